/// One field that two contents do not have in common; items are named by column, so that a moved item is none.
package struct EntryDifference: Sendable, Hashable {
  /// "items[town_name].share_type".
  package let field: String
  /// Empty if it did not exist.
  package let before: String
  /// Empty if it exists no more.
  package let after: String

  package init(field: String, before: String, after: String) {
    self.field = field
    self.before = before
    self.after = after
  }

  /// By path.
  package static func between(_ earlier: EntryContent, _ later: EntryContent) -> [EntryDifference] {
    let before = earlier.fields
    let after = later.fields
    return Set(before.keys).union(after.keys).sorted().compactMap { field in
      let (old, new) = (before[field] ?? "", after[field] ?? "")
      return old == new ? nil : EntryDifference(field: field, before: old, after: new)
    }
  }
}

extension EntryContent {
  /// Every field that says something, by its path in the contract.
  fileprivate var fields: [String: String] {
    var fields = [
      "name": name, "category": category?.code ?? "", "abstract": abstract, "acquisition": acquisition?.rawValue ?? "",
      "acquisition_basis": acquisitionBasis, "format_class": formatClass, "format_type": formatType,
      "update_cycle": updateCycle?.rawValue ?? "", "related_codes": relatedCodes.joined(separator: ", "),
      "classified": classified ? "true" : "", "attribution": attribution, "english_name": englishName,
      "internal_department": internalDepartment, "source_system": sourceSystem, "format_note": formatNote,
      "grade": grade, "guide_version": guideVersion,
    ]
    for (name, count) in volumes?.fields ?? [] { fields["volumes.\(name)"] = "\(count)" }
    for value in derived { fields["derived[\(value.field)]"] = "\(value.stated) → \(value.became)" }
    for item in items {
      for (name, value) in item.fields { fields["items[\(item.column)].\(name)"] = value }
    }
    return fields.filter { !$0.value.isEmpty }
  }
}

extension Item {
  fileprivate var fields: [String: String] {
    var fields = [
      "name": name, "data_type": dataType, "length": length == 0 ? "" : "\(length)", "share_type": shareType.rawValue,
      "share_condition": shareCondition, "share_mode": shareMode?.rawValue ?? "", "open_type": openType?.rawValue ?? "",
      "open_condition": openCondition, "desensitisation_plan": desensitisationPlan,
      "collection_basis": collectionBasis, "english_name": englishName, "share_to": shareTo.joined(separator: ", "),
      "share_part": sharePart, "collection_scope": collectionScope, "collection_purpose": collectionPurpose,
      "digitised_by": digitisedBy, "related_category": relatedCategory, "data_element": dataElement,
      "source_code": sourceCode,
    ]
    let marks = [
      ("key", isKey), ("basic", isBasic), ("personal_information", personalInformation), ("trade_secret", tradeSecret),
      ("sensitive", sensitive), ("collected_from_public", collectedFromPublic), ("work_secret", workSecret),
      ("state_secret", stateSecret),
    ]
    for (name, isSet) in marks where isSet { fields[name] = "true" }
    for (index, basis) in shareBases.enumerated() {
      for (name, value) in basis.fields { fields["share_bases[\(index)].\(name)"] = value }
    }
    return fields
  }
}

extension LegalBasis {
  fileprivate var fields: [(String, String)] {
    [
      ("kind", kind.rawValue), ("title", title), ("number", number), ("article", article), ("quotation", quotation),
      ("effective_from", effectiveFrom), ("repealed_on", repealedOn), ("file_sha256", fileSHA256),
      ("on_file", onFile ? "true" : ""),
    ]
  }
}
