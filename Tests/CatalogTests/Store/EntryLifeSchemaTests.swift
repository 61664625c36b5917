import CatalogService
import Postgres
import Rules
import TestKit
import Testing

/// The life of versions in the schema: states with their facts, four eyes, and a history that is never rewritten.
@Suite(.serialized) struct EntryLifeSchemaTests {
  private func violated(
    in state: EntryVersion.StateName, under pack: RulePack.ID = .cq320, by statements: SQL...
  ) async throws -> String? {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content(), to: state, under: pack)
      for statement in statements.dropLast() {
        #expect(try await temporary.constraint(violatedBy: statement) == nil)
      }
      return try await temporary.constraint(violatedBy: try #require(statements.last))
    }
  }

  private static let suspend: SQL = """
    UPDATE entry_version SET state = 'suspended', suspended_by = 'h', suspended_at = now(), suspension_reason = '故障',
      suspended_from = now(), suspension_emergency = false
    """

  @Test func `a version is suspended with all its facts or not at all`() async throws {
    #expect(
      try await violated(in: .published, by: "UPDATE entry_version SET state = 'suspended'") == "entry_version_state")
    #expect(
      try await violated(in: .published, by: "UPDATE entry_version SET suspended_by = 'h', suspended_at = now()")
        == "entry_version_suspension")
    #expect(
      try await violated(in: .published, by: "\(Self.suspend), suspended_until = now() - interval '1 day'")
        == "entry_version_suspension_times")
    #expect(try await violated(in: .published, by: Self.suspend) == nil)
    #expect(try await violated(in: .reported, by: Self.suspend) == "entry_version_transition")
  }

  @Test func `Art. 28 ¶2: an emergency begins at once`() async throws {
    let announce = { (emergency: Bool) -> SQL in
      """
      UPDATE entry_version SET suspended_by = 'h', suspended_at = now(), suspension_reason = '故障',
        suspended_from = now() + interval '1 hour', suspension_emergency = \(emergency)
      """
    }
    #expect(try await violated(in: .published, by: announce(true)) == "entry_version_emergency_at_once")
    #expect(try await violated(in: .published, by: announce(false)) == nil)
  }

  @Test func `what is in force does not end without a reason, and what ended does not come back`() async throws {
    let retire = { (reason: String, replacedBy: String) -> SQL in
      """
      UPDATE entry_version SET state = 'retired', retired_by = 'h', retired_at = now(), retirement_reason = \(reason),
        replaced_by = \(replacedBy)
      """
    }
    #expect(
      try await violated(in: .published, by: "UPDATE entry_version SET state = 'retired'") == "entry_version_state")
    #expect(try await violated(in: .published, by: retire(" ", ""))?.contains("retirement_reason") == true)
    #expect(
      try await violated(in: .published, by: retire("合并", "307001/000001")) == "entry_version_replaced_by_another")
    #expect(try await violated(in: .published, by: retire("合并", "")) == nil)
    #expect(
      try await violated(in: .retired, by: "UPDATE entry_version SET state = 'published'")
        == "entry_version_of_living_entry")
    let draft: SQL = """
      INSERT INTO entry_version SELECT (jsonb_populate_record(v, '{"version": 2, "state": "draft", "retired_by": null}')).*
        FROM entry_version v
      """
    #expect(try await violated(in: .retired, by: draft) == "entry_version_of_living_entry")
  }

  @Test func `one version of an entry is in force, suspended or not`() async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content(), to: .suspended)

      await #expect(throws: DatabaseError.self) {
        try await temporary.database.command { tx in
          var version = EntryVersion.draft(
            code: "307001/000001", number: 2, provider: Fixture.provider, content: Fixture.content(), under: .cq320,
            by: Fixture.officer)
          try tx.insert(version, providerName: "市民政局")
          try version.bring(to: .published) { try tx.saveState(of: $0) }
        }
      }
    }
  }

  @Test func `decree 809 Art. 13: under it nothing is final without a sign-off, under decree 320 there is none`()
    async throws
  {
    let final: SQL = """
      UPDATE entry_version SET state = 'finalised', reviewed_by = 'h-reviewer', reviewed_at = now(), review_passed = true,
        review_conclusion = '不涉密'
      """
    let sign = { (head: String) -> SQL in
      """
      UPDATE entry_version SET state = 'finalised', signed_by = \(head), signed_at = now(), secrecy_assessment = '无风险',
        personal_information_assessment = '影响较小'
      """
    }
    #expect(try await violated(in: .departmentReview, under: .sc809, by: final) == "entry_version_state")
    #expect(try await violated(in: .departmentReview, under: .cq320, by: final) == nil)
    #expect(
      try await violated(in: .signOff, under: .sc809, by: sign("h-reviewer")) == "entry_version_signer_is_another")
    #expect(try await violated(in: .signOff, under: .sc809, by: sign("h-head")) == nil)
    #expect(
      try await violated(in: .finalised, under: .cq320, by: "UPDATE entry_version SET signed_by = 'h'")
        != nil)
  }

  @Test func `a suspension ends once and is never rewritten`() async throws {
    let keep: SQL = """
      INSERT INTO entry_suspension (code, version, suspended_at, suspended_by, reason, begins_at, emergency)
      VALUES ('307001/000001', 1, now(), 'h', '故障', now(), false)
      """
    let end: SQL = "UPDATE entry_suspension SET ended_at = now(), ended_by = 'h2', end_reason = '已修复'"
    let immutable = "entry_suspension_immutable"
    #expect(try await violated(in: .suspended, by: keep, keep) == "entry_suspension_one_open")
    #expect(
      try await violated(in: .suspended, by: keep, "UPDATE entry_suspension SET reason = '其他'") == immutable)
    #expect(try await violated(in: .suspended, by: keep, "DELETE FROM entry_suspension") == immutable)
    #expect(
      try await violated(in: .suspended, by: keep, "UPDATE entry_suspension SET ended_at = now()")
        == "entry_suspension_end")
    #expect(try await violated(in: .suspended, by: keep, end, end) == immutable)
    #expect(try await violated(in: .suspended, by: keep, end) == nil)
  }

  @Test func `the name a provider had is kept with the version`() async throws {
    #expect(
      try await violated(in: .published, by: "UPDATE entry_version SET provider_name = '市民政和社会工作局'")
        == "entry_version_immutable")
  }
}
