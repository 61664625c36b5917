import Rules

/// Core items, names and acquisition: V01, V03 and Art. 2 ¶2.
extension EntryValidator {
  func coreItems(_ content: EntryContent) -> [Finding] {
    var found: [Finding] = []
    if content.name.isEmpty { found.append(.missing("name", "信息资源名称", "the resource's name")) }
    if content.category == nil {
      found.append(.missing("category", "资源分类（类、两位项、三位目）", "class, 2-digit and 3-digit parts"))
    }
    if content.abstract.isEmpty { found.append(.missing("abstract", "摘要", "the abstract")) }
    if content.formatClass.isEmpty { found.append(.missing("format_class", "格式分类", "the format class")) }
    if content.formatType.isEmpty { found.append(.missing("format_type", "格式类型", "the format type")) }
    if content.updateCycle == nil { found.append(.missing("update_cycle", "更新周期", "the update cycle")) }
    if content.acquisition == nil {
      found.append(.missing("acquisition", "取得方式", "how the data came to the department"))
    }
    if content.items.isEmpty { found.append(.missing("items", "至少一个信息项", "at least one item")) }
    if content.abstract.count > limits.abstractCharacters {
      found.append(.tooLong("abstract", limits.abstractCharacters))
    }
    return found + duplicates(content)
  }

  func core(_ item: Item, _ path: String) -> [Finding] {
    var found: [Finding] = []
    if item.name.isEmpty { found.append(.missing("\(path).name", "信息项名称", "the item's name")) }
    if item.name.count > limits.nameCharacters { found.append(.tooLong("\(path).name", limits.nameCharacters)) }
    if item.openType == nil { found.append(.missing("\(path).open_type", "开放类型", "the type of opening")) }
    if item.shareMode == nil, item.shareType != .notShared {
      found.append(.missing("\(path).share_mode", "共享方式", "how it is handed over"))
    }
    if !Self.isColumnName(item.column) {
      found.append(
        Finding(
          .v01, "COLUMN_MALFORMED", article: "9", field: "\(path).column",
          Bilingual(
            zh: "字段名须以小写字母开头，仅含小写字母、数字和下划线，至多63个字符", en: "not a lower-case identifier of at most 63 characters"),
          remedy: Bilingual(zh: "例如 division_code。", en: "For example division_code.")))
    }
    return found
  }

  func naming(_ content: EntryContent) -> [Finding] {
    guard !content.name.isEmpty else { return [] }
    if content.name.count > limits.nameCharacters { return [.tooLong("name", limits.nameCharacters, rule: .v03)] }
    let meaningless = !content.name.unicodeScalars.contains { $0.properties.isAlphabetic } || content.name == "无"
    let isSystem =
      ["系统", "平台", "数据库"].contains { content.name.hasSuffix($0) }
      || Folding.key(content.name) == Folding.key(content.sourceSystem)
    guard meaningless || isSystem else { return [] }
    return [
      Finding(
        .v03, "NAME_NOT_ALLOWED", article: "9", field: "name",
        meaningless
          ? Bilingual(zh: "名称没有意义", en: "the name says nothing")
          : Bilingual(zh: "名称是系统的名称，不是信息资源的名称", en: "the name is a system's, not that of data"),
        remedy: Bilingual(zh: "请写明数据的内容，如“乡镇行政区划信息”。", en: "Name the data: “townships”, not the system they are in."))
    ]
  }

  func acquisition(_ content: EntryContent) -> [Finding] {
    guard content.acquisition == .collectedThirdParty, content.acquisitionBasis.isBlank else { return [] }
    return [
      Finding(
        .acquisition, "ACQUISITION_BASIS_MISSING", article: "2", field: "acquisition_basis",
        Bilingual(zh: "通过第三方采集的信息未注明依据", en: "collection through a third party rests on nothing stated"),
        remedy: Bilingual(zh: "请填写合同或法律依据。", en: "State the contract or the legal basis."))
    ]
  }

  private func duplicates(_ content: EntryContent) -> [Finding] {
    var names: Set<String> = []
    var columns: Set<String> = []
    return content.items.enumerated().flatMap { index, item in
      var found: [Finding] = []
      if !item.name.isEmpty, !names.insert(Folding.key(item.name)).inserted {
        found.append(.twice("items[\(index)].name"))
      }
      if !item.column.isEmpty, !columns.insert(item.column).inserted { found.append(.twice("items[\(index)].column")) }
      return found
    }
  }

  static func isColumnName(_ text: String) -> Bool {
    guard (1...63).contains(text.utf8.count), let first = text.utf8.first else { return false }
    let isLower = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return isLower(first)
      && text.utf8.allSatisfy {
        isLower($0) || $0 == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}

extension Finding {
  fileprivate static func missing(_ field: String, _ zh: String, _ en: String) -> Finding {
    Finding(
      .v01, "CORE_ITEM_MISSING", article: "9", field: field, Bilingual(zh: "缺少\(zh)", en: "missing: \(en)"),
      remedy: Bilingual(zh: "请按目录编制指南填写。", en: "The national guide requires it."))
  }
  fileprivate static func tooLong(_ field: String, _ limit: Int, rule: Rule = .v01) -> Finding {
    Finding(
      rule, "TEXT_TOO_LONG", article: "9", field: field,
      Bilingual(zh: "超过\(limit)个字符", en: "longer than \(limit) characters"),
      remedy: Bilingual(zh: "请精简。", en: "Shorten it."))
  }
  fileprivate static func twice(_ field: String) -> Finding {
    Finding(
      .v01, "ITEM_TWICE", article: "9", field: field, Bilingual(zh: "与前面的信息项重复", en: "an earlier item has it already"),
      remedy: Bilingual(zh: "信息项名称和字段名在同一目录中不得重复。", en: "Names and columns are unique within an entry."))
  }
}
