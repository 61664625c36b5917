import EventLog
import Postgres
import RPC
import SuiteContracts
import TestKit
import Testing

/// A log that was restored: who notices, and who just goes on.
@Suite struct EpochTests {
  @Test func `the first epoch begins when the service first starts`() async throws {
    try await LoggedDatabase.with { db in
      try await db.note("one")
      let head = try await db.head()
      #expect(head.epoch == 1)
      #expect(head.position == 1)

      try await db.withReplica { replica in
        try await replica.note("two")
        let head = try await replica.head()
        #expect(head.epoch == 1)
      }
    }
  }

  @Test func `a cursor of another history is told so, and where the epoch began`() async throws {
    try await LoggedDatabase.with { db in
      try await db.note("one")
      try await db.note("two")
      let auditor = db.auditor
      for place in [
        EventLogV1.Cursor(epoch: 1, position: 2, chain: [UInt8](repeating: 7, count: 32)),
        EventLogV1.Cursor(epoch: 1, position: 99, chain: [UInt8](repeating: 7, count: 32)),
      ] {
        // Without waiting the table is asked, with it the memory.
        for waitMs in [UInt32(0), 30] {
          let error = await #expect(throws: RPCError.self) {
            _ = try await db.read(after: place, waitMs: waitMs, by: auditor)
          }
          #expect(error?.reason == "LOG_REWOUND")
          #expect(error?.details.contains(.info("head_position", "2")) == true)
        }
      }
    }
  }

  @Test func `a reader whose place is still in the log goes on into the new epoch`() async throws {
    try await LoggedDatabase.with { db in
      try await db.note("one")
      let auditor = db.auditor
      let cursor = try await db.read(by: auditor).scannedUpTo
      try await db.database.openEpoch(reason: .restored)
      try await db.note("two")

      let reply = try await db.read(after: cursor, by: auditor)

      let subjects = try db.subjects(reply)
      #expect(subjects == ["two"])
      #expect(try #require(reply.scannedUpTo).epoch > 1)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a service that finds its acknowledged events gone opens a new epoch by itself`() async throws {
    try await LoggedDatabase.with(configure: { $0.reconnectBackoffLimit = .milliseconds(100) }) { db in
      for number in 0..<5 { try await db.note("\(number)") }
      let auditor = db.auditor
      let lost = try await db.read(by: auditor).scannedUpTo

      try await db.restoreToPosition(2)

      try await eventually {
        let head = try await db.head()
        guard head.epoch > 1 else { throw Refused() }
      }
      await expect(reason: "LOG_REWOUND") { _ = try await db.read(after: lost, by: auditor) }
      try await eventually { try await db.note("new") }
      let reply = try await db.read(by: auditor)
      #expect(reply.events.count == 3)
      #expect(isUnbroken(reply.events))
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `one loss opens one epoch, however many writers and replicas notice it`() async throws {
    try await LoggedDatabase.with(configure: { $0.reconnectBackoffLimit = .milliseconds(100) }) { db in
      for number in 0..<5 { try await db.note("\(number)") }
      try await db.withReplica { replica in
        try await replica.note("replica")

        try await db.restoreToPosition(2)

        for either in [db, replica] { try await eventually { try await either.note("new") } }
        for either in [db, replica] {
          try await eventually {
            guard try await either.head().epoch > 1 else { throw Refused() }
          }
        }
      }
      #expect(try await db.epochs().count == 2)
      #expect(isUnbroken(try await db.read(by: db.auditor).events))
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `an epoch that was lost itself never gets its number again`() async throws {
    try await LoggedDatabase.with(configure: { $0.reconnectBackoffLimit = .milliseconds(100) }) { db in
      for number in 0..<3 { try await db.note("\(number)") }
      try await db.database.openEpoch(reason: .restored)
      try await db.note("in the second epoch")
      let lost = try await db.head().epoch

      try await db.restoreToPosition(2, epoch: 1)

      try await eventually { try await db.note("new") }
      #expect(try await db.head().epoch > lost)
    }
  }
}

private struct Refused: Error {}
