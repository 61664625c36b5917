import CatalogService
import Contracts
import RPC
import Rules

/// Acts of the source registry and the level catalog.
extension Desk {
  typealias Sources = CatalogV1.SourceService.Method
  typealias Levels = CatalogV1.LevelService.Method

  /// A department that can publish: its people, and a complete profile.
  struct Team: Sendable {
    let code: SocialCreditCode
    let officer: Caller
    let reviewer: Caller

    init(_ code: SocialCreditCode, level: AdministrativeLevel = .city) {
      self.code = code
      officer = .person("o-\(code.text)", of: code, [.officer], level: level)
      reviewer = .person("r-\(code.text)", of: code, [.secrecyReviewer], level: level)
    }

    static let civil = Team(Fixture.provider)
    static let health = Team(Fixture.otherDepartment)
    static let transport = Team(Fixture.platform)
    static let county = Team(Fixture.county, level: .county)
  }

  /// The register with a team in each of these departments.
  func openRegister(_ teams: Team...) async throws {
    try await openRegister()
    if teams.contains(where: { $0.code == Fixture.platform }) { _ = try await register(Fixture.platform, "市交通局") }
    for team in teams {
      _ = try await call(
        Directory.updateProfile, directory.updateProfile,
        .init(code: team.code.text, profile: .init(unit: "信息中心", contact: "023-0", procedures: "1号")), as: team.officer)
      for role in [CatalogV1.Role.head, .officer, .secrecyReviewer] {
        _ = try await enrol("某人", of: team.code, roles: [role])
      }
    }
  }

  /// From draft to publication.
  func publish(_ entry: CatalogV1.Entry, by team: Team) async throws -> CatalogV1.Entry {
    let final = try await review(submit(save(entry, as: team.officer), as: team.officer), as: team.reviewer)
    return try await publish(report(final, as: team.officer))
  }

  func designate(
    _ entry: CatalogV1.Entry, named name: String = "法定代表人", column: String = "legal_representative",
    partners: [SocialCreditCode] = [], as caller: Caller = .publisher
  ) async throws -> CatalogV1.DesignatedSource {
    try await call(
      Sources.designateSource, sources.designateSource,
      .init(name: name, code: entry.code, column: column, basis: "渝府办发〔2026〕8号", partners: partners.map(\.text)),
      as: caller)
  }

  func conflicts(
    _ request: CatalogV1.ListConflictsRequest = .init(), as caller: Caller = .publisher
  ) async throws -> CatalogV1.ListConflictsReply {
    try await call(Sources.listConflicts, sources.listConflicts, request, as: caller)
  }

  func listSources(ended: Bool = false) async throws -> [CatalogV1.DesignatedSource] {
    try await call(Sources.listSources, sources.listSources, .init(includeEnded: ended), as: .stranger).sources
  }

  func snapshot(as caller: Caller = .publisher) async throws -> CatalogV1.Snapshot {
    try await call(Levels.takeSnapshot, levels.takeSnapshot, .init(), as: caller)
  }

  func getSnapshot(
    _ number: UInt32 = 0, after: String = "", limit: UInt32 = 0, as caller: Caller = .stranger
  ) async throws -> CatalogV1.GetSnapshotReply {
    try await call(
      Levels.getSnapshot, levels.getSnapshot, .init(number: number, after: after, limit: limit), as: caller)
  }

  func compare(_ from: UInt32, _ to: UInt32 = 0) async throws -> [CatalogV1.SnapshotChange] {
    try await call(
      Levels.compareSnapshots, levels.compareSnapshots, .init(fromNumber: from, toNumber: to), as: .stranger
    ).changes
  }
}

extension CatalogV1.Entry {
  /// An entry with the item 法定代表人, collected by the department or taken from an entry.
  static func withRepresentative(_ name: String, from source: String = "") -> Self {
    var entry = fixture(name)
    entry.items.append(
      CatalogV1.Item(
        name: "法定代表人", column: "legal_representative", dataType: "C", shareMode: .database, openType: .notOpened,
        sourceCode: source))
    return entry
  }
}
