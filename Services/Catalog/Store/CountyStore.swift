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

  /// When the city received one that it has.
  package borrowing func countyReportReceived(
    _ region: RegionCode, log: String, sequence: Int
  ) async throws -> Date {
    try await query(
      """
      SELECT received_at FROM county_report
       WHERE region_code = \(region.text) AND log_id = \(log) AND sequence = \(sequence)
      """, as: Date.self
    ).first.stored("county report")
  }

  /// The last that came of each county, the longest silent first.
  package borrowing func countyLinks() async throws -> [CountyLinkState] { try await countyLinks("") }

  package borrowing func countyLink(of region: RegionCode) async throws -> CountyLinkState? {
    try await countyLinks("WHERE region_code = \(region.text)").first
  }

  /// Whether a county has a catalog of its own, so that its departments report there.
  package borrowing func isLinked(_ region: RegionCode) async throws -> Bool {
    try await query(
      "SELECT EXISTS (SELECT FROM county_report WHERE region_code = \(region.text))", as: Bool.self
    ).first ?? false
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

/// The last thing that came over a link.
package struct CountyLinkState: Sendable, Hashable {
  package let region: RegionCode
  package let sequence: Int
  package let receivedAt: Date
  package let firstReceivedAt: Date
}

extension Transaction {
  package borrowing func insert(_ report: CountyReport, outcome: CountyReport.Outcome) throws {
    try execute(
      """
      INSERT INTO county_report (region_code, log_id, sequence, code, version, retired, first_received_at, forwarded_at,
                                 received_at, outcome)
      VALUES (\(report.region.text), \(report.log), \(report.sequence), \(report.code), \(report.version),
              \(report.end != nil), \(report.firstReceivedAt), \(report.forwardedAt), \(now), \(outcome.rawValue))
      """, expecting: 1)
  }

  /// Stores a forwarded version through every state it went through, so that the schema judges it like any other.
  package borrowing func insert(_ steps: [EntryVersion], providerName: String) throws {
    guard let draft = steps.first else { return }
    try insert(draft, providerName: providerName)
    for step in steps.dropFirst() { try saveState(of: step) }
  }
}
