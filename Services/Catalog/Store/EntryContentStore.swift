package import FoundationEssentials
package import Postgres
package import Rules

/// What entries say: the content columns of `entry_version`, and `entry_item`.
struct VersionKey: Hashable, Sendable {
  let code: String
  let version: Int
}

extension QuerySource where Self: ~Copyable {
  /// Contents without items, by code and version.
  borrowing func entryContents(
    _ condition: SQL
  ) async throws -> [(key: VersionKey, provider: SocialCreditCode, content: EntryContent)] {
    try await query(
      """
      SELECT code, version, provider, name, resource_class, subject, division, subdivision, abstract, acquisition,
             acquisition_basis, format_class, format_type, update_cycle, related_codes, classified, attribution
        FROM entry_version \(condition) ORDER BY code, version
      """,
      as: String.self, Int.self, String.self, String.self, String.self, String.self, String.self, String.self,
      String.self, String.self, String.self, String.self, String.self, String.self, [String].self, Bool.self,
      String.self
    ).map { row in
      var content = EntryContent()
      content.name = row.3
      content.category = Category(
        resourceClass: try .stored(row.4), subject: row.5, division: row.6, subdivision: row.7)
      content.abstract = row.8
      content.acquisition = try .stored(row.9)
      content.acquisitionBasis = row.10
      content.formatClass = row.11
      content.formatType = row.12
      content.updateCycle = try .stored(row.13)
      content.relatedCodes = row.14
      content.classified = row.15
      content.attribution = row.16
      return (VersionKey(code: row.0, version: row.1), try SocialCreditCode(row.2), content)
    }
  }

  /// Items of the same versions, in order.
  borrowing func entryItems(_ condition: SQL) async throws -> [VersionKey: [Item]] {
    let rows = try await query(
      """
      SELECT code, version, item.name, column_name, data_type, length, is_key, item.share_type, share_condition,
             share_bases::text, share_mode, basic, open_type, open_condition, desensitisation_plan,
             personal_information, trade_secret, sensitive, collected_from_public, collection_basis
        FROM entry_item AS item JOIN entry_version USING (code, version) \(condition)
       ORDER BY code, version, ordinal
      """,
      as: String.self, Int.self, String.self, String.self, String.self, Int64.self, Bool.self, String.self,
      String.self, String.self, String?.self, Bool.self, String.self, String.self, String.self, Bool.self, Bool.self,
      Bool.self, Bool.self, String.self)
    return try rows.reduce(into: [:]) { items, row in
      var item = Item()
      (item.name, item.column, item.dataType, item.length, item.isKey) = (row.2, row.3, row.4, Int(row.5), row.6)
      item.shareType = try .stored(row.7)
      item.shareCondition = row.8
      item.shareBases = try JSONDecoder().decode([LegalBasis].self, from: Data(row.9.utf8))
      item.shareMode = try row.10.map { try .stored($0) }
      item.isBasic = row.11
      item.openType = try .stored(row.12)
      (item.openCondition, item.desensitisationPlan) = (row.13, row.14)
      (item.personalInformation, item.tradeSecret, item.sensitive) = (row.15, row.16, row.17)
      (item.collectedFromPublic, item.collectionBasis) = (row.18, row.19)
      items[VersionKey(code: row.0, version: row.1), default: []].append(item)
    }
  }
}
