import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import Testing

/// A project's catalog: compiled before approval, complete at acceptance.
@Suite(.serialized) struct ProjectTests {
  @Test func `Art. 38 ¶2: a project without a pre-compiled catalog cannot be opened`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()

      let refusal = await desk.refusal { try await desk.open([]) }
      #expect(refusal?.reason == "PRE_CATALOG_MISSING")
      #expect(refusal?.text.en.contains("Art. 38") == true)

      let draft = try await desk.save()
      let project = try await desk.open([draft.code])
      #expect(project.preCatalogued && !project.catalogued)
      #expect(project.missing == [draft.code])
      #expect(project.entries.map(\.name) == ["乡镇行政区划信息"])
      #expect(await desk.reason { try await desk.open([draft.code]) } == "PROJECT_EXISTS")
    }
  }

  @Test func `Art. 38 ¶2: acceptance needs every entry published or excepted, and the missing ones are named`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let built = try await desk.save(.fixture("乡镇信息"))
      let dropped = try await desk.save(.fixture("街道信息"))
      _ = try await desk.open([built.code, dropped.code])

      _ = try await desk.publish(desk.report(desk.review(desk.submit(built))))
      let half = try await desk.project(as: .publisher)
      #expect(!half.catalogued && half.missing == [dropped.code])
      #expect(half.entries.map(\.published) == [true, false])

      let whole = try await desk.approveDifference(of: dropped.code)
      #expect(whole.catalogued && whole.missing.isEmpty)
      #expect(whole.entries[1].difference == "该系统不再建设")
      let event = try #require(try await desk.events().last)
      #expect(try CatalogV1.ProjectChanged(packed: event.payload).differences == [dropped.code])
    }
  }

  @Test func `Art. 38 ¶2: a difference is the authority's to approve, and not of its own project`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let county = CountyBodies("500112")
      try await county.register(at: desk)
      let draft = try await desk.save()
      _ = try await desk.open([draft.code])

      #expect(
        await desk.reason { try await desk.approveDifference(of: draft.code, as: county.publisher) }
          == "PROJECT_NOT_FOUND")
      #expect(await desk.reason { try await desk.approveDifference(of: draft.code, as: .officer) } == "NOT_YOUR_AREA")
      #expect(await desk.reason { try await desk.approveDifference(of: "307001/000099") } == "PROJECT_ENTRY_UNKNOWN")
      #expect(await desk.reason { try await desk.approveDifference(of: draft.code, because: " ") } == "FIELD_MISSING")
      _ = try await desk.approveDifference(of: draft.code)
      #expect(await desk.reason { try await desk.approveDifference(of: draft.code) } == "DIFFERENCE_NOT_NEEDED")

      let own = try await desk.save(as: .publisher)
      _ = try await desk.open([own.code], as: .publisher)
      #expect(
        await desk.reason { try await desk.approveDifference(of: own.code, in: Fixture.authority) }
          == "DIFFERENCE_OF_OWN_PROJECT")
    }
  }

  @Test func `Art. 38 ¶2: drafts of the department's own are linked, and what left the draft stays linked`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      let (first, second) = (try await desk.save(.fixture("甲")), try await desk.save(.fixture("乙")))
      let foreign = try await desk.save(as: .stranger)
      let published = try await desk.publish(desk.saveAndReport(.fixture("丙")))
      _ = try await desk.open([first.code])

      #expect(await desk.reason { try await desk.link(add: [foreign.code]) } == "ENTRIES_NOT_YOURS")
      #expect(await desk.reason { try await desk.link(add: [published.code]) } == "PROJECT_ENTRY_NOT_A_DRAFT")
      #expect(await desk.reason { try await desk.link(remove: [first.code]) } == "PRE_CATALOG_MISSING")
      #expect(await desk.reason { try await desk.link(remove: [second.code]) } == "PROJECT_ENTRY_UNKNOWN")
      #expect(try await desk.link(add: [second.code]).entries.count == 2)
      #expect(try await desk.link(remove: [second.code]).entries.map(\.code) == [first.code])
      _ = try await desk.link(add: [second.code])
      _ = try await desk.submit(second)
      #expect(await desk.reason { try await desk.link(remove: [second.code]) } == "PROJECT_ENTRY_NOT_A_DRAFT")
      #expect(await desk.reason { try await desk.link(add: (0...5).map { "\($0)" }) } == "LIMIT_TOO_LARGE")
    }
  }

  @Test func `a project is seen by its department, its authority and auditors`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let draft = try await desk.save()
      _ = try await desk.open([draft.code])

      for caller in [Caller.officer, .publisher, .auditor] {
        #expect(try await desk.project(as: caller).number == "2026-001")
        #expect(try await desk.projects(as: caller).map(\.number) == ["2026-001"])
      }
      #expect(await desk.reason { try await desk.project(as: .stranger) } == "PROJECT_NOT_FOUND")
      #expect(try await desk.projects(as: .stranger).isEmpty)
    }
  }

  @Test func `CC-29: a project goes on with the successor under the number it was opened with`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let draft = try await desk.save()
      _ = try await desk.open([draft.code])

      try await desk.transfer()

      let taken = try await desk.projects(as: .stranger)
      #expect(taken.map(\.organisation) == [Fixture.provider.text])
      let more = try await desk.save(.fixture("街道信息"), as: .stranger)
      #expect(try await desk.link(add: [more.code], as: .stranger).entries.count == 2)
      #expect(try await desk.approveDifference(of: draft.code).missing == [more.code])
    }
  }
}

extension Desk {
  func open(_ codes: [String], as caller: Caller = .officer) async throws -> CatalogV1.Project {
    try await call(
      Projects.openProject, projects.openProject, .init(number: "2026-001", name: "智慧民政一期", codes: codes), as: caller)
  }

  func link(
    add: [String] = [], remove: [String] = [], as caller: Caller = .officer
  ) async throws -> CatalogV1.Project {
    try await call(
      Projects.linkEntries, projects.linkEntries, .init(number: "2026-001", add: add, remove: remove), as: caller)
  }

  func approveDifference(
    of code: String, in organisation: SocialCreditCode = Fixture.provider, because reason: String = "该系统不再建设",
    as caller: Caller = .publisher
  ) async throws -> CatalogV1.Project {
    try await call(
      Projects.approveDifference, projects.approveDifference,
      .init(number: "2026-001", organisation: organisation.text, code: code, reason: reason), as: caller)
  }

  func project(as caller: Caller) async throws -> CatalogV1.Project {
    try await call(
      Projects.getProject, projects.getProject, .init(number: "2026-001", organisation: Fixture.provider.text),
      as: caller)
  }

  func projects(as caller: Caller) async throws -> [CatalogV1.Project] {
    try await call(Projects.listProjects, projects.listProjects, .init(), as: caller).projects
  }
}
