package import Postgres
package import Rules

/// Many new drafts at once, as an import stores them: a statement for each table but `entry_version`.
extension Transaction {
  /// Takes the next numbers of a scope in one go and returns the first.
  package borrowing func takeSequenceNumbers(_ count: Int, in scope: String) async throws -> Int {
    let last = try await query(
      """
      INSERT INTO code_sequence (scope, last_number) VALUES (\(scope), \(count))
      ON CONFLICT (scope) DO UPDATE SET last_number = code_sequence.last_number + excluded.last_number
      RETURNING last_number
      """, as: Int.self
    ).first.stored("code sequence")
    return last - count + 1
  }

  /// Stores first versions of new entries. Their names are known to be free.
  package borrowing func insertNewEntries(_ drafts: [(version: EntryVersion, providerName: String)]) throws {
    guard !drafts.isEmpty else { return }
    let versions = drafts.map(\.version)
    try execute(
      """
      INSERT INTO entry (code, provider, created_at)
      SELECT code, provider, \(now) FROM unnest(\(versions.map(\.code)), \(versions.map(\.provider.text)))
        AS new (code, provider)
      """, expecting: drafts.count)
    for draft in drafts { try insertVersion(draft.version, providerName: draft.providerName) }
    try insertItems(of: versions)
    try execute(
      """
      INSERT INTO entry_name (provider, name_key, code)
      SELECT * FROM unnest(\(versions.map(\.provider.text)), \(versions.map { Folding.key($0.content.name) }),
        \(versions.map(\.code)))
      """, expecting: drafts.count)
  }
}
