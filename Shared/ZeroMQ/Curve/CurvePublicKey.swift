internal import CZeroMQ

/// A CURVE public key: the name under which a peer is known on the wire.
package struct CurvePublicKey: Hashable, Sendable, CustomStringConvertible {
  // Four words in place of an array: a key is looked up for every message.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes 32 bytes; any other number is refused.
  package init(bytes: [UInt8]) throws(ZeroMQError) {
    guard bytes.count == Z85.keyByteCount else {
      throw ZeroMQError(.keyMalformed, "a CURVE public key has 32 bytes, this one has \(bytes.count)")
    }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
  }

  /// The 32 bytes of the key.
  package var bytes: [UInt8] { withUnsafeBytes(of: words, Array.init) }

  package static func == (a: Self, b: Self) -> Bool { a.words == b.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  /// Takes the 40 characters of a key in Z85 (ZeroMQ RFC 32).
  package init(z85 text: String) throws(ZeroMQError) {
    try self.init(bytes: Z85.decodeKey(text, what: "public"))
  }

  /// The key as 40 characters of Z85.
  package var z85: String { Z85.encode(bytes) }

  package var description: String { z85 }
}

/// ZeroMQ's printable encoding of keys (RFC 32): five characters for four bytes.
enum Z85 {
  static let keyByteCount = 32
  static let keyCharacterCount = 40

  static func encode(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 5 / 4 + 1) { buffer in
      // The buffer has room for the text and its NUL; String keeps the text alone.
      _ = buffer.withMemoryRebound(to: CChar.self) { zmq_z85_encode($0.baseAddress, bytes, bytes.count) }
      return bytes.count * 5 / 4
    }
  }

  static func decodeKey(_ text: String, what: StaticString) throws(ZeroMQError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: keyByteCount)
    guard text.utf8.count == keyCharacterCount, !text.utf8.contains(0), zmq_z85_decode(&bytes, text) != nil else {
      throw ZeroMQError(.keyMalformed, "a CURVE \(what) key is 40 characters of Z85; generate one with `keys generate`")
    }
    return bytes
  }
}
