import Contracts
import EventLog
import Postgres
import RPC

/// Registered bodies as rows of `registered_body`.
extension QuerySource where Self: ~Copyable {
  /// Who decides disputes here.
  ///
  /// - Parameter governments: bodies that act for the government of an area; only those that are registered count.
  /// - Throws: `UNAVAILABLE` while that is not known.
  borrowing func judges(governments: [String: String]) async throws -> DisputeJudges {
    let condition: SQL = "is_authority OR code = ANY(\(Array(governments.values)))"
    let rows = try await query(
      """
      SELECT code, area, is_authority FROM registered_body
       WHERE (\(condition)) AND \(SQL.complete(RegisteredBodies.name)) ORDER BY code
      """, as: String.self, String.self, Bool.self)
    if rows.isEmpty {
      try await requireAbsent("SELECT FROM registered_body WHERE \(condition)", from: RegisteredBodies.name)
    }
    let known = Set(rows.map(\.0))
    return DisputeJudges(
      authorities: Dictionary(rows.filter(\.2).map { ($0.1, $0.0) }) { first, _ in first },
      governments: governments.filter { known.contains($0.value) })
  }

  /// What kind of body this is; `nil` for a kind that this program does not know.
  ///
  /// - Throws: `UNAVAILABLE` while its registration was not read here: whoever calls is registered.
  borrowing func bodyKind(_ code: String) async throws -> BodyKind? {
    let kinds = try await query("SELECT kind FROM registered_body WHERE code = \(code)", as: String?.self)
    guard let kind = kinds.first else { throw RPCError.unavailable("PROJECTION_REBUILDING") }
    return kind.flatMap(BodyKind.init)
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
      INSERT INTO registered_body (code, area, is_authority, kind)
      VALUES (\(body.code), \(area), \(body.competentAuthority), \(BodyKind(body.kind)?.rawValue))
      ON CONFLICT (code) DO UPDATE
         SET area = excluded.area, is_authority = excluded.is_authority, kind = excluded.kind
      """)
  }
}

extension BodyKind {
  fileprivate init?(_ kind: CatalogV1.OrganisationKind) {
    switch kind {
    case .department: self = .department
    case .authorisedInstitution: self = .authorisedInstitution
    case .authorisedSocialOrganisation: self = .authorisedSocialOrganisation
    case .centralUnit: self = .centralUnit
    case .utility: self = .utility
    case .supervisory: self = .supervisory
    case .platformOperator: self = .platformOperator
    default: return nil
    }
  }
}
