/// A value that can be bound in ``SQL``.
package protocol PostgresEncodable: Sendable {
  /// The type the server is told the parameter has.
  static var postgresType: PostgresType { get }

  /// Whether the value stands for NULL.
  var isNull: Bool { get }

  /// Appends the value in PostgreSQL's binary format.
  func encode(into buffer: inout [UInt8])
}

/// A value that can be read from a column of a result.
package protocol PostgresDecodable {
  /// Reads a value that is not NULL from PostgreSQL's binary format.
  static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Self

  /// What NULL becomes. Throws unless the type is optional.
  static func decodeNull() throws(CellError) -> Self
}

package typealias PostgresCodable = PostgresEncodable & PostgresDecodable

/// Why a column could not be read as the type asked for.
package enum CellError: Error, Hashable, Sendable {
  case unexpectedNull
  case wrongType(found: PostgresType)
  case malformed
}

/// PostgreSQL's number for a data type (`pg_type.oid`); the built-in ones never change.
package struct PostgresType: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let bool = Self(rawValue: 16)
  package static let bytea = Self(rawValue: 17)
  package static let int8 = Self(rawValue: 20)
  package static let int2 = Self(rawValue: 21)
  package static let int4 = Self(rawValue: 23)
  package static let text = Self(rawValue: 25)
  package static let float4 = Self(rawValue: 700)
  package static let float8 = Self(rawValue: 701)
  package static let date = Self(rawValue: 1082)
  package static let timestamp = Self(rawValue: 1114)
  package static let timestamptz = Self(rawValue: 1184)
  package static let numeric = Self(rawValue: 1700)
  package static let uuid = Self(rawValue: 2950)
  package static let jsonb = Self(rawValue: 3802)
  package static let boolArray = Self(rawValue: 1000)
  package static let byteaArray = Self(rawValue: 1001)
  package static let int2Array = Self(rawValue: 1005)
  package static let int4Array = Self(rawValue: 1007)
  package static let textArray = Self(rawValue: 1009)
  package static let int8Array = Self(rawValue: 1016)
  package static let float8Array = Self(rawValue: 1022)
  package static let timestamptzArray = Self(rawValue: 1185)
  package static let uuidArray = Self(rawValue: 2951)
}

extension PostgresEncodable {
  package var isNull: Bool { false }
}

extension PostgresDecodable {
  package static func decodeNull() throws(CellError) -> Self {
    throw .unexpectedNull
  }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  package static var postgresType: PostgresType { Wrapped.postgresType }

  package var isNull: Bool { self == nil }

  package func encode(into buffer: inout [UInt8]) {
    self?.encode(into: &buffer)
  }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Self {
    try Wrapped.decode(bytes, type: type)
  }

  package static func decodeNull() throws(CellError) -> Self {
    nil
  }
}

/// Identifiers and codes over a codable raw value only have to say that they are codable.
extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
  package static var postgresType: PostgresType { RawValue.postgresType }

  package func encode(into buffer: inout [UInt8]) {
    rawValue.encode(into: &buffer)
  }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Self {
    guard let value = Self(rawValue: try RawValue.decode(bytes, type: type)) else { throw .malformed }
    return value
  }
}
