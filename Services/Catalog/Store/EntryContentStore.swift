import FoundationEssentials
import Postgres
import Rules

/// What entries say: the content columns of `entry_version`, and `entry_item`.
struct VersionKey: Hashable, Sendable {
  let code: String
  let version: Int
}

extension QuerySource where Self: ~Copyable {
  /// Contents without items, by code and version.
  borrowing func entryContents(_ condition: SQL) async throws -> [EntryRows.Content] {
    try EntryRows.contents(try await run(EntryRows.contents(condition)))
  }

  /// Items of the same versions, in order.
  borrowing func entryItems(_ condition: SQL) async throws -> [VersionKey: [Item]] {
    try EntryRows.items(try await run(EntryRows.items(condition)))
  }
}

/// Statements for content and items, and what their rows say.
enum EntryRows {
  typealias Content = (key: VersionKey, provider: SocialCreditCode, pack: RulePack.ID, content: EntryContent)

  static let contentColumns: SQL = """
    code, version, provider, name, resource_class, subject, division, subdivision, abstract, acquisition,
    acquisition_basis, format_class, format_type, update_cycle, related_codes, classified, attribution,
    english_name, internal_department, source_system, format_note, volumes::text, grade, guide_version,
    derived::text, rule_pack
    """
  static let contentColumnCount = 26

  static func contents(_ condition: SQL) -> SQL {
    "SELECT \(contentColumns) FROM entry_version \(condition) ORDER BY code, version"
  }

  static func contents(_ result: QueryResult) throws -> [Content] {
    try result.rows(
      from: 0, to: contentColumnCount,
      as: String.self, Int.self, String.self, String.self, String.self, String.self, String.self, String.self,
      String.self, String.self, String.self, String.self, String.self, String.self, [String].self, Bool.self,
      String.self, String.self, String.self, String.self, String.self, String?.self, String.self, String.self,
      String.self, String.self
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
      (content.englishName, content.internalDepartment, content.sourceSystem) = (row.17, row.18, row.19)
      content.formatNote = row.20
      content.volumes = try row.21.map { try JSONDecoder().decode(Volumes.self, from: Data($0.utf8)) }
      (content.grade, content.guideVersion) = (row.22, row.23)
      if row.24 != "[]" {
        content.derived = try JSONDecoder().decode([DerivedValue].self, from: Data(row.24.utf8))
      }
      return (
        VersionKey(code: row.0, version: row.1), try SocialCreditCode(row.2), RulePack.ID(rawValue: row.25), content
      )
    }
  }

  static func items(_ condition: SQL) -> SQL {
    """
    SELECT code, version, item.name, column_name, data_type, length, is_key, item.share_type, share_condition,
           share_bases::text, share_mode, basic, open_type, open_condition, desensitisation_plan,
           personal_information, trade_secret, sensitive, collected_from_public, collection_basis,
           item.english_name, share_to, share_part, work_secret, state_secret, collection_scope, collection_purpose,
           digitised_by, related_category, data_element, source_code
      FROM entry_item AS item JOIN entry_version USING (code, version) \(condition)
     ORDER BY code, version, ordinal
    """
  }

  static func items(_ result: QueryResult) throws -> [VersionKey: [Item]] {
    let rows = try result.rows(
      as: String.self, Int.self, String.self, String.self, String.self, Int64.self, Bool.self, String.self,
      String.self, String.self, String?.self, Bool.self, String.self, String.self, String.self, Bool.self, Bool.self,
      Bool.self, Bool.self, String.self, String.self, [String].self, String.self, Bool.self, Bool.self, String.self,
      String.self, String.self, String.self, String.self, String.self)
    return try rows.reduce(into: [:]) { items, row in
      var item = Item()
      (item.name, item.column, item.dataType, item.length, item.isKey) = (row.2, row.3, row.4, Int(row.5), row.6)
      item.shareType = try .stored(row.7)
      item.shareCondition = row.8
      // Most items have none, and a decoder costs as much as all the rest of one.
      if row.9 != "[]" { item.shareBases = try JSONDecoder().decode([LegalBasis].self, from: Data(row.9.utf8)) }
      item.shareMode = try row.10.map { try .stored($0) }
      item.isBasic = row.11
      item.openType = try .stored(row.12)
      (item.openCondition, item.desensitisationPlan) = (row.13, row.14)
      (item.personalInformation, item.tradeSecret, item.sensitive) = (row.15, row.16, row.17)
      (item.collectedFromPublic, item.collectionBasis) = (row.18, row.19)
      (item.englishName, item.shareTo, item.sharePart) = (row.20, row.21, row.22)
      (item.workSecret, item.stateSecret) = (row.23, row.24)
      (item.collectionScope, item.collectionPurpose, item.digitisedBy) = (row.25, row.26, row.27)
      (item.relatedCategory, item.dataElement, item.sourceCode) = (row.28, row.29, row.30)
      items[VersionKey(code: row.0, version: row.1), default: []].append(item)
    }
  }
}
