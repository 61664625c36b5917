package import Postgres
package import Rules

/// Bases of versions in force that are repealed, and which of them were found already.
extension QuerySource where Self: ~Copyable {
  /// Bases whose day of repeal is `today` or earlier and that no change stands for yet.
  package borrowing func endedBases(on today: CivilDate, limit: Int) async throws -> [EndedBasis] {
    let rows = try await query(
      """
      SELECT DISTINCT version.code, version.version, entry.provider, basis ->> 'title', basis ->> 'number',
             basis ->> 'article', basis ->> 'repealedOn'
        FROM entry_item AS item
        JOIN entry_version AS version USING (code, version)
        JOIN entry USING (code)
       CROSS JOIN LATERAL jsonb_array_elements(item.share_bases) AS basis
       WHERE jsonb_path_exists(item.share_bases, '$[*] ? (@.repealedOn != "")')
         AND version.state IN ('published', 'suspended')
         AND basis ->> 'repealedOn' <> '' AND basis ->> 'repealedOn' <= \(today.description)
         AND NOT EXISTS (
           SELECT FROM ended_basis AS found
            WHERE found.code = version.code AND found.version = version.version AND found.title = basis ->> 'title'
              AND found.number = basis ->> 'number' AND found.article = basis ->> 'article')
       ORDER BY 1, 2, 4, 5, 6 LIMIT \(limit)
      """,
      as: String.self, Int.self, String.self, String.self, String.self, String.self, String.self)
    return try rows.map { row in
      EndedBasis(
        code: row.0, version: row.1, provider: try SocialCreditCode(row.2), title: row.3, number: row.4,
        article: row.5, repealedOn: try CivilDate(row.6).stored("day of repeal"))
    }
  }

  /// Whether a change stands for this basis already.
  package borrowing func isFound(_ basis: EndedBasis) async throws -> Bool {
    try await first(
      """
      SELECT true FROM ended_basis
       WHERE code = \(basis.code) AND version = \(basis.version) AND title = \(basis.title)
         AND number = \(basis.number) AND article = \(basis.article)
      """, as: Bool.self) ?? false
  }
}

extension Transaction {
  package borrowing func insert(_ basis: EndedBasis, asFoundIn change: Change.ID) throws {
    try execute(
      """
      INSERT INTO ended_basis (code, version, title, number, article, change)
      VALUES (\(basis.code), \(basis.version), \(basis.title), \(basis.number), \(basis.article),
              \(change.description))
      """, expecting: 1)
  }
}
