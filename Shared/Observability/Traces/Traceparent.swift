/// A position in a distributed trace as W3C Trace Context writes it: `00-<trace>-<span>-<flags>`.
package struct Traceparent: Sendable, Hashable, CustomStringConvertible {
  /// 32 lower-case hexadecimal digits, not all zero; the same for everything one outside request caused.
  package let traceID: String
  /// 16 lower-case hexadecimal digits, not all zero; the step within the trace.
  package let spanID: String
  /// Whether somebody keeps this trace.
  package let isSampled: Bool

  /// The header of the current specification, also when it was read from a later version.
  package var description: String { "00-\(traceID)-\(spanID)-\(isSampled ? "01" : "00")" }

  /// Reads a header; nil when the specification says to start afresh.
  ///
  /// Versions after 00 are read by their first four fields; version ff, upper case, and identifiers of zeros only are
  /// invalid.
  package init?(_ header: String) {
    let bytes = Array(header.utf8)
    guard bytes.count >= 55, bytes.count <= 512 else { return nil }
    guard [2, 35, 52].allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
    func field(_ range: Range<Int>) -> String? {
      let isLowerHex = bytes[range].allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
      return isLowerHex ? String(decoding: bytes[range], as: UTF8.self) : nil
    }
    guard let version = field(0..<2), version != "ff",
      version == "00" ? bytes.count == 55 : bytes.count == 55 || bytes[55] == UInt8(ascii: "-"),
      let trace = field(3..<35), trace.contains(where: { $0 != "0" }),
      let span = field(36..<52), span.contains(where: { $0 != "0" }),
      let flags = field(53..<55), let flagBits = UInt8(flags, radix: 16)
    else { return nil }
    self.init(traceID: trace, spanID: span, isSampled: flagBits & 1 == 1)
  }

  private init(traceID: String, spanID: String, isSampled: Bool) {
    self.traceID = traceID
    self.spanID = spanID
    self.isSampled = isSampled
  }

  /// The root of a new trace.
  package static func generate(isSampled: Bool = true) -> Traceparent {
    Traceparent(traceID: randomHex(words: 2), spanID: randomHex(words: 1), isSampled: isSampled)
  }

  /// The next step of the same trace.
  package func child() -> Traceparent {
    Traceparent(traceID: traceID, spanID: Self.randomHex(words: 1), isSampled: isSampled)
  }

  /// `words` × 16 hexadecimal digits. No word is zero, so neither is an identifier.
  private static func randomHex(words: Int) -> String {
    (0..<words).map { _ in
      let digits = String(UInt64.random(in: 1...UInt64.max), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
