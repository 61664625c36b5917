internal import Synchronization

/// A position in a distributed trace as W3C Trace Context writes it: `00-<trace>-<span>-<flags>`.
package struct Traceparent: Sendable, Hashable, CustomStringConvertible {
  // Numbers, because hardly any request's trace is ever written down.
  private let traceHigh: UInt64
  private let traceLow: UInt64
  private let span: UInt64
  /// Whether somebody keeps this trace.
  package let isSampled: Bool

  /// 32 lower-case hexadecimal digits, not all zero; the same for everything one outside request caused.
  package var traceID: String { Self.digits(traceHigh) + Self.digits(traceLow) }
  /// 16 lower-case hexadecimal digits, not all zero; the step within the trace.
  package var spanID: String { Self.digits(span) }

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
    func field(_ range: Range<Int>) -> UInt64? {
      var number: UInt64 = 0
      for byte in bytes[range] {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
        default: return nil
        }
      }
      return number
    }
    guard let version = field(0..<2), version != 0xff,
      version == 0 ? bytes.count == 55 : bytes.count == 55 || bytes[55] == UInt8(ascii: "-"),
      let high = field(3..<19), let low = field(19..<35), high != 0 || low != 0,
      let span = field(36..<52), span != 0, let flags = field(53..<55)
    else { return nil }
    self.init(traceHigh: high, traceLow: low, span: span, isSampled: flags & 1 == 1)
  }

  private init(traceHigh: UInt64, traceLow: UInt64, span: UInt64, isSampled: Bool) {
    self.traceHigh = traceHigh
    self.traceLow = traceLow
    self.span = span
    self.isSampled = isSampled
  }

  /// The root of a new trace.
  package static func generate(isSampled: Bool = true) -> Traceparent {
    Traceparent(
      traceHigh: TraceNumbers.next(), traceLow: TraceNumbers.next(), span: TraceNumbers.next(), isSampled: isSampled)
  }

  /// The next step of the same trace.
  package func child() -> Traceparent {
    Traceparent(traceHigh: traceHigh, traceLow: traceLow, span: TraceNumbers.next(), isSampled: isSampled)
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Numbers to tell requests apart. They protect nothing, so the system is asked for randomness once in a process: asking
/// for every request cost a fifth of a call's time.
private enum TraceNumbers {
  private static let state = Atomic<UInt64>(.random(in: .min ... .max))

  /// Never zero, and never the same twice in a process: SplitMix64, which maps different states to different numbers.
  static func next() -> UInt64 {
    var number = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    number ^= number >> 31
    return number == 0 ? next() : number
  }
}
