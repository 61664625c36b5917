import FoundationEssentials
package import Postgres
package import Rules

/// What bodies were called and what became of them, as rows of `organisation_change`.
extension QuerySource where Self: ~Copyable {
  /// Oldest first.
  package borrowing func history(of code: SocialCreditCode) async throws -> [OrganisationChange] {
    try await query(
      """
      SELECT kind, name, basis, other, changed_at
        FROM organisation_change WHERE organisation = \(code.text) ORDER BY changed_at, id
      """,
      as: String.self, String.self, String.self, String?.self, Date.self
    ).map { row in
      OrganisationChange(
        organisation: code, kind: try .stored(row.0), name: row.1, basis: row.2,
        other: try row.3.map { try SocialCreditCode($0) }, at: row.4)
    }
  }
}

extension Transaction {
  package borrowing func append(_ change: OrganisationChange, by actor: String) throws {
    try execute(
      """
      INSERT INTO organisation_change (organisation, kind, name, basis, other, changed_at, changed_by)
      VALUES (\(change.organisation.text), \(change.kind.rawValue), \(change.name), \(change.basis),
              \(change.other?.text), \(change.at), \(actor))
      """, expecting: 1)
  }
}
