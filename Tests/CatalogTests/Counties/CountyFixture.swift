import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import RPC
import Rules
import SuiteCrypto
import TestKit
import ZeroMQ

/// A county beside the city of ``Fixture``: its authority, a department, and what it forwards.
enum CountyFixture {
  static let region = "500112"
  /// 渝北区主管部门 and a department of it, with synthetic codes.
  static let authority = try! SocialCreditCode("11500112MBX000019L")
  static let department = try! SocialCreditCode("11500112MBX000027F")
  /// Another department of the county, with a code made up.
  static let secondDepartment = try! SocialCreditCode(
    category: "11", region: RegionCode(region), serial: "00000013")
  /// The authority of the county next to it.
  static let otherAuthority = try! SocialCreditCode("11500103MBX000019K")
  static let otherDepartment = try! SocialCreditCode("11500103MBX000027E")

  static var settings: CatalogSettings {
    var settings = CatalogSettings()
    settings.level = .county
    settings.region = region
    return settings
  }
}

extension Caller {
  /// The system that the city enrolled for the county's authority.
  static let countySystem = Caller.system("h-500112", of: CountyFixture.authority)
  static let otherCountySystem = Caller.system("h-500103", of: CountyFixture.otherAuthority)

  /// People of the county; some have the ids of people of the city, who are others.
  static let countyOfficer = Caller.person("h-officer", of: CountyFixture.department, [.officer], level: .county)
  static let countyReviewer = Caller.person(
    "h-publisher", of: CountyFixture.department, [.secrecyReviewer], level: .county)
  static let countyPublisher = Caller.person(
    "h-reviewer", of: CountyFixture.authority, [.officer], isAuthority: true, level: .county)

  static let countyHead = Caller.person("h-county-head", of: CountyFixture.department, [.head], level: .county)
  static let secondOfficer = Caller.person(
    "h-second-officer", of: CountyFixture.secondDepartment, [.officer], level: .county)
  static let secondReviewer = Caller.person(
    "h-second-reviewer", of: CountyFixture.secondDepartment, [.secrecyReviewer], level: .county)
  static let secondHead = Caller.person("h-second-head", of: CountyFixture.secondDepartment, [.head], level: .county)

  private static func system(_ holder: String, of code: SocialCreditCode) -> Caller {
    let key = try! CurvePublicKey(bytes: SHA256.hash(Array(holder.utf8)).bytes)
    return Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID(holder), holderKind: .system,
      organisation: OrganisationID(code.text),
      traits: OrganisationTraits(isCompetentAuthority: true, level: .county), roles: [])
  }
}

extension CatalogV1.Entry {
  /// A draft under the county's own subdivision.
  static func county(_ name: String = "渝北区公园信息") -> Self {
    var entry = fixture(name)
    entry.category = .init(resourceClass: .department, subject: "07", division: "001", subdivision: "112")
    return entry
  }
}

extension CatalogV1.ForwardReportRequest {
  /// What the county forwards first.
  static func fixture(_ name: String = "渝北区公园信息", number: Int = 1, version: UInt32 = 1) -> Self {
    var entry = CatalogV1.Entry.county(name)
    entry.code = "307001112/00000\(number)"
    entry.version = version
    entry.state = .published
    entry.rulePack = "CQ320"
    entry.review = .init(
      reviewer: "h-publisher", passed: true, conclusion: "不涉密", reviewedAt: instant("2026-11-20 09:00"))
    return Self(
      regionCode: CountyFixture.region, sequence: UInt64(number),
      provider: .init(
        code: CountyFixture.department.text, name: "渝北区城市管理局", kind: .department, level: .county,
        regionCode: CountyFixture.region),
      entry: entry, firstReceivedAt: instant("2026-11-20 10:00"), forwardedAt: instant("2026-11-20 11:00"),
      act: .published, logID: "log-1")
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var request = self
    change(&request)
    return request
  }
}

extension Desk {
  typealias Counties = CatalogV1.CountyService.Method

  func counties(_ settings: CatalogSettings = CatalogSettings()) -> CountyHandler {
    CountyHandler(database: temporary.database, obligations: obligations, settings: settings)
  }

  /// The city's register, with the authorities of two counties.
  func openCity() async throws {
    try await openRegister()
    _ = try await register(
      CountyFixture.authority, "渝北区发展改革委", isAuthority: true, level: .county, region: CountyFixture.region)
    _ = try await register(
      CountyFixture.otherAuthority, "渝中区发展改革委", isAuthority: true, level: .county, region: "500103")
  }

  /// The county's own register: its authority, and a department with a complete profile.
  func openCounty() async throws {
    _ = try await register(
      CountyFixture.authority, "渝北区发展改革委", isAuthority: true, level: .county, region: CountyFixture.region)
    _ = try await register(
      CountyFixture.department, "渝北区城市管理局", level: .county, region: CountyFixture.region)
    _ = try await call(
      Directory.updateProfile, directory.updateProfile,
      .init(
        code: CountyFixture.department.text, profile: .init(unit: "信息科", contact: "023-1", procedures: "2号")),
      as: .countyOfficer)
    for (name, role) in [("甲", CatalogV1.Role.head), ("乙", .officer), ("丙", .secrecyReviewer)] {
      _ = try await enrol(name, of: CountyFixture.department, roles: [role])
    }
  }

  /// Another department of the county, which can take over.
  func openSecondDepartment() async throws {
    _ = try await register(
      CountyFixture.secondDepartment, "渝北区城市运行中心", level: .county, region: CountyFixture.region)
    _ = try await call(
      Directory.updateProfile, directory.updateProfile,
      .init(
        code: CountyFixture.secondDepartment.text, profile: .init(unit: "信息科", contact: "023-2", procedures: "3号")),
      as: .secondOfficer)
    _ = try await enrol("丁", of: CountyFixture.secondDepartment, roles: [.head, .officer, .secrecyReviewer])
  }

  /// From draft to report at the county.
  func reportAtCounty(_ entry: CatalogV1.Entry = .county()) async throws -> CatalogV1.Entry {
    let submitted = try await submit(save(entry, as: .countyOfficer), as: .countyOfficer)
    return try await report(review(submitted, as: .countyReviewer), as: .countyOfficer)
  }

  func publishAtCounty(_ entry: CatalogV1.Entry = .county()) async throws -> CatalogV1.Entry {
    try await publish(reportAtCounty(entry), as: .countyPublisher)
  }

  func forward(
    _ request: CatalogV1.ForwardReportRequest = .fixture(), as caller: Caller = .countySystem,
    at settings: CatalogSettings = CatalogSettings()
  ) async throws -> CatalogV1.ForwardReportReply {
    try await call(Counties.forwardReport, counties(settings).forwardReport, request, as: caller)
  }

  func standing(of entry: CatalogV1.Entry) async throws -> CatalogV1.Entry {
    try await get(entry, version: 0, as: .stranger)
  }

  func uplink(as caller: Caller) async throws -> CatalogV1.Uplink {
    try await call(Counties.getUplink, counties(settings).getUplink, .init(), as: caller)
  }

  func cityEntries(
    _ query: String = "", limit: UInt32 = 0, after token: String = "", as caller: Caller = .countyOfficer
  ) async throws -> CatalogV1.ListCityEntriesReply {
    try await call(
      Counties.listCityEntries, counties(settings).listCityEntries,
      .init(query: query, limit: limit, pageToken: token), as: caller)
  }

  func workOf(_ caller: Caller) async throws -> [CatalogV1.WorkItem] {
    try await call(CatalogV1.WorkService.Method.listWork, work.listWork, .init(), as: caller).items
  }

  /// What the city has of counties, in its order: "1 307001112/000001@1 taken_in".
  func countyReports(of log: String? = nil) async throws -> [String] {
    try await temporary.database.read { source in
      try await source.query(
        """
        SELECT sequence || ' ' || code || '@' || version || ' ' || outcome FROM county_report
         WHERE \(log) IS NULL OR log_id = \(log) ORDER BY received_at, log_id, sequence
        """, as: String.self)
    }
  }
}
