import FoundationEssentials
package import Postgres
package import Rules
import SuiteCrypto

/// Snapshots as rows of `level_snapshot`, their entries as ranges of numbers in `snapshot_entry`.
extension Transaction {
  /// Stores the digest of a version that comes into force.
  package borrowing func recordDigest(of version: EntryVersion) throws {
    try insertDigests(of: [version])
  }

  /// Computes digests that are missing of versions in force.
  ///
  /// - Returns: how many were.
  package borrowing func recordMissingDigests(limit: Int) async throws -> Int {
    try joinWholeLevels()
    let codes = try await query(
      "SELECT code FROM level_entry WHERE digest IS NULL ORDER BY code LIMIT \(limit)", as: String.self)
    try joinAsUsual()
    var versions: [EntryVersion] = []
    for code in codes {
      if let version = try await versionInForce(of: code) { versions.append(version) }
    }
    try insertDigests(of: versions)
    return codes.count
  }

  private borrowing func insertDigests(of versions: [EntryVersion]) throws {
    try execute(
      """
      INSERT INTO entry_digest (code, version, digest)
      SELECT * FROM unnest(\(versions.map(\.code)), \(versions.map(\.number)), \(versions.map(\.digest)))
      """, expecting: versions.count)
  }

  /// Number and digest of what is in force now; no snapshot yet.
  package borrowing func present(in area: RegionCode) async throws -> (entries: Int, digest: String) {
    try joinWholeLevels()
    let present = try await first(
      """
      SELECT count(*), encode(sha256(convert_to(
               coalesce(string_agg(code || ' ' || version || ' ' || digest || chr(10), '' ORDER BY code COLLATE "C"), ''),
               'UTF8')), 'hex')
        FROM level_entry WHERE \(Self.covered(by: area))
      """, as: Int.self, String.self
    ).stored("level catalog")
    try joinAsUsual()
    return (present.0, present.1)
  }

  /// Stores a snapshot of what is in force now: what left ends with it, what came begins with it.
  package borrowing func insert(_ snapshot: Snapshot, in area: RegionCode, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO level_snapshot (area, number, digest, entries, taken_at, taken_by)
      VALUES (\(area.text), \(snapshot.number), \(snapshot.digest), \(snapshot.entries), \(snapshot.takenAt),
              \(holder.rawValue))
      """, expecting: 1)
    try joinWholeLevels()
    try execute(
      """
      UPDATE snapshot_entry SET until_number = \(snapshot.number)
       WHERE area = \(area.text) AND until_number IS NULL AND NOT EXISTS (
         SELECT FROM (SELECT code, version FROM level_entry WHERE \(Self.covered(by: area))) AS present
          WHERE present.code = snapshot_entry.code AND present.version = snapshot_entry.version)
      """)
    try execute(
      """
      INSERT INTO snapshot_entry (area, code, version, digest, from_number)
      SELECT \(area.text), code, version, digest, \(snapshot.number) FROM level_entry
       WHERE \(Self.covered(by: area)) AND NOT EXISTS (
         SELECT FROM snapshot_entry AS newest WHERE newest.area = \(area.text)
            AND newest.code = level_entry.code AND newest.until_number IS NULL)
      """)
    try joinAsUsual()
  }

  /// The city's catalog holds its counties' entries as well, once they were forwarded and are in force here.
  private static func covered(by area: RegionCode) -> SQL {
    area == .city ? "true" : "area = \(area.text)"
  }

  /// Has statements join by hashing: right after an import the tables have no statistics, and loops that suit a few rows
  /// take minutes for 100,000 entries.
  private borrowing func joinWholeLevels() throws { try execute("SET LOCAL enable_nestloop = off") }

  private borrowing func joinAsUsual() throws { try execute("SET LOCAL enable_nestloop TO DEFAULT") }
}

extension QuerySource where Self: ~Copyable {
  /// The newest snapshots, newest first.
  /// - Parameter number: of the snapshot before which to begin.
  package borrowing func snapshots(
    in area: RegionCode, before number: Int? = nil, limit: Int
  ) async throws -> [Snapshot] {
    try await snapshots(
      """
      WHERE area = \(area.text) AND (\(number)::bigint IS NULL OR number < \(number)) ORDER BY number DESC LIMIT \(limit)
      """)
  }

  /// The snapshot of this number; 0 means the newest.
  package borrowing func snapshot(_ number: Int, in area: RegionCode) async throws -> Snapshot? {
    guard number > 0 else { return try await snapshots(in: area, limit: 1).first }
    return try await snapshots("WHERE area = \(area.text) AND number = \(number)").first
  }

  /// Entries of a snapshot by code, after `code`.
  package borrowing func entries(
    of snapshot: Snapshot, in area: RegionCode, after code: String, limit: Int
  ) async throws -> [SnapshotEntry] {
    try await query(
      """
      SELECT code, version, digest FROM snapshot_entry
       WHERE area = \(area.text) AND from_number <= \(snapshot.number)
         AND (until_number IS NULL OR until_number > \(snapshot.number)) AND code > \(code)
       ORDER BY code LIMIT \(limit)
      """, as: String.self, Int.self, String.self
    ).map { SnapshotEntry(code: $0.0, version: $0.1, digest: $0.2) }
  }

  /// What differs between two snapshots, by code: only ranges that begin or end between them are looked at.
  package borrowing func changes(
    from earlier: Snapshot, to later: Snapshot, in area: RegionCode, limit: Int
  ) async throws -> [SnapshotChange] {
    try await query(
      """
      WITH gone AS (
        SELECT code, version FROM snapshot_entry
         WHERE area = \(area.text) AND from_number <= \(earlier.number)
           AND until_number > \(earlier.number) AND until_number <= \(later.number)),
      come AS (
        SELECT code, version FROM snapshot_entry
         WHERE area = \(area.text) AND from_number > \(earlier.number) AND from_number <= \(later.number)
           AND (until_number IS NULL OR until_number > \(later.number)))
      SELECT code, gone.version, come.version FROM gone FULL JOIN come USING (code)
       WHERE gone.version IS DISTINCT FROM come.version ORDER BY code LIMIT \(limit)
      """, as: String.self, Int?.self, Int?.self
    ).map { SnapshotChange(code: $0.0, before: $0.1, after: $0.2) }
  }

  private borrowing func snapshots(_ condition: SQL) async throws -> [Snapshot] {
    try await query(
      "SELECT number, digest, entries, taken_at FROM level_snapshot \(condition)",
      as: Int.self, String.self, Int.self, Date.self
    ).map { Snapshot(number: $0.0, digest: $0.1, entries: $0.2, takenAt: $0.3) }
  }
}

extension EntryVersion {
  /// SHA-256 of the canonical text, lower-hex.
  package var digest: String { Hex.encode(SHA256.hash(Array(EntryText(self).text.utf8)).bytes) }
}
