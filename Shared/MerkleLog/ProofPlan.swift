package import SuiteCrypto

/// Which tiles a proof needs, and the proof once they are at hand.
///
/// Planning and assembling are apart so that whoever keeps the tiles, in a database or in files, fetches them all at once.
package struct ProofPlan: Hashable, Sendable {
  /// The tree in which the hashes are looked up; a proof about it holds for every later tree as well.
  package let treeSize: UInt64
  /// The proof's hashes, each named by the leaves it covers.
  private let ranges: [Range<UInt64>]

  /// RFC 6962 §2.1.1: the hashes that lead from leaf `index` to the root of the first `size` leaves.
  package static func inclusion(of index: UInt64, in size: UInt64) throws(MerkleError) -> ProofPlan {
    guard size <= MerkleError.largestSize else { throw .sizeTooLarge(size) }
    guard index < size else { throw .indexBeyondSize(index: index, size: size) }
    return ProofPlan(treeSize: size, ranges: inclusionPath(of: index, in: 0..<size))
  }

  /// RFC 6962 §2.1.2: the hashes that show the first `oldSize` leaves unchanged under the root of the first `newSize`.
  package static func consistency(from oldSize: UInt64, to newSize: UInt64) throws(MerkleError) -> ProofPlan {
    guard newSize <= MerkleError.largestSize else { throw .sizeTooLarge(newSize) }
    guard oldSize <= newSize else { throw .sizesDescend(old: oldSize, new: newSize) }
    let ranges = oldSize == 0 || oldSize == newSize ? [] : consistencyPath(to: oldSize, in: 0..<newSize, isWhole: true)
    return ProofPlan(treeSize: newSize, ranges: ranges)
  }

  /// The one hash that is the root of the first `size` leaves.
  package static func root(of size: UInt64) throws(MerkleError) -> ProofPlan {
    guard size <= MerkleError.largestSize else { throw .sizeTooLarge(size) }
    return ProofPlan(treeSize: size, ranges: size == 0 ? [] : [0..<size])
  }

  /// The tiles to fetch, each at least as wide as told; a wider or complete one serves as well.
  package var tiles: [TileReference] {
    var levels: Set<TileReference> = []
    for node in ranges.flatMap(perfectSubtrees) { levels.insert(reference(of: node)) }
    return levels.sorted { $0.path < $1.path }
  }

  /// The proof's hashes in order, from tiles that include those asked for.
  package func hashes(from tiles: [Tile]) throws(MerkleError) -> [Digest] {
    let byPlace = Dictionary(tiles.map { (Place(level: $0.level, index: $0.index), $0) }) { $0.isComplete ? $0 : $1 }
    var hasher = MerkleHasher()
    var hashes: [Digest] = []
    for range in ranges {
      var peaks: [Digest] = []
      for node in perfectSubtrees(range) {
        guard let tile = byPlace[Place(level: node.tileLevel, index: node.tileIndex)],
          node.places.upperBound <= tile.hashes.count
        else { throw .tileMissing(reference(of: node).path) }
        peaks.append(hasher.perfectRoot(tile.hashes[node.places]))
      }
      hashes.append(hasher.root(ofPeaks: peaks))
    }
    return hashes
  }

  private func reference(of node: Subtree) -> TileReference {
    let hashesOnLevel = treeSize >> (8 * UInt64(node.tileLevel))
    let width = min(UInt64(Tile.fullWidth), hashesOnLevel - node.tileIndex * UInt64(Tile.fullWidth))
    return TileReference(kind: .hashes(level: node.tileLevel), index: node.tileIndex, width: Int(width))
  }
}

/// Where a tile is.
private struct Place: Hashable {
  let level: Int
  let index: UInt64
}

/// A perfect subtree: 2^level leaves, the `index`-th of its kind from the left.
private struct Subtree {
  let level: Int
  let index: UInt64

  var tileLevel: Int { level / 8 }
  var tileIndex: UInt64 { index << UInt64(level % 8) / UInt64(Tile.fullWidth) }
  /// Which of the tile's hashes are its leaves.
  var places: Range<Int> {
    let start = Int(index << UInt64(level % 8) % UInt64(Tile.fullWidth))
    return start..<start + 1 << (level % 8)
  }
}

/// The largest perfect subtrees that make up `range`, left to right. The ranges of proofs start where a subtree of
/// their own size may start, so these are what RFC 6962 would split them into.
private func perfectSubtrees(_ range: Range<UInt64>) -> [Subtree] {
  var subtrees: [Subtree] = []
  var start = range.lowerBound
  while start < range.upperBound {
    let fitting = 63 - (range.upperBound - start).leadingZeroBitCount
    let level = min(start.trailingZeroBitCount, fitting)
    subtrees.append(Subtree(level: level, index: start >> UInt64(level)))
    start += 1 << UInt64(level)
  }
  return subtrees
}

private func inclusionPath(of index: UInt64, in tree: Range<UInt64>) -> [Range<UInt64>] {
  guard tree.count > 1 else { return [] }
  let middle = split(tree)
  return index < middle
    ? inclusionPath(of: index, in: tree.lowerBound..<middle) + [middle..<tree.upperBound]
    : inclusionPath(of: index, in: middle..<tree.upperBound) + [tree.lowerBound..<middle]
}

/// `isWhole` while `tree` starts where the old tree did, whose root the verifier then knows already.
private func consistencyPath(to oldEnd: UInt64, in tree: Range<UInt64>, isWhole: Bool) -> [Range<UInt64>] {
  guard oldEnd < tree.upperBound else { return isWhole ? [] : [tree] }
  let middle = split(tree)
  return oldEnd <= middle
    ? consistencyPath(to: oldEnd, in: tree.lowerBound..<middle, isWhole: isWhole) + [middle..<tree.upperBound]
    : consistencyPath(to: oldEnd, in: middle..<tree.upperBound, isWhole: false) + [tree.lowerBound..<middle]
}

/// Where RFC 6962 splits a tree of at least two leaves: after the largest power of two smaller than its size.
private func split(_ tree: Range<UInt64>) -> UInt64 {
  let count = tree.upperBound - tree.lowerBound
  return tree.lowerBound + 1 << UInt64(63 - (count - 1).leadingZeroBitCount)
}
