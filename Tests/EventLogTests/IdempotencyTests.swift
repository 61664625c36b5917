import EventLog
import Postgres
import ProtobufC
import RPC
import SuiteContracts
import Synchronization
import TestKit
import Testing
import Wire

/// A command happens at most once per key, and every retry gets the first answer.
@Suite struct IdempotencyTests {
  @Test func `a retry gets the first answer and changes nothing`() async throws {
    try await withCounter { db, caller in
      let context = ServerContextFixture.call(by: caller, in: db.directory)
      let first = try await db.increment(context)
      let second = try await db.increment(context)

      #expect(first == second)
      let (count, topics) = (try await db.count(), try await db.topics())
      #expect(count == 1)
      #expect(topics.count == 1)
    }
  }

  @Test func `many at once with the same key happen once`() async throws {
    try await withCounter { db, caller in
      let context = ServerContextFixture.call(by: caller, in: db.directory)
      let answers = try await withThrowingTaskGroup(of: EventLogV1.Cursor.self) { group in
        for _ in 0..<40 { group.addTask { try await db.increment(context) } }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }

      #expect(answers.count == 1)
      let count = try await db.count()
      #expect(count == 1)
    }
  }

  @Test func `a retry is answered although the state has moved on and would refuse it now`() async throws {
    try await withCounter { db, caller in
      let context = ServerContextFixture.call(by: caller, in: db.directory)
      let first = try await db.increment(context, refusingFrom: 1)
      let second = try await db.increment(context, refusingFrom: 1)

      #expect(first == second)
      await expect(reason: "TOO_MANY") {
        _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory), refusingFrom: 1)
      }
    }
  }

  @Test func `the same key with another request is refused`() async throws {
    try await withCounter { db, caller in
      let key = [UInt8].random(16)
      _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory, key: key, payload: [1]))

      await expect(reason: "IDEMPOTENCY_KEY_REUSED") {
        _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory, key: key, payload: [2]))
      }
      let count = try await db.count()
      #expect(count == 1)
    }
  }

  @Test func `keys of different organisations have nothing to do with each other`() async throws {
    try await withCounter { db, caller in
      let key = [UInt8].random(16)
      let other = db.directory.add(organisation: "other")
      _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory, key: key))
      _ = try await db.increment(ServerContextFixture.call(by: other, in: db.directory, key: key))

      let count = try await db.count()
      #expect(count == 2)
    }
  }

  @Test func `a refused command is not remembered`() async throws {
    try await withCounter { db, caller in
      let context = ServerContextFixture.call(by: caller, in: db.directory)
      await expect(reason: "TOO_MANY") { _ = try await db.increment(context, refusingFrom: 0) }

      let answer = try await db.increment(context)
      #expect(answer.position == 1)
    }
  }

  @Test func `a command without a key, or past its deadline, does not happen`() async throws {
    try await withCounter { db, caller in
      await expect(reason: "IDEMPOTENCY_KEY_MISSING") {
        _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory, key: []))
      }
      await expect(reason: "DEADLINE_EXCEEDED") {
        _ = try await db.increment(
          ServerContextFixture.call(by: caller, in: db.directory, timeout: .milliseconds(-1)))
      }
      let count = try await db.count()
      #expect(count == 0)
    }
  }

  @Test func `old answers are forgotten, new ones are not`() async throws {
    let clock = ManualClock()
    try await withCounter(clock: clock) { db, caller in
      _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory))
      clock.advance(by: 3_600)
      let context = ServerContextFixture.call(by: caller, in: db.directory)
      let answer = try await db.increment(context)

      let forgotten = try await db.database.forgetAnswers(before: clock.now)

      #expect(forgotten == 1)
      let again = try await db.increment(context)
      #expect(again == answer)
    }
  }

  @Test func `a sweep forgets what was kept for its time`() async throws {
    let clock = ManualClock()
    try await withCounter(clock: clock) { db, caller in
      for _ in 0..<3 { _ = try await db.increment(ServerContextFixture.call(by: caller, in: db.directory)) }
      let sweep = AnswerSweep(db.database, kept: .seconds(3_600), logger: TemporaryDatabase.quietLogger)

      clock.advance(by: 3_600)
      let tooEarly = try await sweep.sweep()
      clock.advance(by: 1)
      let inTime = try await sweep.sweep()

      #expect([tooEarly, inTime] == [0, 3])
    }
  }

  private func withCounter(
    clock: any DatabaseClock = ServerClock(), _ body: (LoggedDatabase, Caller) async throws -> Void
  ) async throws {
    try await LoggedDatabase.with(
      setUp: "CREATE TABLE counter (value bigint NOT NULL); INSERT INTO counter VALUES (0)", clock: clock
    ) { db in try await body(db, db.directory.add(organisation: "somebody")) }
  }
}

extension LoggedDatabase {
  /// A command whose answer, some message, tells how often it happened.
  fileprivate func increment(
    _ context: ServerContext, refusingFrom limit: Int64 = .max
  ) async throws -> EventLogV1.Cursor {
    try await database.command(for: context, locking: [LockKey("counter", "")]) { tx in
      let value = try await tx.first("SELECT value FROM counter", as: Int64.self) ?? Int64(0)
      guard value < limit else { throw RPCError.failedPrecondition("TOO_MANY", en: "too many", zh: "过多") }
      try tx.execute("UPDATE counter SET value = \(value + 1)", expecting: 1)
      try tx.append(Noted("\(value)"), subject: "counter", audience: .suite, actor: EventActor(context))
      return EventLogV1.Cursor(position: UInt64(value + 1))
    }
  }

  fileprivate func count() async throws -> Int64? {
    try await database.read { try await $0.first("SELECT value FROM counter", as: Int64.self) }
  }
}

/// Calls of the tests' command.
enum ServerContextFixture {
  static func call(
    by caller: Caller, in directory: TestDirectory, key: [UInt8] = .random(16), payload: [UInt8] = [],
    timeout: Duration = .seconds(30)
  ) -> ServerContext {
    .test(command, by: caller, in: directory, timeout: timeout, idempotencyKey: key, payload: payload)
  }

  static func signed(by caller: Caller, in directory: TestDirectory) -> ServerContext {
    .test(
      command, by: caller, in: directory, signature: .init(algorithm: .ed25519, value: [UInt8](repeating: 1, count: 64))
    )
  }
}
