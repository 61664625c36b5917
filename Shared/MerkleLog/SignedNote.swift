/// A text with signatures as C2SP signed-note writes it. The text means nothing until `verify` has returned.
package struct SignedNote: Hashable, Sendable {
  /// The longest note that is read, in bytes.
  package static let maximumBytes = 65_536
  /// The most signatures that are read.
  package static let maximumSignatures = 64

  /// The signed text, ending with a newline.
  package let text: String
  package private(set) var signatures: [NoteSignature]

  /// Signs `text`, which ends with a newline and has no other control characters. `time` is for cosigners.
  package init(text: String, signedBy signers: [NoteSigner], at time: UInt64) throws {
    guard NoteSyntax.isText(text) else { throw NoteError.text }
    self.text = text
    signatures = try signers.map { try $0.sign(text, at: time) }
  }

  /// Reads a note strictly: UTF-8, no control characters but newlines, an empty line before the signatures.
  package init(parsing bytes: [UInt8]) throws(NoteError) {
    guard bytes.count <= Self.maximumBytes else { throw .tooLong(bytes.count) }
    guard let note = String(validating: bytes, as: UTF8.self), NoteSyntax.isText(note) else { throw .text }
    guard let blank = bytes.lastBlankLine else { throw .noSignatures }
    text = String(decoding: bytes[...blank], as: UTF8.self)
    let lines = bytes[(blank + 2)...].dropLast().split(
      separator: NoteSyntax.newline, omittingEmptySubsequences: false)
    guard lines.count <= Self.maximumSignatures else { throw .tooManySignatures(lines.count) }
    signatures = []
    for (number, line) in lines.enumerated() {
      guard let signature = NoteSignature(line: line) else { throw .signatureLine(number + 1) }
      signatures.append(signature)
    }
  }

  package init(parsing note: String) throws(NoteError) {
    try self.init(parsing: Array(note.utf8))
  }

  /// The note as it is stored and sent.
  package var encoded: String {
    text + "\n" + signatures.map(\.line).joined()
  }

  /// Adds another's signature over the same text.
  package mutating func add(_ signature: NoteSignature) {
    signatures.append(signature)
  }

  /// The keys among `verifiers` that signed. Throws if none did, or if one's signature is wrong.
  @discardableResult
  package func verify(_ verifiers: [NoteVerifier]) throws(NoteError) -> [NoteVerifier] {
    var valid: [NoteVerifier] = []
    for signature in signatures {
      guard let verifier = verifiers.first(where: { $0.isNamed(by: signature) }) else { continue }
      guard verifier.isValid(signature, for: text) else { throw .badSignature(verifier.name) }
      if !valid.contains(verifier) { valid.append(verifier) }
    }
    guard !valid.isEmpty else { throw .noKnownSignature(signatures.map(\.name)) }
    return valid
  }
}

extension [UInt8] {
  /// The place of the newline that ends the text: the first of the last two neighbouring newlines.
  fileprivate var lastBlankLine: Int? {
    guard count > 2, last == NoteSyntax.newline else { return nil }
    return indices.dropLast().last { self[$0] == NoteSyntax.newline && self[$0 + 1] == NoteSyntax.newline }
      .flatMap { $0 + 2 < count ? $0 : nil }
  }
}
