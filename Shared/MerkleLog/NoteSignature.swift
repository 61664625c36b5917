import SuiteCrypto

/// One signature line of a note: `— <name> base64(key id ‖ signature)`.
package struct NoteSignature: Hashable, Sendable {
  package let name: String
  /// The first four bytes of a hash of name, algorithm and key: with the name it says which key to try.
  package let keyID: UInt32
  package let signature: [UInt8]

  package init(name: String, keyID: UInt32, signature: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.signature = signature
  }

  init?(line: ArraySlice<UInt8>) {
    guard line.starts(with: NoteSyntax.dash) else { return nil }
    let parts = line.dropFirst(NoteSyntax.dash.count).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, let bytes = Base64.decode(String(decoding: parts[1], as: UTF8.self)), bytes.count > 4 else {
      return nil
    }
    name = String(decoding: parts[0], as: UTF8.self)
    keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    signature = Array(bytes.dropFirst(4))
    guard NoteSyntax.isName(name) else { return nil }
  }

  var line: String {
    let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> (24 - 8 * UInt32($0))) }
    return "— \(name) \(Base64.encode(id + signature))\n"
  }
}

/// The small rules of the note format.
enum NoteSyntax {
  static let newline = UInt8(ascii: "\n")
  /// An em dash and a space.
  static let dash = Array("— ".utf8)

  /// Ends with a newline and has no other control character.
  static func isText(_ text: String) -> Bool {
    text.utf8.last == newline && text.utf8.allSatisfy { $0 >= 0x20 || $0 == newline }
  }

  /// Not empty, no space of any script, no plus.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { $0 != "+" && $0.value >= 0x20 && !$0.properties.isWhitespace }
  }
}
