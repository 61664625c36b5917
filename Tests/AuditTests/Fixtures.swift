import AuditService
import Contracts
import FoundationEssentials
import MerkleLog
import Postgres
import ProtobufC
import RPC
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

  /// What `EventLog/Read` answers to `request`, and how it refuses a place the log does not have.
  func answer(_ request: EventLogV1.ReadRequest) throws -> EventLogV1.ReadReply {
    let after = request.after ?? EventLogV1.Cursor()
    let here = after.position == 0 ? [] : events.dropFirst(Int(after.position) - 1).first?.chain
    guard after.chain == here else {
      throw RPCError.failedPrecondition("LOG_REWOUND", en: "rewound", zh: "已回退")
    }
    let chain = Digest(after.chain) ?? .zero
    return read(
      after: SourceCursor(source: source, epoch: after.epoch, position: after.position, chain: chain),
      limit: Int(request.limit))
  }

  /// Puts another event in the place of one, chain hashes and all: what somebody with the database can do.
  mutating func forge(_ position: Int) throws {
    let kept = events
    events.removeLast(events.count - position + 1)
    try write(1, topic: "share.v1.forged")
    for event in kept.dropFirst(position) {
      let chain = SHA256.hash(events[events.count - 1].chain, event.body).bytes
      events.append(EventLogV1.Event(position: event.position, body: event.body, chain: chain))
    }
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
    try await database.database.command(locking: [.merkleTree]) { transaction in
      let tree = try await transaction.openTree(origin: "audit.example/log")
      try transaction.makeCurrent(tree)
    }
    return try await body(database)
  }
}

extension Database {
  /// The current tree, which tests always have.
  func tree() async throws -> StoredTree {
    guard let tree = try await read(.flight, { try await $0.currentTree() }) else { throw StoreError.noTree }
    return tree
  }
}

/// The schema as `audit-service migrate` makes it, without the shared modules' tables.
let auditMigrations = MigrationSet(component: "audit", migrations: AuditService.migrations)
