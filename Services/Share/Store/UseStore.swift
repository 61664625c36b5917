import FoundationEssentials
import Postgres
import Rules

/// One delivery of a record.
struct StoredUse: Sendable, Hashable {
  let delivery: StoredDelivery.ID
  let user: String
  let receivingSystem: String
  /// `nil` for a snapshot.
  let grant: Grant.ID?
  let purpose: Purpose?
  let mode: String
  let columns: [String]
  let deliveredAt: Date
  /// Of the entry's key that its watermark was made with; `nil` without one.
  let watermarkGeneration: Int?
}

/// A look-up of uses as it is kept: by whom and why, never of which records.
struct UseLookup: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable, PostgresEncodable {
    /// Who used a record.
    case uses
    /// Whose a leaked sample was.
    case trace
  }

  let id = TypedID<UseLookup>()
  let kind: Kind
  let entry: String
  let officer: Officer
  let reason: String
  let useCount: Int
  let lookedAt: Date

  init(_ kind: Kind, entry: String, by officer: Officer, reason: String, useCount: Int, at now: Date) {
    self.kind = kind
    self.entry = entry
    self.officer = officer
    self.reason = reason
    self.useCount = useCount
    lookedAt = now
  }
}

extension QuerySource where Self: ~Copyable {
  /// Deliveries of the record with any of these handles, newest first.
  borrowing func uses(
    of handles: [[UInt8]], entry: String, before: Date?, limit: Int
  ) async throws -> [StoredUse] {
    try await uses(
      """
      WHERE entry = \(entry) AND (\(before)::timestamptz IS NULL OR delivered_at < \(before))
        AND EXISTS (SELECT FROM delivery_holding AS held, unnest(\(handles)) AS wanted
                     WHERE held.delivery = delivery.id AND holds(held.handles, wanted))
      ORDER BY delivered_at DESC, id LIMIT \(limit)
      """)
  }

  /// Watermarked deliveries under an entry, newest first.
  borrowing func watermarkedUses(under entry: String, before: Date?, limit: Int) async throws -> [StoredUse] {
    try await uses(
      """
      WHERE entry = \(entry) AND watermark_generation IS NOT NULL
        AND (\(before)::timestamptz IS NULL OR delivered_at < \(before))
      ORDER BY delivered_at DESC, id LIMIT \(limit)
      """)
  }

  /// The records of a delivery's chunks from the one with this index on, each a sorted array of handles.
  borrowing func holdings(of delivery: StoredDelivery.ID, from index: Int, limit: Int) async throws -> [[UInt8]] {
    try await query(
      """
      SELECT handles FROM delivery_holding WHERE delivery = \(delivery) AND index >= \(index)
       ORDER BY index LIMIT \(limit)
      """, as: [UInt8].self)
  }

  /// - Parameter clauses: behind `FROM delivery`.
  private borrowing func uses(_ clauses: SQL) async throws -> [StoredUse] {
    try await query(
      """
      SELECT id, user_code, receiving_system, share_grant, purpose, mode, columns, delivered_at, watermark_generation
        FROM delivery \(clauses)
      """,
      as: StoredDelivery.ID.self, String.self, String.self, Grant.ID?.self, Purpose?.self, String.self, [String].self,
      Date.self, Int?.self
    ).map {
      StoredUse(
        delivery: $0.0, user: $0.1, receivingSystem: $0.2, grant: $0.3, purpose: $0.4, mode: $0.5, columns: $0.6,
        deliveredAt: $0.7, watermarkGeneration: $0.8)
    }
  }

  /// Look-ups of an organisation on a day, China time.
  borrowing func lookups(of organisation: String, on day: String) async throws -> Int {
    try await query(
      "SELECT count(*) FROM use_lookup WHERE organisation = \(organisation) AND day = \(day)", as: Int.self
    ).first ?? 0
  }
}

extension Transaction {
  borrowing func insert(_ lookup: UseLookup) throws {
    try execute(
      """
      INSERT INTO use_lookup (id, kind, entry, organisation, holder, reason, use_count, day, looked_at)
      VALUES (\(lookup.id), \(lookup.kind), \(lookup.entry), \(lookup.officer.organisation), \(lookup.officer.holder),
        \(lookup.reason), \(lookup.useCount), \(ChinaTime.date(of: lookup.lookedAt).description), \(lookup.lookedAt))
      """)
  }
}
