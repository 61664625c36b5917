import CatalogService
import FoundationEssentials
import Postgres
import Rules
import TestKit
import Testing

/// What the schema refuses whoever asks: the service's own role, with statements no handler would send.
@Suite(.serialized) struct EntrySchemaTests {
  /// The states a first version is brought to.
  static let reached = EntryVersion.StateName.allCases.filter { $0 != .superseded }

  @Test func `a version is read back as it was stored, in every state`() async throws {
    for state in EntryVersion.StateName.allCases where Self.reached.contains(state) {
      try await CatalogDatabase.with { temporary in
        var content = Fixture.restrictedContent()
        content.relatedCodes = ["307001/000002"]
        content.items[2].tradeSecret = true
        content.fillEverything()
        try await temporary.add(content, to: state, under: state == .signOff ? .sc809 : .cq320)

        let stored = try await temporary.database.read { try await $0.version(1, of: "307001/000001") as EntryVersion? }

        #expect(stored == (try Fixture.version(in: state, content)))
      }
    }
  }

  @Test func `nobody skips the review`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content())

      for state in ["sign_off", "finalised", "reported", "published", "suspended", "superseded", "retired"] {
        #expect(
          try await temporary.constraint(violatedBy: "UPDATE entry_version SET state = \(state)")
            == "entry_version_transition")
      }
      let skipped: SQL = """
        INSERT INTO entry_version SELECT (jsonb_populate_record(v, '{"version": 2, "state": "published"}')).*
          FROM entry_version v
        """
      #expect(try await temporary.constraint(violatedBy: skipped) == "entry_version_transition")
    }
  }

  @Test func `four eyes hold in the schema too`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content(), to: .departmentReview)
      let review = { (reviewer: String) -> SQL in
        """
        UPDATE entry_version SET state = 'finalised', reviewed_by = \(reviewer), reviewed_at = now(),
          review_passed = true, review_conclusion = '不涉密'
        """
      }
      #expect(try await temporary.constraint(violatedBy: review("h-officer")) == "entry_version_four_eyes")
      #expect(try await temporary.constraint(violatedBy: review("h-reviewer")) == nil)

      #expect(
        try await temporary.constraint(
          violatedBy: "UPDATE entry_version SET state = 'reported', reported_by = 'h-officer', reported_at = now()")
          == nil)
      let publish = { (publisher: String) -> SQL in
        """
        UPDATE entry_version SET state = 'published', published_by = \(publisher), published_at = now(),
          bases_verified = false
        """
      }
      #expect(
        try await temporary.constraint(violatedBy: publish("h-reviewer")) == "entry_version_publisher_is_another")
      #expect(try await temporary.constraint(violatedBy: publish("h-publisher")) == nil)
    }
  }

  @Test func `a restriction is not in force before its bases were verified`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.restrictedContent(), to: .reported)

      let publish: SQL = """
        UPDATE entry_version SET state = 'published', published_by = 'h-publisher', published_at = now(),
          bases_verified = false
        """

      #expect(try await temporary.constraint(violatedBy: publish) == "entry_version_bases_verified")
    }
  }

  @Test(arguments: Self.reached.filter { $0 != .draft })
  func `what was submitted does not change any more`(_ state: EntryVersion.StateName) async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content(), to: state, under: state == .signOff ? .sc809 : .cq320)

      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry_version SET abstract = '另一摘要'")
          != nil)
      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry_item SET share_type = 'not_shared'")
          == "entry_item_immutable")
      #expect(try await temporary.constraint(violatedBy: "DELETE FROM entry_item") == "entry_item_immutable")
      #expect(try await temporary.constraint(violatedBy: "DELETE FROM entry_version") == "entry_version_immutable")
      #expect(try await temporary.constraint(violatedBy: "UPDATE entry SET provider = provider") == "entry_immutable")
    }
  }

  @Test func `who reviewed a version in force is not rewritten`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content(), to: .published)

      #expect(
        try await temporary.constraint(
          violatedBy: """
            UPDATE entry_version SET state = 'superseded', superseded_by = 1, superseded_at = now(),
              reviewed_by = 'h-somebody'
            """) == "entry_version_immutable")
    }
  }

  @Test func `an item's restriction rests on nothing but what Article 17 names`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content())
      let item = { (bases: String, basic: Bool) -> SQL in
        """
        INSERT INTO entry_item (code, version, ordinal, name, column_name, data_type, length, is_key, share_type,
          share_condition, share_bases, share_mode, basic, open_type, open_condition, desensitisation_plan,
          personal_information, trade_secret, sensitive, collected_from_public, collection_basis)
        VALUES ('307001/000001', 1, 9, '项', 'item_nine', 'C', 1, false, 'conditional', '限救助', \(bases)::jsonb,
          'database', \(basic), 'not_opened', '', '', false, false, false, false, '')
        """
      }

      let none = "entry_item_restriction_has_basis"
      #expect(try await temporary.constraint(violatedBy: item("[]", false)) == none)
      #expect(try await temporary.constraint(violatedBy: item(#"[{"kind": "other"}]"#, false)) == none)
      #expect(try await temporary.constraint(violatedBy: item(#"[{"kind": "law"}, {"kind": "rule"}]"#, false)) == none)
      #expect(try await temporary.constraint(violatedBy: item(#"[{"kind": "law"}]"#, true)) == "entry_item_basic")
      #expect(try await temporary.constraint(violatedBy: item(#"[{"kind": "law"}]"#, false)) == nil)
    }
  }

  @Test func `a sequence number is never taken twice`() async throws {
    try await CatalogDatabase.with { temporary in
      let numbers = try await temporary.database.command { tx in
        [
          try await tx.takeSequenceNumber(in: "307001"), try await tx.takeSequenceNumber(in: "307001"),
          try await tx.takeSequenceNumber(in: "207001"),
        ]
      }

      #expect(numbers == [1, 2, 1])
      #expect(
        try await temporary.constraint(violatedBy: "UPDATE code_sequence SET last_number = 1")
          == "code_sequence_never_reused")
      #expect(try await temporary.constraint(violatedBy: "DELETE FROM code_sequence") == "code_sequence_never_reused")
    }
  }

  @Test func `one version of an entry is on its way at a time`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content())

      await #expect(throws: DatabaseError.self) {
        try await temporary.database.command { tx in
          try tx.insert(
            .draft(
              code: "307001/000001", number: 2, provider: Fixture.provider, content: Fixture.content(),
              under: .cq320, by: Fixture.officer), providerName: "市民政局")
        }
      }
    }
  }

  @Test func `bodies, roles and keys are held to the decree by the schema`() async throws {
    try await CatalogDatabase.with { temporary in
      let body = { (code: String, kind: String, region: String, authority: Bool) -> SQL in
        """
        INSERT INTO organisation (code, name, kind, level, region_code, competent_authority, authorising_law,
          registered_at, registered_by)
        VALUES (\(code), '单位', \(kind), 'city', \(region), \(authority), '', now(), 'operator')
        """
      }
      let code = Fixture.otherDepartment.text
      #expect(
        try await temporary.constraint(violatedBy: body(code, "department", "510000", false))
          == "organisation_in_the_city")
      #expect(
        try await temporary.constraint(violatedBy: body(code, "authorised_institution", "500000", false))
          == "organisation_authorised")
      #expect(
        try await temporary.constraint(violatedBy: body(code, "department", "500000", true))
          == "organisation_one_authority")

      try await temporary.database.command { tx in
        try tx.insert(
          Holder(id: .init(rawValue: "s"), organisation: Fixture.provider, kind: .system, name: "救助系统"), by: "head")
      }
      #expect(
        try await temporary.constraint(
          violatedBy: """
            INSERT INTO role_assignment (holder, holder_kind, role, valid_from, granted_by)
            VALUES ('s', 'system', 'secrecy_reviewer', now(), 'head')
            """) == "role_assignment_system_monitors_only")
    }
  }
}
