package import FoundationEssentials
package import Rules

/// A project's catalog (政务信息化项目目录): compiled before approval, published by acceptance (Art. 38 ¶2).
package struct Project: Sendable, Hashable {
  /// Its number is the department's own, so it is known together with who opened it.
  package struct ID: Sendable, Hashable {
    package let organisation: SocialCreditCode
    package let number: String

    package init(organisation: SocialCreditCode, number: String) {
      self.organisation = organisation
      self.number = number
    }
  }

  /// One of its entries, as far as the catalog has come.
  package struct Entry: Sendable, Hashable {
    package let code: String
    /// Of its newest version.
    package let name: String
    /// Whether a version is in force.
    package let isPublished: Bool
    /// Whether nothing but a draft exists.
    package let isDraft: Bool
    /// The approved reason why it is not provided.
    package var difference: String?

    package init(code: String, name: String, isPublished: Bool, isDraft: Bool, difference: String? = nil) {
      self.code = code
      self.name = name
      self.isPublished = isPublished
      self.isDraft = isDraft
      self.difference = difference
    }

    /// Whether it stands against acceptance.
    package var isMissing: Bool { !isPublished && difference == nil }
  }

  package let id: ID
  package let name: String
  /// Who answers for it now: the department that opened it, or its successor.
  package let responsible: SocialCreditCode
  package let openedAt: Date
  /// By code.
  package private(set) var entries: [Entry]

  /// A project as it was stored.
  package init(id: ID, name: String, responsible: SocialCreditCode, openedAt: Date, entries: [Entry]) {
    self.id = id
    self.name = name
    self.responsible = responsible
    self.openedAt = openedAt
    self.entries = entries.sorted { $0.code < $1.code }
  }

  /// A project with its pre-compiled catalog; without one there is nothing to approve.
  package static func open(_ id: ID, name: String, drafts: [Entry], at now: Date) throws(Refusal) -> Project {
    guard !drafts.isEmpty else { throw .preCatalogMissing }
    try checkDrafts(drafts)
    return Project(id: id, name: name, responsible: id.organisation, openedAt: now, entries: drafts)
  }

  package mutating func link(_ drafts: [Entry]) throws(Refusal) {
    try Self.checkDrafts(drafts)
    let linked = Set(entries.map(\.code))
    entries = (entries + drafts.filter { !linked.contains($0.code) }).sorted { $0.code < $1.code }
  }

  /// Takes links back, of entries that are still drafts; what went further is excepted by the authority or not at all.
  package mutating func unlink(_ codes: [String]) throws(Refusal) {
    for code in codes {
      guard let entry = entries.first(where: { $0.code == code }) else { throw .projectEntryUnknown }
      guard entry.isDraft, entry.difference == nil else { throw .projectEntryNotADraft([code]) }
    }
    entries.removeAll { codes.contains($0.code) }
    guard !entries.isEmpty else { throw .preCatalogMissing }
  }

  /// The authority agrees that an entry is not provided; somebody else than the project's department.
  package mutating func approveDifference(
    of code: String, because reason: String, by organisation: SocialCreditCode
  ) throws(Refusal) {
    guard organisation != responsible else { throw .differenceOfOwnProject }
    guard let index = entries.firstIndex(where: { $0.code == code }) else { throw .projectEntryUnknown }
    guard entries[index].isMissing else { throw .differenceNotNeeded }
    entries[index].difference = reason
  }

  package var isPreCatalogued: Bool { !entries.isEmpty }
  /// Codes that stand against acceptance.
  package var missing: [String] { entries.filter(\.isMissing).map(\.code) }
  package var isCatalogued: Bool { isPreCatalogued && missing.isEmpty }

  private static func checkDrafts(_ drafts: [Entry]) throws(Refusal) {
    let others = drafts.filter { !$0.isDraft }.map(\.code)
    guard others.isEmpty else { throw .projectEntryNotADraft(others) }
  }
}

extension Refusal {
  static let projectUnknown = Refusal(
    .unknown, "PROJECT_NOT_FOUND",
    Bilingual(zh: "没有该项目，或者您无权查看", en: "there is no such project, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对项目编号和单位。", en: "Check its number and department."))
  static let projectExists = Refusal(
    .exists, "PROJECT_EXISTS", Bilingual(zh: "该项目编号已登记", en: "a project of this number is there already"),
    remedy: Bilingual(zh: "请为已有项目关联目录。", en: "Link entries to the project that is there."))
  static let preCatalogMissing = Refusal(
    .field("codes"), "PRE_CATALOG_MISSING", article: "38",
    Bilingual(zh: "项目报批前须预编目录", en: "a project's catalog is compiled before it is approved"),
    remedy: Bilingual(zh: "请先编制目录草稿并关联到项目。", en: "Save drafts of its entries and link them."))
  static let projectEntryUnknown = Refusal(
    .field("code"), "PROJECT_ENTRY_UNKNOWN", article: "38",
    Bilingual(zh: "该目录未关联到此项目", en: "the entry is not linked to this project"),
    remedy: Bilingual(zh: "请核对代码。", en: "Check the code."))
  static func projectEntryNotADraft(_ codes: [String]) -> Refusal {
    let list = codes.prefix(10).joined(separator: ", ")
    return Refusal(
      .state, "PROJECT_ENTRY_NOT_A_DRAFT", article: "38",
      Bilingual(zh: "这些目录不是草稿：\(list)", en: "these entries are no longer drafts: \(list)"),
      remedy: Bilingual(
        zh: "预编目录由草稿构成；其后的差异由主管部门认定。", en: "A pre-catalog is made of drafts; what differs later the authority approves."
      ))
  }
  static let differenceOfOwnProject = Refusal(
    .rights, "DIFFERENCE_OF_OWN_PROJECT", article: "38",
    Bilingual(zh: "项目单位不得认定本单位的差异", en: "a department does not approve differences of its own project"),
    remedy: Bilingual(zh: "请由主管部门认定。", en: "The competent authority must do it."))
  static let differenceNotNeeded = Refusal(
    .state, "DIFFERENCE_NOT_NEEDED", article: "38",
    Bilingual(zh: "该目录已发布或差异已认定", en: "the entry is published, or its difference was approved"),
    remedy: Bilingual(zh: "无需认定。", en: "Nothing is left to do."))
}
