import AuditService
import Contracts
import FoundationEssentials
import MerkleLog
import Postgres
import ProtobufC
import SuiteContracts
import SuiteCrypto
import TestKit

/// A service's log as audit reads it, written event by event.
struct SourceLog {
  let source: String
  private(set) var epoch: UInt64 = 1
  private(set) var events: [EventLogV1.Event] = []

  init(_ source: String = "share") {
    self.source = source
  }

  /// Appends events that differ by their subjects.
  mutating func write(_ count: Int, topic: String = "share.v1.request-submitted", organisation: String = "o") throws {
    for _ in 0..<count {
      let body = try EventLogV1.EventBody(
        topic: topic, subject: "case-\(events.count + 1)",
        actor: EventLogV1.Actor(holder: "officer", organisation: organisation),
        recordedAt: Date(timeIntervalSince1970: 1_772_413_200.000_001), payload: [1, 2, 3]
      ).packed()
      let chain = SHA256.hash(events.last?.chain ?? Digest.zero.bytes, body).bytes
      events.append(EventLogV1.Event(position: UInt64(events.count + 1), body: body, chain: chain))
    }
  }

  /// Loses everything after `position`, as a restored database does, and opens a new epoch.
  mutating func restore(to position: Int) {
    events.removeLast(events.count - position)
    epoch += 1
  }

  /// What `EventLog/Read` answers.
  func read(after cursor: SourceCursor, limit: Int = 1_000) -> EventLogV1.ReadReply {
    let found = events.dropFirst(Int(cursor.position)).prefix(limit)
    let end = found.last
    return EventLogV1.ReadReply(
      events: Array(found),
      scannedUpTo: EventLogV1.Cursor(
        epoch: epoch, position: end?.position ?? cursor.position, chain: end?.chain ?? cursor.wire.chain),
      headPosition: UInt64(events.count))
  }

  /// All of it as one batch.
  func batch(after cursor: SourceCursor? = nil, limit: Int = 1_000) throws -> SourceBatch {
    let cursor = cursor ?? .start(of: source)
    return try SourceBatch(read(after: cursor, limit: limit), after: cursor)
  }
}

/// Audit's schema with an open, empty tree.
func withAuditDatabase<R: Sendable>(_ body: (TemporaryDatabase) async throws -> R) async throws -> R {
  try await TemporaryDatabase.with("audit", migrations: [auditMigrations]) { database in
    _ = try await database.database.command(locking: [.merkleTree]) { transaction in
      try await transaction.openTree(origin: "audit.example/log")
    }
    return try await body(database)
  }
}

extension Database {
  /// The current tree, which tests always have.
  func tree() async throws -> StoredTree {
    guard let tree = try await read(.statement, { try await $0.currentTree() }) else { throw StoreError.noTree }
    return tree
  }
}
