import FoundationEssentials
import Logging
import Postgres
import Rules

/// Looks at a provider's data, in a table or view or behind its own program: are they there, which columns, how many
/// records, and when did they change.
struct MountProbe: Sendable {
  let sources: MountSources
  let interfaces: InterfaceQueues
  let logger: Logger

  /// Up to this many records are counted; above, PostgreSQL's own estimate is enough.
  private static let countedLimit = 1_000_000

  /// What is found in a database, also when that is nothing.
  ///
  /// - Parameter previous: what the last probe found; `nil` for a mount to be made.
  /// - Throws: only that the provider has no such source or, for a mount to be made, that its freshness column is none.
  func find(
    _ place: StoredMount.DatabasePlace, names: ColumnNames, of entry: PublishedEntry, after previous: MountFinding?
  ) async throws -> MountFinding {
    let origin = try sources.origin(of: place, by: entry.provider)
    do {
      let wanted = names.pairs.map(\.source.text) + [place.freshnessColumn].compactMap(\.self)
      let types = try await columnTypes(wanted, origin)
      let columns = names.pairs.compactMap { pair in
        types[pair.source.text].map { MountedColumn(column: pair.column, source: pair.source, type: $0) }
      }
      // Where the column is gone, the data go on ageing from when they were last known to change.
      var changedAt = previous?.changedAt
      if let name = place.freshnessColumn, !columns.isEmpty {
        if let column = SQLName(name), let type = types[name], Self.dated.contains(type) {
          changedAt = try await newest(column, type, origin)
        } else if previous == nil {
          throw Refusal.freshnessColumn
        }
      }
      let count = columns.isEmpty ? nil : try await recordCount(origin)
      return MountFinding(of: entry, found: columns, recordCount: count, changedAt: changedAt)
    } catch let error as DatabaseError {
      logger.warning("probe failed", metadata: ["source.name": "\(place.source)", "error": "\(error)"])
      return Refusal(source: error) == .sourceBusy ? .busy(after: previous, of: entry) : .down(after: previous)
    }
  }

  /// What a provider's program says it has, also when it says nothing.
  func find(names: ColumnNames, of entry: PublishedEntry, after previous: MountFinding?) async -> MountFinding {
    let query = InterfaceQuery(
      entry: entry.code, entryVersion: entry.version, provider: entry.provider,
      columns: names.pairs.map(\.source.text), keyWidth: entry.keyColumns.count, question: .probe)
    do {
      guard case .finding(let found, let count, let changedAt) = try await interfaces.ask(query) else {
        return .down(after: previous)
      }
      let columns = names.pairs.filter { found.contains($0.source.text) }.map {
        MountedColumn(column: $0.column, source: $0.source, type: "text")
      }
      return MountFinding(of: entry, found: columns, recordCount: count, changedAt: changedAt)
    } catch {
      return error == .sourceBusy ? .busy(after: previous, of: entry) : .down(after: previous)
    }
  }

  /// Types that say when something changed; those without a zone are China's time.
  private static let dated: Set<String> = ["date", "timestamp without time zone", "timestamp with time zone"]

  /// The newest value of a column; `nil` when there is none, or when looking takes longer than statements may.
  private func newest(
    _ column: SQLName, _ type: String, _ origin: RecordOrigin
  ) async throws -> Date? {
    let newest: SQL = "max(\(unescaped: column.quoted))"
    let time: SQL =
      type == "timestamp with time zone" ? newest : "\(newest)::timestamp AT TIME ZONE 'Asia/Shanghai'"
    do {
      return try await origin.database.read(.snapshot) { session in
        try await session.query("SELECT \(time) FROM \(origin.from.sql)", as: Date?.self).first ?? nil
      }
    } catch let error as DatabaseError where error.sqlState == .queryCanceled {
      return nil
    }
  }

  /// Types of those columns that this service may read.
  private func columnTypes(_ names: [String], _ origin: RecordOrigin) async throws -> [String: String] {
    switch origin.from {
    case .relation(let relation): try await columnTypes(names, of: relation, origin.database)
    case .query: try await columnTypes(ofQueryFor: names, origin)
    }
  }

  private func columnTypes(
    _ names: [String], of relation: RelationName, _ database: Database
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

  /// What PostgreSQL calls a column that is not there.
  private static let undefinedColumn = "42703"

  /// PostgreSQL is asked for each column, and says of which there is none; no record is read for it.
  private func columnTypes(ofQueryFor names: [String], _ origin: RecordOrigin) async throws -> [String: String] {
    var types: [String: String] = [:]
    for name in names.compactMap(SQLName.init) {
      do {
        types[name.text] = try await origin.database.read(.snapshot) { session in
          try await session.query(
            """
            SELECT pg_typeof((SELECT template.\(unescaped: name.quoted) FROM \(origin.from.sql) LIMIT 0))::text
            """, as: String.self
          ).first
        }
      } catch let error as DatabaseError where error.sqlState?.rawValue == Self.undefinedColumn {
        continue
      }
    }
    return types
  }

  /// `nil` when counting takes longer than the source's statements may.
  private func recordCount(_ origin: RecordOrigin) async throws -> Int? {
    do {
      return try await origin.database.read(.snapshot) { session in
        if case .relation(let relation) = origin.from {
          let estimate = try await session.query(
            """
            SELECT c.reltuples::bigint FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE n.nspname = \(relation.schema.text) AND c.relname = \(relation.name.text)
            """, as: Int.self
          ).first
          if let estimate, estimate > Self.countedLimit { return estimate }
        }
        return try await session.query("SELECT count(*) FROM \(origin.from.sql)", as: Int.self).first
      }
    } catch let error as DatabaseError where error.sqlState == .queryCanceled {
      return nil
    }
  }
}
