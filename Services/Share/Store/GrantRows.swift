import FoundationEssentials
import Postgres
import Rules

/// Grants with their consents to storage, asked for in two statements of which neither needs the other's result.
enum GrantRows {
  static func grant(_ id: Grant.ID) -> Question<Grant?> { grants("WHERE id = \(id)").map(\.first) }

  /// - Parameter clauses: behind `FROM share_grant`.
  static func grants(_ clauses: SQL) -> Question<[Grant]> {
    Question([
      """
      SELECT id, request, entry, entry_version, user_code, provider, columns, purpose, mode, receiving_system,
             nullif(conditions, '{"columns": [], "filters": []}'), valid_from, valid_until, issued_at, revoked_at,
             (SELECT ground FROM hold WHERE released_at IS NULL AND (target_kind, target) IN (
                ('grant', share_grant.id::text), ('entry', entry), ('platform', ''))
               ORDER BY placed_at LIMIT 1), decided_in, further_systems,
             ARRAY(SELECT unnest(ARRAY[target, ground]) FROM hold WHERE released_at IS NULL AND target_kind = 'system'
                      AND target = ANY (receiving_system || further_systems) ORDER BY placed_at DESC)
        FROM share_grant \(clauses)
      """,
      """
      SELECT share_grant, store, valid_until, decided_by, decided_at
        FROM storage_case
       WHERE state = 'consented' AND share_grant IN (SELECT id FROM share_grant \(clauses))
       ORDER BY decided_at, store
      """,
    ]) { try grants($0[0], consents: $0[1]) }
  }

  private static func grants(_ grants: QueryResult, consents: QueryResult) throws -> [Grant] {
    let consents = Dictionary(
      grouping: try consents.rows(as: Grant.ID.self, String.self, Date.self, String.self, Date.self), by: \.0)
    return try grants.rows(
      as: Grant.ID.self, ShareRequest.ID.self, String.self, Int.self, String.self, String.self, [String].self,
      Purpose.self, DeliveryMode.self, String.self, String?.self, Date.self, Date.self, Date.self, Date?.self,
      Hold.Ground?.self, Dispute.ID?.self, [String].self, [String].self
    ).map { row in
      Grant(
        id: row.0, request: row.1, entry: row.2, entryVersion: row.3, user: row.4, provider: row.5, columns: row.6,
        purpose: row.7, mode: row.8, receivingSystem: row.9, furtherSystems: row.17,
        // Most grants have none, and each delivery reads its grant twice.
        conditions: try row.10.map(StoredConditions.conditions) ?? Conditions(),
        period: .init(from: row.11, until: row.12), issuedAt: row.13, decidedIn: row.16, revokedAt: row.14,
        onHold: row.15, systemsOnHold: Hold.grounds(row.18),
        storageConsents: (consents[row.0] ?? []).map {
          StorageConsent(store: $0.1, validUntil: $0.2, consentedBy: $0.3, consentedAt: $0.4)
        })
    }
  }
}

extension Hold {
  /// Grounds by what is held, from texts that alternate; of several the one that was placed first.
  fileprivate static func grounds(_ pairs: [String]) -> [String: Ground] {
    var grounds: [String: Ground] = [:]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      grounds[pairs[index]] = Ground(rawValue: pairs[index + 1])
    }
    return grounds
  }
}
