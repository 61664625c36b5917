/// Standard base64 with padding (RFC 4648 §4), as notes and checkpoints write it.
///
/// Decoding is strict: full padding, no line breaks, no stray bits. A value has exactly one spelling, so two texts
/// that decode alike are alike.
package enum Base64 {
  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `nil` for anything but the one spelling `encode` gives.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count.isMultiple(of: 4) else { return nil }
    let padded = characters.suffix(2).reversed().prefix { $0 == padding }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var bits = 0
    for (place, character) in characters.dropLast(padded).enumerated() {
      let value = values[Int(character)]
      guard value < 64 else { return nil }
      bits = bits << 6 | Int(value)
      if place % 4 == 3 {
        bytes += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(bits & 255)]
        bits = 0
      }
    }
    return finish(&bytes, bits: bits, padded: padded)
  }

  private static func finish(_ bytes: inout [UInt8], bits: Int, padded: Int) -> [UInt8]? {
    switch padded {
    case 1:
      guard bits & 3 == 0 else { return nil }
      bytes += [UInt8(bits >> 10), UInt8(bits >> 2 & 255)]
    case 2:
      guard bits & 15 == 0 else { return nil }
      bytes.append(UInt8(bits >> 4))
    default: break
    }
    return bytes
  }

  private static let padding = UInt8(ascii: "=")
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()
}
