import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import Wire

/// Categories of basic and topic resources, kept by their lead departments (Art. 17 ¶2).
@Suite(.serialized) struct CategoryTests {
  typealias Team = Desk.Team

  @Test func `Art. 17 ¶2: the lead edits its category; another department is refused and proposes instead`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let own = try await desk.publish(.basic("户籍人口信息"), by: .civil)
      let other = try await desk.publish(.basic("出生医学证明信息"), by: .health)
      _ = try await desk.assign()

      let refusal = await desk.refusal { try await desk.edit(add: [other], as: Team.health.officer) }
      #expect(refusal?.code == .permissionDenied && refusal?.reason == "NOT_THE_LEAD")
      #expect(refusal?.text.en.contains("Propose") == true)
      #expect(refusal?.text.zh.contains("第十七条") == true)

      let edited = try await desk.edit(add: [own])
      #expect(edited.codes == [own.code] && edited.revision == 1 && edited.lead == Fixture.provider.text)
      let proposal = try await desk.propose(other, as: Team.health.officer)
      #expect(proposal.state == .open && proposal.proposer == Fixture.otherDepartment.text)
      #expect(try await desk.decide(proposal, accept: true).state == .accepted)
      #expect(try await desk.categories().first?.codes.sorted() == [own.code, other.code].sorted())
      #expect(try await desk.categories().first?.revision == 2)
      let topics = try await desk.topics()
      #expect(topics.filter { $0 == "category-changed" }.count == 3)
      #expect(topics.filter { $0 == "category-proposal-changed" }.count == 2)
    }
  }

  @Test
  func `Art. 10 ¶2, 17 ¶2: the lead's report is due 10 working days after the first edit, and closed by reporting`()
    async throws
  {
    try await Desk.with(at: Date(timeIntervalSince1970: 1_529_892_000)) { desk in
      // 2018-06-25 10:00 in Chongqing.
      try await desk.openRegister()
      let first = try await desk.publish(.basic("户籍人口信息"), by: .civil)
      let second = try await desk.publish(.basic("婚姻登记信息"), by: .civil)
      #expect(try await desk.assign().reportDueAt == nil)
      #expect(await desk.reason { try await desk.report("101001") } == "NOTHING_TO_REPORT")

      let due = try #require(try await desk.edit(add: [first]).reportDueAt)
      #expect(ChinaTime.date(of: due - 1) == CivilDate("2018-07-09"))
      desk.clock.advance(by: 86_400)
      // Another edit while the duty runs moves nothing.
      #expect(try await desk.edit(add: [second]).reportDueAt == due)
      #expect(try await desk.duties() == ["category/500000/101001@1"])

      let reported = try await desk.report("101001")
      #expect(reported.reportedRevision == 2 && reported.reportDueAt == nil)
      #expect(try await desk.duties() == [])
      #expect(await desk.reason { try await desk.report("101001") } == "NOTHING_TO_REPORT")
      #expect(try await desk.edit(remove: [second]).revision == 3)
      #expect(try await desk.duties() == ["category/500000/101001@3"])
    }
  }

  @Test func `Art. 17 ¶2: another lead takes over what is in the category and what is due`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let entry = try await desk.publish(.basic("户籍人口信息"), by: .civil)
      _ = try await desk.assign()
      let due = try await desk.edit(add: [entry]).reportDueAt

      let given = try await desk.assign(to: Fixture.otherDepartment)

      #expect(given.lead == Fixture.otherDepartment.text && given.codes == [entry.code] && given.reportDueAt == due)
      #expect(await desk.reason { try await desk.report("101001") } == "NOT_THE_LEAD")
      #expect(try await desk.report("101001", as: Team.health.officer).reportedRevision == 1)
      #expect(try await desk.duties() == [])
    }
  }

  @Test func `Art. 17 ¶2: only entries in force of the category's classification are in it`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let draft = try await desk.save(.basic("户籍人口信息"))
      let elsewhere = try await desk.publish(.fixture("街道信息"), by: .civil)
      _ = try await desk.assign()

      #expect(await desk.reason { try await desk.edit(add: [draft]) } == "ENTRY_NOT_IN_FORCE")
      #expect(await desk.reason { try await desk.edit(add: [elsewhere]) } == "ENTRY_CLASSIFIED_ELSEWHERE")
      #expect(await desk.reason { try await desk.propose(elsewhere) } == "ENTRY_CLASSIFIED_ELSEWHERE")
      #expect(await desk.reason { try await desk.edit() } == "EDIT_EMPTY")
      #expect(await desk.reason { try await desk.edit(remove: [draft]) } == "ENTRY_NOT_IN_CATEGORY")

      let published = try await desk.publish(draft, by: .civil)
      #expect(await desk.reason { try await desk.propose(published, as: .stranger) } == "NOT_YOUR_ORGANISATION")
      #expect(try await desk.edit(add: [published]).codes == [published.code])
      #expect(await desk.reason { try await desk.edit(add: [published]) } == "ENTRY_IN_CATEGORY")
      #expect(await desk.reason { try await desk.propose(published) } == "ENTRY_IN_CATEGORY")
    }
  }

  @Test func `Art. 17 ¶2: a proposal is decided once, by the lead, a refusal with its reason`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health)
      let entry = try await desk.publish(.basic("出生医学证明信息"), by: .health)
      _ = try await desk.assign()
      let proposal = try await desk.propose(entry, as: Team.health.officer)
      #expect(await desk.reason { try await desk.propose(entry, as: Team.health.officer) } == "PROPOSAL_OPEN")

      #expect(
        await desk.reason { try await desk.decide(proposal, accept: true, as: Team.health.officer) } == "NOT_THE_LEAD")
      let uninvolved = Caller.person("h-transport", of: Fixture.platform, [.officer])
      #expect(
        await desk.reason { try await desk.decide(proposal, accept: true, as: uninvolved) } == "PROPOSAL_NOT_FOUND")
      #expect(try await desk.proposals(as: uninvolved).isEmpty)
      #expect(await desk.reason { try await desk.decide(proposal, accept: false) } == "DECISION_REASON_MISSING")

      let refused = try await desk.decide(proposal, accept: false, reason: "不属于人口基础信息")
      #expect(refused.state == .refused && refused.answer == "不属于人口基础信息")
      #expect(try await desk.categories().first?.codes == [])
      #expect(await desk.reason { try await desk.decide(proposal, accept: true) } == "PROPOSAL_DECIDED")
      #expect(try await desk.proposals(as: Team.health.officer).isEmpty)
      #expect(try await desk.proposals(decided: true, as: Team.health.officer) == [refused])
      #expect(try await desk.propose(entry, as: Team.health.officer).state == .open)
      #expect(try await desk.proposals(as: .officer).count == 1)
      #expect(try await desk.proposals(as: .publisher).count == 1)
    }
  }

  @Test func `Art. 17 ¶2: the authority of the level gives basic and topic categories to departments of its level`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister()
      _ = try await desk.register(Fixture.county, "区数据局", isAuthority: true, level: .county, region: "500109")

      #expect(await desk.reason { try await desk.assign("307001") } == "CATEGORY_NOT_LED")
      #expect(await desk.reason { try await desk.assign("10100") } == "CATEGORY_NOT_LED")
      #expect(await desk.reason { try await desk.assign(to: Fixture.county) } == "LEAD_NOT_OF_THIS_LEVEL")
      #expect(await desk.reason { try await desk.assign(to: Fixture.platform) } == "LEAD_NOT_OF_THIS_LEVEL")
      #expect(await desk.reason { try await desk.assign(as: .officer) } == "NOT_YOUR_LEVEL")
      #expect(await desk.reason { try await desk.edit(remove: []) } == "CATEGORY_NOT_FOUND")
      #expect(try await desk.assign("204001").category == "204001")
    }
  }
}
