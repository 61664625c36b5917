package import FoundationEssentials

extension FixedWidthInteger where Self: BitwiseCopyable {
  /// Appends the number in network byte order.
  func encodeBigEndian(into buffer: inout [UInt8]) {
    withUnsafeBytes(of: bigEndian) { buffer.append(contentsOf: $0) }
  }

  /// Reads a number in network byte order that starts at `offset`.
  static func decodeBigEndian(_ bytes: RawSpan, at offset: Int = 0) throws(CellError) -> Self {
    guard offset >= 0, offset + MemoryLayout<Self>.size <= bytes.byteCount else { throw .malformed }
    // Unsafe is sound here: the bounds were checked above, and an integer has no invalid bit patterns.
    return Self(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Self.self))
  }

  /// Reads any of PostgreSQL's integer types if the value fits.
  static func decodeInteger(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Self {
    let value: Self? =
      switch type {
      case .int8: Self(exactly: try Int64.decodeBigEndian(bytes))
      case .int4: Self(exactly: try Int32.decodeBigEndian(bytes))
      case .int2: Self(exactly: try Int16.decodeBigEndian(bytes))
      default: throw .wrongType(found: type)
      }
    guard let value else { throw .malformed }
    return value
  }
}

extension Bool: PostgresCodable {
  package static var postgresType: PostgresType { .bool }

  package func encode(into buffer: inout [UInt8]) {
    buffer.append(self ? 1 : 0)
  }

  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Bool {
    guard type == .bool else { throw .wrongType(found: type) }
    return try UInt8.decodeBigEndian(bytes) != 0
  }
}

extension Int16: PostgresCodable {
  package static var postgresType: PostgresType { .int2 }
  package func encode(into buffer: inout [UInt8]) { encodeBigEndian(into: &buffer) }
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Int16 {
    try decodeInteger(bytes, type: type)
  }
}

extension Int32: PostgresCodable {
  package static var postgresType: PostgresType { .int4 }
  package func encode(into buffer: inout [UInt8]) { encodeBigEndian(into: &buffer) }
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Int32 {
    try decodeInteger(bytes, type: type)
  }
}

extension Int64: PostgresCodable {
  package static var postgresType: PostgresType { .int8 }
  package func encode(into buffer: inout [UInt8]) { encodeBigEndian(into: &buffer) }
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Int64 {
    try decodeInteger(bytes, type: type)
  }
}

extension Int: PostgresCodable {
  package static var postgresType: PostgresType { .int8 }
  package func encode(into buffer: inout [UInt8]) { Int64(self).encodeBigEndian(into: &buffer) }
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Int {
    try decodeInteger(bytes, type: type)
  }
}

extension Double: PostgresCodable {
  package static var postgresType: PostgresType { .float8 }
  package func encode(into buffer: inout [UInt8]) { bitPattern.encodeBigEndian(into: &buffer) }
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Double {
    switch type {
    case .float8: Double(bitPattern: try UInt64.decodeBigEndian(bytes))
    case .float4: Double(Float(bitPattern: try UInt32.decodeBigEndian(bytes)))
    default: throw .wrongType(found: type)
    }
  }
}

/// Text of any kind; also JSON and JSONB, whose text it is.
extension String: PostgresCodable {
  package static var postgresType: PostgresType { .text }

  package func encode(into buffer: inout [UInt8]) {
    buffer.append(contentsOf: utf8)
  }

  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> String {
    guard !notText.contains(type) else { throw .wrongType(found: type) }
    // In binary format a jsonb value is its text after a version byte.
    let start = type == .jsonb ? 1 : 0
    guard bytes.byteCount >= start else { throw .malformed }
    return bytes.withUnsafeBytes { String(decoding: $0[start...], as: UTF8.self) }
  }

  /// Enumerations and domains have numbers of their own, so text is what is not one of these.
  private static let notText: Set<PostgresType> = [
    .bool, .bytea, .int8, .int2, .int4, .float4, .float8, .date, .timestamp, .timestamptz, .numeric, .uuid,
    .boolArray, .byteaArray, .int2Array, .int4Array, .textArray, .int8Array, .float8Array, .timestamptzArray,
    .uuidArray,
  ]
}

extension UUID: PostgresCodable {
  package static var postgresType: PostgresType { .uuid }

  package func encode(into buffer: inout [UInt8]) {
    withUnsafeBytes(of: uuid) { buffer.append(contentsOf: $0) }
  }

  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> UUID {
    guard type == .uuid else { throw .wrongType(found: type) }
    guard bytes.byteCount == 16 else { throw .malformed }
    var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    withUnsafeMutableBytes(of: &value) { target in
      bytes.withUnsafeBytes { target.copyBytes(from: $0) }
    }
    return UUID(uuid: value)
  }
}

/// `timestamptz`, to the microsecond; a `date` column is read as midnight UTC.
extension Date: PostgresCodable {
  package static var postgresType: PostgresType { .timestamptz }

  package func encode(into buffer: inout [UInt8]) {
    postgresMicroseconds.encodeBigEndian(into: &buffer)
  }

  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Date {
    switch type {
    case .timestamptz, .timestamp: Date(postgresMicroseconds: try Int64.decodeBigEndian(bytes))
    case .date: Date(postgresMicroseconds: Int64(try Int32.decodeBigEndian(bytes)) * 86_400_000_000)
    default: throw .wrongType(found: type)
    }
  }
}

extension Date {
  /// PostgreSQL counts from 2000-01-01, Foundation from 2001-01-01: 366 days.
  private static let microsecondsBetweenEpochs: Int64 = 366 * 86_400 * 1_000_000

  /// PostgreSQL's `infinity` and `-infinity`, the ends of Int64, become instants beyond every other.
  init(postgresMicroseconds: Int64) {
    let (microseconds, overflow) = postgresMicroseconds.subtractingReportingOverflow(Self.microsecondsBetweenEpochs)
    self.init(timeIntervalSinceReferenceDate: Double(overflow ? postgresMicroseconds : microseconds) / 1e6)
  }

  /// Rounded rather than truncated, because a whole microsecond is not always a whole `Double`.
  /// What no Int64 holds is `infinity`, before or after everything.
  var postgresMicroseconds: Int64 {
    let rounded = (timeIntervalSinceReferenceDate * 1e6).rounded()
    guard rounded.magnitude < 9e18 else { return rounded < 0 ? .min : .max }
    return Int64(rounded) + Self.microsecondsBetweenEpochs
  }
}
