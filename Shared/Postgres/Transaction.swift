package import FoundationEssentials

/// Something that can be asked: a command's transaction, a read, a session.
package protocol QuerySource: ~Copyable {
  /// Runs a statement and waits for its rows.
  nonisolated(nonsending) func run(_ sql: SQL) async throws -> QueryResult
  /// Runs statements of which none depends on another's result; where it can be done they are sent together.
  nonisolated(nonsending) func run(together statements: [SQL]) async throws -> [QueryResult]
}

extension QuerySource where Self: ~Copyable {
  package borrowing func run(together statements: [SQL]) async throws -> [QueryResult] {
    var results: [QueryResult] = []
    for statement in statements { results.append(try await run(statement)) }
    return results
  }
}

extension QuerySource where Self: ~Copyable {
  /// Runs a statement and decodes its rows: `query("SELECT id, name FROM entry", as: UUID.self, String.self)`.
  package borrowing func query<each Column: PostgresDecodable>(
    _ sql: SQL, as types: repeat (each Column).Type
  ) async throws -> [(repeat each Column)] {
    try await run(sql).rows(as: repeat each types)
  }

  /// Runs a statement and decodes its first row, if it has any.
  package borrowing func first<each Column: PostgresDecodable>(
    _ sql: SQL, as types: repeat (each Column).Type
  ) async throws -> (repeat each Column)? {
    try await run(sql).rows(as: repeat each types).first
  }
}

/// What a command may do to the database, lent to its body.
///
/// It cannot be stored, so nothing can run after COMMIT. Reads are awaited; writes are only sent, and checked before
/// COMMIT. A body awaits nothing but its transaction, and it may run more than once: if a group fails, its members run
/// again singly. So a body changes nothing outside the database.
package struct Transaction: ~Copyable, QuerySource {
  /// The command's time by the database's clock, whole microseconds; the same throughout the body.
  package let now: Date
  /// Whether the body runs again, alone, after its group has failed.
  package let isRepetition: Bool
  private let connection: Connection
  let effects: Effects

  init(now: Date, isRepetition: Bool = false, connection: Connection, effects: Effects) {
    self.now = now
    self.isRepetition = isRepetition
    self.connection = connection
    self.effects = effects
  }

  package borrowing func run(_ sql: SQL) async throws -> QueryResult {
    effects.queries.append(sql)
    return try await connection.query(sql)
  }

  package borrowing func run(together statements: [SQL]) async throws -> [QueryResult] {
    effects.queries += statements
    return try await connection.queries(statements)
  }

  /// Sends a write without waiting for it.
  ///
  /// If it fails, or changes another number of rows than `expecting`, nothing of the command is committed and the command
  /// throws that ``DatabaseError``.
  package borrowing func execute(_ sql: SQL, expecting rows: Int? = nil) throws {
    effects.hasSentWrites = true
    if rows != nil { effects.expectsRows = true }
    try connection.assumeIsolated { connection in
      if let failure = connection.failure { throw failure }
      connection.send(sql, expecting: rows)
    }
  }

  /// Runs a write and waits for the number of rows it changed.
  package borrowing func executeCounting(_ sql: SQL) async throws -> Int {
    effects.hasSentWrites = true
    return try await connection.query(sql).affectedRows
  }

  /// Hands `record` to the ``CommitHook`` if, and only if, the command succeeds.
  package borrowing func record(_ record: any CommitRecord) {
    effects.records.append(record)
  }
}

/// What a body has done so far. Touched only on the writers' thread, where bodies run.
final class Effects {
  var hasSentWrites = false
  var expectsRows = false
  var queries: [SQL] = []
  var records: [any CommitRecord] = []
  /// Not sent yet.
  var rows: [any GroupedRow] = []

  /// Whether the transaction may differ from what it would be without this body.
  var mayHaveWritten: Bool { hasSentWrites || queries.contains { !$0.isQueryOnly } }
}

extension SQL {
  /// Whether the statement certainly changes nothing: a SELECT without a data-modifying word in it.
  ///
  /// When in doubt the answer is no; then a body that throws after it makes its group run again, which is only slower.
  var isQueryOnly: Bool {
    let words = text.utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_"))
    }
    guard let first = words.first, first.isWord("select") || first.isWord("with") || first.isWord("values") else {
      return false
    }
    var previous: Substring.UTF8View?
    for word in words {
      if word.isWord("insert") || word.isWord("delete") || word.isWord("merge") || word.isWord("into") { return false }
      // FOR UPDATE and FOR NO KEY UPDATE only lock.
      if word.isWord("update"), !(previous?.isWord("for") ?? false), !(previous?.isWord("key") ?? false) {
        return false
      }
      previous = word
    }
    return true
  }
}

extension Substring.UTF8View {
  fileprivate func isWord(_ lowercase: StaticString) -> Bool {
    count == lowercase.utf8CodeUnitCount
      && lowercase.withUTF8Buffer { zip(self, $0).allSatisfy { $0 | 0x20 == $1 } }
  }
}
