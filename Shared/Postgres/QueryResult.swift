internal import CPostgres

/// The rows, or the error, that a statement ended with.
package final class QueryResult: Sendable {
  // Sendable is sound: the libpq manual says that PGresult objects are "normally read-only after creation, and so can be
  // passed around freely between threads"; nothing here writes to it, and only `deinit` frees it.
  private nonisolated(unsafe) let handle: OpaquePointer

  init(taking handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    PQclear(handle)
  }

  package var rowCount: Int { Int(PQntuples(handle)) }

  /// Rows inserted, updated, deleted or selected.
  package var affectedRows: Int {
    Int(String(cString: PQcmdTuples(handle))) ?? 0
  }

  /// Whether the statement was only a query, by the command tag the server answered with.
  var isSelection: Bool {
    String(cString: PQcmdStatus(handle)).hasPrefix("SELECT")
  }

  enum Status {
    case success, failure, aborted, sync
  }

  var status: Status {
    switch PQresultStatus(handle) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: .success
    case PGRES_PIPELINE_SYNC: .sync
    case PGRES_PIPELINE_ABORTED: .aborted
    default: .failure
    }
  }

  /// All rows as tuples of the types asked for.
  package func rows<each Column: PostgresDecodable>(
    as types: repeat (each Column).Type
  ) throws(DatabaseError) -> [(repeat each Column)] {
    try rows(from: 0, to: Int(PQnfields(handle)), as: repeat each types)
  }

  /// Some of the columns of all rows, where a statement asks for more than belongs together.
  ///
  /// - Parameters:
  ///   - first: the first of them, counted from 0.
  ///   - end: the first that is no longer asked for.
  package func rows<each Column: PostgresDecodable>(
    from first: Int, to end: Int, as types: repeat (each Column).Type
  ) throws(DatabaseError) -> [(repeat each Column)] {
    var asked = 0
    for _ in repeat each types { asked += 1 }
    let found = min(end, Int(PQnfields(handle))) - first
    guard found == asked else { throw DatabaseError(.columnCount(expected: asked, found: found)) }
    var rows: [(repeat each Column)] = []
    rows.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      var column = first
      rows.append((repeat try cell(row: row, column: &column, as: (each Column).self)))
    }
    return rows
  }

  /// Lends the bytes of every cell, row by row; all columns are texts. For results that are not worth a value for each cell.
  package func forEachText(_ body: (UnsafeRawBufferPointer?) -> Void) throws(DatabaseError) {
    let columns = PQnfields(handle)
    for column in 0..<columns {
      let type = PostgresType(rawValue: PQftype(handle, column))
      guard type == .text else { throw DatabaseError(.undecodable(column: Int(column), .wrongType(found: type))) }
    }
    for row in 0..<PQntuples(handle) {
      for column in 0..<columns {
        if PQgetisnull(handle, row, column) != 0 {
          body(nil)
        } else {
          // The bytes belong to this result, which outlives the call of `body`.
          let start = PQgetvalue(handle, row, column)
          body(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column))))
        }
      }
    }
  }

  private func cell<Value: PostgresDecodable>(
    row: Int, column: inout Int, as type: Value.Type
  ) throws(DatabaseError) -> Value {
    defer { column += 1 }
    let (r, c) = (Int32(row), Int32(column))
    do throws(CellError) {
      guard PQgetisnull(handle, r, c) == 0, let start = PQgetvalue(handle, r, c) else {
        return try Value.decodeNull()
      }
      // The bytes belong to this result, which outlives the call; the span does not leave it.
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, r, c)))
      return try Value.decode(bytes.bytes, type: PostgresType(rawValue: PQftype(handle, c)))
    } catch {
      throw DatabaseError(.undecodable(column: column, error))
    }
  }
}

extension QueryResult {
  /// A field of the server's error report.
  enum ErrorField {
    case sqlState, schema, table, column, constraint

    fileprivate var code: Int32 {
      let field =
        switch self {
        case .sqlState: TWINRIVER_PG_DIAG_SQLSTATE
        case .schema: TWINRIVER_PG_DIAG_SCHEMA_NAME
        case .table: TWINRIVER_PG_DIAG_TABLE_NAME
        case .column: TWINRIVER_PG_DIAG_COLUMN_NAME
        case .constraint: TWINRIVER_PG_DIAG_CONSTRAINT_NAME
        }
      return Int32(field.rawValue)
    }
  }

  func errorField(_ field: ErrorField) -> String? {
    PQresultErrorField(handle, field.code).map { String(cString: $0) }
  }

  /// The server's full report; it may quote data.
  var errorMessage: String {
    String(cString: PQresultErrorMessage(handle))
  }
}
