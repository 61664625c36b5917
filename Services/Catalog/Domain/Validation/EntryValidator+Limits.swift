import Rules

/// What is too long or too many; checked first, so that nothing else works on it.
extension EntryValidator {
  func sizes(_ content: EntryContent) -> [Finding] {
    var counts: [(field: String, count: Int, limit: Int)] = [
      ("items", content.items.count, limits.items),
      ("related_codes", content.relatedCodes.count, limits.relatedCodes),
      ("derived", content.derived.count, limits.derivedValues),
    ]
    let texts = [
      ("attribution", content.attribution), ("acquisition_basis", content.acquisitionBasis),
      ("format_type", content.formatType), ("english_name", content.englishName),
      ("internal_department", content.internalDepartment), ("source_system", content.sourceSystem),
      ("format_note", content.formatNote), ("grade", content.grade), ("guide_version", content.guideVersion),
    ]
    counts += texts.map { ($0.0, $0.1.count, limits.textCharacters) }
    for (index, value) in content.derived.enumerated() {
      counts.append(("derived[\(index)]", value.longestText, limits.textCharacters))
    }
    for (index, item) in content.items.enumerated() { counts += sizes(item, "items[\(index)]") }
    return counts.filter { $0.count > $0.limit }.map { .overLimit($0.field, $0.limit) }
  }

  private func sizes(_ item: Item, _ path: String) -> [(field: String, count: Int, limit: Int)] {
    let texts = [
      ("share_condition", item.shareCondition), ("share_part", item.sharePart), ("open_condition", item.openCondition),
      ("desensitisation_plan", item.desensitisationPlan), ("collection_basis", item.collectionBasis),
      ("collection_scope", item.collectionScope), ("collection_purpose", item.collectionPurpose),
      ("english_name", item.englishName), ("digitised_by", item.digitisedBy),
      ("related_category", item.relatedCategory), ("data_element", item.dataElement), ("source_code", item.sourceCode),
    ]
    return texts.map { ("\(path).\($0.0)", $0.1.count, limits.textCharacters) }
      + item.shareBases.enumerated().map { index, basis in
        ("\(path).share_bases[\(index)]", basis.longestText, limits.textCharacters)
      }
      + [
        ("\(path).share_bases", item.shareBases.count, limits.basesPerItem),
        ("\(path).share_to", item.shareTo.count, limits.departmentsPerItem),
      ]
  }
}

extension Finding {
  fileprivate static func overLimit(_ field: String, _ limit: Int) -> Finding {
    Finding(
      .limit, "ENTRY_LIMIT", article: "9", field: field,
      Bilingual(zh: "超过上限\(limit)", en: "more than the limit of \(limit)"),
      remedy: Bilingual(zh: "请缩减，或拆分为多个目录。", en: "Shorten it, or divide the entry."))
  }
}

extension LegalBasis {
  fileprivate var longestText: Int {
    [title, number, article, quotation, effectiveFrom, repealedOn].map(\.count).max() ?? 0
  }
}

extension DerivedValue {
  fileprivate var longestText: Int { max(field.count, stated.count, became.count) }
}
