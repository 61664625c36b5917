package import FoundationEssentials
package import Postgres
package import Rules

/// What counties forwarded, as rows of `county_report`: at the city.
extension QuerySource where Self: ~Copyable {
  /// How far a log of a county was taken in.
  package borrowing func countyLink(_ region: RegionCode, log: String) async throws -> CountyLink {
    let last = try await query(
      "SELECT coalesce(max(sequence), 0) FROM county_report WHERE region_code = \(region.text) AND log_id = \(log)",
      as: Int.self
    ).first
    return CountyLink(region: region, log: log, sequence: last ?? 0)
  }

  /// What became of one that the city has.
  package borrowing func countyAnswer(
    _ region: RegionCode, log: String, sequence: Int
  ) async throws -> (receivedAt: Date, refusal: CityRefusal?) {
    try await query(
      """
      SELECT received_at, reason, coalesce(text_zh, ''), coalesce(text_en, '') FROM county_report
       WHERE region_code = \(region.text) AND log_id = \(log) AND sequence = \(sequence)
      """, as: Date.self, String?.self, String.self, String.self
    ).first.map { row in
      (row.0, row.1.map { CityRefusal(reason: $0, text: Bilingual(zh: row.2, en: row.3)) })
    }.stored("county report")
  }

  /// Whether a version is out of use at its county, as far as the city was told.
  package borrowing func isSuspendedAtCounty(_ code: String, version: Int) async throws -> Bool {
    try await query(
      """
      SELECT act FROM county_report
       WHERE code = \(code) AND version = \(version) AND act IN ('suspended', 'resumed') AND outcome <> 'refused'
       ORDER BY received_at DESC, sequence DESC LIMIT 1
      """, as: String.self
    ).first == ForwardedAct.suspended.rawValue
  }

  /// The last that came of each county, the longest silent first.
  package borrowing func countyLinks() async throws -> [CountyLinkState] { try await countyLinks("") }

  package borrowing func countyLink(of region: RegionCode) async throws -> CountyLinkState? {
    try await countyLinks("WHERE region_code = \(region.text)").first
  }

  /// Whether a county has a catalog of its own, so that its departments report there.
  package borrowing func isLinked(_ region: RegionCode) async throws -> Bool {
    try await ask(CountyRows.isLinked("\(region.text)"))
  }

  private borrowing func countyLinks(_ condition: SQL) async throws -> [CountyLinkState] {
    try await query(
      """
      SELECT * FROM (
        SELECT DISTINCT ON (region_code) region_code, sequence, received_at, first_received_at
          FROM county_report \(condition) ORDER BY region_code, received_at DESC, sequence DESC) AS latest
       ORDER BY received_at, region_code
      """, as: String.self, Int.self, Date.self, Date.self
    ).map { row in
      CountyLinkState(region: try RegionCode(row.0), sequence: row.1, receivedAt: row.2, firstReceivedAt: row.3)
    }
  }
}

/// Statements about counties that have a catalog of their own, and what their rows say.
enum CountyRows {
  /// Whether such a county is where the department is that answers for the entry.
  static func isForwarded(_ code: String) -> Question<Bool> {
    isLinked(
      """
      (SELECT region_code FROM organisation JOIN entry ON entry.provider = organisation.code
        WHERE entry.code = \(code) AND level = 'county')
      """)
  }

  static func isLinked(_ region: SQL) -> Question<Bool> {
    Question("SELECT EXISTS (SELECT FROM county_report WHERE region_code = \(region))") {
      try $0.rows(as: Bool.self).first ?? false
    }
  }
}

/// The last thing that came over a link.
package struct CountyLinkState: Sendable, Hashable {
  package let region: RegionCode
  package let sequence: Int
  package let receivedAt: Date
  package let firstReceivedAt: Date
}

/// Why the city has put a report aside.
package struct CityRefusal: Sendable, Hashable {
  package let reason: String
  package let text: Bilingual

  package init(reason: String, text: Bilingual) {
    self.reason = reason
    self.text = text
  }
}

extension Transaction {
  package borrowing func insert(
    _ report: ReportHeading, outcome: ReportHeading.Outcome, because refusal: CityRefusal? = nil
  ) throws {
    try execute(
      """
      INSERT INTO county_report (region_code, log_id, sequence, code, version, act, first_received_at, forwarded_at,
                                 received_at, outcome, reason, text_zh, text_en)
      VALUES (\(report.region.text), \(report.log), \(report.sequence), \(report.code), \(report.version),
              \(report.act.rawValue), \(report.firstReceivedAt), \(report.forwardedAt), \(now), \(outcome.rawValue),
              \(refusal?.reason), \(refusal?.text.zh), \(refusal?.text.en))
      """, expecting: 1)
  }

  /// Gives an entry, with its names, to another department of its county, as a report says.
  package borrowing func move(
    _ code: String, from giver: SocialCreditCode, to taker: SocialCreditCode, asReported report: ReportHeading
  ) throws {
    try execute(
      """
      INSERT INTO county_entry_move (code, region_code, log_id, sequence, giver, taker, moved_at)
      VALUES (\(code), \(report.region.text), \(report.log), \(report.sequence), \(giver.text), \(taker.text), \(now))
      """, expecting: 1)
    try give([code], from: giver, to: taker)
  }

  /// Stores a forwarded version through every state it went through, so that the schema judges it like any other.
  package borrowing func insert(_ steps: [EntryVersion], providerName: String) throws {
    guard let draft = steps.first else { return }
    try insert(draft, providerName: providerName)
    for step in steps.dropFirst() { try saveState(of: step) }
  }
}
