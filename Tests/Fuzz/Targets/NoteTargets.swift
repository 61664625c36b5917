import MerkleLog
import SuiteCrypto

@testable import ShareService

/// The audit log's notes, proofs and tiles, which any auditor or witness may hand us.
extension FuzzTarget {
  static let note = FuzzTarget("note", seeds: noteSeeds) { bytes throws(Violation) in
    if let note = try? SignedNote(parsing: bytes) {
      try hold(Array(note.encoded.utf8) == bytes, "a note has two spellings")
      try hold((try? note.verify([])) == nil, "a note is verified by nobody")
      if let checkpoint = try? Checkpoint(parsing: note.text) {
        try hold(checkpoint.text == note.text, "a checkpoint has two spellings")
      }
    }
    if let proof = try? ProofFile(parsing: bytes) {
      try hold(Array(proof.encoded.utf8) == bytes, "a proof file has two spellings")
      try hold((try? proof.verify(entry: bytes, origin: "x", verifiers: [])) == nil, "a proof is verified by nobody")
    }
    guard let text = text(bytes) else { return }
    if let verifier = try? NoteVerifier(parsing: text) { try hold(verifier.encoded == text, "a key has two spellings") }
    _ = Manifest.Checkpoint(note: text)
  }

  static let tile = FuzzTarget("tile", seeds: tileSeeds) { bytes throws(Violation) in
    if let entries = try? EntryBundle.decode(bytes) {
      try hold((try? EntryBundle.encode(entries)) == bytes, "a bundle changes")
    }
    if let tile = try? Tile(level: Int(bytes.first ?? 0), index: 0, bytes: bytes) {
      try hold(tile.bytes == bytes, "a tile changes")
    }
    if let text = text(bytes), let reference = try? TileReference(path: text) {
      try hold(reference.path == text, "a path has two spellings")
    }
    guard bytes.count >= 16 else { return }
    let (first, second) = (number(bytes[0..<8]), number(bytes[8..<16]))
    let path = stride(from: 16, to: bytes.count - 31, by: 32).compactMap { Digest(bytes[$0..<$0 + 32]) }
    let root = SHA256.hash(bytes)
    let inclusion = InclusionProof(index: first, treeSize: second, path: path)
    try hold((try? inclusion.verify(leafHash: .zero, root: root)) == nil, "a leaf is proved by chance")
    guard first != 0, first != second else { return }
    let consistency = ConsistencyProof(oldSize: first, newSize: second, path: path)
    try hold((try? consistency.verify(oldRoot: .zero, newRoot: root)) == nil, "two trees are one by chance")
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

  private static func noteSeeds() -> [[UInt8]] {
    guard let key = try? Ed25519.PrivateKey(seed: SecretBytes([UInt8](repeating: 1, count: 32))),
      let signer = try? NoteSigner(name: "twinriver.test", key: key),
      let witness = try? NoteSigner(witness: "witness.test", key: key),
      let note = try? Checkpoint(origin: "twinriver.test", size: 8, root: SHA256.hash([])).signed(
        by: [signer, witness], at: 1_772_413_200)
    else { return [] }
    let proof = ProofFile(index: 3, path: [.zero, SHA256.hash([1])], checkpoint: note, extra: [1, 2])
    return bytes([note.encoded, proof.encoded, signer.verifier.encoded, witness.verifier.encoded])
  }

  private static func tileSeeds() -> [[UInt8]] {
    let bundle = (try? EntryBundle.encode([[1, 2, 3], [], [4]])) ?? []
    let numbers: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 8]
    let paths = ["tile/0/x001/234.p/8", "tile/entries/000", "tile/7/x001/x002/003"]
    return [bundle, [UInt8](repeating: 0, count: 64), numbers + [UInt8](repeating: 9, count: 96)] + bytes(paths)
  }
}
