package import Rules

/// The catalog of a basic or topic category, kept by its lead department (基础、主题信息资源目录, 牵头部门), Art. 17 ¶2.
///
/// Each edit raises the revision. The lead reports; what it has not reported is due from the first edit after its last
/// report on.
package struct LedCategory: Sendable, Hashable {
  package let area: RegionCode
  /// Classification code: "101001".
  package let category: String
  package private(set) var name: String
  package private(set) var lead: SocialCreditCode
  package private(set) var codes: Set<String>
  package private(set) var revision: Int
  /// 0 before the first report.
  package private(set) var reportedRevision: Int

  /// A category as it was stored.
  package init(
    area: RegionCode, category: String, name: String, lead: SocialCreditCode, codes: Set<String>, revision: Int,
    reportedRevision: Int
  ) {
    self.area = area
    self.category = category
    self.name = name
    self.lead = lead
    self.codes = codes
    self.revision = revision
    self.reportedRevision = reportedRevision
  }

  /// A category that gets its first lead: basic and topic resources have one, a department's own do not.
  package static func begin(
    _ category: String, name: String, lead: SocialCreditCode, in area: RegionCode
  ) throws(Refusal) -> LedCategory {
    guard isLedCategory(category) else { throw .categoryMalformed }
    return LedCategory(
      area: area, category: category, name: name, lead: lead, codes: [], revision: 0, reportedRevision: 0)
  }

  /// Another lead; what is in the category and what is due stay.
  package mutating func give(to lead: SocialCreditCode, name: String) {
    self.lead = lead
    self.name = name
  }

  /// Gives the category to the body a lead has become, if that is of the same level.
  package mutating func succeed(to taker: Organisation) throws(Refusal) {
    guard taker.area == area, taker.kind.mayProvide else { throw .leadNeeded(category) }
    lead = taker.code
  }

  /// Refuses everybody but the lead (Art. 17 ¶2).
  package func checkLed(by organisation: String) throws(Refusal) {
    guard lead.text == organisation else { throw .notTheLead(category) }
  }

  /// Takes entries in and out.
  ///
  /// - Parameter classified: where entries in force are classified, by code; those not in force are missing.
  package mutating func edit(
    adding: [String], removing: [String], classified: [String: String]
  ) throws(Refusal) {
    guard !adding.isEmpty || !removing.isEmpty else { throw .editEmpty }
    for (index, code) in adding.enumerated() {
      try check(code, classified: classified[code], field: "add[\(index)]")
      guard codes.insert(code).inserted else { throw .entryInCategory("add[\(index)]") }
    }
    for (index, code) in removing.enumerated() {
      guard codes.remove(code) != nil else { throw .entryNotInCategory("remove[\(index)]") }
    }
    revision += 1
  }

  /// Refuses an entry that cannot be in this category: not in force, or classified elsewhere.
  package func check(_ code: String, classified: String?, field: String) throws(Refusal) {
    guard let classified else { throw .entryNotInForce(field) }
    guard classified.hasPrefix(category) else { throw .entryClassifiedElsewhere(field, classified, category) }
  }

  /// Reports the present revision to the authority (报送).
  package mutating func report() throws(Refusal) {
    guard revision > reportedRevision else { throw .nothingToReport }
    reportedRevision = revision
  }

  /// What the duty to report is about while it runs: the first revision that was not reported.
  package var dutySubject: String { "category/\(area.text)/\(category)@\(reportedRevision + 1)" }

  /// How events and people name it.
  package var subject: String { "category/\(area.text)/\(category)" }

  /// Class 1 (basic) or 2 (topic), two digits, three digits, and any more.
  package static func isLedCategory(_ category: String) -> Bool {
    guard let first = category.first, first == "1" || first == "2" else { return false }
    return (6...30).contains(category.utf8.count) && category.isDigits(category.utf8.count)
  }
}

extension Refusal {
  static let categoryMalformed = Refusal(
    .field("category"), "CATEGORY_NOT_LED", article: "17",
    Bilingual(zh: "只有基础、主题信息资源分类设牵头部门", en: "only categories of basic and topic resources have a lead"),
    remedy: Bilingual(zh: "请填写类、项、目代码，如 101001。", en: "Give class, subject and division: 101001."))
  static let categoryUnknown = Refusal(
    .unknown, "CATEGORY_NOT_FOUND", article: "17",
    Bilingual(zh: "该分类没有牵头部门", en: "this category has no lead"),
    remedy: Bilingual(zh: "请核对分类代码，或由主管部门确定牵头部门。", en: "Check the code, or let the authority assign a lead."))
  static func notTheLead(_ category: String) -> Refusal {
    Refusal(
      .rights, "NOT_THE_LEAD", article: "17",
      Bilingual(zh: "分类目录由其牵头部门编制和维护", en: "a category's catalog is kept by its lead department"),
      remedy: Bilingual(
        zh: "请提议将本单位目录编入 \(category)，由牵头部门决定。",
        en: "Propose your department's entry for \(category); its lead decides."))
  }
  static func leadNeeded(_ category: String) -> Refusal {
    Refusal(
      .state, "CATEGORY_NEEDS_LEAD", article: "17",
      Bilingual(
        zh: "移交方牵头编制分类 \(category)，接收方不是该级部门",
        en: "the giver leads category \(category), and the taker is of another level"),
      remedy: Bilingual(zh: "请先由主管部门为该分类确定另一牵头部门。", en: "The category's authority must assign another lead first."))
  }
  static let editEmpty = Refusal(
    .field("add"), "EDIT_EMPTY", article: "17", Bilingual(zh: "没有编入或移出的目录", en: "nothing is taken in or out"),
    remedy: Bilingual(zh: "请填写目录代码。", en: "Give the codes of entries."))
  static func entryInCategory(_ field: String) -> Refusal {
    Refusal(
      .field(field), "ENTRY_IN_CATEGORY", article: "17",
      Bilingual(zh: "该目录已编入", en: "the entry is in the category already"),
      remedy: Bilingual(zh: "无需重复编入。", en: "Nothing is left to do."))
  }
  static func entryNotInCategory(_ field: String) -> Refusal {
    Refusal(
      .field(field), "ENTRY_NOT_IN_CATEGORY", article: "17",
      Bilingual(zh: "该目录未编入", en: "the entry is not in the category"),
      remedy: Bilingual(zh: "请核对代码。", en: "Check the code."))
  }
  static func entryNotInForce(_ field: String) -> Refusal {
    Refusal(
      .field(field), "ENTRY_NOT_IN_FORCE", article: "17",
      Bilingual(zh: "没有该代码的已发布目录", en: "no entry of this code is in force"),
      remedy: Bilingual(zh: "请待其发布后再编入。", en: "Wait until it is published."))
  }
  static func entryClassifiedElsewhere(_ field: String, _ classified: String, _ category: String) -> Refusal {
    Refusal(
      .field(field), "ENTRY_CLASSIFIED_ELSEWHERE", article: "17",
      Bilingual(zh: "该目录的分类为 \(classified)", en: "the entry is classified as \(classified)"),
      remedy: Bilingual(
        zh: "只能编入分类代码以 \(category) 开头的目录；如分类有误，请其提供部门更正。",
        en:
          "Only entries whose classification begins with \(category) belong there; a wrong one is corrected by its department."
      ))
  }
  static let nothingToReport = Refusal(
    .state, "NOTHING_TO_REPORT", article: "17",
    Bilingual(zh: "自上次报送后没有变更", en: "nothing changed since the last report"),
    remedy: Bilingual(zh: "变更后再报送。", en: "Report after the next edit."))
}
