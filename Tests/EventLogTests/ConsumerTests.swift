import EventLog
import Postgres
import ProtobufC
import RPC
import SuiteContracts
import Synchronization
import TestKit
import Testing
import Wire

/// Consumers: each event has its effect once, whatever happens; projections can be made again byte for byte.
@Suite struct ConsumerTests {
  @Test func `events have their effect once, with two replicas consuming`() async throws {
    try await withProjection { db, consumers in
      for number in 0..<120 { try await db.note("\(number % 10)") }

      try await withThrowingDiscardingTaskGroup { group in
        for consumer in consumers { group.addTask { try await eventually { try await consumer.catchUp() } } }
      }

      let counts = try await db.counts()
      #expect(counts == Array(repeating: 12, count: 10))
    }
  }

  @Test func `a projection made again is the same, byte for byte`() async throws {
    try await withProjection { db, consumers in
      for number in 0..<50 { try await db.note("\(number % 7)") }
      try await consumers[0].catchUp()
      let before = try await db.database.digest(of: Tally())

      try await db.database.rebuild(Tally())
      let emptied = try await db.database.digest(of: Tally())
      try await consumers[0].catchUp()

      let after = try await db.database.digest(of: Tally())
      #expect(before == after)
      #expect(before != emptied)
    }
  }

  @Test func `a rewound log makes the projection begin again`() async throws {
    try await withProjection { db, consumers in
      for number in 0..<6 { try await db.note("\(number)") }
      try await consumers[0].catchUp()
      try await db.restoreToPosition(2)
      try await eventually { try await db.note("9") }

      try await eventually { try await consumers[0].catchUp() }

      let subjects = try await db.database.read {
        try await $0.query("SELECT subject FROM tally ORDER BY 1", as: String.self)
      }
      #expect(subjects == ["0", "1", "9"])
    }
  }

  @Test func `what a projection lacks while it is made again is unavailable, not missing`() async throws {
    try await withProjection { db, consumers in
      for number in 0..<250 { try await db.note("\(number)") }
      try await consumers[0].catchUp()
      try await db.requireAbsent("sought")

      try await db.database.rebuild(Tally())
      let refusal = await #expect(throws: RPCError.self) { try await db.requireAbsent("sought") }
      try await consumers[0].catchUp()

      #expect(refusal?.code == .unavailable && refusal?.reason == "PROJECTION_REBUILDING")
      try await db.requireAbsent("sought")
    }
  }

  @Test func `what was not found while a projection was made again is not missing just because it is complete by now`()
    async throws
  {
    try await withProjection { db, consumers in
      try await db.note("sought")
      try await db.database.rebuild(Tally())
      #expect(try await db.counts().isEmpty)
      try await consumers[0].catchUp()

      let refusal = await #expect(throws: RPCError.self) { try await db.requireAbsent("sought") }

      #expect(refusal?.code == .unavailable && refusal?.reason == "PROJECTION_REBUILDING")
    }
  }

  @Test func `a projection of an empty log is complete as soon as its reader has looked`() async throws {
    try await withProjection { db, consumers in
      try await db.database.rebuild(Tally())

      try await consumers[0].catchUp()

      try await db.requireAbsent("sought")
    }
  }

  @Test func `a consumer that fails stays where it is`() async throws {
    try await withProjection { db, consumers in
      try await db.note("0")
      try await db.note("poison")
      await #expect(throws: DatabaseError.self) { try await consumers[0].catchUp() }

      let counts = try await db.counts()
      #expect(counts == [])
    }
  }

  @Test func `an effect and its cursor are stored together or not at all`() async throws {
    try await withProjection { db, consumers in
      try await db.note("0")
      try await db.temporary.runScript("ALTER TABLE consumer_cursor ADD CONSTRAINT stuck CHECK (position = 0)")
      await #expect(throws: DatabaseError.self) { try await consumers[0].catchUp() }
      #expect(try await db.counts() == [])
      try await db.temporary.runScript("ALTER TABLE consumer_cursor DROP CONSTRAINT stuck")
      try await consumers[0].catchUp()
      #expect(try await db.counts() == [1])

      try await db.note("poison")
      await #expect(throws: DatabaseError.self) { try await consumers[0].catchUp() }
      try await db.temporary.runScript("ALTER TABLE tally DROP CONSTRAINT tally_subject_check")
      try await consumers[0].catchUp()
      #expect(try await db.counts() == [1, 1])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a running consumer applies events as they come`() async throws {
    try await withProjection { db, consumers in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await consumers[0].run() }
        defer { group.cancelAll() }
        try await db.note("0")
        try await eventually {
          let counts = try await db.counts()
          guard counts == [1] else { throw NotYet() }
        }
      }
    }
  }

  @Test func `a follower sees all events and knows when it is current`() async throws {
    try await withProjection { db, _ in
      for number in 0..<450 { try await db.note("\(number)") }
      let view = Collected()

      try await LogFollower(view, reading: OwnLog(db.log, db.database), logger: TemporaryDatabase.quietLogger).catchUp()

      #expect(view.count == 450)
      #expect(view.isCurrent)
    }
  }

  @Test func `refused accesses become few events that say how many they were`() async throws {
    try await LoggedDatabase.with { db in
      let recorder = RefusalRecorder(db.database, service: "test", logger: TemporaryDatabase.quietLogger)
      let caller = db.directory.add(organisation: "somebody")
      for _ in 0..<500 {
        recorder.refused(
          fingerprint: caller.fingerprint, organisation: caller.organisation, method: "M", reason: "ROLE_MISSING")
      }
      recorder.refused(fingerprint: caller.fingerprint, organisation: nil, method: "", reason: "KEY_UNKNOWN")

      try await recorder.record()
      try await recorder.record()

      let reply = try await db.read(topics: ["eventlog.v1.access-refused"], by: db.auditor)
      let refusals = try reply.events.map {
        try EventLogV1.AccessRefused(packed: EventLogV1.EventBody(packed: $0.body).payload)
      }
      #expect(Set(refusals.map(\.count)) == [500, 1])
      let hidden = try await db.read(by: caller)
      #expect(hidden.events.isEmpty)
    }
  }

  private func withProjection(_ body: (LoggedDatabase, [LogConsumer]) async throws -> Void) async throws {
    try await LoggedDatabase.with(
      setUp:
        "CREATE TABLE tally (subject text PRIMARY KEY CHECK (subject <> 'poison'), count bigint NOT NULL, last timestamptz)",
      configure: { $0.reconnectBackoffLimit = .milliseconds(100) }
    ) { db in
      let source = OwnLog(db.log, db.database)
      let logger = TemporaryDatabase.quietLogger
      try await body(db, (0..<2).map { _ in LogConsumer(Tally(), reading: source, into: db.database, logger: logger) })
    }
  }
}

private struct NotYet: Error {}

extension LoggedDatabase {
  fileprivate func requireAbsent(_ subject: String) async throws {
    try await database.read {
      try await $0.requireAbsent("SELECT FROM tally WHERE subject = \(subject)", from: Tally().name)
    }
  }
}

/// Counts events by subject.
private struct Tally: Projection {
  let name = "tally"
  let topics = ["test.v1."]
  let tables = ["tally"]

  func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
    try transaction.execute(
      """
      INSERT INTO tally (subject, count, last) VALUES (\(event.body.subject), 1, \(event.body.recordedAt))
          ON CONFLICT (subject) DO UPDATE SET count = tally.count + 1, last = excluded.last
      """)
  }
}

/// Remembers what it was given.
private final class Collected: LogView {
  private let state = Mutex((count: 0, isCurrent: false))
  let name = "collected"
  let topics: [String] = []

  var count: Int { state.withLock { $0.count } }
  var isCurrent: Bool { state.withLock { $0.isCurrent } }

  func apply(_ events: [ConsumedEvent], isCurrent: Bool) async throws {
    state.withLock { $0.count += events.count }
  }

  func reset() async throws { state.withLock { $0 = (0, false) } }
  func confirm() { state.withLock { $0.isCurrent = true } }
}

extension LoggedDatabase {
  fileprivate func counts() async throws -> [Int64] {
    try await database.read { try await $0.query("SELECT count FROM tally ORDER BY subject", as: Int64.self) }
  }
}
