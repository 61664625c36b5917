import Contracts
import Foundation
import RPC
import ServiceKit
import Wire

/// The whole story: enrol, catalog, share, answer, correct, open, apply, prove.
struct MainJob {
  let settings: OperatorSettings
  let surroundings: Surroundings
  let story = Story()
  let cast: Cast
  let files: String

  init(settings: OperatorSettings, surroundings: Surroundings) throws {
    self.settings = settings
    self.surroundings = surroundings
    cast = try Cast(settings: settings, folder: surroundings.state + "/keys/demo")
    files = surroundings.state + "/demo"
    try FileManager.default.createDirectory(
      atPath: files, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  func tell() async throws {
    print(say("两江主要业务演示（示范机构均为虚构）", "Twinriver's main job (the organisations are made up)"))
    try await enrolEverybody()
    try await cast.asMembers(Cast.members) { sessions in
      let act = Acts(job: self, sessions: sessions)
      let (towns, villages) = try await act.catalog()
      try await act.mount(towns, villages)
      let deliveries = try await act.shareUnconditional(towns)
      try await act.shareConditional(villages)
      try await act.correct(towns, deliveries)
      try await act.open(towns)
      try await act.apply(villages)
      try await act.audit()
    }
    story.end()
  }

  private func enrolEverybody() async throws {
    try await story.step("登记机构、人员与密钥", "Enrol organisations, people and keys") {
      try await cast.asOperator { registrar in
        for organisation in Cast.organisations { try await register(organisation, registrar) }
        var fresh = 0
        for member in Cast.members where try await cast.enrol(member, by: registrar) { fresh += 1 }
        story.tell(
          "机构 \(Cast.organisations.count) 个，人员 \(Cast.members.count) 名（本次新登记 \(fresh) 名），密钥由本人生成、自证持有",
          "\(Cast.organisations.count) organisations, \(Cast.members.count) people (\(fresh) new); keys made by their owners, possession proved"
        )
      }
      try ProviderData(connection: surroundings.providerDatabase).fill()
      story.tell(
        "民政局自有数据库：2016年乡镇街道与村社区（\(ProviderData.attribution)）",
        "the provider's own database: towns and villages of 2016 (\(ProviderData.attribution))")
    }
  }

  private func register(_ organisation: Cast.Organisation, _ session: SuiteSession) async throws {
    do {
      _ = try await session.directory.registerOrganisation(
        .init(
          organisation: .init(
            code: organisation.code, name: organisation.name, kind: organisation.kind, level: .city,
            regionCode: "500000",
            competentAuthority: organisation.isAuthority)),
        options: session.options)
    } catch let error as RPCError where error.code == .alreadyExists {}
    _ = try await session.directory.updateProfile(
      .init(
        code: organisation.code,
        profile: .init(unit: "信息化处", contact: "023-00000000", procedures: "数据资源管理办法")),
      options: session.options)
  }
}

/// Expects a refusal; returns it.
func refusal(_ body: () async throws -> Void) async throws -> RPCError {
  do {
    try await body()
  } catch let error as RPCError {
    return error
  }
  throw StoryBroken(what: say("应当被拒绝", "should have been refused"))
}
