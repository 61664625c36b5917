package import SuiteCrypto

/// The right edge of a Merkle tree: what must be known to append leaves and to compute the root.
///
/// Complete 256-wide tiles leave it as they fill, so it holds fewer than 256 hashes per tile level and a billion leaves
/// need at most 32 KiB.
package struct TreeEdge: Hashable, Sendable {
  /// The number of leaves.
  package private(set) var size: UInt64

  /// Per tile level the hashes of the tile that is still open, from left to right.
  private var openTiles: [[Digest]]

  /// The edge of the empty tree.
  package init() {
    size = 0
    openTiles = []
  }

  /// The edge of a tree of `size` leaves from its open tiles, lowest level first, as `openTileWidths` counts them.
  package init(size: UInt64, openTiles: [[Digest]]) throws(MerkleError) {
    guard size <= MerkleError.largestSize else { throw .sizeTooLarge(size) }
    guard openTiles.map(\.count) == Self.openTileWidths(size: size) else { throw .wrongEdge(size: size) }
    self.size = size
    self.openTiles = openTiles
  }

  /// How many hashes the open tile of each level has in a tree of `size` leaves, up to the topmost level in use.
  package static func openTileWidths(size: UInt64) -> [Int] {
    var widths: [Int] = []
    var rest = size
    while rest > 0 {
      widths.append(Int(rest % UInt64(Tile.fullWidth)))
      rest /= UInt64(Tile.fullWidth)
    }
    return widths
  }

  /// Appends one leaf per entry; answers the leaves' hashes and the tiles that became complete.
  package mutating func append(_ entries: [[UInt8]]) -> Growth {
    var hasher = MerkleHasher()
    var growth = Growth()
    growth.leafHashes.reserveCapacity(entries.count)
    for entry in entries {
      let hash = hasher.leaf(entry)
      growth.leafHashes.append(hash)
      append(hash, level: 0, &hasher, &growth.completeTiles)
      size += 1
    }
    return growth
  }

  /// Appends leaves of which only the hashes are at hand; answers the tiles that became complete.
  package mutating func append(leafHashes: [Digest]) -> [Tile] {
    var hasher = MerkleHasher()
    var complete: [Tile] = []
    for hash in leafHashes {
      append(hash, level: 0, &hasher, &complete)
      size += 1
    }
    return complete
  }

  /// The root over all leaves.
  package func root() -> Digest {
    var hasher = MerkleHasher()
    var peaks: [Digest] = []
    for hashes in openTiles.reversed() {
      var start = 0
      for bit in (0..<8).reversed() where hashes.count & 1 << bit != 0 {
        peaks.append(hasher.perfectRoot(hashes[start..<start + 1 << bit]))
        start += 1 << bit
      }
    }
    return hasher.root(ofPeaks: peaks)
  }

  /// The tiles that are not complete yet and hold at least one hash.
  package var partialTiles: [Tile] {
    openTiles.enumerated().compactMap { level, hashes in
      let index = (size >> (8 * UInt64(level))) / UInt64(Tile.fullWidth)
      return try? Tile(level: level, index: index, hashes: hashes)
    }
  }

  private mutating func append(
    _ hash: Digest, level: Int, _ hasher: inout MerkleHasher, _ complete: inout [Tile]
  ) {
    if level == openTiles.count { openTiles.append([]) }
    openTiles[level].append(hash)
    guard openTiles[level].count == Tile.fullWidth else { return }
    let index = size >> (8 * UInt64(level + 1))
    let tile = Tile(complete: openTiles[level], level: level, index: index)
    openTiles[level].removeAll(keepingCapacity: true)
    complete.append(tile)
    append(hasher.perfectRoot(tile.hashes[...]), level: level + 1, &hasher, &complete)
  }
}

/// What appending leaves brought.
package struct Growth: Hashable, Sendable {
  /// The new leaves' hashes, in order.
  package fileprivate(set) var leafHashes: [Digest] = []
  /// The tiles that became complete, each before any tile above it.
  package fileprivate(set) var completeTiles: [Tile] = []
}
