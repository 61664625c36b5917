import Postgres

/// Which key made an entry's record handles, and which notices went out.
extension QuerySource where Self: ~Copyable {
  /// Fingerprints of the entry's keys by generation.
  borrowing func entryKeyFingerprints(_ entry: String) async throws -> [Int: [UInt8]] {
    try await ask(EntryKeyRows.fingerprints("\(entry)"))
  }
}

/// How the fingerprints of an entry's keys are asked for.
enum EntryKeyRows {
  static func fingerprints(_ entry: SQL) -> Question<[Int: [UInt8]]> {
    Question("SELECT generation, fingerprint FROM entry_key WHERE entry = \(entry)") { result in
      Dictionary(uniqueKeysWithValues: try result.rows(as: Int.self, [UInt8].self).map { ($0.0, $0.1) })
    }
  }
}

extension Transaction {
  /// Remembers the key an entry's handles are made with; fails when another replica registered a different one.
  borrowing func registerEntryKey(_ entry: String, generation: Int, fingerprint: [UInt8]) async throws -> Bool {
    try execute(
      """
      INSERT INTO entry_key (entry, generation, fingerprint, first_used_at)
      VALUES (\(entry), \(generation), \(fingerprint), \(now)) ON CONFLICT DO NOTHING
      """)
    return try await entryKeyFingerprints(entry)[generation] == fingerprint
  }

  /// Whether this notice is new; a second time it is not.
  borrowing func insertNotice(
    case caseID: String, entry: String, column: String, handle: [UInt8], holder: String
  ) async throws -> Bool {
    try await executeCounting(
      """
      INSERT INTO holder_notice (case_id, entry, column_name, handle, holder_organisation)
      VALUES (\(caseID), \(entry), \(column), \(handle), \(holder)) ON CONFLICT DO NOTHING
      """) == 1
  }
}
