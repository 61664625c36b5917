import SuiteCrypto

/// Rebuilds a log's tree from its entry bundles and holds it against a signed checkpoint: verification that needs
/// neither the service nor its database.
package struct LogReplay: Sendable {
  package private(set) var edge = TreeEdge()
  private let checkpoint: Checkpoint

  /// - Parameter checkpoint: one whose signatures have been verified.
  package init(against checkpoint: Checkpoint) {
    self.checkpoint = checkpoint
  }

  /// The bundle to hand in next; `nil` when all leaves of the checkpoint are in.
  package var next: TileReference? {
    guard edge.size < checkpoint.size else { return nil }
    let width = min(UInt64(Tile.fullWidth), checkpoint.size - edge.size)
    return TileReference(kind: .entries, index: edge.size / UInt64(Tile.fullWidth), width: Int(width))
  }

  /// Takes the entries of the bundle that `next` named.
  package mutating func add(_ entries: [[UInt8]]) throws(MerkleError) {
    guard let next, entries.count == next.width else { throw .tileWidth(entries.count) }
    _ = edge.append(entries)
  }

  /// Throws unless the entries taken are exactly those that were signed.
  package func finish() throws(MerkleError) {
    guard edge.size == checkpoint.size else { throw .tileMissing(next?.path ?? "") }
    guard edge.root() == checkpoint.root else { throw .proofMismatch }
  }

  /// Replays a folder, handing each bundle on with the index of its first entry.
  @discardableResult
  package static func replay(
    _ folder: LogFolder, against checkpoint: Checkpoint,
    each: (UInt64, [[UInt8]]) throws -> Void = { _, _ in }
  ) throws -> TreeEdge {
    var replay = LogReplay(against: checkpoint)
    while let next = replay.next {
      guard let entries = try folder.entries(at: next.index, width: next.width) else {
        throw MerkleError.tileMissing(next.path)
      }
      let first = replay.edge.size
      try replay.add(entries)
      try each(first, entries)
    }
    try replay.finish()
    return replay.edge
  }
}
