package import SuiteCrypto

/// What a log signs about its tree (C2SP tlog-checkpoint): whose, how many leaves, which root.
package struct Checkpoint: Hashable, Sendable {
  /// The log's name; also the name of its keys.
  package let origin: String
  /// The number of leaves.
  package let size: UInt64
  package let root: Digest
  /// Further lines, which this suite never writes but accepts.
  package let extensions: [String]

  package init(origin: String, size: UInt64, root: Digest) {
    self.origin = origin
    self.size = size
    self.root = root
    extensions = []
  }

  /// Reads the text of a note; its signatures are somebody else's to check.
  package init(parsing text: String) throws(NoteError) {
    guard NoteSyntax.isText(text) else { throw .text }
    let lines = text.utf8.dropLast().split(separator: NoteSyntax.newline, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let origin = lines.first, !origin.isEmpty else { throw .checkpointLine(1, expected: "the log's origin") }
    guard lines.count > 1, let size = Decimal.parse(lines[1]), size <= MerkleError.largestSize else {
      throw .checkpointLine(2, expected: "a tree size without leading zeroes")
    }
    guard lines.count > 2, let root = Base64.decode(lines[2]).flatMap({ Digest($0) }) else {
      throw .checkpointLine(3, expected: "a root of 32 bytes in base64")
    }
    if let empty = lines.firstIndex(of: "") { throw .checkpointLine(empty + 1, expected: "an extension line") }
    self.origin = origin
    self.size = size
    self.root = root
    extensions = Array(lines.dropFirst(3))
  }

  /// Reads a note, checks that one of `verifiers` signed it and that it is of the log `origin`.
  package init(parsing note: String, origin: String, verifiers: [NoteVerifier]) throws(NoteError) {
    let note = try SignedNote(parsing: note)
    try note.verify(verifiers)
    try self.init(parsing: note.text)
    guard self.origin == origin else { throw .wrongOrigin(self.origin) }
  }

  /// The note's text.
  package var text: String {
    "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n" + extensions.map { "\($0)\n" }.joined()
  }

  /// The signed note.
  package func signed(by signers: [NoteSigner], at time: UInt64 = 0) throws -> SignedNote {
    try SignedNote(text: text, signedBy: signers, at: time)
  }
}

/// Decimal numbers with one spelling.
enum Decimal {
  static func parse(_ text: String) -> UInt64? {
    let digits = text.utf8
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return UInt64(text)
  }
}
