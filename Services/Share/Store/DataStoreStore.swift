import FoundationEssentials
import Postgres

/// Registered stores as rows of `store`.
extension QuerySource where Self: ~Copyable {
  borrowing func dataStore(_ name: String, of organisation: String) async throws -> DataStore? {
    try await dataStores("WHERE organisation = \(organisation) AND name = \(name)").first
  }

  /// Stores that `viewer` may see, or all for `nil`: its own, and those of users of its data.
  borrowing func dataStores(
    visibleTo viewer: String?, of organisation: String?, after place: StorePage?, limit: Int
  ) async throws -> [DataStore] {
    try await dataStores(
      """
      WHERE (\(organisation)::text IS NULL OR organisation = \(organisation))
        AND (\(viewer)::text IS NULL OR organisation = \(viewer)
          OR EXISTS (SELECT FROM share_grant AS g WHERE g.user_code = store.organisation AND g.provider = \(viewer)))
        AND (\(place?.name)::text IS NULL OR (organisation, name) > (\(place?.organisation), \(place?.name)))
      ORDER BY organisation, name LIMIT \(limit)
      """)
  }

  /// Whether storage there is asked for, consented to or not yet deleted.
  borrowing func isInUse(_ store: DataStore) async throws -> Bool {
    try await query(
      """
      SELECT EXISTS (SELECT FROM storage_case WHERE user_code = \(store.organisation) AND store = \(store.name)
        AND state IN ('requested', 'consented', 'deletion-due'))
      """, as: Bool.self)[0]
  }

  private borrowing func dataStores(_ clauses: SQL) async throws -> [DataStore] {
    try await query(
      "SELECT organisation, name, location, keeper, measures, registered_at, ended_at FROM store \(clauses)",
      as: String.self, String.self, String.self, String.self, String.self, Date.self, Date?.self
    ).map { row in
      DataStore(
        organisation: row.0, name: row.1, location: row.2, keeper: row.3, measures: row.4, registeredAt: row.5,
        endedAt: row.6)
    }
  }
}

extension Transaction {
  /// - Throws: that the organisation has a store of this name.
  borrowing func insert(_ store: DataStore, by holder: String) throws {
    try execute(
      """
      INSERT INTO store (organisation, name, location, keeper, measures, registered_by, registered_at)
      VALUES (\(store.organisation), \(store.name), \(store.location), \(store.keeper), \(store.measures), \(holder),
        \(store.registeredAt))
      """)
  }

  borrowing func saveEnd(of store: DataStore) throws {
    try execute(
      """
      UPDATE store SET ended_at = \(store.endedAt)
       WHERE organisation = \(store.organisation) AND name = \(store.name) AND ended_at IS NULL
      """, expecting: 1)
  }
}
