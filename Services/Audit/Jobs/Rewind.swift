import Contracts
import Logging
import Postgres
import SuiteContracts
import SuiteCrypto

/// What happens when a source's log no longer has what was taken in: its database was restored, failed over with loss,
/// or was changed by hand.
struct Rewind: Sendable {
  let source: String
  let database: Database
  /// Where a read after this place ends, or `nil` if the log does not have the place.
  let probe: @Sendable (SourceCursor) async throws -> EventLogV1.Cursor?
  let logger: Logger

  /// Records the rewind and answers the place to go on from. A log rewritten within its epoch is recorded once, and
  /// throws until the service has opened a new epoch: an edit is not a restore, and people must look at it.
  func follow(_ state: SourceState) async throws -> SourceCursor {
    let old = state.cursor
    let (common, end) = try await lastCommonPlace(before: old)
    let isRewritten = end.epoch <= old.epoch
    let next = SourceCursor(source: source, epoch: end.epoch, position: common.position, chain: common.chain)
    if !(isRewritten && state.isRewritten) {
      logger.error(
        isRewritten ? "source log was rewritten" : "source log was rewound",
        metadata: ["old.position": "\(old.position)", "common.position": "\(common.position)"])
      try await record(from: old, to: isRewritten ? old : next, common: common.position, end, isRewritten)
    }
    if isRewritten { throw SourceRewritten(source: source, common: common.position) }
    return next
  }

  /// The highest place that the log still has, by halving: probes as many as the position has bits.
  private func lastCommonPlace(before cursor: SourceCursor) async throws -> (SourceCursor, EventLogV1.Cursor) {
    var common = SourceCursor.start(of: source)
    guard var end = try await probe(common) else { throw SourceRewritten(source: source, common: 0) }
    var candidates = 1..<max(1, cursor.position)
    while !candidates.isEmpty {
      let middle = candidates.lowerBound + (candidates.upperBound - candidates.lowerBound) / 2
      let known = try await database.read { read in
        guard let tree = try await read.currentTree() else { throw StoreError.noTree }
        return try await read.cursor(at: middle, of: source, in: tree)
      }
      if let known, let reached = try await probe(known) {
        (common, end) = (known, reached)
        candidates = middle + 1..<candidates.upperBound
      } else {
        candidates = candidates.lowerBound..<middle
      }
    }
    return (common, end)
  }

  private func record(
    from old: SourceCursor, to next: SourceCursor, common: UInt64, _ end: EventLogV1.Cursor, _ isRewritten: Bool
  ) async throws {
    let event = AuditV1.SourceRewound(
      source: source, oldEpoch: old.epoch, oldPosition: old.position, newEpoch: end.epoch, commonPosition: common)
    try await database.command(locking: [.merkleTree]) { transaction in
      guard let tree = try await transaction.currentTree() else { throw StoreError.noTree }
      try transaction.moveCursor(
        from: old, to: next, headPosition: next.position, isRewritten: isRewritten, of: tree)
      try transaction.recordRewound(event)
    }
  }
}

/// A log that serves other events in the same epoch than it did.
package struct SourceRewritten: Error, Hashable, CustomStringConvertible {
  package let source: String
  package let common: UInt64

  package var description: String {
    """
    the log of \(source) was changed after position \(common) without a new epoch: find out who changed it, then run \
    \(source)-service restore, which opens one
    """
  }
}
