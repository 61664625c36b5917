package import Postgres
package import Rules

/// What departments collect from the public, as rows of `entry_item` of versions in force that everybody may see.
extension QuerySource where Self: ~Copyable {
  /// A page of the collection list, and how many items there are in all.
  ///
  /// - Parameters:
  ///   - department: `nil`: everybody's.
  ///   - place: of the item after which to begin.
  package borrowing func collection(
    of department: SocialCreditCode?, named text: String, after place: [String]?, limit: Int
  ) async throws -> (page: [CollectedItem], total: Int) {
    let condition: SQL =
      """
      (\(department?.text)::text IS NULL OR entry.provider = \(department?.text))
        AND position(\(text)::text IN item.name) > 0
      """
    let total = try await query("SELECT count(*) \(Self.collected) AND \(condition)", as: Int.self).first ?? 0
    let page = try await collectedItems(
      """
      \(condition) AND \(Self.place("entry.provider", "item.code", Self.ordinal, isAfter: place))
      ORDER BY entry.provider COLLATE "C", item.code COLLATE "C", item.ordinal LIMIT \(limit)
      """)
    return (page, total)
  }

  /// Everything a department collects from the public.
  package borrowing func collection(of department: SocialCreditCode) async throws -> [CollectedItem] {
    try await collectedItems("entry.provider = \(department.text) ORDER BY item.code COLLATE \"C\", item.ordinal")
  }

  private borrowing func collectedItems(_ condition: SQL) async throws -> [CollectedItem] {
    try await query(
      """
      SELECT entry.provider, organisation.name, item.code, version.name, item.ordinal, item.column_name, item.name,
             item.data_element, item.collection_basis, item.collection_scope, item.collection_purpose
             \(Self.collected) AND \(condition)
      """,
      as: String.self, String.self, String.self, String.self, Int.self, String.self, String.self, String.self,
      String.self, String.self, String.self
    ).map { row in
      CollectedItem(
        organisation: try SocialCreditCode(row.0), organisationName: row.1, code: row.2, entryName: row.3,
        ordinal: row.4, column: row.5, name: row.6, dataElement: row.7, basis: row.8, scope: row.9, purpose: row.10)
    }
  }

  private static var ordinal: SQL { "lpad(item.ordinal::text, 6, '0')" }

  private static var collected: SQL {
    """
    FROM entry_item AS item
    JOIN entry_version AS version ON version.code = item.code AND version.version = item.version
    JOIN entry ON entry.code = item.code
    JOIN organisation ON organisation.code = entry.provider
    WHERE item.collected_from_public AND version.state IN ('published', 'suspended') AND NOT version.classified
    """
  }
}
