import CatalogService
import Postgres
import Rules
import TestKit
import Testing

/// The guard once more, in the schema: what must hold of an item and of its entry whoever writes it.
@Suite(.serialized) struct EntryGuardSchemaTests {
  /// A ninth item with the columns given set; everything else is right.
  private func item(
    _ columns: SQL, _ values: SQL, share: String = "unconditional", pack: String = "CQ320"
  ) -> SQL {
    """
    INSERT INTO entry_item (code, version, ordinal, name, column_name, data_type, length, is_key, share_type,
      share_condition, share_mode, basic, open_condition, desensitisation_plan, personal_information, trade_secret,
      sensitive, collection_basis, rule_pack, \(columns))
    VALUES ('307001/000001', 1, 9, '项', 'item_nine', 'C', 1, false, \(share), '限救助', 'database', false,
      '', '', false, false, false, '社会救助暂行办法第六十一条', \(pack), \(values))
    """
  }

  private func violated(
    under pack: RulePack.ID = .cq320, in content: EntryContent = Fixture.content(), by statement: SQL
  ) async throws -> String? {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(content, under: pack)
      return try await temporary.constraint(violatedBy: statement)
    }
  }

  private func bases(_ json: String, _ share: String, under pack: RulePack.ID) async throws -> String? {
    try await violated(
      under: pack,
      by: item(
        "share_bases, open_type, collected_from_public", "\(json)::jsonb, 'not_opened', false", share: share,
        pack: pack.rawValue))
  }

  @Test func `Art. 17(1): under decree 320 every restriction has a basis it names`() async throws {
    let refused = "entry_item_restriction_has_basis"
    #expect(try await bases("[]", "conditional", under: .cq320) == refused)
    #expect(try await bases(#"[{"kind": "state_council_decision"}]"#, "not_shared", under: .cq320) == refused)
    #expect(try await bases(#"[{"kind": "central_policy"}]"#, "not_shared", under: .cq320) == nil)
  }

  @Test func `decree 809 Art. 14, 15: only withholding has a basis, and not policy`() async throws {
    let refused = "entry_item_restriction_has_basis"
    #expect(try await bases("[]", "conditional", under: .sc809) == nil)
    #expect(try await bases("[]", "not_shared", under: .sc809) == refused)
    #expect(try await bases(#"[{"kind": "central_policy"}]"#, "not_shared", under: .sc809) == refused)
    #expect(try await bases(#"[{"kind": "state_council_decision"}]"#, "not_shared", under: .sc809) == nil)
  }

  @Test func `an item is judged by its version's pack, and a version keeps it`() async throws {
    let foreign = item(
      "share_bases, open_type, collected_from_public", "'[]', 'not_opened', false", share: "conditional", pack: "SC809")
    #expect(try await violated(by: foreign) == "entry_item_of_version")
    #expect(try await violated(by: "UPDATE entry_version SET rule_pack = 'SC809'") == "entry_version_keeps_its_pack")
  }

  @Test func `Art. 12 ¶2: what is collected from the public has basis, scope and purpose`() async throws {
    let collected = { (scope: String, purpose: String) in
      item(
        "share_bases, open_type, collected_from_public, collection_scope, collection_purpose",
        "'[]', 'not_opened', true, \(scope), \(purpose)")
    }
    #expect(try await violated(by: collected("", "救助")) == "entry_item_collection")
    #expect(try await violated(by: collected("收入", " ")) == "entry_item_collection")
    #expect(try await violated(by: collected("收入", "救助")) == nil)
  }

  @Test func `Art. 7: secrets are not opened`() async throws {
    let secret = { (work: Bool, state: Bool, open: String) in
      item(
        "share_bases, collected_from_public, work_secret, state_secret, open_type",
        "'[]', false, \(work), \(state), \(open)")
    }
    #expect(try await violated(by: secret(true, false, "unconditional")) == "entry_item_secret_not_opened")
    #expect(try await violated(by: secret(false, true, "unconditional")) == "entry_item_secret_not_opened")
    #expect(try await violated(by: secret(true, false, "not_opened")) == nil)
  }

  @Test func `Art. 16 ¶3: only a condition names departments, and by their codes`() async throws {
    let named = { (share: String, to: [String], part: String) in
      item(
        "collected_from_public, open_type, share_to, share_part, share_bases",
        "false, 'not_opened', \(to), \(part), '[{\"kind\": \"law\"}]'::jsonb", share: share)
    }
    let code = Fixture.otherDepartment.text
    #expect(try await violated(by: named("unconditional", [code], "")) == "entry_item_share_scope")
    #expect(try await violated(by: named("not_shared", [], "一部分")) == "entry_item_share_scope")
    #expect(try await violated(by: named("conditional", ["公安局"], "")) == "entry_item_share_to")
    #expect(try await violated(by: named("conditional", [""], "")) == "entry_item_share_to")
    #expect(try await violated(by: named("conditional", [code, code], "")) == nil)
  }

  @Test func `Art. 7, 22: no draft with secrets goes to review unless it is classified and closed`() async throws {
    let submit: SQL = "UPDATE entry_version SET state = 'department_review', submitted_by = 'h', submitted_at = now()"
    var secret = Fixture.content()
    for index in secret.items.indices { secret.items[index].openType = .notOpened }
    secret.items[0].stateSecret = true
    #expect(try await violated(in: secret, by: submit) == "entry_version_secrets")

    var open = Fixture.content()
    open.classified = true
    #expect(try await violated(in: open, by: submit) == "entry_version_secrets")

    secret.classified = true
    #expect(try await violated(in: secret, by: submit) == nil)
  }

  @Test func `decree 809: a condition without a basis comes into force unverified, a basis does not`() async throws {
    let publish: SQL = """
      UPDATE entry_version SET state = 'published', published_by = 'h-publisher', published_at = now(),
        bases_verified = false
      """
    var content = Fixture.restrictedContent()
    for (bases, expected) in [([Fixture.law], "entry_version_bases_verified"), ([], nil)] {
      content.items[2].shareBases = bases
      let reported = content
      try await CatalogDatabase.with { temporary in
        try await temporary.add(reported, to: .reported, under: .sc809)
        #expect(try await temporary.constraint(violatedBy: publish) == expected)
      }
    }
  }
}
