package import SuiteCrypto

/// Shows that a leaf is in a tree, without the tree.
package struct InclusionProof: Hashable, Sendable {
  package let index: UInt64
  package let treeSize: UInt64
  /// From the leaf's neighbour up to the child of the root.
  package let path: [Digest]

  package init(index: UInt64, treeSize: UInt64, path: [Digest]) {
    self.index = index
    self.treeSize = treeSize
    self.path = path
  }

  /// Throws unless the leaf with `leafHash` is at `index` of the tree with `root`. RFC 9162 §2.1.3.2.
  package func verify(leafHash: Digest, root: Digest) throws(MerkleError) {
    guard index < treeSize else { throw .indexBeyondSize(index: index, size: treeSize) }
    var hasher = MerkleHasher()
    var place = index
    var last = treeSize - 1
    var hash = leafHash
    for neighbour in path {
      guard last > 0 else { throw .proofLength }
      if place & 1 == 1 || place == last {
        hash = hasher.node(neighbour, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = hasher.node(hash, neighbour)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0 else { throw .proofLength }
    guard hash == root else { throw .proofMismatch }
  }
}
