import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import Testing
import Wire

/// Bodies, profiles, people and roles through the handler.
@Suite(.serialized) struct DirectoryTests {
  @Test func `a body is registered once, with right check digits`() async throws {
    try await Desk.with { desk in
      let body = try await desk.register(Fixture.provider, "市民政局")
      #expect(body.profileGaps == ["unit", "contact", "procedures", "head", "officer", "secrecy_reviewer"])
      #expect(await desk.reason { try await desk.register(Fixture.provider, "市民政局") } == "ORGANISATION_EXISTS")

      let wrong = CatalogV1.Organisation(
        code: "11500000009277567C", name: "市民政局", kind: .department, level: .city, regionCode: "500000")
      let refusal = await desk.refusal {
        try await desk.call(
          Desk.Directory.registerOrganisation, desk.directory.registerOrganisation, .init(organisation: wrong),
          as: .operator)
      }
      #expect(refusal?.reason == "CODE_CHECK_CHARACTER")
      #expect(refusal?.code == .invalidArgument)
      #expect(
        await desk.reason { try await desk.register(Fixture.county, "成都市民政局", region: "510100") }
          == "REGION_OUTSIDE_CITY")
      #expect(
        await desk.reason { try await desk.register(Fixture.county, "档案馆", kind: .authorisedInstitution) }
          == "AUTHORISING_LAW_MISSING")
      #expect(
        await desk.reason { try await desk.register(Fixture.county, "某局", kind: .unspecified) } == "FIELD_MISSING")
      #expect(try await desk.topics() == ["organisation-registered"])
    }
  }

  @Test func `there is one competent authority per level and area`() async throws {
    try await Desk.with { desk in
      _ = try await desk.register(Fixture.authority, "市发展改革委", isAuthority: true)

      #expect(
        await desk.reason { try await desk.register(Fixture.provider, "市民政局", isAuthority: true) }
          == "AUTHORITY_EXISTS")
      let county = try await desk.register(
        Fixture.county, "渝北区发展改革委", isAuthority: true, level: .county, region: "500112")
      #expect(county.competentAuthority)
    }
  }

  @Test func `a profile is its body's business, and its gaps close one by one`() async throws {
    try await Desk.with { desk in
      _ = try await desk.register(Fixture.provider, "市民政局")
      @Sendable func update(as caller: Caller) async throws -> CatalogV1.Organisation {
        try await desk.call(
          Desk.Directory.updateProfile, desk.directory.updateProfile,
          .init(code: Fixture.provider.text, profile: .init(unit: "信息中心", contact: "023-0", procedures: "1号")),
          as: caller)
      }

      #expect(await desk.reason { try await update(as: .stranger) } == "NOT_YOUR_ORGANISATION")
      #expect(try await update(as: .officer).profileGaps == ["head", "officer", "secrecy_reviewer"])
      _ = try await desk.enrol("甲", roles: [.head, .officer, .secrecyReviewer])
      let body = try await desk.call(
        Desk.Directory.getOrganisation, desk.directory.getOrganisation, .init(code: Fixture.provider.text),
        as: .stranger)
      #expect(body.profileGaps.isEmpty)
    }
  }

  @Test func `bodies are listed by code, page by page`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      func list(after code: String) async throws -> CatalogV1.ListOrganisationsReply {
        try await desk.call(
          Desk.Directory.listOrganisations, desk.directory.listOrganisations, .init(after: code, limit: 2),
          as: .stranger)
      }

      let first = try await list(after: "")
      #expect(first.organisations.count == 2)
      let second = try await list(after: first.next)
      #expect(second.organisations.count == 1)
      #expect(second.next.isEmpty)
    }
  }

  @Test func `names stay in the register and never reach the log`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.enrol("王小明")
      @Sendable func list(as caller: Caller) async throws -> [CatalogV1.Holder] {
        try await desk.call(
          Desk.Directory.listHolders, desk.directory.listHolders, .init(organisation: Fixture.provider.text),
          as: caller
        ).holders
      }

      #expect(try await list(as: .head).map(\.name).contains("王小明"))
      #expect(await desk.reason { try await list(as: .stranger) } == "NOT_YOUR_ORGANISATION")
      let name = Array("王小明".utf8)
      for event in try await desk.events() {
        // All of the event: a subject is read by as many as a payload.
        let body = try event.packed()
        #expect(!body.indices.contains { body[$0...].starts(with: name) }, "\(event.topic)")
      }
    }
  }

  @Test func `nobody enrols for another body or above their own rights`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()

      #expect(
        await desk.reason { try await desk.enrol("甲", of: Fixture.otherDepartment, as: .head) }
          == "NOT_YOUR_ORGANISATION")
      #expect(
        await desk.reason { try await desk.enrol("甲", roles: [.operator], as: .head) } == "ROLE_NOT_YOURS_TO_GIVE")
      #expect(
        await desk.reason { try await desk.enrol("救助系统", kind: .system, roles: [.officer]) }
          == "SYSTEM_HOLDS_NO_ROLE")
      #expect(await desk.reason { try await desk.enrol(" ") } == "FIELD_MISSING")
      #expect(await desk.reason { try await desk.enrol("甲", of: Fixture.county) } == "ORGANISATION_NOT_FOUND")
      #expect(try await desk.enrol("救助系统", kind: .system, roles: []).holder?.kind == .system)
    }
  }

  @Test func `roles are dated, not doubled, and end at once`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let id = try #require(try await desk.enrol("甲", roles: []).holder?.id)
      let tomorrow = Fixture.now + 86_400
      @Sendable func grant(
        _ role: CatalogV1.Role, from: Date? = nil, until: Date? = nil
      ) async throws -> CatalogV1.Holder {
        try await desk.call(
          Desk.Directory.grantRole, desk.directory.grantRole,
          .init(holder: id, role: role, validFrom: from, validUntil: until), as: .head)
      }
      @Sendable func end(_ role: CatalogV1.Role, as caller: Caller = .head) async throws -> CatalogV1.Holder {
        try await desk.call(
          Desk.Directory.endRole, desk.directory.endRole, .init(holder: id, role: role), as: caller)
      }

      #expect(try await grant(.providerHead, until: tomorrow).roles.count == 1)
      #expect(await desk.reason { try await grant(.providerHead) } == "ROLE_HELD_ALREADY")
      #expect(try await grant(.providerHead, from: tomorrow).roles.count == 2)
      #expect(await desk.reason { try await grant(.officer, from: Fixture.now - 1) } == "ROLE_PERIOD_WRONG")
      #expect(await desk.reason { try await grant(.officer, until: Fixture.now) } == "ROLE_PERIOD_WRONG")
      #expect(await desk.reason { try await end(.officer) } == "ROLE_NOT_HELD")
      let foreignHead = Caller.person("h-x", of: Fixture.otherDepartment, [.head])
      #expect(await desk.reason { try await end(.providerHead, as: foreignHead) } == "HOLDER_NOT_FOUND")
      let ended = try await end(.providerHead)
      #expect(ended.roles.allSatisfy { $0.validUntil.map { $0 <= tomorrow } == true })
      #expect(await desk.reason { try await end(.providerHead) } == "ROLE_NOT_HELD")
      #expect(try await Array(desk.topics().suffix(3)) == ["role-granted", "role-granted", "role-ended"])
      #expect(try await grant(.providerHead, from: tomorrow).roles.contains { $0.validUntil == nil })
    }
  }

  @Test func `everybody learns who they are`() async throws {
    try await Desk.with { desk in
      let reply = try await desk.call(Desk.Directory.whoAmI, desk.directory.whoAmI, .init(), as: .reviewer)

      #expect(reply.holder == "h-reviewer")
      #expect(reply.organisation == Fixture.provider.text)
      #expect(reply.roles == [.officer, .secrecyReviewer])
    }
  }
}
