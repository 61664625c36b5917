package import ProtobufC
package import SuiteContracts
import SuiteCrypto

/// A stretch of a service's log, checked to follow on what is taken in already.
package struct SourceBatch: Hashable, Sendable {
  package let before: SourceCursor
  package let after: SourceCursor
  /// The newest position of the log when it was read, for measuring lag.
  package let headPosition: UInt64
  package let leaves: [PendingLeaf]

  /// Refuses a reply with a gap or with a chain that the events do not give: then what is served is not what was written.
  package init(_ reply: EventLogV1.ReadReply, after cursor: SourceCursor) throws(SourceFault) {
    let end = reply.scannedUpTo ?? cursor.wire
    var position = cursor.position
    var chain = cursor.chain
    var leaves: [PendingLeaf] = []
    leaves.reserveCapacity(reply.events.count)
    for event in reply.events {
      position += 1
      guard event.position == position else { throw .gap(expected: position, found: event.position) }
      chain = SHA256.hash(chain, event.body)
      guard event.chain == chain.bytes else { throw .chainBroken(position: position) }
      do {
        leaves.append(try PendingLeaf(source: cursor.source, epoch: end.epoch, event: event, chain: chain))
      } catch {
        throw .undecodable(position: position, error)
      }
    }
    guard end.position == position else { throw .gap(expected: position + 1, found: end.position) }
    before = cursor
    after = SourceCursor(source: cursor.source, epoch: end.epoch, position: position, chain: chain)
    headPosition = reply.headPosition
    self.leaves = leaves
  }

  /// Whether there is nothing to record.
  package var isEmpty: Bool { leaves.isEmpty && before == after }
}

/// Why a service's log cannot be taken in further. None of these passes by waiting.
package enum SourceFault: Error, Hashable {
  case gap(expected: UInt64, found: UInt64)
  case chainBroken(position: UInt64)
  case undecodable(position: UInt64, CodecError)
}

extension SourceFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .gap(let expected, let found):
      "position \(expected) was expected and \(found) came: events are missing from the log, or audit-service may not see all"
    case .chainBroken(let position):
      "the chain hash at position \(position) is not that of the events: the log was changed after it was written"
    case .undecodable(let position, let error):
      "the event at position \(position) is no EventBody: \(error)"
    }
  }
}
