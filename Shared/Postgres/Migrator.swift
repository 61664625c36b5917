internal import Failpoints
internal import FoundationEssentials

/// Brings a schema forward, and tells whether a program may work on it. Never backward.
package struct Migrator: Sendable {
  private let settings: DatabaseSettings
  private let schema: String
  private let sets: [MigrationSet]

  /// - Parameter sets: in the order they are applied.
  package init(_ settings: DatabaseSettings, schema: String, sets: [MigrationSet]) {
    self.settings = settings
    self.schema = schema
    self.sets = sets
  }

  /// Applies what is missing, each step in a transaction of its own, and returns the names of the steps applied.
  ///
  /// Several may run at once: they take turns. Throws ``DatabaseError/Kind/schemaMismatch(_:)`` with both histories side by
  /// side, having changed nothing, if what was applied is not the beginning of what is known.
  package func migrate() async throws -> [String] {
    try await withSession { connection in
      _ = try await connection.autocommit("SELECT pg_advisory_lock(\(LockKey("migrations", "").locked(in: schema)))")
      try await prepareSchema(on: connection)
      var done: [String] = []
      for set in sets {
        let known = try await known(of: set, on: connection)
        let applied = try await applied(of: set, on: connection)
        guard known.starts(with: applied, by: ==) else { throw mismatch(set, applied: applied, known: known) }
        for (migration, entry) in zip(set.migrations, known).dropFirst(applied.count) {
          try await apply(migration, entry, of: set, on: connection)
          done.append("\(set.component) \(entry)")
        }
      }
      return done
    }
  }

  /// Throws unless the schema lies in the range the program works on.
  ///
  /// A schema may be ahead of the program as far as its newest step allows, so that a program can be rolled back.
  package func check() async throws {
    try await withSession { connection in
      let tables = try await connection.autocommit("SELECT to_regclass('schema_migration') IS NOT NULL").rows(
        as: Bool.self)
      guard tables == [true] else {
        throw DatabaseError(.schemaMismatch("The schema \(schema) has not been set up; run the migrate command first."))
      }
      for set in sets {
        let known = try await known(of: set, on: connection)
        let applied = try await applied(of: set, on: connection)
        let common = min(known.count, applied.count)
        guard
          applied.prefix(common) == known.prefix(common),
          applied.count >= set.minimum, applied.last?.oldestProgram ?? 0 <= known.count
        else { throw mismatch(set, applied: applied, known: known) }
      }
    }
  }

  private func withSession<R>(_ body: (Connection) async throws -> R) async throws -> R {
    let connection = Connection(
      settings, schema: schema, role: .migrator, thread: ConnectionThread(name: "\(schema) migrate"))
    try await connection.connect()
    do {
      let result = try await body(connection)
      await connection.close()
      return result
    } catch {
      await connection.close()
      throw error
    }
  }

  private func prepareSchema(on connection: Connection) async throws {
    let exists = try await connection.autocommit(
      "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = \(schema))"
    ).rows(as: Bool.self)
    // IF NOT EXISTS would ask for the right to create schemas even where the operator has made this one.
    if exists == [false] {
      try await connection.runScript("CREATE SCHEMA \(SQL.identifier(schema))")
    }
    try await connection.runScript(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        component      text        NOT NULL,
        version        integer     NOT NULL CHECK (version > 0),
        name           text        NOT NULL,
        checksum       text        NOT NULL,
        oldest_program integer     NOT NULL,
        applied_at     timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (component, version)
      )
      """)
  }

  private func apply(_ migration: Migration, _ entry: Entry, of set: MigrationSet, on connection: Connection)
    async throws
  {
    try await connection.runScript("BEGIN")
    try await connection.runScript(migration.sql)
    _ = try await connection.autocommit(
      """
      INSERT INTO schema_migration (component, version, name, checksum, oldest_program)
      VALUES (\(set.component), \(migration.version), \(migration.name), \(entry.checksum), \(migration.oldestProgram))
      """)
    Failpoint.reached(.midMigration)
    try await connection.runScript("COMMIT")
  }

  /// A migration as the history shows it.
  private struct Entry: Equatable, CustomStringConvertible {
    let version: Int
    let name: String
    let checksum: String
    let oldestProgram: Int

    var description: String { "\(version) \(name) \(checksum.prefix(12))" }
  }

  private func known(of set: MigrationSet, on connection: Connection) async throws -> [Entry] {
    let checksums = try await connection.autocommit(
      "SELECT encode(sha256(convert_to(sql, 'UTF8')), 'hex') FROM unnest(\(set.migrations.map(\.sql))) AS sql"
    ).rows(as: String.self)
    return zip(set.migrations, checksums).map { migration, checksum in
      Entry(
        version: migration.version, name: migration.name, checksum: checksum, oldestProgram: migration.oldestProgram)
    }
  }

  private func applied(of set: MigrationSet, on connection: Connection) async throws -> [Entry] {
    try await connection.autocommit(
      """
      SELECT version, name, checksum, oldest_program
        FROM schema_migration WHERE component = \(set.component) ORDER BY version
      """
    ).rows(as: Int.self, String.self, String.self, Int.self).map(Entry.init)
  }

  private func mismatch(_ set: MigrationSet, applied: [Entry], known: [Entry]) -> DatabaseError {
    var lines = [
      "The migrations of \(set.component) in schema \(schema) are not those of this program, which works on "
        + "\(set.minimum) to \(set.current). Install the matching program, or run its migrate command.",
      Self.padded("applied") + "known",
    ]
    for row in 0..<max(applied.count, known.count) {
      let left = row < applied.count ? "\(applied[row])" : "-"
      let right = row < known.count ? "\(known[row])" : "-"
      lines.append(Self.padded(left) + right + (left == right ? "" : "   <- differs"))
    }
    return DatabaseError(.schemaMismatch(lines.joined(separator: "\n")))
  }

  private static func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(2, 48 - text.count))
  }
}
