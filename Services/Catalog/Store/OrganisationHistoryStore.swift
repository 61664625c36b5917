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

  /// The provider's name under which each of these versions was published; of those on their way, its name now.
  package borrowing func providerNames(of versions: [EntryVersion]) async throws -> [String: String] {
    let rows = try await query(
      """
      SELECT version.code || '@' || version.version, coalesce((
               SELECT change.name FROM organisation_change AS change
                WHERE change.organisation = version.provider AND change.changed_at <= version.published_at
                ORDER BY change.changed_at DESC, change.id DESC LIMIT 1), organisation.name)
        FROM entry_version AS version JOIN organisation ON organisation.code = version.provider
       WHERE (version.code, version.version) IN (
         SELECT * FROM unnest(\(versions.map(\.code))::text[], \(versions.map { Int64($0.number) })::bigint[]))
      """, as: String.self, String.self)
    return Dictionary(uniqueKeysWithValues: rows)
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
