package import FoundationEssentials
package import Postgres
package import Rules

/// What goes up to the city, as rows of `county_outbox` and `county_uplink`: at a county.
package struct OutboxReport: Sendable, Hashable {
  package let sequence: Int
  package let code: String
  package let version: Int
  package let act: ForwardedAct
  /// Who answered for the entry then.
  package let provider: SocialCreditCode
  package let firstReceivedAt: Date
  package let forwardedAt: Date
}

/// What the city did not accept: it refused a report, or its authority returned the version.
package struct CityAnswer: Sendable, Hashable {
  package let code: String
  package let version: Int
  /// 0 where the version was returned.
  package let sequence: Int
  package let act: ForwardedAct
  package let refusal: CityRefusal?
  package let answeredAt: Date
}

extension QuerySource where Self: ~Copyable {
  /// How far the city has acknowledged a log of this county.
  package borrowing func acknowledged(of log: String) async throws -> Int {
    try await acknowledgement(of: log)?.sequence ?? 0
  }

  package borrowing func acknowledgement(of log: String) async throws -> (sequence: Int, at: Date)? {
    try await query(
      "SELECT sequence, acknowledged_at FROM county_uplink WHERE log_id = \(log)", as: Int.self, Date.self
    ).first.map { (sequence: $0.0, at: $0.1) }
  }

  /// How many reports wait to go up.
  package borrowing func outboxWaiting(after sequence: Int) async throws -> Int {
    try await query("SELECT count(*) FROM county_outbox WHERE sequence > \(sequence)", as: Int.self).first ?? 0
  }

  /// What waits to go up, in order.
  package borrowing func outboxReports(after sequence: Int, limit: Int) async throws -> [OutboxReport] {
    try await query(
      """
      SELECT sequence, code, version, act, provider, first_received_at, forwarded_at
        FROM county_outbox WHERE sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
      """, as: Int.self, String.self, Int.self, String.self, String.self, Date.self, Date.self
    ).map { row in
      OutboxReport(
        sequence: row.0, code: row.1, version: row.2, act: try .stored(row.3),
        provider: try SocialCreditCode(row.4), firstReceivedAt: row.5, forwardedAt: row.6)
    }
  }

  /// What the city refused and returned, the newest first.
  ///
  /// - Parameter provider: whose entries alone; `nil` for all.
  package borrowing func cityAnswers(of provider: String?, limit: Int) async throws -> [CityAnswer] {
    try await query(
      """
      SELECT code, version, sequence, act, reason, text_zh, text_en, answered_at
        FROM (SELECT code, version, sequence, act, reason, text_zh, text_en, refused_at AS answered_at
                FROM county_refusal
              UNION ALL
              -- One that gave way to a newer version of the county's own needs nobody's attention.
              SELECT code, version, 0, 'published', '', '', '', returned_at FROM city_return
               WHERE NOT EXISTS (SELECT FROM county_outbox AS newer WHERE newer.act = 'published'
                 AND newer.code = city_return.code AND newer.version > city_return.version)) AS answer
        JOIN entry USING (code)
       WHERE \(provider)::text IS NULL OR provider = \(provider)
       ORDER BY answered_at DESC, sequence DESC, code LIMIT \(limit)
      """,
      as: String.self, Int.self, Int.self, String.self, String.self, String.self, String.self, Date.self
    ).map { row in
      CityAnswer(
        code: row.0, version: row.1, sequence: row.2, act: try .stored(row.3),
        refusal: row.2 == 0 ? nil : CityRefusal(reason: row.4, text: Bilingual(zh: row.5, en: row.6)),
        answeredAt: row.7)
    }
  }

  /// The suspension of a version that began to be known at an instant, or ended then with a reason.
  package borrowing func suspension(
    of code: String, version: Int, knownOrEndedAt time: Date
  ) async throws -> (suspension: EntryVersion.Suspension, endReason: String?)? {
    try await query(
      """
      SELECT suspended_by, suspended_at, reason, begins_at, expected_until, emergency, end_reason, by_authority
        FROM entry_suspension
       WHERE code = \(code) AND version = \(version) AND (suspended_at = \(time) OR ended_at = \(time))
       ORDER BY suspended_at DESC
      """,
      as: String.self, Date.self, String.self, Date.self, Date?.self, Bool.self, String?.self, Bool.self
    ).first.map { row in
      let suspension = EntryVersion.Suspension(
        act: .init(by: Holder.ID(rawValue: row.0), at: row.1), reason: row.2, beginsAt: row.3, expectedUntil: row.4,
        emergency: row.5, byAuthority: row.7)
      return (suspension, row.6)
    }
  }
}

extension Transaction {
  /// Puts what became of a version behind what waits. The command holds the outbox's lock key, so the numbers have no
  /// gap.
  package borrowing func queueForCity(
    _ act: ForwardedAct, _ version: EntryVersion, of provider: SocialCreditCode
  ) throws {
    try execute(
      """
      INSERT INTO county_outbox (sequence, code, version, act, provider, first_received_at, forwarded_at)
      SELECT coalesce((SELECT max(sequence) FROM county_outbox), 0) + 1, code, version, \(act.rawValue),
             \(provider.text), reported_at, \(now)
        FROM entry_version WHERE code = \(version.code) AND version = \(version.number)
      """, expecting: 1)
  }

  /// Puts behind what waits that another department answers for these entries; for those in force, by code.
  package borrowing func queueTransfersForCity(_ codes: [String], to taker: SocialCreditCode) throws {
    try execute(
      """
      INSERT INTO county_outbox (sequence, code, version, act, provider, first_received_at, forwarded_at)
      SELECT coalesce((SELECT max(sequence) FROM county_outbox), 0) + row_number() OVER (ORDER BY code), code, version,
             'transferred', \(taker.text), reported_at, \(now)
        FROM entry_version WHERE code = ANY (\(codes)) AND state IN ('published', 'suspended')
      """)
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

  /// Keeps what the city has put aside. Returns whether it was not known yet.
  package borrowing func keep(_ refusal: CityRefusal, of report: OutboxReport, _ log: String) async throws -> Bool {
    try await !query(
      """
      INSERT INTO county_refusal (log_id, sequence, code, version, act, reason, text_zh, text_en, refused_at)
      VALUES (\(log), \(report.sequence), \(report.code), \(report.version), \(report.act.rawValue), \(refusal.reason),
              \(refusal.text.zh), \(refusal.text.en), \(now))
      ON CONFLICT DO NOTHING RETURNING sequence
      """, as: Int.self
    ).isEmpty
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
