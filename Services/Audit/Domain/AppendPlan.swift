package import MerkleLog
package import SuiteCrypto

/// What appending leaves to the Merkle log will store.
package struct AppendPlan: Hashable, Sendable {
  package let firstIndex: UInt64
  package let leafHashes: [Digest]
  package let completeTiles: [Tile]
  /// The tree's edge afterwards.
  package let edge: TreeEdge
  package let root: Digest

  package init(appending entries: [[UInt8]], to edge: TreeEdge) {
    var grown = edge
    let growth = grown.append(entries)
    firstIndex = edge.size
    leafHashes = growth.leafHashes
    completeTiles = growth.completeTiles
    self.edge = grown
    root = grown.root()
  }
}
