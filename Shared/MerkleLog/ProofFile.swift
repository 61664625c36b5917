package import SuiteCrypto

/// A proof that an entry is in the log, checkable without the log: C2SP tlog-proof, `*.tlog-proof`.
package struct ProofFile: Hashable, Sendable {
  /// The first line.
  package static let header = "c2sp.org/tlog-proof@v1"
  /// The longest path: one hash per level of the largest tree.
  private static let maximumPath = 63

  /// Unsigned data of the application, not to be trusted.
  package let extra: [UInt8]?
  package let index: UInt64
  package let path: [Digest]
  /// The signed checkpoint, byte for byte.
  package let checkpoint: SignedNote

  package init(index: UInt64, path: [Digest], checkpoint: SignedNote, extra: [UInt8]? = nil) {
    self.index = index
    self.path = path
    self.checkpoint = checkpoint
    self.extra = extra
  }

  /// Reads a proof file strictly; nothing is verified yet.
  package init(parsing bytes: [UInt8]) throws(NoteError) {
    guard bytes.count <= SignedNote.maximumBytes else { throw .tooLong(bytes.count) }
    var lines = ProofLines(bytes)
    guard lines.next() == Self.header else { throw .proofLine(1, expected: Self.header) }
    extra = try lines.extra()
    index = try lines.index()
    path = try lines.path(atMost: Self.maximumPath)
    checkpoint = try SignedNote(parsing: Array(lines.rest))
  }

  package var encoded: String {
    let extra = extra.map { "extra \(Base64.encode($0))\n" } ?? ""
    let path = path.map { "\(Base64.encode($0.bytes))\n" }.joined()
    return "\(Self.header)\n\(extra)index \(index)\n\(path)\n\(checkpoint.encoded)"
  }

  /// Throws unless `entry` is in the log `origin` by the word of one of `verifiers`; answers the checkpoint.
  @discardableResult
  package func verify(entry: [UInt8], origin: String, verifiers: [NoteVerifier]) throws(NoteError) -> Checkpoint {
    let head = try Checkpoint(parsing: checkpoint.encoded, origin: origin, verifiers: verifiers)
    do {
      try InclusionProof(index: index, treeSize: head.size, path: path)
        .verify(leafHash: MerkleHasher.leaf(entry), root: head.root)
    } catch {
      throw .proof(error)
    }
    return head
  }
}

/// Takes a proof file apart line by line.
private struct ProofLines {
  private(set) var rest: ArraySlice<UInt8>
  private var number = 0

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  private var peeked: String? {
    rest.firstIndex(of: NoteSyntax.newline).map { String(decoding: rest[..<$0], as: UTF8.self) }
  }

  mutating func next() -> String? {
    guard let line = peeked, let end = rest.firstIndex(of: NoteSyntax.newline) else { return nil }
    rest = rest[(end + 1)...]
    number += 1
    return line
  }

  mutating func extra() throws(NoteError) -> [UInt8]? {
    guard let line = peeked, line.hasPrefix("extra ") else { return nil }
    _ = next()
    guard let data = Base64.decode(line.dropFirst(6)) else { throw .proofLine(number, expected: "extra and base64") }
    return data
  }

  mutating func index() throws(NoteError) -> UInt64 {
    guard let line = next(), line.hasPrefix("index "), let index = Decimal.parse(String(line.dropFirst(6))) else {
      throw .proofLine(number, expected: "index and a number")
    }
    return index
  }

  mutating func path(atMost limit: Int) throws(NoteError) -> [Digest] {
    var path: [Digest] = []
    while let line = next(), !line.isEmpty {
      guard path.count < limit, let hash = Base64.decode(line).flatMap({ Digest($0) }) else {
        throw .proofLine(number, expected: "a hash of 32 bytes in base64")
      }
      path.append(hash)
    }
    return path
  }
}
