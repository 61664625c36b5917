import CatalogService
import FoundationEssentials
import Postgres
import Rules
import TestKit
import Testing

/// What the tables of changes and packs refuse, whoever holds the service's role.
@Suite struct ChangeSchemaTests {
  private static let codes = ["307001/000001", "307001/000002"]

  private func change(on day: String = "2018-06-01") -> Change {
    Change(
      kind: .law, organisation: Fixture.provider, document: "某法修正案", happenedOn: CivilDate(day)!,
      entries: Self.codes.map { .init(code: $0) }, registeredAt: Fixture.now)
  }

  /// Two entries in force and a change that affects both; the first is handled.
  private func story(_ body: (TemporaryDatabase, Change) async throws -> Void) async throws {
    try await CatalogDatabase.with { temporary in
      try await temporary.add(Fixture.content("乡镇信息"), code: Self.codes[0], to: .published)
      try await temporary.add(Fixture.content("街道信息"), code: Self.codes[1], to: .published)
      let stored = try await temporary.database.command { tx in
        var change = change()
        try tx.insert(change, by: "h-officer")
        try change.decideNoChange(Self.codes[0], reason: "不涉及", at: tx.now)
        try tx.saveHandling(of: Self.codes[0], in: change, by: "h-officer")
        return change
      }
      try await body(temporary, stored)
    }
  }

  @Test func `a change is stored with what became of each entry`() async throws {
    try await story { temporary, change in
      let stored = try await temporary.database.read { try await $0.change(change.id) }
      let read = try #require(stored)
      #expect(read.entries.map(\.handling) == [.noChange(reason: "不涉及"), nil])
      #expect(read.happenedOn == change.happenedOn && read.isOpen)
    }
  }

  @Test func `Art. 9 ¶2: no change is closed while an affected entry waits`() async throws {
    try await story { temporary, change in
      let id = change.id.description
      let early = try await temporary.constraint(violatedBy: "UPDATE change SET closed_at = now() WHERE id = \(id)")
      let last = try await temporary.constraint(
        violatedBy: """
          UPDATE change_entry SET handled_version = 1, handled_at = now(), handled_by = 'h' WHERE code = \(Self.codes[1])
          """)
      let closing = try await temporary.constraint(violatedBy: "UPDATE change SET closed_at = now() WHERE id = \(id)")
      let reopening = try await temporary.constraint(violatedBy: "UPDATE change SET closed_at = NULL WHERE id = \(id)")
      #expect([early, last, closing, reopening] == ["change_closed_when_handled", nil, nil, "change_immutable"])
    }
  }

  @Test func `Art. 44: nothing is registered for a day before the decree`() async throws {
    try await story { temporary, _ in
      await #expect(throws: DatabaseError.self) {
        try await temporary.database.command { try $0.insert(change(on: "2018-05-04"), by: "h-officer") }
      }
      try await temporary.database.command { try $0.insert(change(on: "2018-05-05"), by: "h-officer") }
    }
  }

  @Test(arguments: [
    ("UPDATE change SET document = '别的'", "change_immutable"), ("DELETE FROM change_entry", "change_entry_immutable"),
    ("UPDATE change_entry SET handled_at = NULL, handled_by = NULL, no_change_reason = NULL", "change_entry_immutable"),
    ("UPDATE change_entry SET handled_at = now(), handled_by = 'h' WHERE handled_at IS NULL", "change_entry_handled"),
  ])
  func `what was registered and handled is not rewritten`(statement: String, constraint: String) async throws {
    try await story { temporary, _ in
      let sql: SQL = "\(unescaped: statement)"
      let violated = try await temporary.constraint(violatedBy: sql)
      #expect(violated == constraint)
    }
  }
}
