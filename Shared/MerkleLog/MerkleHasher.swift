package import SuiteCrypto

/// The two hashes of RFC 6962 §2.1. The first byte keeps a leaf from ever passing for a node.
package struct MerkleHasher: ~Copyable {
  /// The root of a tree without leaves.
  package static let emptyRoot = SHA256.hash([])

  private var digest = RunningDigest(.sha256)

  package init() {}

  /// SHA-256(00 ‖ entry).
  package mutating func leaf(_ entry: [UInt8]) -> Digest {
    digest.update([0x00])
    digest.update(entry)
    return digest.finish()
  }

  /// SHA-256(01 ‖ left ‖ right).
  package mutating func node(_ left: Digest, _ right: Digest) -> Digest {
    digest.update([0x01])
    digest.update(left)
    digest.update(right)
    return digest.finish()
  }

  /// The root over a power of two of hashes.
  mutating func perfectRoot(_ hashes: ArraySlice<Digest>) -> Digest {
    var level = Array(hashes)
    var count = level.count
    while count > 1 {
      count /= 2
      for place in 0..<count { level[place] = node(level[2 * place], level[2 * place + 1]) }
    }
    return level[0]
  }

  /// The root over the roots of perfect subtrees, given from left to right and shrinking.
  mutating func root(ofPeaks peaks: [Digest]) -> Digest {
    guard var root = peaks.last else { return Self.emptyRoot }
    for peak in peaks.dropLast().reversed() { root = node(peak, root) }
    return root
  }

  /// One leaf hash, for those who need no more.
  package static func leaf(_ entry: [UInt8]) -> Digest {
    var hasher = MerkleHasher()
    return hasher.leaf(entry)
  }

  /// One node hash, for those who need no more.
  package static func node(_ left: Digest, _ right: Digest) -> Digest {
    var hasher = MerkleHasher()
    return hasher.node(left, right)
  }
}
