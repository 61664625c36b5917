import FoundationEssentials
import Postgres
import Rules

/// Items as rows of `entry_item`, written: one statement for all items of all versions given.
extension Transaction {
  borrowing func insertItems(of versions: [EntryVersion]) throws {
    let rows = versions.flatMap { version in
      version.content.items.enumerated().map { (version: version, ordinal: $0.offset, item: $0.element) }
    }
    guard !rows.isEmpty else { return }
    let items = rows.map(\.item)
    // Arrays of arrays must be rectangular, and arrays here have no NULLs: lists travel as JSON, no mode as ''.
    try execute(
      """
      INSERT INTO entry_item (code, version, ordinal, name, column_name, data_type, length, is_key, share_type,
        share_condition, share_bases, share_mode, basic, open_type, open_condition, desensitisation_plan,
        personal_information, trade_secret, sensitive, collected_from_public, collection_basis, english_name,
        share_to, share_part, work_secret, state_secret, collection_scope, collection_purpose, digitised_by,
        related_category, data_element, source_code, rule_pack)
      SELECT code, version, ordinal, name, column_name, data_type, length, is_key, share_type, share_condition,
             share_bases::jsonb, nullif(share_mode, ''), basic, nullif(open_type, ''), open_condition,
             desensitisation_plan, personal_information, trade_secret, sensitive, collected_from_public,
             collection_basis, english_name,
             CASE WHEN share_to = '[]' THEN '{}' ELSE ARRAY(SELECT jsonb_array_elements_text(share_to::jsonb)) END,
             share_part,
             work_secret, state_secret, collection_scope, collection_purpose, digitised_by, related_category,
             data_element, source_code, rule_pack
        FROM unnest(\(rows.map(\.version.code)), \(rows.map(\.version.number)), \(rows.map(\.ordinal)),
          \(items.map(\.name)), \(items.map(\.column)), \(items.map(\.dataType)), \(items.map(\.length)),
          \(items.map(\.isKey)), \(items.map(\.shareType.rawValue)), \(items.map(\.shareCondition)),
          \(try items.map { try $0.shareBases.listJSON }), \(items.map { $0.shareMode?.rawValue ?? "" }),
          \(items.map(\.isBasic)), \(items.map { $0.openType?.rawValue ?? "" }), \(items.map(\.openCondition)),
          \(items.map(\.desensitisationPlan)), \(items.map(\.personalInformation)), \(items.map(\.tradeSecret)),
          \(items.map(\.sensitive)), \(items.map(\.collectedFromPublic)), \(items.map(\.collectionBasis)),
          \(items.map(\.englishName)), \(try items.map { try $0.shareTo.listJSON }), \(items.map(\.sharePart)),
          \(items.map(\.workSecret)), \(items.map(\.stateSecret)), \(items.map(\.collectionScope)),
          \(items.map(\.collectionPurpose)), \(items.map(\.digitisedBy)), \(items.map(\.relatedCategory)),
          \(items.map(\.dataElement)), \(items.map(\.sourceCode)), \(rows.map(\.version.pack.rawValue)))
          AS new (code, version, ordinal, name, column_name, data_type, length, is_key, share_type, share_condition,
            share_bases, share_mode, basic, open_type, open_condition, desensitisation_plan, personal_information,
            trade_secret, sensitive, collected_from_public, collection_basis, english_name, share_to, share_part,
            work_secret, state_secret, collection_scope, collection_purpose, digitised_by, related_category,
            data_element, source_code, rule_pack)
      """, expecting: rows.count)
  }
}
