/// The canonical text of a version's content (目录条目规范文本), from which anybody computes its digest again.
///
/// One line per field of the contract that is set, in order of field numbers: its path, the length of its value in bytes,
/// the value. What is not content is left out: the course of the version, who answers for the entry, what an import
/// derived. `Protos/PROTOCOL.md` §5.3 says the same for readers.
package struct EntryText: Sendable, Hashable {
  package private(set) var text = "twinriver-entry-v1\n"

  package init(_ version: EntryVersion) {
    let content = version.content
    add("code", version.code)
    add("version", version.number)
    add("name", content.name)
    if let category = content.category { add(category) }
    add("abstract", content.abstract)
    add("acquisition", content.acquisition)
    add("acquisition_basis", content.acquisitionBasis)
    add("format_class", content.formatClass)
    add("format_type", content.formatType)
    add("update_cycle", content.updateCycle)
    for (index, item) in content.items.enumerated() {
      add(item, "items[\(index)].", basesVerified: version.basesVerified)
    }
    for (index, code) in content.relatedCodes.enumerated() { add("related_codes[\(index)]", code) }
    add("classified", content.classified)
    add("attribution", content.attribution)
    add("english_name", content.englishName)
    add("internal_department", content.internalDepartment)
    add("source_system", content.sourceSystem)
    add("format_note", content.formatNote)
    add("grade", content.grade)
    add("guide_version", content.guideVersion)
  }

  private mutating func add(_ category: Category) {
    add("category.resource_class", category.resourceClass)
    add("category.subject", category.subject)
    add("category.division", category.division)
    add("category.subdivision", category.subdivision)
  }

  private mutating func add(_ item: Item, _ path: String, basesVerified: Bool) {
    add(path + "name", item.name)
    add(path + "column", item.column)
    add(path + "data_type", item.dataType)
    add(path + "length", item.length)
    add(path + "key", item.isKey)
    add(path + "share_type", item.shareType)
    add(path + "share_condition", item.shareCondition)
    for (index, basis) in item.shareBases.enumerated() {
      add(basis, path + "share_bases[\(index)].", verified: basesVerified)
    }
    add(path + "share_mode", item.shareMode)
    add(path + "basic", item.isBasic)
    add(path + "open_type", item.openType)
    add(path + "open_condition", item.openCondition)
    add(path + "desensitisation_plan", item.desensitisationPlan)
    add(path + "personal_information", item.personalInformation)
    add(path + "trade_secret", item.tradeSecret)
    add(path + "sensitive", item.sensitive)
    add(path + "collected_from_public", item.collectedFromPublic)
    add(path + "collection_basis", item.collectionBasis)
    add(path + "english_name", item.englishName)
    for (index, code) in item.shareTo.enumerated() { add(path + "share_to[\(index)]", code) }
    add(path + "share_part", item.sharePart)
    add(path + "work_secret", item.workSecret)
    add(path + "state_secret", item.stateSecret)
    add(path + "collection_scope", item.collectionScope)
    add(path + "collection_purpose", item.collectionPurpose)
    add(path + "digitised_by", item.digitisedBy)
    add(path + "related_category", item.relatedCategory)
    add(path + "data_element", item.dataElement)
    add(path + "source_code", item.sourceCode)
  }

  private mutating func add(_ basis: LegalBasis, _ path: String, verified: Bool) {
    add(path + "kind", basis.kind)
    add(path + "title", basis.title)
    add(path + "number", basis.number)
    add(path + "article", basis.article)
    add(path + "quotation", basis.quotation)
    add(path + "effective_from", basis.effectiveFrom)
    add(path + "repealed_on", basis.repealedOn)
    add(path + "verified", verified)
    add(path + "file_sha256", basis.fileSHA256)
    add(path + "on_file", basis.onFile)
  }

  private mutating func add(_ path: String, _ value: String) {
    guard !value.isEmpty else { return }
    text += "\(path) \(value.utf8.count) \(value)\n"
  }

  private mutating func add(_ path: String, _ number: Int) {
    if number != 0 { add(path, String(number)) }
  }

  private mutating func add(_ path: String, _ flag: Bool) {
    if flag { add(path, "1") }
  }

  /// A word of a vocabulary, by its number in the contract.
  private mutating func add<Word: ContractNumbered>(_ path: String, _ word: Word?) where Word.AllCases == [Word] {
    if let word { add(path, Int(word.number)) }
  }
}
