import Failpoints
import MerkleLog
package import Postgres
import SuiteCrypto
import Synchronization

/// The only writer of the Merkle log: checked stretches of the services' logs in, leaves out.
///
/// All appends in all replicas take the same lock and hold it until COMMIT, so they happen one after another; leaves,
/// tiles, head and the source's cursor are one transaction, so nothing is missing and nothing is twice.
package struct Sequencer: Sendable {
  private let database: Database
  private let edges = EdgeCache()
  private let growth: TreeGrowth

  package init(database: Database, growth: TreeGrowth) {
    self.database = database
    self.growth = growth
  }

  /// Appends a batch and moves its source's cursor; answers the tree's new size.
  ///
  /// Throws `CursorMoved` when another replica has taken the batch in.
  @discardableResult
  package func append(_ batch: SourceBatch) async throws -> UInt64 {
    let size = try await database.command(locking: [.merkleTree]) { transaction in
      try await transaction.takeIn(batch, edges)
    }
    growth.report(size)
    return size
  }
}

extension Transaction {
  fileprivate borrowing func takeIn(_ batch: SourceBatch, _ edges: EdgeCache) async throws -> UInt64 {
    guard let tree = try await currentTree() else { throw StoreError.noTree }
    guard try await source(batch.before.source, of: tree).cursor == batch.before else { throw CursorMoved() }
    let headPosition = max(batch.headPosition, batch.after.position)
    try moveCursor(from: batch.before, to: batch.after, headPosition: headPosition, of: tree)
    if batch.leaves.isEmpty { return tree.size }
    let edge = if let known = edges.edge(of: tree) { known } else { try await loadEdge(of: tree) }
    let plan = AppendPlan(appending: batch.leaves.map(\.entry), to: edge)
    try append(batch.leaves, plan, to: tree)
    Failpoint.reached(.leavesBeforeCommit)
    // Safe although the transaction may still fail: an edge is found only by the size and root it really has.
    edges.remember(plan.edge, root: plan.root)
    return plan.edge.size
  }
}

/// The batch follows on a place where the source's cursor no longer is.
package struct CursorMoved: Error, Hashable, CustomStringConvertible {
  package init() {}

  package var description: String { "another replica has taken these events in" }
}

/// The edges of the trees seen last, so that appending does not load them.
private final class EdgeCache: Sendable {
  private struct Entry {
    let edge: TreeEdge
    let root: Digest
  }

  /// More than one, because a group may be rolled back and run again.
  private static let capacity = 4
  private let entries = Mutex<[Entry]>([])

  func edge(of tree: StoredTree) -> TreeEdge? {
    entries.withLock { $0.last { $0.edge.size == tree.size && $0.root == tree.root }?.edge }
  }

  func remember(_ edge: TreeEdge, root: Digest) {
    entries.withLock {
      if $0.count == Self.capacity { $0.removeFirst() }
      $0.append(Entry(edge: edge, root: root))
    }
  }
}
