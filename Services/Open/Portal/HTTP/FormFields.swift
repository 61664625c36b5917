import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a query or of a form, `application/x-www-form-urlencoded`. The first of several with one name counts.
struct FormFields: Sendable {
  private var fields: [String: String] = [:]

  init(_ text: some StringProtocol) {
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(parts[0])
      if fields[name] == nil { fields[name] = parts.count > 1 ? Self.decoded(parts[1]) : "" }
    }
  }

  /// Reads a form's body; more than the limit is refused.
  static func read(_ request: Request, limitBytes: Int) async throws -> FormFields {
    guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw PortalError.badRequest
    }
    do {
      return FormFields(String(buffer: try await request.body.collect(upTo: limitBytes)))
    } catch is NIOTooManyBytesError {
      throw PortalError.tooLarge
    }
  }

  subscript(_ name: String) -> String { fields[name] ?? "" }

  /// `+` is a space, `%41` is A; bytes that are no UTF-8 become replacement characters, and no control character stays.
  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hex(rest[rest.startIndex]),
        let low = hex(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var clean = String.UnicodeScalarView()
    for scalar in decoded where scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n" { clean.append(scalar) }
    return String(clean)
  }

  private static func hex(_ byte: UInt8) -> UInt8? { Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) }

  /// `text` for the value of a query.
  static func encoded(_ text: String) -> String { encoded(text, keeping: "-._~") }

  /// `text` for the end of a path; its slashes stay.
  static func encodedPath(_ text: String) -> String { encoded(text, keeping: "-._~/") }

  /// What the end of a path says.
  static func decodedPath(_ text: some StringProtocol) -> String {
    decoded(text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B"))
  }

  private static func encoded(_ text: String, keeping marks: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8).union(marks.utf8)
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      if kept.contains(byte) {
        result.append(Character(UnicodeScalar(byte)))
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
