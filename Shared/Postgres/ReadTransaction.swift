package import FoundationEssentials

/// How far apart the statements of a read may see the data.
package enum ReadIsolation: Sendable {
  /// Each statement sees what is committed when it starts.
  case statement
  /// All statements see the same state (`REPEATABLE READ READ ONLY`).
  case snapshot
}

/// What a query outside a command may do: ask.
package struct ReadTransaction: ~Copyable, QuerySource {
  private let connection: Connection
  private let isolation: ReadIsolation
  private let databaseClock: any DatabaseClock

  init(_ connection: Connection, _ isolation: ReadIsolation, clock: any DatabaseClock) {
    self.connection = connection
    self.isolation = isolation
    databaseClock = clock
  }

  /// What time it is by the clock commands go by, asked of the database in the flight of whatever else is asked.
  package var clock: Question<Date> {
    let clock = databaseClock
    return Question("SELECT clock_timestamp()") { result in
      clock.now(databaseTime: try result.rows(as: Date.self)[0], elapsed: .zero)
    }
  }

  package borrowing func run(_ sql: SQL) async throws -> QueryResult {
    switch isolation {
    case .statement: try await connection.autocommit(sql)
    case .snapshot: try await connection.query(sql)
    }
  }

  package borrowing func run(together statements: [SQL]) async throws -> [QueryResult] {
    guard case .snapshot = isolation else {
      var results: [QueryResult] = []
      for statement in statements { results.append(try await run(statement)) }
      return results
    }
    return try await connection.queries(statements)
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
