import ProtobufC
import SuiteContracts
import SuiteCrypto

@testable import AuditService
@testable import CatalogService
@testable import CorrectionService
@testable import EventLog
@testable import ShareService

/// Places in logs and lists, which callers give back to us, and the events between them.
extension FuzzTarget {
  static let cursor = FuzzTarget("cursor", seeds: cursorSeeds) { bytes throws(Violation) in
    if let cursor = try? EventLogV1.Cursor(packed: bytes), let place = try? LogHead(cursor) {
      try hold((try? LogHead(place.cursor)) == place, "a cursor changes: \(cursor)")
    }
    guard let text = text(bytes) else { return }
    if let page = try? TimePage<Grant>(token: text) {
      try hold(page.token == text, "page \(text) prints \(page.token)")
    }
    if let page = try? RequestPage(token: text) {
      try hold(page.token == text, "request page \(text) prints \(page.token)")
    }
    if let page = try? DisputePage(token: text) {
      try hold(page.token == text, "dispute page \(text) prints \(page.token)")
    }
    if let page = try? CasePage(token: text) { try hold(page.token == text, "case page \(text) prints \(page.token)") }
    if let token = PageToken(text) { try hold(token.text == text, "page token \(text) prints \(token.text)") }
  }

  static let event = FuzzTarget("event", seeds: eventSeeds) { bytes throws(Violation) in
    let chain = SHA256.hash(bytes)
    let event = EventLogV1.Event(position: 1, body: bytes, chain: chain.bytes)
    if let leaf = try? PendingLeaf(source: "share", epoch: 1, event: event, chain: chain) {
      try hold((try? PendingLeaf(entry: leaf.entry).content) == leaf.content, "a leaf changes when it is kept")
    }
    guard let reply = try? EventLogV1.ReadReply(packed: bytes) else { return }
    let start = SourceCursor.start(of: "share")
    if let batch = try? SourceBatch(reply, after: start) {
      try hold(batch.leaves.count == reply.events.count, "events are lost")
      try hold(batch.after.position == UInt64(batch.leaves.count), "positions have gaps")
    }
  }

  private static func cursorSeeds() -> [[UInt8]] {
    let id = "0f8fad5b-d9cb-469f-a165-70867728950e"
    let tokens = [
      "1772413200123456.\(id)", "-.1772413200123456.\(id)", "1772413200123456.-.\(id)", "-.-.\(id)",
      "2.1772413200123456.0123456789abcdef.307001/000001", "\(Int64.min).\(id)", "-.\(Int64.min).\(id)",
    ]
    let cursor = EventLogV1.Cursor(epoch: 3, position: 17, chain: [UInt8](repeating: 5, count: 32))
    return [(try? cursor.packed()) ?? []] + bytes(tokens)
  }

  private static func eventSeeds() -> [[UInt8]] {
    let body = EventLogV1.EventBody(topic: "share.v1.request-submitted", subject: "request/1", payload: [8, 1])
    guard let packed = try? body.packed() else { return [] }
    let chain = SHA256.hash(Digest.zero, packed)
    let reply = EventLogV1.ReadReply(
      events: [.init(position: 1, body: packed, chain: chain.bytes)],
      scannedUpTo: .init(epoch: 1, position: 1, chain: chain.bytes), headPosition: 1)
    return [packed, (try? reply.packed()) ?? []]
  }
}
