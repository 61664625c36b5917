import Contracts
import Foundation
import RPC
import ServiceKit
import SuiteCrypto
import Wire
import ZeroMQ

/// The people, systems and organisations of the story, with their keys in a folder of their own.
struct Cast {
  /// An organisation of the story; made up, with valid check digits.
  struct Organisation {
    let code: String
    let name: String
    var isAuthority = false
    var kind = CatalogV1.OrganisationKind.department
  }

  /// A person or system of the story.
  struct Member: Hashable {
    let key: String
    let organisation: String
    let name: String
    var isSystem = false
    var roles: [CatalogV1.Role] = []
  }

  static let authority = Organisation(code: "11500000MBX001011H", name: "示范市政务数据主管部门", isAuthority: true)
  static let provider = Organisation(code: "11500000MBX002022W", name: "示范市民政局")
  static let userA = Organisation(code: "11500000MBX0030338", name: "示范市应急管理局")
  static let userB = Organisation(code: "11500000MBX004044K", name: "示范市统计局")
  static let inspectorate = Organisation(code: "11500000MBX005055Y", name: "示范市审计局", kind: .supervisory)
  static let organisations = [authority, provider, userA, userB, inspectorate]

  static let authorityOfficer = Member(
    key: "authority-officer", organisation: authority.code, name: "主管部门专职人员", roles: [.officer])
  static let providerOfficer = Member(
    key: "provider-officer", organisation: provider.code, name: "民政局专职人员", roles: [.officer])
  static let providerHead = Member(
    key: "provider-head", organisation: provider.code, name: "民政局负责人", roles: [.head, .providerHead])
  static let reviewer = Member(
    key: "provider-reviewer", organisation: provider.code, name: "民政局保密审查员", roles: [.secrecyReviewer])
  static let officerA = Member(
    key: "user-a-officer", organisation: userA.code, name: "应急局专职人员", roles: [.officer, .head])
  static let officerB = Member(
    key: "user-b-officer", organisation: userB.code, name: "统计局专职人员", roles: [.officer, .head])
  static let auditor = Member(key: "auditor", organisation: inspectorate.code, name: "审计人员", roles: [.auditor])
  static let members = [authorityOfficer, providerOfficer, providerHead, reviewer, officerA, officerB, auditor]

  let settings: OperatorSettings
  let folder: KeyFolder

  init(settings: OperatorSettings, folder: String) throws {
    self.settings = settings
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    self.folder = KeyFolder(folder)
  }

  /// Connects as the operator.
  func asOperator<R: Sendable>(_ body: (SuiteSession) async throws -> R) async throws -> R {
    try await connect(SuiteSession(settings: settings), body)
  }

  /// Connects as all `members` while `body` runs.
  func asMembers<R: Sendable>(
    _ members: [Member], _ sessions: [Member: SuiteSession] = [:], _ body: ([Member: SuiteSession]) async throws -> R
  ) async throws -> R {
    guard let member = members.first else { return try await body(sessions) }
    return try await connect(
      SuiteSession(settings: settings, curve: keys(of: member).curve, signing: keys(of: member).signing)
    ) {
      session in
      var sessions = sessions
      sessions[member] = session
      return try await asMembers(Array(members.dropFirst()), sessions, body)
    }
  }

  /// Registers whoever is not there yet; keys of an earlier telling go on.
  func enrol(_ member: Member, by registrar: SuiteSession) async throws -> Bool {
    let own = try keys(of: member)
    let known = try await connect(SuiteSession(settings: settings, curve: own.curve, signing: own.signing)) { session in
      do {
        return try await !session.directory.whoAmI(.init(), options: session.options).holder.isEmpty
      } catch let error as RPCError where error.code == .unauthenticated {
        return false
      }
    }
    if known { return false }
    let reply = try await registrar.directory.enrolHolder(
      .init(
        organisation: member.organisation, kind: member.isSystem ? .system : .person, name: member.name,
        roles: member.roles),
      options: registrar.options)
    try await KeyAcceptance(settings: settings).accept(reply.enrolmentCode, as: own)
    return true
  }

  func keys(of member: Member) throws -> KeyFolder.Keys { try folder.ensure(member.key) }

  private func connect<R: Sendable>(_ session: SuiteSession, _ body: (SuiteSession) async throws -> R) async throws -> R
  {
    for service in SuiteService.allCases { _ = try session.caller(for: service) }
    return try await session.clients.connected { try await body(session) }
  }
}
