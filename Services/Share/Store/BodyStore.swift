import Contracts
import EventLog
import Postgres

/// Registered bodies as rows of `registered_body`.
extension QuerySource where Self: ~Copyable {
  /// Who decides disputes here.
  ///
  /// - Parameter governments: bodies that act for the government of an area; only those that are registered count.
  /// - Throws: `UNAVAILABLE` while that is not known.
  borrowing func judges(governments: [String: String]) async throws -> DisputeJudges {
    try await requireComplete(RegisteredBodies.name)
    let rows = try await query(
      """
      SELECT code, area, is_authority FROM registered_body
       WHERE is_authority OR code = ANY(\(Array(governments.values))) ORDER BY code
      """, as: String.self, String.self, Bool.self)
    let known = Set(rows.map(\.0))
    return DisputeJudges(
      authorities: Dictionary(rows.filter(\.2).map { ($0.1, $0.0) }) { first, _ in first },
      governments: governments.filter { known.contains($0.value) })
  }

  /// A side of a dispute; a body nobody knows of belongs to the city, whose authority stands above all.
  borrowing func disputeSide(_ code: String) async throws -> DisputeJudges.Side {
    let area = try await query("SELECT area FROM registered_body WHERE code = \(code)", as: String.self).first
    return DisputeJudges.Side(code: code, area: area ?? DisputeForum.city)
  }
}

extension Transaction {
  /// Takes over what the catalog registered; the latest counts.
  borrowing func save(_ body: CatalogV1.OrganisationRegistered) throws {
    let area = body.level == .county ? body.regionCode : DisputeForum.city
    try execute(
      """
      INSERT INTO registered_body (code, area, is_authority) VALUES (\(body.code), \(area), \(body.competentAuthority))
      ON CONFLICT (code) DO UPDATE SET area = excluded.area, is_authority = excluded.is_authority
      """)
  }
}
