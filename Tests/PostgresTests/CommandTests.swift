import FoundationEssentials
import Postgres
import TestKit
import Testing

/// Commands against a real PostgreSQL: what is committed together, what is run again, what is refused.
@Suite struct CommandTests {
  static let account = "CREATE TABLE account (id text PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0))"

  @Test func `a command's writes are there once it returns`() async throws {
    try await TemporaryDatabase.with(setUp: Self.account) { db in
      let now = try await db.database.command { tx in
        try tx.execute("INSERT INTO account VALUES (\("a"), \(5))", expecting: 1)
        return tx.now
      }

      #expect(abs(now.timeIntervalSinceNow) < 60)
      #expect(try await db.balance("a") == 5)
    }
  }
}

extension TemporaryDatabase {
  func balance(_ id: String) async throws -> Int? {
    try await database.read { try await $0.query("SELECT balance FROM account WHERE id = \(id)", as: Int.self) }.first
  }
}
