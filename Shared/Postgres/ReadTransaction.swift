/// How far apart the statements of a read may see the data.
package enum ReadIsolation: Sendable {
  /// Each flight sees what is committed when it starts, all its statements the same: a flight is a transaction of its own,
  /// and needs neither BEGIN nor an end.
  case flight
  /// All flights see the same state.
  case snapshot
}

/// What a query outside a command may do: ask.
package struct ReadTransaction: ~Copyable, QuerySource {
  private let connection: Connection
  private let isolation: ReadIsolation

  init(_ connection: Connection, _ isolation: ReadIsolation) {
    self.connection = connection
    self.isolation = isolation
  }

  package borrowing func run(_ sql: SQL) async throws -> QueryResult {
    switch isolation {
    case .flight: try await connection.autocommit(sql)
    case .snapshot: try await connection.query(sql)
    }
  }

  package borrowing func run(together statements: [SQL]) async throws -> [QueryResult] {
    switch isolation {
    case .flight: try await connection.autocommit(together: statements)
    case .snapshot: try await connection.queries(statements)
    }
  }
}

extension ReadTransaction {
  /// Hands on the rows of a statement in pages; while one is worked on, the next is on its way. Only of a snapshot.
  package borrowing func pages(
    of statement: SQL, size: Int, _ body: nonisolated(nonsending) (QueryResult) async throws -> Void
  ) async throws {
    let connection = connection
    let fetch: SQL = "FETCH FORWARD \(unescaped: String(size)) FROM page"
    _ = try await connection.query("DECLARE page NO SCROLL CURSOR FOR \(statement)")
    var page = try await connection.query(fetch)
    while page.rowCount > 0 {
      async let next = connection.query(fetch)
      try await body(page)
      page = try await next
    }
    _ = try await connection.query("CLOSE page")
  }
}

/// A fresh session before it is used for anything else; each statement is a transaction of its own.
package struct Session: ~Copyable, QuerySource {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  package borrowing func run(_ sql: SQL) async throws -> QueryResult {
    try await connection.autocommit(sql)
  }
}
