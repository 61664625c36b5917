package import FoundationEssentials

/// A type whose arrays can be bound and read.
///
/// `[UInt8]` is `bytea` and not an array of numbers, which is why the element type decides how its arrays travel.
package protocol PostgresArrayElement: PostgresCodable {
  static var postgresArrayType: PostgresType { get }
  static func encodeArray(_ elements: [Self], into buffer: inout [UInt8])
  static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
  package static var postgresType: PostgresType { Element.postgresArrayType }
  package func encode(into buffer: inout [UInt8]) { Element.encodeArray(self, into: &buffer) }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> [Element] {
    try Element.decodeArray(bytes, type: type)
  }
}

extension PostgresArrayElement {
  /// One dimension counted from 1, as `array_send` writes it: dimensions, nulls flag, element type, length, lower bound.
  package static func encodeArray(_ elements: [Self], into buffer: inout [UInt8]) {
    Int32(elements.isEmpty ? 0 : 1).encodeBigEndian(into: &buffer)
    Int32(elements.contains(where: \.isNull) ? 1 : 0).encodeBigEndian(into: &buffer)
    postgresType.rawValue.encodeBigEndian(into: &buffer)
    guard !elements.isEmpty else { return }
    Int32(elements.count).encodeBigEndian(into: &buffer)
    Int32(1).encodeBigEndian(into: &buffer)
    for element in elements {
      let lengthAt = buffer.count
      Int32(-1).encodeBigEndian(into: &buffer)
      if element.isNull { continue }
      element.encode(into: &buffer)
      let length = UInt32(buffer.count - lengthAt - 4)
      for byte in 0..<4 { buffer[lengthAt + byte] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * byte)) }
    }
  }

  package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> [Self] {
    guard type == postgresArrayType else { throw .wrongType(found: type) }
    let dimensions = try Int32.decodeBigEndian(bytes)
    guard dimensions > 0 else { return [] }
    guard dimensions == 1 else { throw .malformed }
    let elementType = PostgresType(rawValue: try UInt32.decodeBigEndian(bytes, at: 8))
    let count = Int(try Int32.decodeBigEndian(bytes, at: 12))
    var elements: [Self] = []
    elements.reserveCapacity(count)
    var offset = 20
    for _ in 0..<count {
      let length = Int(try Int32.decodeBigEndian(bytes, at: offset))
      offset += 4
      if length == -1 {
        elements.append(try decodeNull())
        continue
      }
      guard length >= 0 else { throw .malformed }
      guard offset + length <= bytes.byteCount else { throw .malformed }
      elements.append(try decode(bytes.extracting(offset..<offset + length), type: elementType))
      offset += length
    }
    return elements
  }
}

/// Its arrays are `bytea`; a single byte has no type of its own in PostgreSQL and travels as `smallint`.
extension UInt8: PostgresArrayElement {
  package static var postgresType: PostgresType { .int2 }
  package static var postgresArrayType: PostgresType { .bytea }
  package func encode(into buffer: inout [UInt8]) { Int16(self).encodeBigEndian(into: &buffer) }
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> UInt8 {
    try decodeInteger(bytes, type: type)
  }
  package static func encodeArray(_ elements: [UInt8], into buffer: inout [UInt8]) { buffer += elements }
  package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> [UInt8] {
    guard type == .bytea else { throw .wrongType(found: type) }
    return bytes.withUnsafeBytes { Array($0) }
  }
}

extension Array: PostgresArrayElement where Element == UInt8 {
  package static var postgresArrayType: PostgresType { .byteaArray }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
}

extension String: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .textArray }
}

extension Int64: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .int8Array }
}

extension Int: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .int8Array }
}

extension Int32: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .int4Array }
}

extension Bool: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .boolArray }
}

extension Double: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .float8Array }
}

extension UUID: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .uuidArray }
}

extension Date: PostgresArrayElement {
  package static var postgresArrayType: PostgresType { .timestamptzArray }
}
