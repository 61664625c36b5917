import EventLog
import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// Deliveries and notices as share-service's log tells of them, and acknowledgements.
extension QuerySource where Self: ~Copyable {
  /// A delivery with whose it is now: its user's successor's, where that body has ended (CC-29).
  ///
  /// - Throws: `UNAVAILABLE` if it is not known at the moment whether there was such a delivery.
  borrowing func obtainedDelivery(_ id: String) async throws -> ObtainedDelivery? {
    let row = try await first(
      """
      SELECT d.id, d.entry, coalesce(s.successor, d.user_code), coalesce(p.provider, d.provider), d.columns
        FROM delivery d LEFT JOIN entry_provider p USING (entry) LEFT JOIN body_succession s ON s.code = d.user_code
       WHERE d.id = \(id)
      """,
      as: String.self, String.self, String.self, String.self, [String].self)
    guard let row else {
      try await requireAbsent("SELECT FROM delivery WHERE id = \(id)", from: DeliveriesProjection.name)
      return nil
    }
    return ObtainedDelivery(id: row.0, entry: row.1, user: row.2, provider: row.3, columns: row.4)
  }

  /// Whom the correction of a case was told, and who took it over.
  borrowing func notified(of id: CorrectionCase.ID) async throws -> [NotifiedHolder] {
    try await query(
      """
      SELECT n.organisation, min(n.notified_at), a.acknowledged_at, s.successor
        FROM holder_notice n
        LEFT JOIN acknowledgement a ON a.case_id = n.case_id AND a.organisation = n.organisation
        LEFT JOIN body_succession s ON s.code = n.organisation
       WHERE n.case_id = \(id.rawValue)
       GROUP BY n.organisation, a.acknowledged_at, s.successor ORDER BY n.organisation
      """,
      as: String.self, Date.self, Date?.self, String?.self
    ).map { NotifiedHolder(organisation: $0.0, notifiedAt: $0.1, acknowledgedAt: $0.2, successor: $0.3) }
  }

  /// The places of this case whose correction `organisation` was told of, or a body that it succeeded (CC-29): it holds
  /// these values, and no others.
  ///
  /// - Throws: `UNAVAILABLE` if that is not known at the moment.
  borrowing func placesTold(to organisation: String, of id: CorrectionCase.ID) async throws -> Set<DoubtedValue.Place> {
    let told: SQL =
      "holder_notice WHERE case_id = \(id.rawValue) AND organisation = ANY (\(SQL.names(of: organisation)))"
    let places = try await query(
      "SELECT handle, column_name FROM \(told) AND \(SQL.complete(DeliveriesProjection.name))",
      as: [UInt8].self, String.self)
    if places.isEmpty {
      try await requireAbsent("SELECT FROM \(told)", from: DeliveriesProjection.name)
      try await requireAbsent("SELECT FROM \(told)", from: BodySuccession.consumer)
    }
    return Set(places.map { DoubtedValue.Place(handle: $0.0, column: $0.1) })
  }

  /// When `organisation` stated that it took the correction over.
  borrowing func acknowledged(_ id: CorrectionCase.ID, by organisation: String) async throws -> Date? {
    try await first(
      "SELECT acknowledged_at FROM acknowledgement WHERE case_id = \(id.rawValue) AND organisation = \(organisation)",
      as: Date.self)
  }
}

extension Transaction {
  borrowing func store(_ delivery: ObtainedDelivery) throws {
    try execute(
      """
      INSERT INTO delivery (id, entry, user_code, provider, columns)
      VALUES (\(delivery.id), \(delivery.entry), \(delivery.user), \(delivery.provider), \(delivery.columns))
          ON CONFLICT DO NOTHING
      """)
  }

  borrowing func storeNotice(
    case id: CorrectionCase.ID, handle: [UInt8], column: String, organisation: String, at notifiedAt: Date
  ) throws {
    try execute(
      """
      INSERT INTO holder_notice (case_id, handle, column_name, organisation, notified_at)
      VALUES (\(id.rawValue), \(handle), \(column), \(organisation), \(notifiedAt))
          ON CONFLICT DO NOTHING
      """)
  }

  borrowing func acknowledge(_ id: CorrectionCase.ID, by organisation: String, holder: String) throws {
    try execute(
      """
      INSERT INTO acknowledgement (case_id, organisation, holder, acknowledged_at)
      VALUES (\(id.rawValue), \(organisation), \(holder), \(now)) ON CONFLICT DO NOTHING
      """,
      expecting: 1)
  }
}

/// A holder that was told, and whether it acted.
struct NotifiedHolder: Sendable, Hashable {
  let organisation: String
  let notifiedAt: Date
  let acknowledgedAt: Date?
  /// Who has its cases where it has ended.
  let successor: String?
}
