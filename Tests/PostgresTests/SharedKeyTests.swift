import TestKit
import Testing

@testable import Postgres

/// Commands that only base a decision on an aggregate, beside those that change it.
@Suite struct SharedKeyTests {
  @Test func `those that share a key go into groups side by side, who has it alone waits, and so do those behind it`() {
    var queue = CommandQueue()
    let key = LockKey("account", "0")
    func member(_ keys: LockKeys) -> CommandMember { CommandMember(keys: keys, isAlone: false) }
    let sharing = (0..<3).map { _ in member(LockKeys([], sharing: [key])) }
    let alone = member(LockKeys([key]))

    queue.append(sharing[0])
    let first = queue.takeGroup(limit: 10)
    queue.append(sharing[1])
    let second = queue.takeGroup(limit: 10)
    queue.append(alone)
    queue.append(sharing[2])

    #expect((first.count, second.count) == (1, 1))
    #expect(queue.takeGroup(limit: 10).isEmpty)
    queue.release(first)
    #expect(queue.takeGroup(limit: 10).isEmpty)
    queue.release(second)
    #expect(queue.takeGroup(limit: 10).map(ObjectIdentifier.init) == [alone, sharing[2]].map(ObjectIdentifier.init))
  }

  @Test func `a key that is taken alone counts as such where it is named twice`() {
    let key = LockKey("account", "0")

    let keys = LockKeys([key], sharing: [key])

    #expect((keys.exclusive, keys.shared) == ([key], []))
  }

  @Test(.timeLimit(.minutes(5)))
  func `nothing changes under those that share a key, in one replica or two`() async throws {
    try await withAccounts { db in
      try await db.insertAccounts(1)
      let replica = Database(db.settings, schema: "test", logger: TemporaryDatabase.quietLogger)
      let key = LockKey("account", "0")

      try await TemporaryDatabase.running(replica) {
        let outcomes = await concurrently(48) { caller in
          let database = caller % 2 == 0 ? db.database : replica
          for _ in 0..<10 {
            if caller % 8 < 2 {
              try await database.command(locking: [key]) { tx in
                let balance = try await tx.query("SELECT balance FROM account WHERE id = '0'", as: Int.self)
                try tx.execute("UPDATE account SET balance = \(balance[0] + 1) WHERE id = '0'", expecting: 1)
              }
            } else {
              try await database.command(sharing: [key]) { tx in
                let before = try await tx.query("SELECT balance FROM account WHERE id = '0'", as: Int.self)
                let after = try await tx.query("SELECT balance FROM account WHERE id = '0'", as: Int.self)
                guard before == after else { throw BalanceMoved() }
              }
            }
          }
        }
        #expect(!outcomes.contains(true))
      }

      try #require(try await db.total() == 1_000 + 12 * 10)
    }
  }
}

private struct BalanceMoved: Error {}
