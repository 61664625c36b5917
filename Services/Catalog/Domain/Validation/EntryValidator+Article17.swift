import Rules

/// What Art. 17(2) and 17(3) ask of basic items and of topic resources: V09 and V10.
extension EntryValidator {
  /// Whatever the basis, except the express statutory ban that Art. 17(3) leaves room for.
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
  /// Whether it could be an express statutory ban on sharing: a law or administrative regulation, quoted
  /// here or on file with the authority.
  fileprivate var isStatutoryBan: Bool {
    (kind == .law || kind == .administrativeRegulation) && (onFile || (!article.isBlank && !quotation.isBlank))
  }
}
