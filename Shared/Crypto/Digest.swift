/// A 32-byte digest: what SHA-256, SM3 and HMAC-SHA256 produce.
///
/// The bytes lie inline, so arrays of digests (Merkle tiles) are contiguous memory and hashing allocates nothing.
package struct Digest: Hashable, Sendable {
  /// The length of every digest in bytes.
  package static let byteCount = 32

  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// 32 zero bytes: the chain value before a log's first event.
  package static let zero = Digest()

  private init() {}

  /// Takes exactly 32 bytes; `nil` for any other number.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init { $0.copyBytes(from: bytes) }
  }

  init(filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutableBytes(of: &words, fill)
  }

  /// The 32 bytes as an array.
  package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hex.encode(bytes) }

  /// Lends the 32 bytes without copying them.
  package func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try Swift.withUnsafeBytes(of: words, body)
  }

  package static func == (a: Digest, b: Digest) -> Bool { a.words == b.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}
