import Contracts
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import SuiteCrypto
import Wire

/// One service's whole log.
struct LogBook: Sendable {
  struct Entry: Sendable {
    let position: UInt64
    let chain: [UInt8]
    let bytes: [UInt8]
    let body: EventLogV1.EventBody

    var sha256: [UInt8] { SHA256.hash(bytes).bytes }
  }

  var entries: [Entry] = []

  /// Reads it as an auditor does.
  static func read(_ service: SuiteService, as officer: Officer) async throws -> LogBook {
    var (book, cursor) = (LogBook(), EventLogV1.Cursor())
    while true {
      let reply = try await officer.log(of: service).read(
        .init(after: cursor, limit: 1_000), options: officer.options())
      for event in reply.events {
        book.entries.append(
          Entry(
            position: event.position, chain: event.chain, bytes: event.body,
            body: try EventLogV1.EventBody(packed: event.body)))
      }
      cursor = reply.scannedUpTo ?? cursor
      if cursor.position >= reply.headPosition { return book }
    }
  }

  /// How often each event of a command is there, by the command's key and by the event's subject.
  func countsByTrace() -> [JournalTrace: [String: Int]] {
    var counts: [JournalTrace: [String: Int]] = [:]
    for entry in entries {
      let event = "\(entry.body.topic) \(entry.body.subject)"
      let key = entry.body.signedIdempotencyKey
      if !key.isEmpty { counts[.key(Hex.encode(key)), default: [:]][event, default: 0] += 1 }
      counts[.subject(entry.body.subject), default: [:]][event, default: 0] += 1
    }
    return counts
  }
}

/// A leaf of the audit log.
struct AuditLeaf: Sendable {
  let source: String
  let epoch: UInt64
  let position: UInt64
  let payloadSHA256: [UInt8]
  let topic: String
  let bytes: [UInt8]

  init(_ leaf: AuditV1.Leaf, bytes: [UInt8]) {
    source = leaf.source
    epoch = leaf.epoch
    position = leaf.position
    payloadSHA256 = leaf.payloadSha256
    topic = leaf.topic
    self.bytes = bytes
  }
}
