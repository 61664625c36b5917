package import Contracts
import FoundationEssentials
package import ProtobufC
package import SuiteContracts
package import SuiteCrypto

/// An event on its way into the Merkle log.
package struct PendingLeaf: Hashable, Sendable {
  package let content: AuditV1.Leaf
  /// The leaf's bytes as they are hashed and kept.
  package let entry: [UInt8]
  /// The source's chain hash after the event; `nil` for a leaf that is no event of a log.
  package let chain: Digest?

  /// - Parameter body: the `EventBody` as it lies in the source's log; its digest ties the leaf to it byte for byte.
  package init(source: String, epoch: UInt64, event: EventLogV1.Event, chain: Digest) throws(CodecError) {
    let body = try EventLogV1.EventBody(packed: event.body)
    try self.init(
      AuditV1.Leaf(
        source: source,
        epoch: epoch,
        position: event.position,
        topic: body.topic,
        subject: body.subject,
        actor: body.actor?.holder ?? "",
        organisation: body.actor?.organisation ?? "",
        recordedAtUs: body.recordedAt.map(microseconds) ?? 0,
        payloadSha256: SHA256.hash(event.body).bytes),
      chain: chain)
  }

  package init(_ content: AuditV1.Leaf, chain: Digest? = nil) throws(CodecError) {
    self.content = content
    self.chain = chain
    entry = try content.packed()
  }

  /// A leaf read back from where it was kept; `entry` stays as it is, byte for byte.
  package init(entry: [UInt8]) throws(CodecError) {
    content = try AuditV1.Leaf(packed: entry)
    self.entry = entry
    chain = nil
  }

  /// The first leaf of a log that succeeds one which cannot be continued: it commits to the last checkpoint signed there.
  ///
  /// Epoch 0 and position 0 are no place in any log, so the leaf can be taken for no event.
  package static func succession(to lastCheckpoint: String) throws(CodecError) -> PendingLeaf {
    try PendingLeaf(
      AuditV1.Leaf(
        source: "audit", topic: AuditV1.LogRecovered.topic, subject: "succession",
        payloadSha256: SHA256.hash(Array(lastCheckpoint.utf8)).bytes))
  }
}

/// Since 1970. `Date` counts seconds from 2001, where a microsecond is still exact.
private func microseconds(_ date: Date) -> Int64 {
  let secondsTo2001: Int64 = 978_307_200
  return Int64((date.timeIntervalSinceReferenceDate * 1_000_000).rounded()) + secondsTo2001 * 1_000_000
}
