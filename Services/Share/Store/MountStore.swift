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
  /// Whether the provider wants its batches to carry a watermark; kept when the entry is mounted anew.
  var isWatermarked = false

  enum Place: Sendable, Hashable {
    case database(DatabasePlace)
    /// The provider's own program, with the columns that it calls otherwise.
    case interface(mapping: [ColumnAlias])
    /// The records of an uploaded file.
    case file(staging: UUID, version: Int)
  }

  /// A table, view or query of a configured source, with the columns that are called otherwise there.
  struct DatabasePlace: Sendable, Hashable {
    let source: String
    let target: Target
    let mapping: [ColumnAlias]
    /// The column of the data that tells when they changed.
    let freshnessColumn: String?

    enum Target: Sendable, Hashable {
      case relation(String)
      /// By its name among the source's templates.
      case template(String)
    }
  }

  struct ColumnAlias: Sendable, Hashable {
    let column: String
    let source: String
  }

  /// Whether what lies between two keys can be asked for: files and interfaces have no order to read in, and a page may
  /// be so small that no watermark tells whose it is.
  func answersRanges(by keyColumns: [String]) -> Bool {
    guard case .database = place, !isWatermarked else { return false }
    let ordered = Set(finding.columns.lazy.filter(\.isOrdered).map(\.column))
    return !keyColumns.isEmpty && ordered.isSuperset(of: keyColumns)
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

  /// Mounts last probed before `time` or against an older version than the catalog's, but for interfaces that other
  /// replicas reach since `contact` and `replica` does not: those are for the others to probe.
  borrowing func mountsToProbe(
    before time: Date, replica: UUID, contactsSince contact: Date, limit: Int
  ) async throws -> [StoredMount] {
    try await mounts(
      """
      WHERE (probed_at < \(time)
         OR entry_version < (SELECT max(version) FROM published_entry WHERE code = mount.entry))
        AND NOT (kind = 'interface'
          AND EXISTS (SELECT FROM interface_contact AS c
                       WHERE c.entry = mount.entry AND c.is_attended AND c.replica <> \(replica) AND c.seen_at > \(contact))
          AND NOT EXISTS (SELECT FROM interface_contact AS c
                           WHERE c.entry = mount.entry AND c.is_attended AND c.replica = \(replica)))
      ORDER BY probed_at LIMIT \(limit)
      """)
  }

  private borrowing func mounts(_ clauses: SQL) async throws -> [StoredMount] {
    try await ask(MountRows.mounts(clauses))
  }
}

extension Transaction {
  borrowing func isWatermarked(_ entry: String) async throws -> Bool {
    try await query("SELECT watermarked FROM mount WHERE entry = \(entry)", as: Bool.self).first ?? false
  }

  borrowing func setWatermark(_ isWanted: Bool, of entry: String) throws {
    try execute("UPDATE mount SET watermarked = \(isWanted) WHERE entry = \(entry)", expecting: 1)
  }

  /// Stores a mount in place of whatever the entry had; whether a watermark is wanted stays.
  borrowing func save(_ mount: StoredMount) throws {
    var (source, relation, template, freshness): (String?, String?, String?, String?)
    var mapping: [StoredMount.ColumnAlias]?
    var (staging, version): (UUID?, Int?)
    let kind: String
    switch mount.place {
    case .database(let place):
      kind = "database"
      (source, mapping, freshness) = (place.source, place.mapping, place.freshnessColumn)
      switch place.target {
      case .relation(let name): relation = name
      case .template(let name): template = name
      }
    case .interface(let aliases): (kind, mapping) = ("interface", aliases)
    case .file(let records, let number): (kind, staging, version) = ("file", records, number)
    }
    let found = mount.finding.columns
    try execute(
      """
      INSERT INTO mount AS old (entry, provider, kind, entry_version, state, record_count, missing_columns, probed_at,
        source, relation, mapped_columns, mapped_sources, found_columns, found_sources, found_types, staging,
        file_version, impairments, data_changed_at, freshness_column, query_template)
      VALUES (\(mount.entry), \(mount.provider), \(kind), \(mount.entryVersion),
        \(mount.finding.state), \(mount.finding.recordCount), \(mount.finding.missingColumns), \(mount.probedAt),
        \(source), \(relation), \(mapping?.map(\.column)), \(mapping?.map(\.source)), \(found.map(\.column)),
        \(found.map(\.source.text)), \(found.map(\.type)), \(staging), \(version),
        \(mount.finding.impairments.map(\.rawValue)), \(mount.finding.changedAt), \(freshness), \(template))
      ON CONFLICT (entry) DO UPDATE SET
        provider = excluded.provider, kind = excluded.kind, entry_version = excluded.entry_version,
        state = excluded.state, record_count = excluded.record_count, missing_columns = excluded.missing_columns,
        probed_at = excluded.probed_at, source = excluded.source, relation = excluded.relation,
        mapped_columns = excluded.mapped_columns, mapped_sources = excluded.mapped_sources,
        found_columns = excluded.found_columns, found_sources = excluded.found_sources,
        found_types = excluded.found_types, staging = excluded.staging, file_version = excluded.file_version,
        impairments = excluded.impairments, data_changed_at = excluded.data_changed_at,
        freshness_column = excluded.freshness_column, query_template = excluded.query_template
      """, expecting: 1)
    try execute("DELETE FROM unmounted_entry WHERE entry = \(mount.entry)")
  }
}
