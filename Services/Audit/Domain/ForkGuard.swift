package import MerkleLog
package import SuiteCrypto

/// What is known of a log before another checkpoint of it is signed.
package struct ForkEvidence: Hashable, Sendable {
  /// A checkpoint this log has signed, and the root the stored tree has at its size, if it is that large.
  package struct Signed: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let storedRoot: Digest?

    package init(checkpoint: Checkpoint, storedRoot: Digest?) {
      self.checkpoint = checkpoint
      self.storedRoot = storedRoot
    }
  }

  package let origin: String
  package let storedSize: UInt64
  /// The last checkpoint kept outside the database.
  package let kept: Signed?
  /// The last checkpoint published in the database.
  package let published: Signed?

  package init(origin: String, storedSize: UInt64, kept: Signed?, published: Signed?) {
    self.origin = origin
    self.storedSize = storedSize
    self.kept = kept
    self.published = published
  }
}

/// Keeps the log from ever signing a tree that contradicts one it has signed.
package enum ForkGuard {
  /// Throws unless the stored tree continues every checkpoint that was signed.
  package static func check(_ evidence: ForkEvidence) throws(ForkRefusal) {
    guard evidence.kept != nil || evidence.published == nil else {
      throw .stateMissing(size: evidence.published?.checkpoint.size ?? 0)
    }
    for signed in [evidence.kept, evidence.published].compactMap({ $0 }) {
      let checkpoint = signed.checkpoint
      guard checkpoint.origin == evidence.origin else {
        throw .otherOrigin(signed: checkpoint.origin, stored: evidence.origin)
      }
      guard checkpoint.size <= evidence.storedSize else {
        throw .treeShorter(signed: checkpoint.size, stored: evidence.storedSize)
      }
      guard signed.storedRoot == checkpoint.root else { throw .rootDiffers(size: checkpoint.size) }
    }
  }
}

/// Why nothing is signed until an operator has run `audit-service recover`.
package enum ForkRefusal: Error, Hashable {
  /// Checkpoints are published, but none is kept outside the database.
  case stateMissing(size: UInt64)
  /// The kept checkpoint cannot be read or is not signed by this log.
  case stateUnreadable(NoteError)
  case otherOrigin(signed: String, stored: String)
  /// The database has lost leaves that were signed.
  case treeShorter(signed: UInt64, stored: UInt64)
  /// The database has other leaves than those that were signed.
  case rootDiffers(size: UInt64)
}

extension ForkRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .stateMissing(let size):
      """
      a checkpoint of \(size) leaves is published, but the state folder keeps none: mount the right folder, or run \
      audit-service recover --adopt if it is lost for good
      """
    case .stateUnreadable(let error):
      "the checkpoint in the state folder is unusable (\(error)): put the folder back from a copy"
    case .otherOrigin(let signed, let stored):
      """
      the state folder is of the log \(signed.debugDescription), the database of \(stored.debugDescription): one of them \
      belongs to another installation
      """
    case .treeShorter(let signed, let stored):
      """
      \(signed) leaves are signed, but the database has only \(stored): it was restored or failed over with loss; run \
      audit-service recover
      """
    case .rootDiffers(let size):
      """
      the first \(size) leaves in the database are not those that were signed: they were changed; run audit-service \
      recover
      """
    }
  }
}
