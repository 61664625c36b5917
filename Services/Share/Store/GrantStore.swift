import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// Grants as rows of `share_grant`, with their consents to storage.
extension QuerySource where Self: ~Copyable {
  borrowing func grant(_ id: Grant.ID) async throws -> Grant? {
    try await grants("WHERE id = \(id)").first
  }

  borrowing func grants(of request: ShareRequest.ID) async throws -> [Grant.ID] {
    try await query("SELECT id FROM share_grant WHERE request = \(request) ORDER BY issued_at, id", as: Grant.ID.self)
  }

  /// Grants in which `organisation` is a side, or all for `nil`; newest first, those behind `place` only.
  borrowing func grants(
    of organisation: String?, entry: String?, after place: TimePage<Grant>?, limit: Int
  ) async throws -> [Grant] {
    let names = SQL.names(of: organisation)
    return try await grants(
      """
      WHERE (\(organisation)::text IS NULL OR user_code = ANY (\(names)) OR provider = ANY (\(names)))
        AND (\(entry)::text IS NULL OR entry = \(entry))
        AND (\(place?.id)::uuid IS NULL OR (issued_at, id) < (\(place?.at), \(place?.id)))
      ORDER BY issued_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// Grants of a user under an entry that have begun and are neither revoked nor over.
  borrowing func runningGrants(of user: String, under entry: String, at now: Date) async throws -> [Grant] {
    try await grants(
      """
      WHERE user_code = \(user) AND entry = \(entry) AND revoked_at IS NULL
        AND valid_from <= \(now) AND valid_until > \(now)
      ORDER BY issued_at, id
      """)
  }

  /// Grants of a user that are neither revoked nor over at `now`, also those that have not begun; under an entry alone where
  /// one is named.
  borrowing func grantsGoingOn(of user: String, under entry: String? = nil, at now: Date) async throws -> [Grant] {
    try await grants(
      """
      WHERE user_code = \(user) AND (\(entry)::text IS NULL OR entry = \(entry)) AND revoked_at IS NULL
        AND valid_until > \(now)
      ORDER BY issued_at, id
      """)
  }

  /// Grants under an entry whose provider has a running duty to deliver.
  borrowing func undeliveredGrants(under entry: String) async throws -> [Grant] {
    try await grants(
      """
      WHERE entry = \(entry) AND revoked_at IS NULL
        AND EXISTS (SELECT FROM obligation WHERE kind = \(ClockKind.shareDeliver.rawValue)
                       AND subject = share_grant.id::text AND closed_at IS NULL)
      ORDER BY issued_at, id
      """)
  }

  private borrowing func grants(_ clauses: SQL) async throws -> [Grant] {
    try await ask(GrantRows.grants(clauses))
  }

  /// When the latest delivery was made under a grant whose deliveries keep a distance.
  borrowing func lastDelivery(under grant: Grant.ID) async throws -> Date? {
    try await query("SELECT delivered_at FROM grant_pace WHERE share_grant = \(grant)", as: Date.self).first
  }

  /// Deliveries under the grant on a day, China time.
  borrowing func deliveries(under grant: Grant.ID, on day: String) async throws -> Int {
    try await query(
      "SELECT deliveries FROM grant_usage WHERE share_grant = \(grant) AND day = \(day)", as: Int.self
    ).first ?? 0
  }
}

extension Transaction {
  borrowing func insert(_ grant: Grant) throws {
    try execute(
      """
      INSERT INTO share_grant (id, request, entry, entry_version, user_code, provider, columns, purpose, mode,
        receiving_system, conditions, valid_from, valid_until, issued_at, decided_in, further_systems)
      VALUES (\(grant.id), \(grant.request), \(grant.entry), \(grant.entryVersion), \(grant.user), \(grant.provider),
        \(grant.columns), \(grant.purpose), \(grant.mode), \(grant.receivingSystem),
        \(try StoredConditions.json(grant.conditions))::jsonb, \(grant.period.from), \(grant.period.until),
        \(grant.issuedAt), \(grant.decidedIn), \(grant.furtherSystems))
      """)
  }

  /// Gives a grant that goes on to its user's successor.
  borrowing func handOver(_ grant: Grant, to successor: String) throws {
    try execute(
      """
      UPDATE share_grant SET user_code = \(successor)
       WHERE id = \(grant.id) AND user_code = \(grant.user) AND revoked_at IS NULL
      """, expecting: 1)
  }

  /// Stores other receiving systems.
  borrowing func saveReceivers(of grant: Grant) throws {
    try execute(
      """
      UPDATE share_grant SET receiving_system = \(grant.receivingSystem), further_systems = \(grant.furtherSystems)
       WHERE id = \(grant.id) AND revoked_at IS NULL
      """, expecting: 1)
  }

  borrowing func saveRevocation(of grant: Grant, by holder: String, reason: String) throws {
    try execute(
      """
      UPDATE share_grant
         SET revoked_at = \(grant.revokedAt), revoked_by = \(holder), revocation_reason = \(reason)
       WHERE id = \(grant.id) AND revoked_at IS NULL
      """, expecting: 1)
  }

  /// Takes note of a delivery; only where deliveries keep a distance.
  borrowing func noteDelivery(under grant: Grant.ID) throws {
    try execute(
      """
      INSERT INTO grant_pace (share_grant, delivered_at) VALUES (\(grant), \(now))
      ON CONFLICT (share_grant) DO UPDATE SET delivered_at = excluded.delivered_at
      """, expecting: 1)
  }

  /// Counts one more delivery on `day`; only grants with a quota are counted.
  borrowing func countDelivery(under grant: Grant.ID, on day: String) throws {
    try execute(
      """
      INSERT INTO grant_usage (share_grant, day, deliveries) VALUES (\(grant), \(day), 1)
      ON CONFLICT (share_grant, day) DO UPDATE SET deliveries = grant_usage.deliveries + 1
      """, expecting: 1)
  }
}
