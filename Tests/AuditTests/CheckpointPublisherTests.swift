import AuditService
import MerkleLog
import Postgres
import SuiteCrypto
import TestKit
import Testing

@Suite struct CheckpointPublisherTests {
  @Test func `a checkpoint is on disk, published and verifiable offline`() async throws {
    try await LogFixture.with { log in
      let publisher = log.publisher()
      try await publisher.prepare()
      var source = SourceLog()
      try source.write(600)
      try await log.sequencer.append(source.batch())

      try await publisher.publish()

      let kept = try #require(try await log.kept())
      let published = try await log.published()
      let tree = try await log.database.tree()
      #expect(kept == Checkpoint(origin: log.origin, size: 600, root: tree.root))
      #expect(published?.size == 600)
      try await log.state.verify(kept)
      let note = try SignedNote(parsing: try #require(published).note)
      #expect(try note.verify(log.keys.verifiers(log.origin)).map(\.algorithm) == [.ed25519, .sm2])
    }
  }

  @Test func `publishing is an event of audit's own log and not the reason for another`() async throws {
    try await LogFixture.with { log in
      let publisher = log.publisher()
      try await publisher.prepare()
      var source = SourceLog()
      try source.write(3)
      try await log.sequencer.append(source.batch())
      try await publisher.publish()
      var own = SourceLog("audit")
      try own.write(1, topic: CheckpointPolicy.ownTopic)
      try await log.sequencer.append(own.batch())

      try await publisher.publish()
      #expect(try await log.published()?.size == 3)

      let before = try source.batch().after
      try source.write(1)
      try await log.sequencer.append(source.batch(after: before))
      try await publisher.publish()
      #expect(try await log.published()?.size == 5)
      #expect(try await log.db.database.loggedTopics() == ["audit.v1.checkpoint-published", "audit.v1.checkpoint-published"])
    }
  }

  @Test func `bundles grow over many rounds and stay what was signed`() async throws {
    try await LogFixture.with { log in
      let publisher = log.publisher()
      try await publisher.prepare()
      var source = SourceLog()
      var cursor = SourceCursor.start(of: "share")

      for count in [1, 5, 250, 1, 300, 700] {
        try source.write(count)
        let batch = try source.batch(after: cursor)
        try await log.sequencer.append(batch)
        cursor = batch.after
        try await publisher.publish()
        let kept = try #require(try await log.kept())
        #expect(kept.size == cursor.position)
        try await log.state.verify(kept)
      }

      let sources = try await log.state.sources(at: cursor.position)
      #expect(sources?.cursors == [cursor])
    }
  }

  @Test func `what was signed but not published is published by the next process`() async throws {
    try await LogFixture.with { log in
      let publisher = log.publisher()
      try await publisher.prepare()
      var source = SourceLog()
      try source.write(3)
      try await log.sequencer.append(source.batch())
      try await log.db.runScript("REVOKE INSERT ON audit.checkpoint FROM audit_service")
      await #expect(throws: DatabaseError.self) { try await publisher.publish() }
      #expect(try await log.kept()?.size == 3)
      #expect(try await log.published() == nil)

      try await log.db.runScript("GRANT INSERT ON audit.checkpoint TO audit_service")
      let next = log.publisher()
      try await next.prepare()
      try await next.publish()

      #expect(try await log.published()?.size == 3)
    }
  }

  @Test func `a database restored to before a signed checkpoint is refused`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 10)
      try await log.tamper(
        "DELETE FROM leaf WHERE index >= 4; UPDATE tree_head SET size = 4; DELETE FROM checkpoint")

      await #expect(throws: ForkRefusal.treeShorter(signed: 10, stored: 4)) { try await log.publisher().prepare() }
    }
  }

  @Test func `a leaf changed in the database is refused at start and before every signature`() async throws {
    try await LogFixture.with { log in
      let publisher = try await log.signed(events: 10)
      try await log.tamper("UPDATE leaf SET hash = decode(repeat('00', 32), 'hex') WHERE index = 4")

      await #expect(throws: ForkRefusal.rootDiffers(size: 10)) { try await log.publisher().prepare() }
      await #expect(throws: ForkRefusal.rootDiffers(size: 10)) { try await publisher.publish() }
    }
  }

  @Test func `an entry changed in the database is never signed`() async throws {
    try await LogFixture.with { log in
      let publisher = log.publisher()
      try await publisher.prepare()
      var source = SourceLog()
      try source.write(10)
      try await log.sequencer.append(source.batch())
      try await log.tamper("UPDATE leaf SET entry = 'forged' WHERE index = 4")

      await #expect(throws: StoreError.headContradictsLeaves(size: 10)) { try await publisher.publish() }
      #expect(try await log.kept() == nil)
    }
  }

  @Test func `a lost state folder is refused, and adopted by a deliberate act`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 300)
      try await log.state.retire(as: "lost")

      await #expect(throws: ForkRefusal.stateMissing(size: 300)) { try await log.publisher().prepare() }

      try await log.publisher().adopt()
      try await log.publisher().prepare()
      let kept = try #require(try await log.kept())
      try await log.state.verify(kept)
    }
  }

  @Test func `a checkpoint signed by another key is refused`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 3)
      let stranger = try LogKeys(ed25519: .generate())
      let other = CheckpointPublisher(
        database: log.database, state: log.state, keys: stranger, growth: log.growth,
        settings: CheckpointSettings(origin: log.origin), logger: TemporaryDatabase.quietLogger)

      await #expect(throws: ForkRefusal.stateUnreadable(.noKnownSignature([log.origin, log.origin]))) {
        try await other.prepare()
      }
    }
  }
}

extension LogFixture {
  /// A log with `events` leaves and a published checkpoint of them.
  @discardableResult
  func signed(events: Int) async throws -> CheckpointPublisher {
    let publisher = publisher()
    try await publisher.prepare()
    var source = SourceLog()
    try source.write(events)
    try await sequencer.append(source.batch())
    try await publisher.publish()
    return publisher
  }

  /// What somebody with superuser rights can do: the triggers are switched off first.
  func tamper(_ statements: String) async throws {
    try await db.runScript(
      "SET session_replication_role = replica; SET search_path = audit; \(statements)")
  }
}
