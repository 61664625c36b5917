/// A statement whose interpolated values are always bound, never pasted.
///
/// `"SELECT name FROM entry WHERE id = \(id)"` becomes `… WHERE id = $1` with `id` as a binary parameter. Another `SQL`
/// may be interpolated as a fragment. Only `\(unescaped:)` puts text into the statement itself; it is meant for
/// identifiers that come from the program, never from a request.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// One bound value: its PostgreSQL type and where its bytes lie in ``payload``; `length` is -1 for NULL.
  struct Parameter: Sendable {
    let type: PostgresType
    let offset: Int
    let length: Int
  }

  private(set) var text = ""
  private(set) var parameters: [Parameter] = []
  private(set) var payload: [UInt8] = []
  /// UTF-8 offset in ``text`` of each parameter's `$n`, so that a fragment can be renumbered where it is embedded.
  private var placeholders: [Int] = []

  package init(stringLiteral value: String) {
    text = value
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.sql
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql: SQL = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + interpolationCount * 3)
      sql.parameters.reserveCapacity(interpolationCount)
      sql.payload.reserveCapacity(interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) {
      sql.text += literal
    }

    /// Binds `value`.
    package mutating func appendInterpolation(_ value: some PostgresEncodable) {
      sql.bind(value)
    }

    /// Binds `value`, or NULL.
    package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
      sql.bind(value)
    }

    /// Embeds a fragment together with its bound values.
    package mutating func appendInterpolation(_ fragment: SQL) {
      sql.embed(fragment)
    }

    /// Puts `text` into the statement as it is. Only for identifiers the program itself made up.
    package mutating func appendInterpolation(unescaped text: String) {
      sql.text += text
    }
  }

  private mutating func bind(_ value: some PostgresEncodable) {
    let offset = payload.count
    if value.isNull {
      place(Parameter(type: type(of: value).postgresType, offset: offset, length: -1))
    } else {
      value.encode(into: &payload)
      place(Parameter(type: type(of: value).postgresType, offset: offset, length: payload.count - offset))
    }
  }

  private mutating func place(_ parameter: Parameter) {
    placeholders.append(text.utf8.count)
    parameters.append(parameter)
    text += "$\(parameters.count)"
  }

  private mutating func embed(_ fragment: SQL) {
    let source = fragment.text.utf8
    var copied = source.startIndex
    for (number, placeholder) in fragment.placeholders.enumerated() {
      let start = source.index(source.startIndex, offsetBy: placeholder)
      text += fragment.text[copied..<start]
      copied = source.index(start, offsetBy: "$\(number + 1)".utf8.count)
      let parameter = fragment.parameters[number]
      place(Parameter(type: parameter.type, offset: payload.count + parameter.offset, length: parameter.length))
    }
    text += fragment.text[copied...]
    payload += fragment.payload
  }
}

extension SQL {
  /// `name` as a quoted identifier, for `\(unescaped:)`.
  package static func identifier(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
