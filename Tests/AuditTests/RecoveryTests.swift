import AuditService
import Contracts
import Foundation
import MerkleLog
import Postgres
import ProtobufC
import SuiteCrypto
import TestKit
import Testing

@Suite struct RecoveryTests {
  @Test func `a log that lost leaves is rebuilt from its bundles and goes on`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 700)
      let before = try await log.database.tree()
      try await log.tamper(
        "DELETE FROM leaf WHERE index >= 4; DELETE FROM tile; UPDATE tree_head SET size = 4; DELETE FROM source_cursor")

      let size = try await log.recovery().rebuild()

      let after = try await log.database.tree()
      #expect(size == 700)
      #expect(after.root == before.root)
      #expect(after.id != before.id)
      let publisher = log.publisher()
      try await publisher.prepare()
      var source = SourceLog()
      try source.write(710)
      let cursor = try await log.database.read { try await $0.source("share", of: after).cursor }
      try await log.sequencer.append(source.batch(after: cursor))
      try await publisher.publish()
      #expect(try await log.published()?.size == 710)
      #expect(try await log.db.database.loggedTopics().contains("audit.v1.log-recovered"))
    }
  }

  @Test func `bundles that are not what was signed are not used`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 300)
      try await log.state.store(try (0..<44).map { try PendingLeaf(AuditV1.Leaf(subject: "\($0)")).entry }, from: 256)

      await #expect(throws: MerkleError.proofMismatch) { try await log.recovery().rebuild() }
      #expect(try await log.database.tree().size == 300)
    }
  }

  @Test func `a log that cannot be rebuilt is succeeded by one that commits to its last checkpoint`() async throws {
    try await LogFixture.with { log in
      try await log.signed(events: 300)
      let last = try #require(try await log.state.note())
      try await log.tamper("UPDATE leaf SET hash = decode(repeat('00', 32), 'hex') WHERE index = 4")

      try await log.recovery().succeed(as: "audit.example/log2", now: Date(timeIntervalSince1970: 1_772_413_200))

      let tree = try await log.database.tree()
      #expect(tree.origin == "audit.example/log2")
      let stored = try await log.database.read { try await $0.leaf(at: 0, of: tree) }
      let leaf = try #require(stored)
      #expect(try AuditV1.Leaf(packed: leaf.entry).payloadSha256 == SHA256.hash(Array(last.utf8)).bytes)
      let publisher = log.publisher()
      try await publisher.prepare()
      try await publisher.publish()
      #expect(try await log.kept()?.origin == "audit.example/log2")
      let retired = LogFolder(path: log.state.folder.path + ".until-1772413200")
      #expect(try retired.read(LogFolder.checkpoint) == Array(last.utf8))
    }
  }

  @Test func `nothing is recovered where nothing was signed or under the same name`() async throws {
    try await LogFixture.with { log in
      try await log.publisher().prepare()
      await #expect(throws: RecoveryError.nothingKept) { try await log.recovery().rebuild() }
      await #expect(throws: RecoveryError.nothingToSucceed) {
        try await log.recovery().succeed(as: "audit.example/log2", now: Date())
      }

      try await log.signed(events: 3)
      await #expect(throws: RecoveryError.sameOrigin(log.origin)) {
        try await log.recovery().succeed(as: log.origin, now: Date())
      }
    }
  }
}
