import CatalogService
import Contracts
import RPC
import Rules

/// The acts of the catalog's stories, so that a test tells the story only.
extension Desk {
  typealias Directory = CatalogV1.DirectoryService.Method
  typealias Catalog = CatalogV1.CatalogService.Method

  /// Registers the authority, the provider with a complete profile, and another department.
  func openRegister() async throws {
    _ = try await register(Fixture.authority, "市发展改革委", isAuthority: true)
    try await registerProvider()
    _ = try await register(Fixture.otherDepartment, "市卫生健康委")
    _ = try await enrol("甲", roles: [.head])
    _ = try await enrol("乙", roles: [.officer])
    _ = try await enrol("丙", roles: [.secrecyReviewer])
  }

  /// Registers the provider with all of its profile but its people.
  func registerProvider() async throws {
    _ = try await register(Fixture.provider, "市民政局")
    _ = try await call(
      Directory.updateProfile, directory.updateProfile,
      .init(code: Fixture.provider.text, profile: .init(unit: "信息中心", contact: "023-0", procedures: "1号")),
      as: .officer)
  }

  func register(
    _ code: SocialCreditCode, _ name: String, kind: CatalogV1.OrganisationKind = .department,
    isAuthority: Bool = false, level: CatalogV1.AdministrativeLevel = .city, region: String = "500000"
  ) async throws -> CatalogV1.Organisation {
    let organisation = CatalogV1.Organisation(
      code: code.text, name: name, kind: kind, level: level, regionCode: region, competentAuthority: isAuthority)
    return try await call(
      Directory.registerOrganisation, directory.registerOrganisation, .init(organisation: organisation), as: .operator)
  }

  func enrol(
    _ name: String, of code: SocialCreditCode = Fixture.provider, kind: CatalogV1.HolderKind = .person,
    roles: [CatalogV1.Role] = [.officer], as caller: Caller = .operator
  ) async throws -> CatalogV1.EnrolHolderReply {
    try await call(
      Directory.enrolHolder, directory.enrolHolder,
      .init(organisation: code.text, kind: kind, name: name, roles: roles), as: caller)
  }

  func save(
    _ entry: CatalogV1.Entry = .fixture(), as caller: Caller = .officer
  ) async throws -> CatalogV1.Entry {
    try await call(Catalog.saveDraft, catalog.saveDraft, .init(entry: entry), as: caller)
  }

  func submit(_ entry: CatalogV1.Entry, as caller: Caller = .officer) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.submitForReview, catalog.submitForReview, .init(code: entry.code, version: entry.version), as: caller)
  }

  func review(
    _ entry: CatalogV1.Entry, passed: Bool = true, as caller: Caller = .reviewer
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.reviewEntry, catalog.reviewEntry,
      .init(code: entry.code, version: entry.version, passed: passed, conclusion: passed ? "不涉密" : "含工作秘密"),
      as: caller)
  }

  func report(_ entry: CatalogV1.Entry, as caller: Caller = .officer) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.reportEntry, catalog.reportEntry, .init(code: entry.code, version: entry.version), as: caller)
  }

  func publish(
    _ entry: CatalogV1.Entry, verified: Bool = true, as caller: Caller = .publisher
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.publishEntry, catalog.publishEntry,
      .init(code: entry.code, version: entry.version, basesVerified: verified), as: caller)
  }

  func sendBack(
    _ entry: CatalogV1.Entry, reason: String = "摘要不完整", as caller: Caller = .publisher
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.returnEntry, catalog.returnEntry, .init(code: entry.code, version: entry.version, reason: reason),
      as: caller)
  }

  func get(
    _ entry: CatalogV1.Entry, version: UInt32? = nil, as caller: Caller
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.getEntry, catalog.getEntry, .init(code: entry.code, version: version ?? entry.version), as: caller)
  }

  func versions(_ entry: CatalogV1.Entry, as caller: Caller) async throws -> [CatalogV1.Entry] {
    try await call(Catalog.listVersions, catalog.listVersions, .init(code: entry.code), as: caller).versions
  }

  func search(
    _ request: CatalogV1.SearchEntriesRequest, as caller: Caller = .stranger
  ) async throws -> CatalogV1.SearchEntriesReply {
    try await call(Catalog.searchEntries, catalog.searchEntries, request, as: caller)
  }

  func suggest(_ prefix: String, limit: UInt32 = 0, as caller: Caller = .stranger) async throws -> [String] {
    try await call(Catalog.suggestEntries, catalog.suggestEntries, .init(prefix: prefix, limit: limit), as: caller)
      .names
  }

  /// From draft to report.
  func saveAndReport(_ entry: CatalogV1.Entry = .fixture()) async throws -> CatalogV1.Entry {
    let final = try await review(submit(save(entry)))
    return try await report(final)
  }
}

extension CatalogV1.Entry {
  /// A draft that meets every rule, as a department sends it.
  static func fixture(_ name: String = "乡镇行政区划信息") -> Self {
    let code = CatalogV1.Item(
      name: "区划代码", column: "division_code", dataType: "C", length: 12, key: true, shareMode: .database,
      openType: .unconditional)
    let town = CatalogV1.Item(
      name: "乡镇名称", column: "town_name", dataType: "C", shareMode: .database, openType: .unconditional)
    return Self(
      name: name, category: .init(resourceClass: .department, subject: "07", division: "001"),
      abstract: "全市乡镇街道的名称和代码", acquisition: .made, formatClass: "数据库", formatType: "postgresql",
      updateCycle: .everyYear, items: [code, town], attribution: "民政部门，CC BY 4.0")
  }

  /// With an item that is shared under a condition, on the basis given.
  static func restricted(
    _ name: String = "社会组织登记信息", basis kind: CatalogV1.LegalBasisKind = .law, title: String = "中华人民共和国个人信息保护法"
  ) -> Self {
    var entry = fixture(name)
    entry.items.append(
      CatalogV1.Item(
        name: "法定代表人", column: "legal_representative", dataType: "C", shareType: .conditional,
        shareCondition: "限履行社会救助职责的部门",
        shareBases: [CatalogV1.LegalBasis(kind: kind, title: title, article: "第十三条")], shareMode: .database,
        openType: .notOpened, personalInformation: true))
    return entry
  }
}
