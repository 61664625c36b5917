/// Up to 256 entries as C2SP tlog-tiles stores them: each with its length before it in two bytes, big-endian.
package enum EntryBundle {
  /// The largest entry, in bytes: what a 16-bit length can say.
  package static let maximumEntryBytes = 65_535

  /// Refuses more than 256 entries and entries that are too long.
  package static func encode(_ entries: some Collection<[UInt8]>) throws(MerkleError) -> [UInt8] {
    guard (1...Tile.fullWidth).contains(entries.count) else { throw .tileWidth(entries.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
    for entry in entries {
      guard entry.count <= maximumEntryBytes else { throw .entryTooLong(entry.count) }
      bytes.append(UInt8(entry.count >> 8))
      bytes.append(UInt8(entry.count & 255))
      bytes += entry
    }
    return bytes
  }

  /// The entries of a bundle; refuses a cut one, an empty one and one of more than 256.
  package static func decode(_ bytes: [UInt8]) throws(MerkleError) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var next = 0
    while next < bytes.count {
      guard next + 2 <= bytes.count else { throw .bundleCut(at: next) }
      let end = next + 2 + (Int(bytes[next]) << 8 | Int(bytes[next + 1]))
      guard end <= bytes.count else { throw .bundleCut(at: next) }
      guard entries.count < Tile.fullWidth else { throw .tileWidth(entries.count + 1) }
      entries.append(Array(bytes[next + 2..<end]))
      next = end
    }
    guard !entries.isEmpty else { throw .tileWidth(0) }
    return entries
  }
}
