import Postgres
import TestKit
import Testing

/// Forward only, in order, never edited; and who may work on what.
@Suite struct MigratorTests {
  @Test func `migrations are applied once and in order`() async throws {
    try await TemporaryDatabase.with { db in
      let sets = [steps(2)]
      try #require(try await Migrator(db.settings, schema: "test", sets: sets).migrate() != [])
      try #require(try await Migrator(db.settings, schema: "test", sets: sets).migrate() == [])
      let more = try await Migrator(db.settings, schema: "test", sets: [steps(3)]).migrate()

      #expect(more.count == 1)
      #expect(more.first?.hasPrefix("part 3 step3") == true)
      try await Migrator(db.settings, schema: "test", sets: [steps(3)]).check()
    }
  }

  @Test func `an edited migration is refused with both histories side by side`() async throws {
    try await TemporaryDatabase.with { db in
      _ = try await Migrator(db.settings, schema: "test", sets: [steps(2)]).migrate()

      let error = await #expect(throws: DatabaseError.self) {
        _ = try await Migrator(db.settings, schema: "test", sets: [steps(2, edited: 2)]).migrate()
      }

      #expect(error?.description.contains("<- differs") == true)
      #expect(error?.description.contains("1 step1") == true)
    }
  }

  @Test func `a failing migration leaves nothing of itself`() async throws {
    try await TemporaryDatabase.with { db in
      let broken = MigrationSet(
        component: "part",
        migrations: [Migration(version: 1, name: "broken", sql: "CREATE TABLE half (id int); SELECT 1 / 0;")])

      await #expect(throws: DatabaseError.self) {
        _ = try await Migrator(db.settings, schema: "test", sets: [broken]).migrate()
      }

      let found = try await db.database.read { try await $0.query("SELECT to_regclass('half') IS NULL", as: Bool.self) }
      #expect(found == [true])
    }
  }

  @Test func `a schema that is too old or was never set up is refused`() async throws {
    try await TemporaryDatabase.with { db in
      _ = try await Migrator(db.settings, schema: "test", sets: [steps(1)]).migrate()

      await #expect(throws: DatabaseError.self) {
        try await Migrator(db.settings, schema: "test", sets: [steps(2)]).check()
      }
      try await Migrator(db.settings, schema: "test", sets: [steps(2, minimum: 1)]).check()
    }
  }

  @Test func `the program before the newest one still runs, the one before that does not`() async throws {
    try await TemporaryDatabase.with { db in
      _ = try await Migrator(db.settings, schema: "test", sets: [steps(3)]).migrate()

      try await Migrator(db.settings, schema: "test", sets: [steps(2)]).check()
      await #expect(throws: DatabaseError.self) {
        try await Migrator(db.settings, schema: "test", sets: [steps(1)]).check()
      }
    }
  }

  @Test func `several migrators at once take turns`() async throws {
    try await TemporaryDatabase.with { db in
      let outcomes = await concurrently(4) { _ in
        _ = try await Migrator(db.settings, schema: "test", sets: [steps(3)]).migrate()
      }
      #expect(!outcomes.contains(true))
    }
  }

  private func steps(_ count: Int, edited: Int? = nil, minimum: Int? = nil) -> MigrationSet {
    MigrationSet(
      component: "part",
      migrations: (1...count).map { version in
        Migration(
          version: version, name: "step\(version)",
          sql: "CREATE TABLE step\(version) (id int);\(version == edited ? " -- edited" : "")")
      },
      minimum: minimum)
  }
}
