/// Why the database did not do what was asked.
///
/// `description` names kinds, SQLSTATE, tables and constraints, never values: it is safe to log and to trace. The server's
/// own text, which may quote data, is only in `String(reflecting:)`.
package struct DatabaseError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// There is no connection, or it was lost before COMMIT was sent: nothing happened, trying again is safe.
    case unavailable
    /// The connection was lost after COMMIT was sent. It may have happened; only the idempotency key can tell.
    case outcomeUnknown
    /// A queue is full. `limit` is the setting's name.
    case overloaded(limit: String)
    /// The server refused a statement; see ``sqlState``.
    case statement
    /// `execute(expecting:)` changed another number of rows.
    case unexpectedRowCount(expected: Int, found: Int)
    /// A result did not have the columns asked for.
    case undecodable(column: Int, CellError)
    /// A result had another number of columns than asked for.
    case columnCount(expected: Int, found: Int)
    /// The schema's applied migrations are not what this program needs.
    case schemaMismatch(String)
    /// The program used the module wrongly.
    case misuse(String)
  }

  package let kind: Kind
  package private(set) var sqlState: SQLState?
  package private(set) var schema: String?
  package private(set) var table: String?
  package private(set) var column: String?
  package private(set) var constraint: String?
  /// The server's or libpq's own words. May contain data.
  private var sensitiveText: String?
  /// The statement, without its values.
  private var statement: String?

  package init(_ kind: Kind, sensitiveText: String? = nil, statement: String? = nil) {
    self.kind = kind
    self.sensitiveText = sensitiveText
    self.statement = statement
  }

  init(_ failed: QueryResult, statement: String?) {
    let state = failed.errorField(.sqlState).map(SQLState.init(rawValue:))
    kind = state.map(\.endsConnection) ?? true ? .unavailable : .statement
    sqlState = state
    schema = failed.errorField(.schema)
    table = failed.errorField(.table)
    column = failed.errorField(.column)
    constraint = failed.errorField(.constraint)
    sensitiveText = failed.errorMessage
    self.statement = statement
  }

  /// Whether the same command may succeed if it is simply sent again.
  package var isRetryable: Bool {
    switch kind {
    case .unavailable, .overloaded, .outcomeUnknown: true
    case .statement: sqlState?.isConflict ?? false
    default: false
    }
  }

  /// Whether `constraint` was violated.
  package func violates(_ constraint: String) -> Bool {
    self.constraint == constraint
  }
}

/// PostgreSQL's five-character error code.
package struct SQLState: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let uniqueViolation = Self(rawValue: "23505")
  package static let foreignKeyViolation = Self(rawValue: "23503")
  package static let checkViolation = Self(rawValue: "23514")
  package static let notNullViolation = Self(rawValue: "23502")
  package static let insufficientPrivilege = Self(rawValue: "42501")
  package static let serializationFailure = Self(rawValue: "40001")
  package static let deadlockDetected = Self(rawValue: "40P01")
  package static let lockNotAvailable = Self(rawValue: "55P03")
  package static let queryCanceled = Self(rawValue: "57014")
  package static let featureNotSupported = Self(rawValue: "0A000")
  package static let undefinedPreparedStatement = Self(rawValue: "26000")
  package static let undefinedTable = Self(rawValue: "42P01")
  package static let diskFull = Self(rawValue: "53100")

  /// Lost a race that an immediate repetition may win.
  var isLostRace: Bool { self == .serializationFailure || self == .deadlockDetected }

  /// Lost a race or ran out of time; trying later may help.
  var isConflict: Bool { isLostRace || self == .lockNotAvailable || self == .queryCanceled }

  /// The server is going away, is not there yet, or has dropped this session.
  var endsConnection: Bool {
    rawValue.hasPrefix("08") || rawValue.hasPrefix("57P") || rawValue == "25P03"
  }
}

extension DatabaseError: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String {
    let names = [
      sqlState.map { "SQLSTATE \($0.rawValue)" }, table.map { "table \(schema.map { $0 + "." } ?? "")\($0)" },
      column.map { "column \($0)" }, constraint.map { "constraint \($0)" },
    ].compactMap(\.self)
    return names.isEmpty ? summary : "\(summary) (\(names.joined(separator: ", ")))"
  }

  package var debugDescription: String {
    ([description, sensitiveText, statement] as [String?]).compactMap(\.self).joined(separator: "\n")
  }

  private var summary: String {
    switch kind {
    case .unavailable: "The database cannot be reached; nothing was changed."
    case .outcomeUnknown:
      "The connection was lost during COMMIT; retry with the same idempotency key to learn the outcome."
    case .overloaded(let limit): "The limit \(limit) is reached; retry later or raise it."
    case .statement: "The database refused a statement."
    case .unexpectedRowCount(let expected, let found): "A statement changed \(found) rows instead of \(expected)."
    case .undecodable(let column, let why): "Column \(column + 1) of a result cannot be read as asked: \(why)."
    case .columnCount(let expected, let found): "A result has \(found) columns, \(expected) were asked for."
    case .schemaMismatch(let text), .misuse(let text): text
    }
  }
}
