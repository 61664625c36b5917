import Postgres
import TestKit
import Testing

/// Rows that the commands of a group put into a table together.
@Suite struct GroupedRowTests {
  @Test func `rows of many commands are all there once their commands have succeeded`() async throws {
    try await withAccounts { db in
      let outcomes = await concurrently(60) { number in
        try await db.database.command { $0.insert(AccountRow(id: "\(number)", balance: number)) }
      }

      #expect(!outcomes.contains(true))
      try #require(try await db.total() == (0..<60).reduce(0, +))
    }
  }

  @Test func `a row of a command that throws is not inserted, those of its group are`() async throws {
    try await withAccounts { db in
      let outcomes = await concurrently(40) { number in
        try await db.database.command { tx in
          tx.insert(AccountRow(id: "\(number)", balance: 1))
          if number % 2 == 0 { throw NotWanted() }
        }
      }

      #expect(outcomes == (0..<40).map { $0 % 2 == 0 })
      try #require(try await db.ids() == Set((0..<40).filter { $0 % 2 == 1 }.map(String.init)))
    }
  }

  @Test func `a row that the schema refuses fails its own command alone`() async throws {
    try await withAccounts { db in
      let outcomes = await concurrently(40) { number in
        try await db.database.command { $0.insert(AccountRow(id: "\(number)", balance: number == 7 ? -1 : 1)) }
      }

      #expect(outcomes == (0..<40).map { $0 == 7 })
      try #require(try await db.count() == 39)
    }
  }

  @Test func `who comes later with the same key sees the row`() async throws {
    try await withAccounts { db in
      let key = LockKey("account", "all")

      let outcomes = await concurrently(40) { number in
        try await db.database.command(locking: [key]) { tx in
          let count = try await tx.query("SELECT count(*) FROM account", as: Int.self)[0]
          tx.insert(AccountRow(id: "\(number)", balance: count))
        }
      }

      #expect(!outcomes.contains(true))
      let balances = try await db.database.read { try await $0.query("SELECT balance FROM account", as: Int.self) }
      try #require(balances.sorted() == Array(0..<40))
    }
  }
}

private struct AccountRow: GroupedRow {
  let id: String
  let balance: Int

  static func insertion(of rows: [AccountRow]) -> SQL {
    "INSERT INTO account SELECT * FROM unnest(\(rows.map(\.id)), \(rows.map(\.balance)))"
  }
}

private struct NotWanted: Error {}
