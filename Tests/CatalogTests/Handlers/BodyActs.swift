import CatalogService
import Contracts
import Directory
import FoundationEssentials
import RPC
import Rules
import SuiteContracts
import TestKit

/// Acts of stories about bodies, systems and projects.
extension Desk {
  typealias Bodies = CatalogV1.OrganisationService.Method
  typealias Systems = CatalogV1.SystemService.Method
  typealias Projects = CatalogV1.ProjectService.Method

  var bodies: OrganisationHandler {
    OrganisationHandler(
      database: temporary.database, obligations: obligations, transferEntriesLimit: 10, level: settings.level,
      lists: settings.lists)
  }
  var systems: SystemHandler { SystemHandler(database: temporary.database, codesLimit: 5, lists: settings.lists) }
  var projects: ProjectHandler { ProjectHandler(database: temporary.database, codesLimit: 5, lists: settings.lists) }

  /// The register with the other department's people and profile too, so that it can take over.
  func openBothDepartments() async throws {
    try await openRegister()
    _ = try await call(
      Directory.updateProfile, directory.updateProfile,
      .init(code: Fixture.otherDepartment.text, profile: .init(unit: "信息处", contact: "023-1", procedures: "2号")),
      as: .stranger)
    _ = try await enrol("丁", of: Fixture.otherDepartment, roles: [.head, .officer, .secrecyReviewer])
  }

  func propose(
    _ kind: CatalogV1.TransferKind = .merger, _ codes: [String] = [], from: SocialCreditCode = Fixture.provider,
    to: SocialCreditCode = Fixture.otherDepartment, as caller: Caller = .publisher
  ) async throws -> CatalogV1.Transfer {
    try await call(
      Bodies.proposeTransfer, bodies.proposeTransfer,
      .init(kind: kind, from: from.text, to: to.text, codes: codes, basis: "渝府发〔2018〕9号"), as: caller)
  }

  func consent(_ transfer: CatalogV1.Transfer, as caller: Caller) async throws -> CatalogV1.Transfer {
    try await call(Bodies.consentTransfer, bodies.consentTransfer, .init(id: transfer.id), as: caller)
  }

  func complete(
    _ transfer: CatalogV1.Transfer, as caller: Caller = .publisher
  ) async throws -> CatalogV1.Transfer {
    try await call(Bodies.completeTransfer, bodies.completeTransfer, .init(id: transfer.id), as: caller)
  }

  /// Proposed, agreed to by both heads, completed.
  @discardableResult
  func transfer(_ kind: CatalogV1.TransferKind = .merger, _ codes: [String] = []) async throws -> CatalogV1.Transfer {
    let proposed = try await propose(kind, codes)
    _ = try await consent(proposed, as: .head)
    return try await complete(consent(proposed, as: .takerHead))
  }

  func transfers(as caller: Caller, openOnly: Bool = false) async throws -> [CatalogV1.Transfer] {
    try await call(Bodies.listTransfers, bodies.listTransfers, .init(openOnly: openOnly), as: caller).transfers
  }

  func history(of code: SocialCreditCode) async throws -> [CatalogV1.OrganisationChange] {
    try await call(
      Bodies.getOrganisationHistory, bodies.getOrganisationHistory, .init(code: code.text), as: .stranger
    ).changes
  }

  func organisation(_ code: SocialCreditCode) async throws -> CatalogV1.Organisation {
    try await call(Directory.getOrganisation, directory.getOrganisation, .init(code: code.text), as: .stranger)
  }

  func assignAuthority(_ code: SocialCreditCode) async throws -> CatalogV1.Organisation {
    try await call(
      Bodies.assignAuthority, bodies.assignAuthority, .init(code: code.text, basis: "渝府办〔2024〕1号"), as: .operator)
  }

  func rename(
    _ code: SocialCreditCode, to name: String, as caller: Caller = .publisher
  ) async throws -> CatalogV1.Organisation {
    try await call(
      Bodies.renameOrganisation, bodies.renameOrganisation, .init(code: code.text, name: name, basis: "渝编〔2024〕2号"),
      as: caller)
  }

  func duties(of code: SocialCreditCode, as caller: Caller) async throws -> [ObligationV1.Obligation] {
    try await call(
      Catalog.listObligations, catalog.listObligations, .init(organisation: code.text), as: caller
    ).obligations
  }

  /// The directory as every service knows it from this log.
  func directoryState() async throws -> DirectoryState {
    var state = DirectoryState()
    for event in try await events() { try state.apply(topic: event.topic, payload: event.payload) }
    return state
  }
}

extension Caller {
  static let takerHead = Caller.person("h-taker-head", of: Fixture.otherDepartment, [.head])
  static let takerReviewer = Caller.person("h-taker-reviewer", of: Fixture.otherDepartment, [.secrecyReviewer])
  /// The other department's officer, once it is the authority.
  static let newAuthority = Caller.person("h-stranger", of: Fixture.otherDepartment, [.officer], isAuthority: true)
}

/// A county's authority and one of its departments, of codes made up.
struct CountyBodies: Sendable {
  let region: String
  let authority: SocialCreditCode
  let department: SocialCreditCode

  init(_ region: String) {
    self.region = region
    authority = try! SocialCreditCode(category: "11", region: RegionCode(region), serial: "00000011")
    department = try! SocialCreditCode(category: "11", region: RegionCode(region), serial: "00000012")
  }

  var officer: Caller { .person("h-officer-\(region)", of: department, [.officer], level: .county) }
  var reviewer: Caller { .person("h-reviewer-\(region)", of: department, [.secrecyReviewer], level: .county) }
  var publisher: Caller {
    .person("h-publisher-\(region)", of: authority, [.officer], isAuthority: true, level: .county)
  }

  func register(at desk: Desk) async throws {
    _ = try await desk.register(authority, "发展改革委\(region)", isAuthority: true, level: .county, region: region)
    _ = try await desk.register(department, "民政局\(region)", level: .county, region: region)
    _ = try await desk.call(
      Desk.Directory.updateProfile, desk.directory.updateProfile,
      .init(code: department.text, profile: .init(unit: "科", contact: "023-2", procedures: "3号")), as: officer)
    _ = try await desk.enrol("戊", of: department, roles: [.head, .officer, .secrecyReviewer])
  }
}
