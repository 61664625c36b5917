/// Keeps secrets and personal numbers out of logs.
///
/// This is the second line: code is not to log such values at all. Hidden are values under keys that name a secret,
/// passwords inside connection strings and URLs, private keys in PEM, and resident identity numbers (居民身份号码).
/// Values past a limit are cut, with the number of bytes left out.
package struct Redaction: Sendable {
  /// What stands where something was hidden.
  package static let mark = "<redacted>"

  private let maxValueBytes: Int

  /// - Parameter maxValueBytes: Longer texts are cut.
  package init(maxValueBytes: Int = 4096) { self.maxValueBytes = maxValueBytes }

  private static let secretWords = [
    "password", "passphrase", "passwd", "secret", "token", "authorization", "cookie", "privatekey", "private_key",
    "private-key", "signingkeyseed", "enrolmentcode", "enrolment_code", "enrolment.code", "credential",
  ]

  /// Whether a metadata key names a secret.
  func hides(key: String) -> Bool {
    let lowered = key.lowercased()
    return Self.secretWords.contains { lowered.contains($0) }
  }

  /// The text without the secrets it carried, cut to the limit.
  func clean(_ text: String) -> String {
    var result = text
    if result.contains("-----BEGIN") && result.contains("PRIVATE KEY") { return Self.mark }
    if result.contains("://") {
      result.replace(#/(?<scheme>[A-Za-z][A-Za-z0-9+.\-]*:\/\/[^\s:@\/]*):[^\s@\/]+@/#) { "\($0.scheme):\(Self.mark)@" }
    }
    if result.utf8.count > 9 {
      result.replace(#/(?<name>(?i:password|passwd|pgpassword))\s*=\s*(?:'(?:\\.|[^'\\])*'|[^\s&;,']+)/#) {
        "\($0.name)=\(Self.mark)"
      }
    }
    return cut(hideIdentityNumbers(in: result))
  }

  private func cut(_ text: String) -> String {
    let count = text.utf8.count
    guard count > maxValueBytes else { return text }
    return String(decoding: text.utf8.prefix(maxValueBytes), as: UTF8.self) + "… (\(count - maxValueBytes) bytes more)"
  }

  private func hideIdentityNumbers(in text: String) -> String {
    guard text.utf8.count >= 18 else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let run = bytes[index...].prefix { isAlphanumeric($0) }
      if run.isEmpty {
        kept.append(bytes[index])
        index += 1
      } else {
        kept.append(contentsOf: isIdentityNumber(run) ? Array(Self.mark.utf8) : Array(run))
        index = run.endIndex
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// GB 11643: six digits of place, a birthday, three digits, and a check character modulo 11.
  private func isIdentityNumber(_ run: ArraySlice<UInt8>) -> Bool {
    guard run.count == 18 else { return false }
    let digits = run.dropLast().map { Int($0) - Int(UInt8(ascii: "0")) }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let year = digits[6...9].reduce(0) { $0 * 10 + $1 }
    let month = digits[10] * 10 + digits[11]
    let day = digits[12] * 10 + digits[13]
    guard (1800...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = Array("10X98765432".utf8)[sum % 11]
    return run.last == check || (check == UInt8(ascii: "X") && run.last == UInt8(ascii: "x"))
  }
}
