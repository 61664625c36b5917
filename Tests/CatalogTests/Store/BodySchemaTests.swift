import CatalogService
import FoundationEssentials
import Postgres
import Rules
import TestKit
import Testing

/// What the schema refuses about bodies, systems and projects, whoever asks.
@Suite(.serialized) struct BodySchemaTests {
  private static let endProvider: SQL = """
    UPDATE organisation SET ended_at = now(), successor = \(Fixture.authority.text)
     WHERE code = \(Fixture.provider.text)
    """

  @Test func `Art. 6 ¶1: the resource of an abolished department cannot stay ownerless`() async throws {
    try await CatalogDatabase.with { (temporary: TemporaryDatabase) async throws in
      try await temporary.add(Fixture.content())

      #expect(try await temporary.constraint(violatedBy: Self.endProvider) == "organisation_leaves_no_entry")
    }
  }

  @Test func `Art. 6 ¶1: a body that has ended stays as it was and gets no entry`() async throws {
    try await CatalogDatabase.with { (temporary: TemporaryDatabase) async throws in
      #expect(try await temporary.constraint(violatedBy: Self.endProvider) == nil)

      #expect(
        try await temporary.constraint(
          violatedBy: "UPDATE organisation SET name = 'x' WHERE code = \(Fixture.provider.text)")
          == "organisation_ended_immutable")
      #expect(
        try await temporary.constraint(
          violatedBy: """
            INSERT INTO entry (code, provider, created_at) VALUES ('307001/000009', \(Fixture.provider.text), now())
            """) == "entry_provider_exists")
      #expect(
        try await temporary.constraint(
          violatedBy: """
            INSERT INTO entry (code, provider, created_at) VALUES ('307001/000009', \(Fixture.authority.text), now())
            """) == nil)
    }
  }

  @Test func `Art. 6 ¶1: an entry moves by a completed transfer only, and what is published keeps its provider`()
    async throws
  {
    try await CatalogDatabase.with { (temporary: TemporaryDatabase) async throws in
      try await temporary.add(Fixture.content(), to: .published)
      let authority = Fixture.authority.text

      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry SET provider = \(authority)")
          == "entry_moves_by_transfer")
      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry SET created_at = now()") == "entry_immutable")
      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry_version SET provider = \(authority)")
          == "entry_version_of_provider")
      try await temporary.database.command { tx in
        try tx.execute(
          """
          INSERT INTO transfer (id, kind, giver, taker, codes, basis, proposed_by, proposed_at, giver_consent_by,
            giver_consent_at, taker_consent_by, taker_consent_at, completed_by, completed_at)
          VALUES ('t', 'function', \(Fixture.provider.text), \(authority), '{307001/000001}', 'x', 'p', now(), 'a', now(),
            'b', now(), 'c', now())
          """)
        try tx.execute(
          """
          INSERT INTO entry_transfer
          VALUES ('307001/000001', 't', \(Fixture.provider.text), \(authority), now())
          """)
        try tx.execute("UPDATE entry SET provider = \(authority)", expecting: 1)
      }
      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry_version SET provider = \(authority)")
          == "entry_version_immutable")
      #expect(
        try await temporary.constraint(violatedBy: "UPDATE entry SET provider = \(Fixture.provider.text)")
          == "entry_moves_by_transfer")
    }
  }

  @Test func `a transfer is completed by somebody who did not agree to it, after both did`() async throws {
    try await CatalogDatabase.with { (temporary: TemporaryDatabase) async throws in
      func complete(_ giver: String?, _ taker: String?, by completer: String) async throws -> String? {
        try await temporary.constraint(
          violatedBy: """
            INSERT INTO transfer (id, kind, giver, taker, codes, basis, proposed_by, proposed_at, giver_consent_by,
              giver_consent_at, taker_consent_by, taker_consent_at, completed_by, completed_at)
            VALUES (\(completer), 'merger', \(Fixture.provider.text), \(Fixture.authority.text), '{}', 'x', 'p', now(),
              \(giver), CASE WHEN \(giver)::text IS NOT NULL THEN now() END, \(taker),
              CASE WHEN \(taker)::text IS NOT NULL THEN now() END, \(completer), now())
            """)
      }

      #expect(try await complete("a", nil, by: "c") == "transfer_agreed_by_both")
      #expect(try await complete("a", "b", by: "b") == "transfer_agreed_by_both")
      #expect(try await complete("a", "b", by: "c") == nil)
    }
  }

  @Test func `Art. 15 ¶2, 38 ¶2: no new exchange system and no project without entries is stored`() async throws {
    try await CatalogDatabase.with { (temporary: TemporaryDatabase) async throws in
      func legacy(since day: String) -> SQL {
        """
        INSERT INTO legacy_system (id, organisation, name, in_use_since, planned_on, registered_at, registered_by)
        VALUES (\(day), \(Fixture.provider.text), 'x', \(day)::text::date, '2019-12-31', now(), 'o')
        """
      }
      #expect(try await temporary.constraint(violatedBy: legacy(since: "2018-05-05")) == "legacy_system_is_not_new")
      #expect(try await temporary.constraint(violatedBy: legacy(since: "2018-05-04")) == nil)
      let project: SQL = """
        INSERT INTO project (organisation, number, responsible, name, opened_at, opened_by)
        VALUES (\(Fixture.provider.text), '1', \(Fixture.provider.text), 'x', now(), 'o')
        """
      #expect(try await temporary.constraint(violatedBy: project) == "project_has_catalog")
    }
  }
}
