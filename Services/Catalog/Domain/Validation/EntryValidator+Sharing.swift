import Rules

/// Sharing: V08 (Art. 16, 17(1)), V09 (17(2)) and V10 (17(3)).
extension EntryValidator {
  /// A condition where one is needed, and a basis of a kind that may restrict sharing.
  func sharing(_ item: Item, _ path: String) -> [Finding] {
    switch item.shareType {
    case .unconditional:
      guard item.shareCondition != Item.noCondition else { return [] }
      return [
        Finding(
          .v08, "SHARE_CONDITION_NOT_ALLOWED", article: "16", field: "\(path).share_condition",
          Bilingual(zh: "无条件共享的信息项不能附条件", en: "an unconditional item has no condition"),
          remedy: Bilingual(zh: "请填写“无条件”，或改为有条件共享并注明依据。", en: "Leave it empty, or make it conditional with a basis."))
      ]
    case .conditional where item.shareCondition.isBlank:
      return [
        Finding(
          .v08, "SHARE_CONDITION_MISSING", article: "16", field: "\(path).share_condition",
          Bilingual(zh: "有条件共享须写明条件", en: "conditional sharing needs its condition"),
          remedy: Bilingual(zh: "请写明可共享的部门或范围。", en: "Say to whom, or which part, it is shared."))
      ] + bases(item, path)
    case .conditional, .notShared:
      return bases(item, path)
    }
  }

  /// What Art. 17(2) and 17(3) ask of basic items and of topic resources, whatever the basis.
  func article17(_ item: Item, _ path: String, _ content: EntryContent) -> [Finding] {
    var found: [Finding] = []
    if item.isBasic { found += basicItem(item, path, content.category?.resourceClass) }
    if content.category?.resourceClass == .topic, item.shareType == .notShared,
      !item.shareBases.contains(where: \.isStatutoryBan)
    {
      found.append(
        Finding(
          .v10, "TOPIC_ITEM_WITHHELD", article: "17(3)", field: "\(path).share_type",
          Bilingual(zh: "主题信息资源应当依法共享，不得列为不予共享", en: "topic resources are shared; an item cannot be withheld"),
          remedy: Bilingual(
            zh: "请改为无条件或有条件共享；法律、行政法规明文禁止共享的，请引用其条款原文，由主管部门核实。",
            en:
              "Share it; or quote the article of a law or administrative regulation that forbids sharing, for the authority to verify."
          )))
    }
    return found
  }

  private func bases(_ item: Item, _ path: String) -> [Finding] {
    guard let restriction = item.shareType.restriction else { return [] }
    let allowed = pack.bases(for: restriction)
    let right = Bilingual(
      zh: "请引用\(allowed.map(\.name.zh).joined(separator: "、"))的具体条款，或改为无条件共享。",
      en: "Cite the article of one of: \(allowed.map(\.name.en).joined(separator: ", ")); or share it unconditionally.")
    guard !item.shareBases.isEmpty else {
      return [
        Finding(
          .v08, "BASIS_MISSING", article: "17(1)", field: "\(path).share_bases",
          Bilingual(zh: "限制共享必须有依据", en: "a restriction of sharing needs a basis"), remedy: right)
      ]
    }
    return item.shareBases.enumerated().flatMap { index, basis in
      check(basis, "\(path).share_bases[\(index)]", allowed: allowed, right: right)
    }
  }

  private func check(_ basis: LegalBasis, _ path: String, allowed: [BasisKind], right: Bilingual) -> [Finding] {
    var found: [Finding] = []
    if !allowed.contains(basis.kind.inRules) {
      let name = basis.kind.name
      found.append(
        Finding(
          .v08, "BASIS_NOT_ALLOWED", article: "17(1)", field: "\(path).kind",
          Bilingual(zh: "“\(name.zh)”不能作为限制共享的依据", en: "a restriction of sharing cannot rest on: \(name.en)"),
          remedy: right))
    }
    for (field, text) in [("title", basis.title), ("article", basis.article)] where text.isBlank {
      found.append(
        Finding(
          .v08, "BASIS_INCOMPLETE", article: "17(1)", field: "\(path).\(field)",
          Bilingual(zh: "依据缺少名称或条款", en: "the basis lacks its title or article"), remedy: right))
    }
    if let repealed = CivilDate(basis.repealedOn), repealed <= today {
      found.append(
        Finding(
          .v08, "BASIS_REPEALED", article: "17(1)", field: "\(path).repealed_on",
          Bilingual(zh: "依据已废止", en: "the basis is no longer in force"), remedy: right))
    }
    return found
  }

  private func basicItem(_ item: Item, _ path: String, _ resourceClass: ResourceClass?) -> [Finding] {
    guard resourceClass == .basic else {
      return [
        Finding(
          .v09, "BASIC_ITEM_ELSEWHERE", article: "17(2)", field: "\(path).basic",
          Bilingual(zh: "基础信息项只存在于基础信息资源", en: "only a basic resource has basic items"),
          remedy: Bilingual(zh: "请取消标记或更正分类。", en: "Clear the mark or correct the class."))
      ]
    }
    var found: [Finding] = []
    if item.shareType != .unconditional {
      found.append(
        Finding(
          .v09, "BASIC_ITEM_RESTRICTED", article: "17(2)", field: "\(path).share_type",
          Bilingual(zh: "基础信息资源的基础信息项应当无条件共享", en: "basic items of basic resources are shared unconditionally"),
          remedy: Bilingual(
            zh: "请改为无条件共享；其他依据不能限制基础信息项。", en: "Make it unconditional; no basis restricts a basic item.")))
    }
    if item.shareMode != .interface && item.shareMode != .database {
      found.append(
        Finding(
          .v09, "BASIC_ITEM_OFF_LINE", article: "17(2)", field: "\(path).share_mode",
          Bilingual(zh: "基础信息项应当通过平台在线实时共享", en: "basic items are shared on line and in real time on the platform"),
          remedy: Bilingual(zh: "请采用接口或数据库方式。", en: "Use interface or database.")))
    }
    return found
  }
}

extension LegalBasis {
  /// Whether it could be an express statutory ban on sharing: a law or administrative regulation, quoted.
  fileprivate var isStatutoryBan: Bool {
    (kind == .law || kind == .administrativeRegulation) && !article.isBlank && !quotation.isBlank
  }
}
