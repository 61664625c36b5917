package import FoundationEssentials
package import Postgres

/// What goes up to the city, as rows of `county_outbox` and `county_uplink`: at a county.
package struct OutboxReport: Sendable, Hashable {
  package let sequence: Int
  package let code: String
  package let version: Int
  package let retired: Bool
  package let firstReceivedAt: Date
  package let forwardedAt: Date
}

extension QuerySource where Self: ~Copyable {
  /// How far the city has acknowledged a log of this county.
  package borrowing func acknowledged(of log: String) async throws -> Int {
    try await query("SELECT sequence FROM county_uplink WHERE log_id = \(log)", as: Int.self).first ?? 0
  }

  /// What waits to go up, in order.
  package borrowing func outboxReports(after sequence: Int, limit: Int) async throws -> [OutboxReport] {
    try await query(
      """
      SELECT sequence, code, version, retired, first_received_at, forwarded_at
        FROM county_outbox WHERE sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
      """, as: Int.self, String.self, Int.self, Bool.self, Date.self, Date.self
    ).map { row in
      OutboxReport(
        sequence: row.0, code: row.1, version: row.2, retired: row.3, firstReceivedAt: row.4, forwardedAt: row.5)
    }
  }
}

extension Transaction {
  /// Puts a published or retired version behind what waits. The command holds the outbox's lock key, so the numbers have
  /// no gap.
  package borrowing func queueForCity(_ version: EntryVersion, retired: Bool = false) throws {
    try execute(
      """
      INSERT INTO county_outbox (sequence, code, version, retired, first_received_at, forwarded_at)
      SELECT coalesce((SELECT max(sequence) FROM county_outbox), 0) + 1, code, version, \(retired), reported_at, \(now)
        FROM entry_version WHERE code = \(version.code) AND version = \(version.number)
      """, expecting: 1)
  }

  /// Notes how far the city has come with a log. Another replica may have noted more.
  package borrowing func acknowledge(_ sequence: Int, of log: String) throws {
    try execute(
      """
      INSERT INTO county_uplink (log_id, sequence, acknowledged_at) VALUES (\(log), \(sequence), \(now))
          ON CONFLICT (log_id) DO UPDATE
         SET sequence = greatest(county_uplink.sequence, excluded.sequence), acknowledged_at = excluded.acknowledged_at
      """, expecting: 1)
  }

  /// Goes back to what the city has, because it was restored to an earlier state.
  package borrowing func rewindUplink(of log: String, to sequence: Int) throws {
    try execute(
      "UPDATE county_uplink SET sequence = \(sequence) WHERE log_id = \(log) AND sequence > \(sequence)")
  }
}

extension LockKey {
  /// Whose holder takes the next number of what goes up.
  static var countyOutbox: LockKey { LockKey("catalog.county-outbox", "") }
}
