import EventLog
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import SuiteContracts
import TestKit
import Testing
import Wire

/// What goes into the log, and what does not.
@Suite struct AppendTests {
  @Test func `events take contiguous positions and form a chain, however many callers there are`() async throws {
    try await LoggedDatabase.with { db in
      try await withThrowingDiscardingTaskGroup { group in
        for number in 0..<200 { group.addTask { try await db.note("\(number)") } }
      }

      let reply = try await db.read(limit: 1_000, by: db.auditor)
      #expect(reply.events.count == 200)
      #expect(isUnbroken(reply.events))
      let subjects = try db.subjects(reply)
      #expect(Set(subjects).count == 200)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a slow body holds up nobody's commit, and its events come when it commits`() async throws {
    try await LoggedDatabase.with { db in
      let (entered, enter) = AsyncStream<Void>.makeStream()
      let (released, release) = AsyncStream<Void>.makeStream()
      async let slow: Void = db.database.command { tx in
        try tx.append(Noted("slow"), subject: "slow", audience: .everyone, actor: .service("test"))
        enter.finish()
        for await _ in released {}
      }
      for await _ in entered {}

      try await db.note("quick")
      release.finish()
      try await slow

      let reply = try await db.read(by: db.auditor)
      let subjects = try db.subjects(reply)
      #expect(subjects == ["quick", "slow"])
      #expect(isUnbroken(reply.events))
    }
  }

  @Test func `a command that fails leaves neither event nor gap`() async throws {
    try await LoggedDatabase.with(setUp: "CREATE TABLE thing (id int PRIMARY KEY)") { db in
      try await db.note("first")
      await #expect(throws: DatabaseError.self) {
        try await db.database.command { tx in
          try tx.append(Noted("lost"), subject: "lost", audience: .everyone, actor: .service("test"))
          try tx.execute("INSERT INTO thing VALUES (1), (1)")
        }
      }
      try await db.note("second")

      let reply = try await db.read(by: db.auditor)
      let subjects = try db.subjects(reply)
      #expect(subjects == ["first", "second"])
      #expect(isUnbroken(reply.events))
    }
  }

  @Test func `an event tells who, when, and for whom`() async throws {
    let clock = ManualClock()
    try await LoggedDatabase.with(clock: clock) { db in
      let officer = db.directory.add(organisation: "91500000000000000A", holder: "li")
      let context = ServerContextFixture.signed(by: officer, in: db.directory)
      try await db.database.command {
        try $0.append(
          Noted("x"), subject: "x", audience: .organisations([officer.organisation]), actor: EventActor(context))
      }

      let event = try #require(try await db.read(by: db.auditor).events.first)
      let body = try EventLogV1.EventBody(packed: event.body)
      #expect(body.topic == "test.v1.noted")
      #expect(body.actor?.holder == "li")
      #expect(body.actor?.keyFingerprint == officer.fingerprint.hex)
      #expect(body.recordedAt == clock.now)
      #expect(body.audience?.organisations == ["91500000000000000A"])
      #expect(body.signedMethod == command.fullName)
      #expect(body.signedIdempotencyKey == context.idempotencyKey)
    }
  }

  @Test func `an event over 32 KiB is refused`() async throws {
    try await LoggedDatabase.with { db in
      await #expect(throws: EventError.self) { try await db.note(String(repeating: "x", count: 20_000)) }
      try await db.note("small")

      let topics = try await db.topics()
      #expect(topics == ["test.v1.noted"])
    }
  }

  @Test func `the service's own role can neither change nor remove events`() async throws {
    try await LoggedDatabase.with { db in
      try await db.note("kept")
      let attempts: [SQL] = [
        "UPDATE log SET topic = 'other'", "DELETE FROM log", "TRUNCATE log", "UPDATE log_epoch SET reason = 'created'",
      ]
      for attempt in attempts {
        let error = await #expect(throws: DatabaseError.self) {
          try await db.database.command { try $0.execute(attempt) }
        }
        #expect(error?.sqlState == .insufficientPrivilege)
      }

      let topics = try await db.topics()
      #expect(topics == ["test.v1.noted"])
    }
  }
}
