import Postgres
import TestKit
import Testing

/// Commands on the same aggregates: in order, without deadlock, without lost updates.
@Suite struct LockingTests {
  @Test(.timeLimit(.minutes(5)))
  func `fifty hot rows and 128 callers lose no update and never deadlock`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(50)

      let outcomes = await concurrently(128) { caller in
        for turn in 0..<8 {
          let (from, to) = ("\((caller * 7 + turn) % 50)", "\((caller * 13 + turn * 3 + 1) % 50)")
          try await db.database.command(locking: [LockKey("account", from), LockKey("account", to)]) { tx in
            let balance = try await tx.query("SELECT balance FROM account WHERE id = \(from) FOR UPDATE", as: Int.self)
            try tx.execute("UPDATE account SET balance = \(balance[0] + 1) WHERE id = \(from)", expecting: 1)
            try tx.execute("UPDATE account SET balance = balance + 1 WHERE id = \(to)", expecting: 1)
          }
        }
      }

      #expect(!outcomes.contains(true))
      try #require(try await db.total() == 50 * 1_000 + 2 * 128 * 8)
    }
  }

  @Test func `bodies that share a key run one after another in the order they came`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(1)

      _ = await concurrently(40) { _ in
        try await db.database.command(locking: [LockKey("account", "0")]) { tx in
          // Without the lock key, bodies of one group would read the same balance here.
          let balance = try await tx.query("SELECT balance FROM account WHERE id = '0'", as: Int.self)
          try tx.execute("UPDATE account SET balance = \(balance[0] + 1) WHERE id = '0'", expecting: 1)
        }
      }

      try #require(try await db.total() == 1_040)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `two replicas over one schema keep out of each other's way`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(2)
      let replica = Database(db.settings, schema: "test", logger: TemporaryDatabase.quietLogger)

      try await TemporaryDatabase.running(replica) {
        let outcomes = await concurrently(64) { caller in
          let database = caller % 2 == 0 ? db.database : replica
          for turn in 0..<20 {
            let id = "\((caller / 2 + turn) % 2)"
            try await database.command(locking: [LockKey("account", id)]) { tx in
              let balance = try await tx.query("SELECT balance FROM account WHERE id = \(id)", as: Int.self)
              try tx.execute("UPDATE account SET balance = \(balance[0] + 1) WHERE id = \(id)", expecting: 1)
            }
          }
        }
        #expect(!outcomes.contains(true))
      }

      try #require(try await db.total() == 2 * 1_000 + 64 * 20)
    }
  }

  @Test func `a lock that another session keeps is a named, retryable error`() async throws {
    try await withAccounts(configure: {
      $0.lockTimeout = .milliseconds(50)
      $0.conflictRetriesLimit = 1
    }) { db in
      try await db.insertAccounts(1)
      let other = Database(db.settings, schema: "test", logger: TemporaryDatabase.quietLogger)

      try await TemporaryDatabase.running(other) {
        try await other.read(.snapshot) { held in
          // Sent through a reading transaction, so that it is held while the command tries.
          _ = try await held.run("SELECT pg_advisory_xact_lock_shared(key) FROM (SELECT 1::bigint AS key) AS k")
          let error = await #expect(throws: DatabaseError.self) {
            try await db.database.command { _ = try await $0.run("SELECT pg_advisory_xact_lock(1)") }
          }
          #expect(error?.sqlState == .lockNotAvailable)
          #expect(error?.isRetryable == true)
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `commands that hang do not hold up those that come after them`() async throws {
    try await withAccounts(configure: {
      $0.writers = 3
      $0.lockTimeout = .seconds(30)
      $0.gatherTimeout = .milliseconds(300)
    }) { db in
      try await db.insertAccounts(1)
      let other = Database(db.settings, schema: "test", logger: TemporaryDatabase.quietLogger)
      let (begun, tell) = AsyncStream<Void>.makeStream()
      try await TemporaryDatabase.running(other) {
        try await withThrowingTaskGroup(of: Void.self) { group in
          try await other.read(.snapshot) { held in
            _ = try await held.run("SELECT pg_advisory_xact_lock_shared(key) FROM (SELECT 1::bigint AS key) AS k")
            for _ in 0..<2 {
              group.addTask {
                try await db.database.command { tx in
                  tell.yield()
                  _ = try await tx.run("SELECT pg_advisory_xact_lock(1)")
                }
              }
            }
            var count = 0
            for await _ in begun
            where {
              count += 1
              return count == 2
            }() { break }

            // Two are under way and one waits: fewer than a free writer would gather for.
            let took = try await ContinuousClock().measure {
              try await db.database.command { tx in
                try tx.execute("UPDATE account SET balance = 5 WHERE id = '0'", expecting: 1)
              }
            }
            #expect(took < .seconds(10))
          }
          try await group.waitForAll()
        }
      }
      try #require(try await db.balance("0") == 5)
    }
  }
}
