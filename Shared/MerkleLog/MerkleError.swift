/// Why a tile, a bundle or a proof is refused.
package enum MerkleError: Error, Hashable {
  /// The largest tree; sizes are written into signed 64-bit columns.
  package static let largestSize = UInt64(Int64.max)

  case sizeTooLarge(UInt64)
  case indexBeyondSize(index: UInt64, size: UInt64)
  case sizesDescend(old: UInt64, new: UInt64)
  case wrongEdge(size: UInt64)
  case tileWidth(Int)
  case tileLevel(Int)
  case tileBytes(Int)
  case tilePath(String)
  case tileMissing(String)
  case entryTooLong(Int)
  case bundleCut(at: Int)
  case proofLength
  case proofMismatch
}

extension MerkleError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .sizeTooLarge(let size): "a tree of \(size) leaves is larger than \(Self.largestSize)"
    case .indexBeyondSize(let index, let size): "leaf \(index) is not in a tree of \(size) leaves: ask for a later tree"
    case .sizesDescend(let old, let new): "tree size \(old) is not before \(new): swap the two"
    case .wrongEdge(let size): "the open tiles are not those of a tree of \(size) leaves"
    case .tileWidth(let width): "a tile or bundle of \(width) is not between 1 and 256 wide"
    case .tileLevel(let level): "tile level \(level) is not between 0 and 63"
    case .tileBytes(let count): "\(count) bytes are no whole number of 32-byte hashes"
    case .tilePath(let path): "\(path.debugDescription) is not a tile path such as tile/0/x001/234.p/8"
    case .tileMissing(let path): "\(path) is missing or too narrow"
    case .entryTooLong(let count): "an entry of \(count) bytes is longer than \(EntryBundle.maximumEntryBytes)"
    case .bundleCut(let place): "the bundle ends inside the entry at byte \(place)"
    case .proofLength: "the proof has too few or too many hashes for these sizes"
    case .proofMismatch: "the proof does not lead to the root: leaf, proof and root are not of one tree"
    }
  }
}
