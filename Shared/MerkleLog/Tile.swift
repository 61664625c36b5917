package import SuiteCrypto

/// A tile of C2SP tlog-tiles: up to 256 neighbouring hashes of a tree level that is a multiple of eight.
package struct Tile: Hashable, Sendable {
  /// Hashes in a complete tile.
  package static let fullWidth = 256

  /// 0 for leaf hashes; a hash on level n + 1 is the root of a complete tile on level n.
  package let level: Int
  /// Counts tiles within the level from the left, from 0.
  package let index: UInt64
  /// 1 to 256 hashes from left to right.
  package let hashes: [Digest]

  /// Refuses an empty or too wide tile.
  package init(level: Int, index: UInt64, hashes: [Digest]) throws(MerkleError) {
    guard (1...Self.fullWidth).contains(hashes.count) else { throw .tileWidth(hashes.count) }
    guard (0...TileReference.highestLevel).contains(level) else { throw .tileLevel(level) }
    self.level = level
    self.index = index
    self.hashes = hashes
  }

  init(complete hashes: [Digest], level: Int, index: UInt64) {
    self.level = level
    self.index = index
    self.hashes = hashes
  }

  /// Reads the hashes as `bytes` gives them.
  package init(level: Int, index: UInt64, bytes: [UInt8]) throws(MerkleError) {
    guard bytes.count.isMultiple(of: Digest.byteCount) else { throw .tileBytes(bytes.count) }
    let starts = stride(from: 0, to: bytes.count, by: Digest.byteCount)
    try self.init(level: level, index: index, hashes: starts.compactMap { Digest(bytes[$0..<$0 + Digest.byteCount]) })
  }

  /// The hashes joined: 32 bytes each, 8,192 for a complete tile.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * Digest.byteCount)
    for hash in hashes { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Whether nothing will be added.
  package var isComplete: Bool { hashes.count == Self.fullWidth }

  /// The hash that stands for a complete tile on the level above; `nil` while it is partial.
  package var root: Digest? {
    guard isComplete else { return nil }
    var hasher = MerkleHasher()
    return hasher.perfectRoot(hashes[...])
  }

  package var reference: TileReference {
    TileReference(kind: .hashes(level: level), index: index, width: hashes.count)
  }
}
