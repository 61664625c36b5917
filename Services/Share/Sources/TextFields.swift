import Postgres

/// The texts of one record, looked at in place: as PostgreSQL sends a `text[]`, or in a block of a file.
///
/// Decoding into `[String?]` would make a string of every value only to write its bytes out again.
struct TextFields: Sendable, PostgresDecodable {
  private let bytes: [UInt8]
  /// Where each value lies; `nil` is absent.
  private let ranges: [Range<Int>?]

  init(_ bytes: [UInt8], _ ranges: [Range<Int>?]) {
    self.bytes = bytes
    self.ranges = ranges
  }

  static func decode(_ span: RawSpan, type: PostgresType) throws(CellError) -> TextFields {
    guard type == .textArray else { throw .wrongType(found: type) }
    return try TextFields(array: span.withUnsafeBytes { Array($0) })
  }

  /// Dimensions, a flag, the element type, then length and lower bound of the one dimension, then each element with
  /// its length in front, -1 for NULL: the format of PostgreSQL's `array_send`.
  private init(array bytes: [UInt8]) throws(CellError) {
    self.bytes = bytes
    let dimensions = try Self.number(bytes, at: 0)
    guard dimensions > 0 else {
      ranges = []
      return
    }
    guard dimensions == 1 else { throw .malformed }
    var ranges: [Range<Int>?] = []
    var offset = 20
    for _ in 0..<(try Self.number(bytes, at: 12)) {
      let length = try Self.number(bytes, at: offset)
      offset += 4
      guard offset + max(0, length) <= bytes.count else { throw .malformed }
      ranges.append(length < 0 ? nil : offset..<offset + length)
      offset += max(0, length)
    }
    self.ranges = ranges
  }

  private static func number(_ bytes: [UInt8], at offset: Int) throws(CellError) -> Int {
    guard offset + 4 <= bytes.count else { throw .malformed }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + 4] { value = value << 8 | UInt32(byte) }
    return Int(Int32(bitPattern: value))
  }

  /// Some of the values, by their place.
  func selecting(_ places: [Int]) -> TextFields { TextFields(bytes, places.map { ranges[$0] }) }

  subscript(place: Int) -> ArraySlice<UInt8>? { ranges[place].map { bytes[$0] } }

  /// Where the last value ends.
  var end: Int { ranges.last.flatMap { $0?.upperBound } ?? 0 }

  var slices: [ArraySlice<UInt8>?] { ranges.map { range in range.map { bytes[$0] } } }

  var texts: [String?] { slices.map { slice in slice.map { String(decoding: $0, as: UTF8.self) } } }
}
