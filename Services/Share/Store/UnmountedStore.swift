import FoundationEssentials
import Postgres

/// A published entry that its provider has not mounted (未挂接).
struct UnmountedEntry: Sendable, Hashable {
  let entry: String
  let provider: String
  let foundAt: Date
}

extension QuerySource where Self: ~Copyable {
  /// Entries of `provider`, or all for `nil`, that should have a mount and have none.
  borrowing func unmountedEntries(of provider: String?, entry: String?) async throws -> [UnmountedEntry] {
    try await query(
      """
      SELECT u.entry, e.provider, u.found_at FROM unmounted_entry AS u
        JOIN published_entry AS e ON e.code = u.entry AND e.version = u.entry_version
       WHERE u.is_expected AND NOT e.is_retired
         AND (\(provider)::text IS NULL OR e.provider = \(provider))
         AND (\(entry)::text IS NULL OR u.entry = \(entry))
       ORDER BY u.entry
      """, as: String.self, String.self, Date.self
    ).map(UnmountedEntry.init)
  }

  /// Codes of entries in force without a mount whose newest version was not looked at yet.
  borrowing func entriesToFindUnmounted(limit: Int) async throws -> [String] {
    try await query(
      """
      SELECT e.code FROM published_entry AS e
       WHERE NOT e.is_retired
         AND NOT EXISTS (SELECT FROM mount WHERE mount.entry = e.code)
         AND NOT EXISTS (SELECT FROM unmounted_entry AS u WHERE u.entry = e.code AND u.entry_version >= e.version)
         AND NOT EXISTS (SELECT FROM published_entry AS n WHERE n.code = e.code AND n.version > e.version)
       ORDER BY e.code LIMIT \(limit)
      """, as: String.self)
  }

  /// Whether the entry is known to have no mount although it should.
  borrowing func isKnownUnmounted(_ entry: String) async throws -> Bool {
    try await query("SELECT is_expected FROM unmounted_entry WHERE entry = \(entry)", as: Bool.self).first ?? false
  }
}

extension Transaction {
  borrowing func saveUnmounted(_ entry: PublishedEntry) throws {
    try execute(
      """
      INSERT INTO unmounted_entry (entry, entry_version, is_expected, found_at)
      VALUES (\(entry.code), \(entry.version), \(entry.isShared), \(now))
      ON CONFLICT (entry) DO UPDATE SET entry_version = excluded.entry_version, is_expected = excluded.is_expected
      """)
  }
}
