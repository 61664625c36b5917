package import SuiteContracts
package import SuiteCrypto

/// How far a service's log is taken in: the last event's place and the chain hash there.
package struct SourceCursor: Hashable, Sendable {
  /// "catalog", "share", "open", "correction" or "audit".
  package let source: String
  package let epoch: UInt64
  /// 0 before the first event.
  package let position: UInt64
  package let chain: Digest

  package init(source: String, epoch: UInt64, position: UInt64, chain: Digest) {
    self.source = source
    self.epoch = epoch
    self.position = position
    self.chain = chain
  }

  /// The beginning of a log.
  package static func start(of source: String) -> SourceCursor {
    SourceCursor(source: source, epoch: 0, position: 0, chain: .zero)
  }

  /// As `EventLog/Read` takes it.
  package var wire: EventLogV1.Cursor {
    EventLogV1.Cursor(epoch: epoch, position: position, chain: position == 0 ? [] : chain.bytes)
  }
}
