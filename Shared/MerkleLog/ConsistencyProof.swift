package import SuiteCrypto

/// Shows that a tree begins with an older one: nothing in it was changed or removed.
package struct ConsistencyProof: Hashable, Sendable {
  package let oldSize: UInt64
  package let newSize: UInt64
  package let path: [Digest]

  package init(oldSize: UInt64, newSize: UInt64, path: [Digest]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Throws unless the tree with `newRoot` begins with the one with `oldRoot`. RFC 9162 §2.1.4.2.
  package func verify(oldRoot: Digest, newRoot: Digest) throws(MerkleError) {
    guard oldSize <= newSize else { throw .sizesDescend(old: oldSize, new: newSize) }
    guard oldSize > 0, oldSize < newSize else { return try verifyWithoutPath(oldRoot: oldRoot, newRoot: newRoot) }
    // Where the old tree is perfect its root is the first hash, and proofs leave it out.
    var hashes = (oldSize.nonzeroBitCount == 1 ? [oldRoot] : []) + path
    guard !hashes.isEmpty else { throw .proofLength }
    let first = hashes.removeFirst()
    var climb = Climb(oldSize: oldSize, newSize: newSize, first: first)
    for hash in hashes { try climb.step(hash) }
    guard climb.isAtTop else { throw .proofLength }
    guard climb.oldHash == oldRoot, climb.newHash == newRoot else { throw .proofMismatch }
  }

  private func verifyWithoutPath(oldRoot: Digest, newRoot: Digest) throws(MerkleError) {
    guard path.isEmpty else { throw .proofLength }
    guard oldSize == 0 ? oldRoot == MerkleHasher.emptyRoot : oldRoot == newRoot else { throw .proofMismatch }
  }
}

/// Computes both roots from one path.
private struct Climb: ~Copyable {
  private var hasher = MerkleHasher()
  private var oldPlace: UInt64
  private var newPlace: UInt64
  private(set) var oldHash: Digest
  private(set) var newHash: Digest

  init(oldSize: UInt64, newSize: UInt64, first: Digest) {
    let shared = UInt64((oldSize - 1).trailingOneBitCount)
    oldPlace = (oldSize - 1) >> shared
    newPlace = (newSize - 1) >> shared
    oldHash = first
    newHash = first
  }

  var isAtTop: Bool { newPlace == 0 }

  mutating func step(_ hash: Digest) throws(MerkleError) {
    guard newPlace > 0 else { throw .proofLength }
    if oldPlace & 1 == 1 || oldPlace == newPlace {
      oldHash = hasher.node(hash, oldHash)
      newHash = hasher.node(hash, newHash)
      while oldPlace & 1 == 0, oldPlace != 0 {
        oldPlace >>= 1
        newPlace >>= 1
      }
    } else {
      newHash = hasher.node(newHash, hash)
    }
    oldPlace >>= 1
    newPlace >>= 1
  }
}

extension UInt64 {
  fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
