import CatalogService
import Contracts
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// Which departments have compiled a catalog, for the authority and for auditors (Art. 9, 40(1)).
@Suite(.serialized) struct DepartmentTests {
  private func departments(
    _ desk: Desk, _ request: CatalogV1.ListDepartmentsRequest = .init(), as caller: Caller = .publisher
  ) async throws -> CatalogV1.ListDepartmentsReply {
    try await desk.call(Desk.Levels.listDepartments, desk.levels.listDepartments, request, as: caller)
  }

  @Test func `Art. 9 ¶1, 40(1): a department without an entry in force comes first, until one of it is published`()
    async throws
  {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let draft = try await desk.saveAndReport()
      let before = try await departments(desk, .init(withoutEntries: true))
      #expect(
        Set(before.departments.map(\.organisation)) == [
          Fixture.provider.text, Fixture.authority.text, Fixture.otherDepartment.text,
        ])
      #expect(before.departments.first { $0.organisation == Fixture.provider.text }?.onTheWay == 1)
      #expect(before.total == 3)

      _ = try await desk.publish(draft)

      let after = try await departments(desk)
      #expect(after.total == 3 && after.departments.map(\.inForce) == [0, 0, 1])
      let provider = try #require(after.departments.last)
      #expect(provider.name == "市民政局" && provider.onTheWay == 0 && provider.restricted == 0)
      #expect(provider.lastPublishedAt == instant("2026-11-23 10:00"))
      #expect(try await departments(desk, .init(withoutEntries: true)).departments.map(\.inForce) == [0, 0])
    }
  }

  @Test func `Art. 3: how many of a department's entries are exceptions is counted beside it`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.publishedEntry("乡镇信息")
      _ = try await desk.publish(desk.saveAndReport(.restricted()))
      let returned = try await desk.sendBack(desk.saveAndReport(.fixture("街道信息")))
      let provider = try #require(try await departments(desk).departments.last)
      #expect(provider.inForce == 2 && provider.restricted == 1 && provider.onTheWay == 1)
      // What is returned is on its way until the next version is begun, which is its department's alone.
      _ = try await desk.save(.next(of: returned))
      #expect(try await departments(desk).departments.last?.onTheWay == 0)
    }
  }

  @Test func `Art. 5 ¶2: the city's authority sees the city's departments, a county's its own, an auditor all`()
    async throws
  {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.register(
        Fixture.county, "涪陵区发展改革委", isAuthority: true, level: .county, region: "500102")
      let county = Caller.person("h-county", of: Fixture.county, [.officer], isAuthority: true, level: .county)

      #expect(try await departments(desk).total == 3)
      #expect(try await departments(desk, as: county).departments.map(\.name) == ["涪陵区发展改革委"])
      #expect(try await departments(desk, as: .auditor).total == 4)
    }
  }

  @Test func `a body that is no department, or that has ended, owes no catalog`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      _ = try await desk.register(Fixture.platform, "市水务集团", kind: .utility)
      try await desk.transfer(.merger)
      #expect(
        Set(try await departments(desk).departments.map(\.organisation)) == [
          Fixture.authority.text, Fixture.otherDepartment.text,
        ])
    }
  }
}
