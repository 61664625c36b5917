import MerkleLog
import Postgres
import SuiteCrypto

/// What the publisher decides on: database and kept checkpoint, seen at one moment.
struct LogView: Sendable {
  let tree: StoredTree
  let kept: StateFolder.Kept?
  let published: StoredCheckpoint?
  let sources: SourceList
  let isDue: Bool
  private let rootAtKept: Digest?
  private let rootAtPublished: Digest?

  /// - Parameter read: a snapshot, so that tree and cursors are of the same moment.
  init(kept: StateFolder.Kept?, _ read: borrowing ReadTransaction) async throws {
    guard let tree = try await read.currentTree() else { throw StoreError.noTree }
    self.tree = tree
    self.kept = kept
    published = try await read.latestCheckpoint(of: tree)
    sources = SourceList(treeSize: tree.size, cursors: try await read.sources(of: tree).map(\.cursor))
    let growth = try await read.growth(since: min(tree.size, published?.size ?? 0), of: tree)
    isDue = CheckpointPolicy.isDue(leavesSinceLast: growth.leaves, ofThemPublications: growth.publications)
    rootAtKept = if let kept { try await read.root(of: tree, at: kept.checkpoint.size) } else { nil }
    rootAtPublished = if let published { try await read.root(of: tree, at: published.size) } else { nil }
  }

  /// What the guard needs to know. A published checkpoint must be signed by this log too: a row alone proves nothing.
  func evidence(_ keys: LogKeys) throws -> ForkEvidence {
    let publishedCheckpoint = try published.map {
      try Checkpoint(parsing: $0.note, origin: tree.origin, verifiers: keys.verifiers(tree.origin))
    }
    return ForkEvidence(
      origin: tree.origin, storedSize: tree.size,
      kept: kept.map { .init(checkpoint: $0.checkpoint, storedRoot: rootAtKept) },
      published: publishedCheckpoint.map { .init(checkpoint: $0, storedRoot: rootAtPublished) })
  }
}
