import Contracts
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import SuiteCrypto
import Wire

/// One service's whole log, as an auditor reads it.
struct LogBook: Sendable {
  struct Entry: Sendable {
    let sha256: [UInt8]
    let topic: String
    let subject: String
    /// Of the signed command behind it.
    let key: [UInt8]
  }

  /// Positions 1…N without a gap, each chained to the one before.
  let entries: [Entry]
  let epoch: UInt64

  static func read(_ service: SuiteService, as officer: Officer) async throws -> LogBook {
    var (entries, cursor): ([Entry], EventLogV1.Cursor) = ([], .init())
    var chain = [UInt8](repeating: 0, count: 32)
    while true {
      let reply = try await officer.log(of: service).read(
        .init(after: cursor, limit: 1_000), options: officer.options())
      for event in reply.events {
        guard event.position == UInt64(entries.count) + 1 else {
          throw RunningSuite.Failed(description: "\(service): after \(entries.count) comes \(event.position)")
        }
        chain = SHA256.hash(chain + event.body).bytes
        guard chain == event.chain else {
          throw RunningSuite.Failed(description: "\(service): the chain breaks at \(event.position)")
        }
        let body = try EventLogV1.EventBody(packed: event.body)
        entries.append(
          Entry(
            sha256: SHA256.hash(event.body).bytes, topic: body.topic, subject: body.subject,
            key: body.signedIdempotencyKey))
      }
      cursor = reply.scannedUpTo ?? cursor
      if cursor.position >= reply.headPosition { return LogBook(entries: entries, epoch: cursor.epoch) }
    }
  }

  /// How often each event of a command is there, by the command's key and by the event's subject.
  func countsByTrace() -> [Journal.Trace: [String: Int]] {
    var counts: [Journal.Trace: [String: Int]] = [:]
    for entry in entries {
      let event = "\(entry.topic) \(entry.subject)"
      if !entry.key.isEmpty { counts[.key(entry.key), default: [:]][event, default: 0] += 1 }
      counts[.subject(entry.subject), default: [:]][event, default: 0] += 1
    }
    return counts
  }
}
