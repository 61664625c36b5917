import Postgres
import RPC
import SuiteContracts
import Synchronization
import TestKit
import Testing

@testable import EventLog

/// Reading: in order, without loss, only what is yours, and at once.
@Suite struct ReadTests {
  @Test(.timeLimit(.minutes(5)))
  func `a reader that follows while commands commit and fail sees every position once, in order`() async throws {
    try await LoggedDatabase.with(setUp: "CREATE TABLE thing (id int PRIMARY KEY)") { db in
      let auditor = db.auditor
      let isWritten = Atomic(false)
      async let seen = Result {
        var (events, cursor): ([EventLogV1.Event], EventLogV1.Cursor?) = ([], nil)
        while true {
          let wasWritten = isWritten.load(ordering: .acquiring)
          let reply = try await db.read(after: cursor, limit: 7, waitMs: 20, by: auditor)
          events += reply.events
          cursor = reply.scannedUpTo
          if wasWritten, reply.events.isEmpty { return events }
        }
      }
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<300 {
          group.addTask {
            try? await db.database.command { tx in
              try tx.append(Noted("\(number)"), subject: "\(number)", audience: .everyone, actor: .service("test"))
              if number % 11 == 0 { try tx.execute("INSERT INTO thing VALUES (1), (1)") }
            }
          }
        }
      }
      isWritten.store(true, ordering: .releasing)

      let events = try await seen.get()
      #expect(events.count == 300 - 28)
      #expect(isUnbroken(events))
    }
  }

  @Test func `each reader gets what is meant for it, and its cursor moves on over the rest`() async throws {
    try await LoggedDatabase.with(succession: Successor()) { db in
      try await db.note("all")
      try await db.note("old", for: .organisations([OrganisationID("old")]))
      try await db.note("other", for: .organisations([OrganisationID("other"), OrganisationID("third")]))
      try await db.note("internal", for: .suite)
      let seen: [(Caller, [String])] = [
        (db.auditor, ["all", "old", "other", "internal"]),
        (db.directory.add(organisation: "share", kind: .service, roles: []), ["all", "old", "other", "internal"]),
        (db.directory.add(organisation: "third"), ["all", "other"]),
        (db.directory.add(organisation: "new"), ["all", "old"]),
        (db.directory.add(organisation: "nobody"), ["all"]),
      ]
      for (caller, expected) in seen {
        for cursor in [nil, EventLogV1.Cursor()] {
          let reply = try await db.read(after: cursor, by: caller)
          let subjects = try db.subjects(reply)
          #expect(subjects == expected)
          #expect(reply.scannedUpTo?.position == 4)
        }
      }
    }
  }

  @Test func `the table and the memory give the same answers`() async throws {
    try await LoggedDatabase.with { db in
      for number in 0..<30 { try await db.note("\(number)", for: number % 3 == 0 ? .suite : .everyone) }
      try await db.withReplica { fresh in
        let reader = db.directory.add(organisation: "nobody")
        for (limit, topics) in [(UInt32(0), []), (4, ["test.v1."]), (3, ["test.v1.noted"]), (5, ["other"])] {
          var cursors: (EventLogV1.Cursor?, EventLogV1.Cursor?) = (nil, nil)
          for _ in 0..<3 {
            let memory = try await db.read(after: cursors.0, topics: topics, limit: limit, by: reader)
            let table = try await fresh.read(after: cursors.1, topics: topics, limit: limit, by: reader)
            #expect(memory == table)
            cursors = (memory.scannedUpTo, table.scannedUpTo)
          }
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a parked reader is answered right after the commit`() async throws {
    try await LoggedDatabase.with { db in
      try await db.note("before")
      let auditor = db.auditor
      let cursor = try await db.read(by: auditor).scannedUpTo
      var delays: [Duration] = []
      for round in 0..<20 {
        let after = round == 0 ? cursor : try await db.head()
        async let reply = db.read(after: after, waitMs: 30_000, by: auditor)
        try await db.note("\(round)")
        let committed = ContinuousClock.now
        let subjects = try db.subjects(try await reply)
        delays.append(.now - committed)
        #expect(subjects == ["\(round)"])
      }

      // Milliseconds in truth; the bound only tells waking from polling on a busy machine.
      #expect(delays.sorted()[10] < .milliseconds(100))
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a reader of one replica is answered after a commit of another`() async throws {
    try await LoggedDatabase.with { db in
      try await db.withReplica { replica in
        try await db.note("here")
        try await replica.note("there")
        let auditor = db.auditor
        var cursor: EventLogV1.Cursor?
        while cursor?.position != 2 {
          cursor = try await db.read(after: cursor, waitMs: 50_000, by: auditor).scannedUpTo
        }

        async let reply = db.read(after: cursor, waitMs: 50_000, by: auditor)
        try await replica.note("again")
        let subjects = try db.subjects(try await reply)
        #expect(subjects == ["again"])
      }
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a reader that waits gets what is meant for it, and nothing else`() async throws {
    try await LoggedDatabase.with { db in
      let reader = db.directory.add(organisation: "third")
      let cursor = try await db.head()
      async let reply = db.read(after: cursor, waitMs: 50_000, by: reader)
      try await db.note("other", for: .organisations([OrganisationID("other")]))
      try await db.note("internal", for: .suite)
      try await db.note("mine", for: .organisations([OrganisationID("other"), OrganisationID("third")]))

      let subjects = try db.subjects(try await reply)
      #expect(subjects == ["mine"])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `an event whose commit fails is never shown, not even to a reader that waits`() async throws {
    // A deferred constraint is checked by COMMIT itself.
    try await LoggedDatabase.with(setUp: "CREATE TABLE doomed (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)") { db in
      let auditor = db.auditor
      let cursor = try await db.head()
      async let reply = db.read(after: cursor, waitMs: 50_000, by: auditor)
      let error = await #expect(throws: DatabaseError.self) {
        try await db.database.command { tx in
          try tx.append(Noted("lost"), subject: "lost", audience: .everyone, actor: .service("test"))
          try tx.execute("INSERT INTO doomed VALUES (1), (1)")
        }
      }
      #expect(error?.sqlState == .uniqueViolation)
      try await db.note("kept")

      let subjects = try db.subjects(try await reply)
      #expect(subjects == ["kept"])
    }
  }

  @Test func `waiting ends in time, with the cursor where it was`() async throws {
    try await LoggedDatabase.with { db in
      try await db.note("one")
      let auditor = db.auditor
      let cursor = try await db.read(by: auditor).scannedUpTo

      let reply = try await db.read(after: cursor, waitMs: 30, by: auditor)

      #expect(reply.events.isEmpty)
      #expect(reply.scannedUpTo == cursor)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a key revoked while its read is parked gets nothing more`() async throws {
    try await LoggedDatabase.with { db in
      let caller = db.directory.add(organisation: "somebody")
      async let refused: Void = expect(reason: "KEY_REVOKED") { _ = try await db.read(waitMs: 60_000, by: caller) }
      try await eventually { if db.log.tail.parked == 0 { throw NotYet() } }
      db.directory.set(caller.key, .revoked)
      await refused
    }
  }

  @Test func `limits are refused by name`() async throws {
    try await LoggedDatabase.with { db in
      let auditor = db.auditor
      await expect(reason: "FIELD_INVALID") { _ = try await db.read(limit: 1_001, by: auditor) }
      await expect(reason: "FIELD_INVALID") { _ = try await db.read(waitMs: 60_001, by: auditor) }
      await expect(reason: "FIELD_INVALID") {
        _ = try await db.read(after: EventLogV1.Cursor(epoch: 1, position: 1, chain: [1]), by: auditor)
      }
    }
  }

  private struct NotYet: Error {}

  private struct Successor: OrganisationSuccession {
    func codes(of organisation: OrganisationID) -> Set<String> {
      organisation.code == "new" ? ["new", "old"] : [organisation.code]
    }
  }
}

extension Result where Failure == any Error {
  init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
