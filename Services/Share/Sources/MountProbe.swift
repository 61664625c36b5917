import Logging
import Postgres
import Rules

/// Looks at a provider's table or view: is it there, which columns, how many records.
struct MountProbe: Sendable {
  let sources: MountSources
  let logger: Logger

  /// Up to this many records are counted; above, PostgreSQL's own estimate is enough.
  private static let countedLimit = 1_000_000

  /// What is found, also when that is nothing.
  ///
  /// - Parameter previous: what the last probe found.
  /// - Throws: only that the provider has no such source.
  func find(
    _ relation: RelationName, in source: String, names: ColumnNames, of entry: PublishedEntry,
    after previous: MountFinding?
  ) async throws -> MountFinding {
    let database = try sources.source(source, of: entry.provider)
    do {
      let types = try await columnTypes(relation, names.pairs.map(\.source.text), database)
      let columns = names.pairs.compactMap { pair in
        types[pair.source.text].map { MountedColumn(column: pair.column, source: pair.source, type: $0) }
      }
      let count = columns.isEmpty ? nil : try await recordCount(relation, database)
      return MountFinding(of: entry, found: columns, recordCount: count)
    } catch let error as DatabaseError {
      logger.warning("probe failed", metadata: ["source.name": "\(source)", "error": "\(error)"])
      return .down(after: previous)
    }
  }

  /// Types of those columns that this service may read.
  private func columnTypes(
    _ relation: RelationName, _ names: [String], _ database: Database
  ) async throws -> [String: String] {
    let rows = try await database.read(.snapshot) { session in
      try await session.query(
        """
        SELECT a.attname::text, format_type(a.atttypid, -1)
          FROM pg_catalog.pg_attribute AS a
          JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
         WHERE n.nspname = \(relation.schema.text) AND c.relname = \(relation.name.text)
           AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
           AND a.attname = ANY(\(names)) AND has_schema_privilege(n.oid, 'USAGE')
           AND has_column_privilege(c.oid, a.attnum, 'SELECT')
        """, as: String.self, String.self)
    }
    return Dictionary(rows.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` when counting takes longer than the source's statements may.
  private func recordCount(_ relation: RelationName, _ database: Database) async throws -> Int? {
    do {
      return try await database.read(.snapshot) { session in
        let estimate =
          try await session.query(
            """
            SELECT c.reltuples::bigint FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE n.nspname = \(relation.schema.text) AND c.relname = \(relation.name.text)
            """, as: Int.self
          ).first ?? 0
        if estimate > Self.countedLimit { return estimate }
        return try await session.query("SELECT count(*) FROM \(unescaped: relation.quoted)", as: Int.self).first
      }
    } catch let error as DatabaseError where error.sqlState == .queryCanceled {
      return nil
    }
  }
}
