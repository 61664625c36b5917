import FoundationEssentials
import Postgres
import ServiceKit

/// Registered stores as rows of `store`.
extension QuerySource where Self: ~Copyable {
  borrowing func dataStore(_ name: String, of organisation: String) async throws -> DataStore? {
    try await dataStores("WHERE organisation = \(organisation) AND name = \(name)").first
  }

  /// Stores that `viewer` may see, or all for `nil`: its own, those of users of its data, and those where such data are or
  /// were stored.
  borrowing func dataStores(
    visibleTo viewer: String?, of organisation: String?, after place: StorePage?, limit: Int
  ) async throws -> [DataStore] {
    try await dataStores(
      """
      WHERE (\(organisation)::text IS NULL OR organisation = \(organisation))
        AND (\(viewer)::text IS NULL OR organisation = ANY (\(SQL.names(of: viewer)))
          OR EXISTS (SELECT FROM share_grant AS g WHERE g.user_code = store.organisation AND g.provider = \(viewer))
          OR EXISTS (SELECT FROM storage_case AS c JOIN share_grant AS g ON g.id = c.share_grant
                      WHERE c.user_code = store.organisation AND c.store = store.name AND g.provider = \(viewer)))
        AND (\(place?.name)::text IS NULL OR (organisation, name) > (\(place?.organisation), \(place?.name)))
      ORDER BY organisation, name LIMIT \(limit)
      """)
  }

  /// Stores of an organisation that have not ended, or where storage is not over.
  borrowing func dataStores(of organisation: String) async throws -> [DataStore] {
    try await dataStores(
      """
      WHERE organisation = \(organisation) AND (ended_at IS NULL
        OR EXISTS (SELECT FROM storage_case AS c WHERE c.user_code = organisation AND c.store = name
                      AND c.state IN ('requested', 'consented', 'deletion-due')))
      ORDER BY name
      """)
  }

  /// Names an organisation has ever had a store of.
  borrowing func storeNames(of organisation: String) async throws -> Set<String> {
    Set(try await query("SELECT name FROM store WHERE organisation = \(organisation)", as: String.self))
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

  /// Registers a store as the one that inherits it has it; who registered it first stays.
  borrowing func insert(_ store: DataStore, inherited former: DataStore) throws {
    try execute(
      """
      INSERT INTO store (organisation, name, location, keeper, measures, registered_by, registered_at)
      SELECT \(store.organisation), \(store.name), location, \(store.keeper), measures, registered_by,
             \(store.registeredAt)
        FROM store WHERE organisation = \(former.organisation) AND name = \(former.name)
      """, expecting: 1)
  }

  borrowing func saveEnd(of store: DataStore) throws {
    try execute(
      """
      UPDATE store SET ended_at = \(store.endedAt)
       WHERE organisation = \(store.organisation) AND name = \(store.name) AND ended_at IS NULL
      """, expecting: 1)
  }
}
