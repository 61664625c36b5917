import FoundationEssentials
import Postgres
import Synchronization
import TestKit
import Testing

/// Commands against a real PostgreSQL: what is committed together, what is run again, what is refused.
@Suite struct CommandTests {
  @Test func `a command's writes are there once it returns`() async throws {
    try await withAccounts { db in
      let now = try await db.database.command { tx in
        try tx.execute("INSERT INTO account VALUES (\("a"), \(5))", expecting: 1)
        return tx.now
      }

      #expect(abs(now.timeIntervalSinceNow) < 60)
      try #require(try await db.balance("a") == 5)
    }
  }

  @Test func `a body that throws after writing leaves nothing behind`() async throws {
    try await withAccounts { db in
      await #expect(throws: Refused()) {
        try await db.database.command { tx in
          try tx.execute("INSERT INTO account VALUES (\("a"), \(5))")
          throw Refused()
        }
      }

      try #require(try await db.balance("a") == nil)
    }
  }

  @Test func `an unexpected number of rows is refused and nothing is committed`() async throws {
    try await withAccounts { db in
      await expect(.unexpectedRowCount(expected: 1, found: 0)) {
        try await db.database.command { tx in
          try tx.execute("INSERT INTO account VALUES (\("a"), \(5))")
          try tx.execute("UPDATE account SET balance = 1 WHERE id = \("missing")", expecting: 1)
        }
      }

      try #require(try await db.balance("a") == nil)
    }
  }

  @Test func `a violated constraint is named and its values are not`() async throws {
    try await withAccounts { db in
      let error = await #expect(throws: DatabaseError.self) {
        try await db.database.command { try $0.execute("INSERT INTO account VALUES (\("secret"), \(-1))") }
      }

      #expect(error?.sqlState == .checkViolation)
      #expect(error?.violates("account_balance_check") == true)
      #expect(error?.table == "account")
      #expect(error.map { "\($0)".contains("secret") } == false)
      #expect(error.map { String(reflecting: $0).contains("secret") } == true)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a body that goes on after a failure is told again, not kept waiting`() async throws {
    try await withAccounts { db in
      let error = await #expect(throws: DatabaseError.self) {
        try await db.database.command { tx in
          _ = try? await tx.run("SELECT 1 / 0")
          _ = try? await tx.run("SELECT 1")
          try tx.execute("INSERT INTO account VALUES ('a', 1)")
        }
      }

      #expect(error?.sqlState?.rawValue == "22012")
      try #require(try await db.count() == 0)
    }
  }

  @Test func `a member that fails takes nobody with it`() async throws {
    try await withAccounts { db in
      let outcomes = await concurrently(60) { number in
        try await db.database.command { tx in
          try tx.execute("INSERT INTO account VALUES (\("\(number)"), \(number % 10 == 0 ? -1 : number))", expecting: 1)
        }
      }

      #expect(outcomes.enumerated().allSatisfy { number, failed in failed == (number % 10 == 0) })
      try #require(try await db.count() == 54)
    }
  }

  @Test func `a member that throws before writing does not make others run again`() async throws {
    try await withAccounts { db in
      let runs = Atomic<Int>(0)

      let outcomes = await concurrently(48) { number in
        try await db.database.command { tx in
          runs.add(1, ordering: .relaxed)
          guard try await tx.query("SELECT \(number) % 2", as: Int.self) == [0] else { throw Refused() }
          try tx.execute("INSERT INTO account VALUES (\("\(number)"), \(number))", expecting: 1)
        }
      }

      #expect(outcomes.count { $0 } == 24)
      #expect(runs.load(ordering: .relaxed) == 48)
    }
  }

  @Test func `a body sees the database's clock, to the microsecond`() async throws {
    let clock = ManualClock()
    try await withAccounts(clock: clock) { db in
      let before = try await db.database.command { $0.now }
      clock.advance(by: 3_600)
      let after = try await db.database.command { tx in
        let stored = try await tx.query("SELECT \(tx.now)", as: Date.self)
        #expect(stored == [tx.now])
        return tx.now
      }

      #expect(after.timeIntervalSince(before) == 3_600)
    }
  }

  @Test func `a cancelled command that has not begun does not happen`() async throws {
    try await withAccounts { db in
      let cancelled = await withTaskGroup(of: Bool.self) { group in
        group.addTask {
          withUnsafeCurrentTask { $0?.cancel() }
          do {
            try await db.database.command { try $0.execute("INSERT INTO account VALUES ('a', 1)") }
            return false
          } catch {
            return error is CancellationError
          }
        }
        return await group.next() ?? false
      }

      #expect(cancelled)
      try #require(try await db.count() == 0)
    }
  }

  @Test func `a full queue refuses and names the setting`() async throws {
    try await withAccounts(configure: { $0.commandQueueLimit = 0 }) { db in
      await expect(.overloaded(limit: "commandQueueLimit")) { try await db.database.command { _ in } }
    }
  }
}

/// A domain's own error.
struct Refused: Error, Equatable {}
