import FoundationEssentials
import Postgres

/// How mounts are asked for.
enum MountRows {
  /// - Parameter clauses: behind `FROM mount`.
  static func mounts(_ clauses: SQL) -> Question<[StoredMount]> {
    Question(
      """
      SELECT entry, provider, entry_version, state, record_count, missing_columns, probed_at, found_columns, found_sources,
             found_types, impairments, data_changed_at, kind, source, relation, mapped_columns, mapped_sources,
             freshness_column, staging, file_version, query_template, watermarked
        FROM mount \(clauses)
      """, mounts)
  }

  private static func mounts(_ result: QueryResult) throws -> [StoredMount] {
    try result.rows(
      as: String.self, String.self, Int.self, MountFinding.State.self, Int?.self, [String].self, Date.self,
      [String].self, [String].self, [String].self, [String].self, Date?.self, String.self, String?.self, String?.self,
      [String]?.self, [String]?.self, String?.self, UUID?.self, Int?.self,
      String?.self, Bool.self
    ).map { row in
      let invalid = StoredRowInvalid(table: "mount", id: row.0)
      let columns = try zip(zip(row.7, row.8), row.9).map { names, type in
        guard let source = SQLName(names.1) else { throw invalid }
        return MountedColumn(column: names.0, source: source, type: type)
      }
      let mapping = zip(row.15 ?? [], row.16 ?? []).map(StoredMount.ColumnAlias.init)
      let place: StoredMount.Place
      switch (row.12, row.13, row.14, row.18, row.19) {
      case ("database", let source?, let relation, nil, nil):
        let target: StoredMount.DatabasePlace.Target? = relation.map { .relation($0) } ?? row.20.map { .template($0) }
        guard let target else { throw invalid }
        place = .database(.init(source: source, target: target, mapping: mapping, freshnessColumn: row.17))
      case ("interface", nil, nil, nil, nil): place = .interface(mapping: mapping)
      case ("file", nil, nil, let staging?, let version?): place = .file(staging: staging, version: version)
      default: throw invalid
      }
      return StoredMount(
        entry: row.0, provider: row.1, place: place, entryVersion: row.2,
        finding: MountFinding(
          stored: row.3, recordCount: row.4, missingColumns: row.5, columns: columns,
          impairments: row.10.compactMap(MountFinding.Impairment.init), changedAt: row.11),
        probedAt: row.6, isWatermarked: row.21)
    }
  }
}
