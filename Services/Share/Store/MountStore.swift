import FoundationEssentials
import Postgres

/// A mount as it is stored: where the data are and what the last probe found.
struct StoredMount: Sendable, Hashable {
  let entry: String
  let provider: String
  let place: Place
  /// The catalog version the last probe compared with.
  var entryVersion: Int
  var finding: MountFinding
  var probedAt: Date

  enum Place: Sendable, Hashable {
    /// A table or view of a configured source, with the columns that are called otherwise there.
    case database(source: String, relation: String, mapping: [ColumnAlias])
    /// The records of an uploaded file.
    case file(staging: UUID, version: Int)
  }

  struct ColumnAlias: Sendable, Hashable {
    let column: String
    let source: String
  }
}

extension QuerySource where Self: ~Copyable {
  borrowing func mount(_ entry: String) async throws -> StoredMount? {
    try await mounts("WHERE entry = \(entry)").first
  }

  /// Mounts of `provider`, or all for `nil`, by entry.
  borrowing func mounts(of provider: String?, entry: String?) async throws -> [StoredMount] {
    try await mounts(
      """
      WHERE (\(provider)::text IS NULL OR provider = \(provider)) AND (\(entry)::text IS NULL OR entry = \(entry))
      ORDER BY entry
      """)
  }

  /// Database mounts last probed before `time` or against an older version than the catalog's.
  borrowing func mountsToProbe(before time: Date, limit: Int) async throws -> [StoredMount] {
    try await mounts(
      """
      WHERE probed_at < \(time)
         OR entry_version < (SELECT max(version) FROM published_entry WHERE code = mount.entry)
      ORDER BY probed_at LIMIT \(limit)
      """)
  }

  private borrowing func mounts(_ clauses: SQL) async throws -> [StoredMount] {
    try await query(
      """
      SELECT entry, provider, entry_version, state, record_count, missing_columns, probed_at, source, relation,
             mapped_columns, mapped_sources, found_columns, found_sources, found_types, staging, file_version
        FROM mount \(clauses)
      """,
      as: String.self, String.self, Int.self, MountFinding.State.self, Int?.self, [String].self, Date.self,
      String?.self, String?.self, [String]?.self, [String]?.self, [String].self, [String].self, [String].self,
      UUID?.self, Int?.self
    ).map { row in
      let invalid = StoredRowInvalid(table: "mount", id: row.0)
      let columns = try zip(zip(row.11, row.12), row.13).map { names, type in
        guard let source = SQLName(names.1) else { throw invalid }
        return MountedColumn(column: names.0, source: source, type: type)
      }
      let place: StoredMount.Place
      switch (row.7, row.8, row.9, row.10, row.14, row.15) {
      case (let source?, let relation?, let columns?, let sources?, nil, nil):
        let mapping = zip(columns, sources).map(StoredMount.ColumnAlias.init)
        place = .database(source: source, relation: relation, mapping: mapping)
      case (nil, nil, nil, nil, let staging?, let version?): place = .file(staging: staging, version: version)
      default: throw invalid
      }
      return StoredMount(
        entry: row.0, provider: row.1, place: place, entryVersion: row.2,
        finding: MountFinding(stored: row.3, recordCount: row.4, missingColumns: row.5, columns: columns),
        probedAt: row.6)
    }
  }
}

extension Transaction {
  /// Stores a mount in place of whatever the entry had.
  borrowing func save(_ mount: StoredMount) throws {
    var (source, relation, mapping): (String?, String?, [StoredMount.ColumnAlias]?)
    var (staging, version): (UUID?, Int?)
    switch mount.place {
    case .database(let name, let table, let aliases): (source, relation, mapping) = (name, table, aliases)
    case .file(let records, let number): (staging, version) = (records, number)
    }
    let found = mount.finding.columns
    try execute(
      """
      INSERT INTO mount AS old (entry, provider, kind, entry_version, state, record_count, missing_columns, probed_at,
        source, relation, mapped_columns, mapped_sources, found_columns, found_sources, found_types, staging,
        file_version)
      VALUES (\(mount.entry), \(mount.provider), \(source == nil ? "file" : "database"), \(mount.entryVersion),
        \(mount.finding.state), \(mount.finding.recordCount), \(mount.finding.missingColumns), \(mount.probedAt),
        \(source), \(relation), \(mapping?.map(\.column)), \(mapping?.map(\.source)), \(found.map(\.column)),
        \(found.map(\.source.text)), \(found.map(\.type)), \(staging), \(version))
      ON CONFLICT (entry) DO UPDATE SET
        provider = excluded.provider, kind = excluded.kind, entry_version = excluded.entry_version,
        state = excluded.state, record_count = excluded.record_count, missing_columns = excluded.missing_columns,
        probed_at = excluded.probed_at, source = excluded.source, relation = excluded.relation,
        mapped_columns = excluded.mapped_columns, mapped_sources = excluded.mapped_sources,
        found_columns = excluded.found_columns, found_sources = excluded.found_sources,
        found_types = excluded.found_types, staging = excluded.staging, file_version = excluded.file_version
      """, expecting: 1)
  }
}
