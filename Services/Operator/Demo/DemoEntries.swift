import Contracts

/// The catalog entries of the story.
enum DemoEntries {
  /// Unconditional in everything: what every department may take directly.
  static func towns(code: String) -> CatalogV1.Entry {
    entry(
      code: code, name: "乡镇街道名录", abstract: "全市乡镇、街道的代码、名称和所属区县（2016年）。",
      items: [
        item("区划代码", "code", key: true), item("名称", "name"), item("所属区县", "county"),
      ])
  }

  /// One item is conditional, with a law behind it.
  static func villages(code: String) -> CatalogV1.Entry {
    var classification = item("城乡分类代码", "ur_code")
    classification.shareType = .conditional
    classification.shareCondition = "仅用于统计调查和行政管理，不得用于其他目的"
    classification.shareBases = [
      CatalogV1.LegalBasis(
        kind: .law, title: "中华人民共和国统计法", article: "第九条", quotation: "统计机构和统计人员对在统计工作中知悉的国家秘密、商业秘密和个人信息，应当予以保密。",
        effectiveFrom: "2010-01-01")
    ]
    classification.openType = .conditional
    classification.openCondition = "用于研究，注明来源"
    return entry(
      code: code, name: "巴南区村社区城乡分类", abstract: "巴南区村（社区）的代码、名称、所属乡镇和统计用城乡分类（2016年）。",
      items: [item("村社区代码", "code", key: true), item("名称", "name"), item("所属乡镇", "town"), classification])
  }

  /// Restricted because somebody said so: refused by Art. 17.
  static func saidTheLeader() -> CatalogV1.Entry {
    var restricted = item("名称", "name")
    restricted.shareType = .conditional
    restricted.shareCondition = "需经领导同意"
    restricted.shareBases = [CatalogV1.LegalBasis(kind: .other, title: "领导同意")]
    return entry(
      code: "", name: "乡镇街道联系名录", abstract: "乡镇街道名录。", items: [item("区划代码", "code", key: true), restricted])
  }

  private static func entry(
    code: String, name: String, abstract: String, items: [CatalogV1.Item]
  ) -> CatalogV1.Entry {
    CatalogV1.Entry(
      code: code, name: name,
      category: .init(resourceClass: .department, subject: "07", division: "001", subdivision: ""), abstract: abstract,
      acquisition: .made, formatClass: "数据库", formatType: "postgresql", updateCycle: .everyYear, items: items,
      attribution: ProviderData.attribution)
  }

  private static func item(_ name: String, _ column: String, key: Bool = false) -> CatalogV1.Item {
    CatalogV1.Item(
      name: name, column: column, dataType: "C", length: 64, key: key, shareType: .unconditional,
      shareCondition: "无条件", shareMode: .database, openType: .unconditional)
  }
}
