import AuditService
import Contracts
import Postgres
import ProtobufC
import SuiteContracts
import TestKit
import Testing

@Suite struct SourceReaderTests {
  @Test func `a source is followed from its beginning and through what comes later`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      let live = LiveLog()
      try live.change { try $0.write(2_500) }

      try await log.following(live) {
        try await log.reached(2_500)
        try live.change { try $0.write(3) }
        try await log.reached(2_503)
      }
    }
  }

  @Test func `a restored source is recorded as rewound and followed in its new epoch`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      let live = LiveLog()
      try live.change { try $0.write(100) }
      try await log.following(live) { try await log.reached(100) }
      try live.change {
        $0.restore(to: 37)
        try $0.write(20, topic: "share.v1.after-restore")
      }

      try await log.following(live) { try await log.reached(120) }

      let tree = try await log.database.tree()
      let leaves = try await log.database.read { try await $0.entries(100..<120, of: tree) }
        .map { try AuditV1.Leaf(packed: $0) }
      #expect(leaves.map(\.position) == Array(38...57))
      #expect(leaves.allSatisfy { $0.epoch == 2 })
      let event = try await log.rewound()
      #expect(
        event
          == AuditV1.SourceRewound(
            source: "share", oldEpoch: 1, oldPosition: 100, newEpoch: 2, commonPosition: 37))
    }
  }

  @Test func `a log forged within its epoch is recorded once and not followed`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      let live = LiveLog()
      try live.change { try $0.write(100) }
      try await log.following(live) { try await log.reached(100) }
      try live.change { try $0.forge(41) }

      try await log.following(live) { try await log.rewritten() }
      try await log.following(live) { try await log.rewritten() }

      #expect(try await log.database.tree().size == 100)
      #expect(try await log.db.database.loggedTopics() == ["audit.v1.source-rewound"])
      #expect(try await log.rewound().commonPosition == 40)

      live.change { $0.restore(to: 100) }
      try live.change { try $0.write(1) }
      try await log.following(live) { try await log.reached(161) }
      #expect(try await log.db.database.loggedTopics() == ["audit.v1.source-rewound", "audit.v1.source-rewound"])
    }
  }
}

extension LogFixture {
  /// Runs a reader of `live` as long as `body` runs.
  func following(_ live: LiveLog, _ body: () async throws -> Void) async throws {
    let settings = SourceSettings(
      batchEvents: 700, wait: .zero, firstPause: .milliseconds(1), longestPause: .milliseconds(20))
    let reader = SourceReader(
      source: "share", database: database, sequencer: sequencer, settings: settings,
      logger: TemporaryDatabase.quietLogger
    ) { request in
      await Task.yield()
      return try live.read(request)
    }
    try await withThrowingTaskGroup { group in
      group.addTask { try await reader.run() }
      defer { group.cancelAll() }
      try await body()
    }
  }

  /// Waits until the tree has `size` leaves.
  func reached(_ size: UInt64) async throws {
    try await until { try await database.tree().size == size }
  }

  /// Waits until the source is marked as rewritten.
  func rewritten() async throws {
    let tree = try await database.tree()
    try await until { try await database.read { try await $0.source("share", of: tree).isRewritten } }
  }

  /// The event of audit's log that says so.
  func rewound() async throws -> AuditV1.SourceRewound {
    try #require(try await database.loggedEvents(AuditV1.SourceRewound.self).first).event
  }

  /// Asks again whenever the tree has grown, or a moment later.
  private func until(_ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try await !condition() {
      try #require(ContinuousClock.now < deadline, "it did not happen in 20 s")
      await growth.wait(beyond: .max, atMost: .milliseconds(20))
    }
  }
}
