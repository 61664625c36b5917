import CatalogService
import FoundationEssentials
import Rules

/// Values the catalog's tests start from: an entry that meets every rule, and the bodies and people around it.
enum Fixture {
  /// 2026-11-23 10:00 in Chongqing, a Monday.
  static let now = Date(timeIntervalSince1970: 1_795_399_200)
  static let today = CivilDate("2026-11-23")!

  /// 民政局: a department of the city with a synthetic code.
  static let provider = try! SocialCreditCode("11500000009277567B")
  static let authority = try! SocialCreditCode("11500000009275780L")
  static let otherDepartment = try! SocialCreditCode("11500000MB1670604W")
  static let county = try! SocialCreditCode("11500109552015745B")
  static let platform = try! SocialCreditCode("11500226MB1D37341C")

  static let officer = Holder.ID(rawValue: "h-officer")
  static let reviewer = Holder.ID(rawValue: "h-reviewer")
  static let head = Holder.ID(rawValue: "h-head")
  static let publisher = Holder.ID(rawValue: "h-publisher")

  static let law = LegalBasis(
    kind: .law, title: "中华人民共和国个人信息保护法", article: "第十三条", quotation: "处理个人信息应当取得个人同意",
    effectiveFrom: "2021-11-01")

  static func organisation(
    _ code: SocialCreditCode = provider, kind: Organisation.Kind = .department, level: Organisation.Level = .city,
    region: String = "500000", isAuthority: Bool = false
  ) -> Organisation {
    Organisation(
      code: code, name: "市民政局", kind: kind, level: level, region: try! RegionCode(region), isAuthority: isAuthority,
      authorisingLaw: "", profile: Profile(unit: "信息中心", contact: "023-00000000", procedures: "民政信息〔2026〕1号"))
  }

  static func item(_ name: String = "乡镇名称", _ column: String = "town_name") -> Item {
    var item = Item()
    item.name = name
    item.column = column
    item.dataType = "C"
    item.length = 50
    item.shareCondition = Item.noCondition
    item.shareMode = .database
    item.openType = .unconditional
    return item
  }

  static func conditionalItem() -> Item {
    var item = item("法定代表人", "legal_representative")
    item.shareType = .conditional
    item.shareCondition = "限履行社会救助职责的部门"
    item.shareBases = [law]
    item.personalInformation = true
    item.openType = .notOpened
    return item
  }

  /// Meets every rule.
  static func content(_ name: String = "乡镇行政区划信息") -> EntryContent {
    var key = item("区划代码", "division_code")
    key.isKey = true
    var content = EntryContent()
    content.name = name
    content.category = Category(resourceClass: .department, subject: "07", division: "001", subdivision: "")
    content.abstract = "全市乡镇街道的名称和代码"
    content.acquisition = .made
    content.formatClass = "数据库"
    content.formatType = "postgresql"
    content.updateCycle = .everyYear
    content.items = [key, item()]
    content.attribution = "民政部门，CC BY 4.0"
    return content
  }

  static func restrictedContent(_ name: String = "社会组织登记信息") -> EntryContent {
    var content = content(name)
    content.items.append(conditionalItem())
    return content
  }

  static func validator(network: EntryValidator.Network = .extranet, under pack: RulePack = .cq320) -> EntryValidator {
    EntryValidator(pack: pack, network: network, limits: EntryLimits(), today: today)
  }

  static func draft(_ content: EntryContent = Fixture.content()) -> EntryVersion {
    .draft(code: "307001/000001", number: 1, provider: provider, content: content, under: .cq320, by: officer)
  }

  /// A version brought to the state, through every transition before it.
  static func version(
    in state: EntryVersion.StateName, _ content: EntryContent = Fixture.content()
  ) throws -> EntryVersion {
    var version = EntryVersion.draft(
      code: "307001/000001", number: 1, provider: provider, content: content,
      under: state == .signOff ? .sc809 : .cq320, by: officer)
    try version.bring(to: state)
    return version
  }
}

extension EntryVersion {
  /// Brings a draft to the state, through every transition before it; `saved` sees each.
  mutating func bring(
    to goal: StateName, at now: Date = Fixture.now, saved: (EntryVersion) throws -> Void = { _ in }
  ) throws {
    if goal == .draft { return }
    try submit(by: Fixture.officer, profileGaps: [], at: now)
    try saved(self)
    if goal == .departmentReview { return }
    _ = try review(by: Fixture.reviewer, passed: true, conclusion: "不涉密", at: now)
    try saved(self)
    if goal == .signOff { return }
    if name == .signOff {
      try signOff(by: Fixture.head, secrecy: "无风险", personalInformation: "影响较小", at: now)
      try saved(self)
    }
    if goal == .finalised { return }
    try report(by: Fixture.officer, at: now)
    try saved(self)
    if goal == .reported { return }
    if goal == .returned {
      try sendBack(by: Fixture.publisher, reason: "摘要不完整", at: now)
      return try saved(self)
    }
    try publish(by: Fixture.publisher, providerName: "市民政局", basesVerified: true, at: now)
    try saved(self)
    switch goal {
    case .superseded: try supersede(byVersion: 2, at: now)
    case .retired: try retire(by: Fixture.officer, reason: "职能划出", replacedBy: "", at: now)
    case .suspended:
      try suspend(by: Fixture.officer, reason: "接口故障", from: nil, until: nil, emergency: false, at: now)
    default: return
    }
    try saved(self)
  }
}

extension EntryContent {
  /// Gives every field that may be empty a value of its own.
  mutating func fillEverything() {
    (englishName, internalDepartment, sourceSystem) = ("Townships", "区划地名处", "区划地名管理系统")
    (formatNote, grade, guideVersion) = ("PostgreSQL 17", "一般数据三级", EntryContent.guide)
    var counts = Volumes()
    (counts.storedGigabytes, counts.recordsTenThousands, counts.sharedGigabytes) = (1.25, 0.1031, 0.5)
    (counts.sharedRecordsTenThousands, counts.openedGigabytes, counts.openedRecordsTenThousands) = (0.1, 0.25, 0.05)
    volumes = counts
    derived = [DerivedValue(field: "items[0].data_type", stated: "字符型", became: "C")]
    for index in items.indices { items[index].fillEverything(index) }
  }
}

extension Item {
  fileprivate mutating func fillEverything(_ index: Int) {
    (englishName, relatedCategory, dataElement) = ("item \(index)", "地名", "名称\(index)")
    (collectedFromPublic, collectionBasis) = (true, "地名管理条例第十条")
    (collectionScope, collectionPurpose) = ("名称与代码", "地名管理")
    (digitisedBy, sourceCode) = ("2027-06-30", "307001/00000\(index + 2)")
    guard shareType == .conditional else { return }
    shareTo = [Fixture.otherDepartment.text, Fixture.county.text]
    for index in shareBases.indices { shareBases[index].fileSHA256 = String(repeating: "0f", count: 32) }
  }
}
