import CatalogService
import Contracts
import FoundationEssentials
import RPC
import Rules
import TestKit
import Testing

/// The register of systems: what must be connected, what must not be built, what is late.
@Suite(.serialized) struct SystemTests {
  @Test func `Art. 14 ¶3: a system neither connected nor excepted is listed`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let entry = try await desk.save()
      let social = try await desk.registerSystem("社会救助系统", codes: [entry.code])
      let marriage = try await desk.registerSystem("婚姻登记系统", connected: true)
      #expect(social.unconnected && social.codes == [entry.code] && !marriage.unconnected)
      #expect(try await desk.systems(as: .officer).map(\.name).count == 2)
      #expect(try await desk.systems(as: .publisher, unconnectedOnly: true).map(\.id) == [social.id])

      let excepted = try await desk.except(social, as: .publisher)
      #expect(!excepted.unconnected && excepted.exceptionDocument == "民办函〔2019〕12号")
      #expect(try await desk.systems(as: .publisher, unconnectedOnly: true).isEmpty)
      #expect(try await desk.topics().suffix(3) == ["system-registered", "system-registered", "system-registered"])
    }
  }

  @Test func `Art. 14 ¶3: a system that is connected later leaves the list, under the same id`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let system = try await desk.registerSystem("社会救助系统")

      let connected = try await desk.registerSystem("社会救助系统", id: system.id, connected: true)

      #expect(connected.id == system.id && connected.registeredAt == system.registeredAt)
      #expect(try await desk.systems(as: .officer, unconnectedOnly: true).isEmpty)
      #expect(
        await desk.reason { try await desk.registerSystem("婚姻登记系统", network: .other, connected: true) }
          == "NETWORK_UNFIT")
      #expect(try await desk.registerSystem("门户", network: .other).unconnected)
    }
  }

  @Test func `a system is its department's, and its authority's to except`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let county = CountyBodies("500112")
      try await county.register(at: desk)
      let system = try await desk.registerSystem("社会救助系统")
      let foreign = try await desk.save(as: .stranger)

      #expect(
        await desk.reason { try await desk.registerSystem("甲", id: system.id, as: .stranger) } == "SYSTEM_NOT_FOUND")
      #expect(await desk.reason { try await desk.registerSystem("甲", codes: [foreign.code]) } == "ENTRIES_NOT_YOURS")
      #expect(
        await desk.reason { try await desk.registerSystem("甲", codes: (0...5).map { "\($0)" }) } == "LIMIT_TOO_LARGE")
      #expect(await desk.reason { try await desk.except(system, as: county.publisher) } == "SYSTEM_NOT_FOUND")
      #expect(try await desk.systems(as: .stranger).isEmpty)
      #expect(try await desk.systems(as: county.publisher).isEmpty)
      #expect(try await desk.systems(as: .auditor).count == 1)
      #expect(
        await desk.reason { try await desk.systems(of: Fixture.provider, as: .stranger) } == "NOT_YOUR_ORGANISATION")
      #expect(try await desk.systems(of: Fixture.provider, as: .publisher).map(\.id) == [system.id])
    }
  }

  @Test func `Art. 15 ¶2: an endpoint between two departments is refused, with what would be right`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()

      let refusal = await desk.refusal {
        try await desk.registerSystem("社会救助系统", endpoint: Fixture.otherDepartment.text)
      }

      #expect(refusal?.reason == "DIRECT_ENDPOINT")
      #expect(refusal?.text.en.contains("Art. 15") == true && refusal?.text.en.contains("Mount the data") == true)
      #expect(try await desk.registerSystem("社会救助系统").name == "社会救助系统")
    }
  }

  @Test func `Art. 15 ¶2: a new exchange system is refused, one from before the decree is migrated`() async throws {
    try await Desk.with(at: instant("2019-12-31 10:00")) { desk in
      try await desk.openRegister()

      let refusal = await desk.refusal { try await desk.registerLegacy("新建共享系统", since: "2018-05-05") }
      #expect(refusal?.reason == "NEW_EXCHANGE_SYSTEM")
      #expect(refusal?.text.en.contains("Art. 15") == true)
      #expect(await desk.reason { try await desk.registerLegacy("某系统", since: "2015") } == "DATE_MALFORMED")
      #expect(
        await desk.reason { try await desk.registerLegacy("某系统", since: "2015-03-01", planned: "2015-03-01") }
          == "MIGRATION_DAY_WRONG")
      let old = try await desk.registerLegacy("部门交换平台", since: "2018-05-04")
      #expect(!old.late)

      // The planned day itself is not late yet; the next is.
      desk.clock.set(instant("2020-01-01 00:00"))
      #expect(try await desk.legacySystems(as: .publisher).map(\.late) == [true])
      #expect(await desk.reason { try await desk.migrate(old, on: "2020-01-02") } == "MIGRATION_DAY_WRONG")
      #expect(await desk.reason { try await desk.migrate(old, on: "2020-01-01", as: .stranger) } == "SYSTEM_NOT_FOUND")
      let migrated = try await desk.migrate(old, on: "2020-01-01")
      #expect(migrated.migratedOn == "2020-01-01" && !migrated.late)
      #expect(await desk.reason { try await desk.migrate(old, on: "2020-01-01") } == "MIGRATED_ALREADY")
    }
  }

  @Test func `Art. 15 ¶2: systems past their planned day come first`() async throws {
    try await Desk.with(at: instant("2020-01-01 10:00")) { desk in
      try await desk.openRegister()
      _ = try await desk.registerLegacy("丙", since: "2015-03-01", planned: "2020-06-30")
      let migrated = try await desk.registerLegacy("甲", since: "2015-03-01", planned: "2018-12-31")
      _ = try await desk.migrate(migrated, on: "2018-11-01")
      _ = try await desk.registerLegacy("丁", since: "2015-03-01", planned: "2019-12-31")
      _ = try await desk.registerLegacy("乙", since: "2015-03-01", planned: "2019-06-30")

      let listed = try await desk.legacySystems(as: .publisher)

      #expect(listed.map(\.name) == ["乙", "丁", "甲", "丙"])
      #expect(listed.map(\.late) == [true, true, false, false])
      #expect(try await desk.legacySystems(as: .stranger).isEmpty)
    }
  }

  @Test func `CC-29: systems of a merged department are its successor's`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let system = try await desk.registerSystem("社会救助系统")
      let legacy = try await desk.registerLegacy("部门交换平台", since: "2015-03-01")

      try await desk.transfer()

      #expect(try await desk.systems(as: .stranger).map(\.id) == [system.id])
      #expect(try await desk.legacySystems(as: .stranger).map(\.id) == [legacy.id])
      #expect(await desk.reason { try await desk.registerSystem("甲") } == "ORGANISATION_ENDED")
    }
  }
}

extension Desk {
  func registerSystem(
    _ name: String, id: String = "", network: CatalogV1.NetworkDomain = .extranet, connected: Bool = false,
    codes: [String] = [], endpoint: String = "", as caller: Caller = .officer
  ) async throws -> CatalogV1.BusinessSystem {
    try await call(
      Systems.registerSystem, systems.registerSystem,
      .init(
        system: .init(id: id, name: name, network: network, connected: connected, codes: codes),
        directEndpointTo: endpoint), as: caller)
  }

  func except(_ system: CatalogV1.BusinessSystem, as caller: Caller) async throws -> CatalogV1.BusinessSystem {
    try await call(
      Systems.recordException, systems.recordException, .init(id: system.id, document: "民办函〔2019〕12号"), as: caller)
  }

  func systems(
    of code: SocialCreditCode? = nil, as caller: Caller, unconnectedOnly: Bool = false
  ) async throws -> [CatalogV1.BusinessSystem] {
    try await call(
      Systems.listSystems, systems.listSystems,
      .init(organisation: code?.text ?? "", unconnectedOnly: unconnectedOnly), as: caller
    ).systems
  }

  func registerLegacy(
    _ name: String, since: String, planned: String = "2019-12-31"
  ) async throws -> CatalogV1.LegacySystem {
    try await call(
      Systems.registerLegacySystem, systems.registerLegacySystem,
      .init(system: .init(name: name, inUseSince: since, plannedOn: planned)), as: .officer)
  }

  func migrate(
    _ system: CatalogV1.LegacySystem, on day: String, as caller: Caller = .officer
  ) async throws -> CatalogV1.LegacySystem {
    try await call(
      Systems.completeMigration, systems.completeMigration, .init(id: system.id, migratedOn: day), as: caller)
  }

  func legacySystems(as caller: Caller) async throws -> [CatalogV1.LegacySystem] {
    try await call(Systems.listLegacySystems, systems.listLegacySystems, .init(), as: caller).systems
  }
}
