import CatalogService
import Contracts
import FoundationEssentials
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// What stands beside entries goes along when they change hands: changes that wait, sources, categories, origins.
@Suite(.serialized) struct SuccessionTests {
  @Test func `CC-29: the change that waits for a merged department's entry is its successor's, due the same day`()
    async throws
  {
    try await Desk.with(at: instant("2018-05-20 10:00")) { desk in
      try await desk.openBothDepartments()
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-06-01 09:00")
      let before = try await desk.register(change: "2018-06-01", of: [entry])
      desk.at("2018-06-20 09:00")
      try await desk.transfer()

      let after = try await desk.change(before.id, as: .stranger)
      #expect(after.organisation == Fixture.otherDepartment.text)
      #expect(after.obligation?.id == before.obligation?.id && after.due == "2018-06-25")
      #expect(after.obligation?.startedAt == before.obligation?.startedAt)
      #expect(try await desk.listChanges(of: Fixture.provider.text, as: .publisher).isEmpty)
      #expect(try await desk.duties(of: Fixture.provider, as: .auditor).isEmpty)
      #expect(await desk.reason { try await desk.decideNoChange(before, entry) } == "CHANGE_NOT_FOUND")
      let told = try await desk.logged(CatalogV1.ChangeRegistered.self)
      #expect(told.map(\.organisation) == [Fixture.provider.text, Fixture.otherDepartment.text])

      desk.at("2018-06-25 23:59:59.999")
      let closed = try await desk.decideNoChange(before, entry, as: .stranger)
      #expect(closed.closedAt != nil)
      #expect(try await desk.logged(CatalogV1.ChangeClosed.self).map(\.late) == [false])
      // The successor's entries are its own: the next change is registered for them.
      desk.at("2018-06-26 09:00")
      #expect(
        await desk.reason { try await desk.register(change: "2018-06-26", of: [entry], as: .stranger) } == nil)
    }
  }

  @Test func `CC-29: with a function goes what waits for its entries, under the day and extension of the whole change`()
    async throws
  {
    try await Desk.with(at: instant("2025-07-01 10:00")) { desk in
      try await desk.openBothDepartments()
      let going = try await desk.publishedEntry("殡葬服务信息")
      let staying = try await desk.publishedEntry("婚姻登记信息")
      _ = try await desk.adopt(from: "2025-08-01")
      try await desk.settle()
      desk.at("2025-08-01 09:00")
      let whole = try await desk.register(change: "2025-08-01", of: [going, staying])
      #expect(try await desk.extend(whole, by: 5).due == "2025-08-22")
      desk.at("2025-08-11 09:00")
      try await desk.transfer(.function, [going.code])

      let part = try #require(try await desk.listChanges(as: .stranger).first)
      #expect(part.entries.map(\.code) == [going.code] && part.document == whole.document && part.id != whole.id)
      #expect(part.due == "2025-08-22" && part.obligation?.originalDueAt == instant("2025-08-16 00:00"))
      #expect(part.happenedOn == "2025-08-01" && part.registeredAt == whole.registeredAt)
      let rest = try await desk.change(whole.id)
      #expect(rest.closedAt == nil && rest.due == "2025-08-22")
      #expect(rest.entries.first { $0.code == going.code }?.noChangeReason.contains(part.id) == true)
      #expect(rest.entries.first { $0.code == staying.code }?.handledAt == nil)

      // Each is closed by its own department; the authority's one extension is used up for both.
      #expect(await desk.reason { try await desk.extend(part, by: 1) } == "EXTENSION_ALREADY_USED")
      #expect(try await desk.decideNoChange(part, going, as: .stranger).closedAt != nil)
      #expect(try await desk.change(whole.id).closedAt == nil)
      #expect(try await desk.decideNoChange(whole, staying).closedAt != nil)
    }
  }

  @Test func `CC-29: a change whose waiting entries all go is the taker's as a whole; what was handled stays handled`()
    async throws
  {
    try await Desk.with(at: instant("2018-05-20 10:00")) { desk in
      try await desk.openBothDepartments()
      let going = try await desk.publishedEntry("殡葬服务信息")
      let done = try await desk.publishedEntry("婚姻登记信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [going, done])
      _ = try await desk.decideNoChange(change, done)
      try await desk.transfer(.function, [going.code])

      let taken = try await desk.change(change.id, as: .stranger)
      #expect(taken.organisation == Fixture.otherDepartment.text && taken.due == "2018-06-25")
      #expect(taken.entries.first { $0.code == done.code }?.noChangeReason == "修订不涉及本目录的信息项")
      #expect(await desk.reason { try await desk.change(change.id) } == "CHANGE_NOT_FOUND")
      #expect(try await desk.decideNoChange(change, going, as: .stranger).closedAt != nil)
    }
  }

  @Test func `CC-29: a due day that was missed before the function went is told once`() async throws {
    try await Desk.with(at: instant("2018-05-20 10:00")) { desk in
      try await desk.openBothDepartments()
      let going = try await desk.publishedEntry("殡葬服务信息")
      let staying = try await desk.publishedEntry("婚姻登记信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [going, staying])
      desk.at("2018-06-26 00:00")
      try await desk.settle()
      #expect(try await desk.overdue().map(\.subject) == [change.id])

      try await desk.transfer(.function, [going.code])
      try await desk.settle()

      #expect(try await desk.overdue().count == 1)
      #expect(try await desk.listChanges(as: .stranger).map { $0.obligation?.overdue } == [true])
    }
  }

  @Test func `CC-29, Art. 17(1): a basis repealed after the merger is the successor's task`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      var entry = CatalogV1.Entry.restricted()
      entry.items[2].shareBases[0].repealedOn = "2026-11-30"
      _ = try await desk.publish(desk.saveAndReport(entry))
      try await desk.transfer()
      desk.at("2026-11-30 00:00")

      #expect(try await desk.basisWatch().sweep() == 1)

      #expect(try await desk.listChanges(as: .stranger).map(\.organisation) == [Fixture.otherDepartment.text])
      #expect(try await desk.listChanges(of: Fixture.provider.text, as: .auditor).isEmpty)
    }
  }

  @Test func `CC-29, Art. 12 ¶1: the successor is the source, and the designation before it stays on record`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health, .transport)
      let source = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      _ = try await desk.designate(source, partners: [Fixture.otherDepartment, Fixture.platform])
      desk.clock.advance(by: 60)
      try await desk.transfer()

      let now = try #require(try await desk.listSources().first)
      #expect(now.organisation == Fixture.otherDepartment.text && now.code == source.code)
      #expect(now.partners == [Fixture.platform.text] && now.basis == "渝府办发〔2026〕8号")
      let before = try #require(try await desk.listSources(ended: true).last)
      #expect(before.organisation == Fixture.provider.text && before.endReason == "渝府发〔2018〕9号")
      #expect(before.partners == [Fixture.otherDepartment, Fixture.platform].map(\.text).sorted())
      #expect(before.endedAt == now.designatedAt)
      let told = try await desk.logged(CatalogV1.SourceDesignated.self)
      #expect(told.map(\.organisation) == [Fixture.provider.text, Fixture.otherDepartment.text])

      #expect(
        await desk.reason {
          try await desk.save(.withRepresentative("道路运输企业信息"), as: Desk.Team.transport.officer)
        } == "SOURCE_DESIGNATED")
      #expect(
        await desk.reason { try await desk.save(.withRepresentative("诊所备案信息"), as: .stranger) } == nil)
    }
  }

  @Test func `CC-29, Art. 12 ¶1: a partner's successor verifies in its place, unless it is the source itself`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openRegister(.health, .transport)
      let health = try await desk.publish(.withRepresentative("医疗机构登记信息"), by: .health)
      let transport = try await desk.publish(.fixture("公交线路信息"), by: .transport)
      _ = try await desk.designate(health, partners: [Fixture.provider])
      _ = try await desk.designate(transport, named: "乡镇名称", column: "town_name", partners: [Fixture.provider])

      try await desk.transfer()

      let sources = try await desk.listSources()
      #expect(sources.first { $0.code == health.code }?.partners == [])
      #expect(sources.first { $0.code == transport.code }?.partners == [Fixture.otherDepartment.text])
      #expect(sources.map(\.organisation).contains(Fixture.provider.text) == false)
    }
  }

  @Test func `Art. 12 ¶1: with a function the source goes along; in another level's hands it is none any more`()
    async throws
  {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let county = CountyBodies("500112")
      try await county.register(at: desk)
      let kept = try await desk.publish(.withRepresentative("社会组织登记信息"), by: .civil)
      let left = try await desk.publish(.fixture("街道信息"), by: .civil)
      _ = try await desk.designate(kept, partners: [Fixture.authority])
      _ = try await desk.designate(left, named: "乡镇名称", column: "town_name")

      try await desk.transfer(.function, [kept.code])
      let down = try await desk.propose(.function, [left.code], to: county.department)
      _ = try await desk.consent(down, as: .head)
      _ = try await desk.complete(
        desk.consent(down, as: .person("h-county-head", of: county.department, [.head], level: .county)))

      let sources = try await desk.listSources()
      #expect(sources.map(\.code) == [kept.code])
      #expect(sources.first?.organisation == Fixture.otherDepartment.text)
      #expect(sources.first?.partners == [Fixture.authority.text])
      #expect(try await desk.logged(CatalogV1.SourceEnded.self).map(\.element) == ["乡镇名称"])
    }
  }

  @Test func `CC-29, Art. 17 ¶2: the successor leads the category and reports it by the day the lead had to`()
    async throws
  {
    try await Desk.with(at: instant("2018-06-25 10:00")) { desk in
      try await desk.openRegister(.health)
      let entry = try await desk.publish(.basic("户籍人口信息"), by: .civil)
      _ = try await desk.assign()
      let due = try #require(try await desk.edit(add: [entry]).reportDueAt)
      #expect(due == instant("2018-07-10 00:00"))
      desk.at("2018-07-04 15:00")
      try await desk.transfer()

      let led = try #require(try await desk.categories().first)
      #expect(led.lead == Fixture.otherDepartment.text && led.codes == [entry.code] && led.reportDueAt == due)
      #expect(await desk.reason { try await desk.report("101001") } == "NOT_THE_LEAD")
      desk.at("2018-07-09 23:59:59")
      #expect(try await desk.report("101001", as: .stranger).reportedRevision == 1)
      #expect(
        try await desk.logged(CatalogV1.CategoryChanged.self).map(\.lead)
          == [Fixture.provider, Fixture.provider, Fixture.otherDepartment, Fixture.otherDepartment].map(\.text))
      let leads = try await desk.temporary.database.read { source in
        try await source.query(
          "SELECT lead, basis FROM category_lead ORDER BY assigned_at", as: String.self, String.self)
      }
      #expect(leads.map(\.0) == [Fixture.provider.text, Fixture.otherDepartment.text])
      #expect(leads.map(\.1) == ["渝府办发〔2026〕9号", "渝府发〔2018〕9号"])
    }
  }

  @Test func `Art. 17 ¶2: a lead that becomes part of another level's body needs another lead first`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let county = CountyBodies("500112")
      try await county.register(at: desk)
      _ = try await desk.assign()
      let proposed = try await desk.propose(to: county.department)
      _ = try await desk.consent(proposed, as: .head)
      _ = try await desk.consent(
        proposed, as: .person("h-county-head", of: county.department, [.head], level: .county))

      let refusal = await desk.refusal { try await desk.complete(proposed) }
      #expect(refusal?.reason == "CATEGORY_NEEDS_LEAD" && refusal?.text.en.contains("101001") == true)
      #expect(try await desk.organisation(Fixture.provider).endedAt == nil)

      _ = try await desk.assign(to: Fixture.otherDepartment)
      #expect(try await desk.complete(proposed).state == .completed)
    }
  }

  @Test func `CC-29, Art. 17 ¶2: a proposal that waits is made in the successor's name`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister(.health, .transport)
      let entry = try await desk.publish(.basic("户籍人口信息"), by: .civil)
      _ = try await desk.assign(to: Fixture.platform)
      let proposal = try await desk.propose(entry)
      #expect(try await desk.proposals(as: .stranger).isEmpty)

      try await desk.transfer()

      #expect(try await desk.proposals(as: .stranger).map(\.proposer) == [Fixture.otherDepartment.text])
      #expect(try await desk.proposals(as: .officer).isEmpty)
      let decided = try await desk.decide(proposal, accept: true, as: Desk.Team.transport.officer)
      #expect(decided.state == .accepted && decided.proposer == Fixture.otherDepartment.text)
    }
  }

  @Test func `CC-29: imported entries go with where they came from, and the taker's own origins stay`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let own = try await desk.begin(rows: 1, for: Fixture.otherDepartment, as: .stranger)
      let taken = try await desk.send([.fixture(1, "医院信息", code: "E1")], to: own, as: .stranger)
      let given = try await desk.begin(rows: 2)
      let rows = try await desk.send([.fixture(1, "乡镇信息"), .fixture(2, "街道信息")], to: given)

      try await desk.transfer()

      let again = try await desk.begin(rows: 2, digest: "b", for: Fixture.otherDepartment, as: .stranger)
      let outcomes = try await desk.send(
        [.fixture(1, "医院信息", code: "E1"), .fixture(2, "街道信息", code: "E2")], to: again, as: .stranger)
      #expect(outcomes.map(\.code) == [taken[0].code, rows[1].code])
      #expect(outcomes.map(\.unchanged) == [true, true])
    }
  }

  @Test func `CC-29: the successor's own export, imported again, changes nothing`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let entry = try await desk.publishedEntry("乡镇信息")
      try await desk.transfer()

      let begun = try await desk.begin(rows: 1, for: Fixture.otherDepartment, as: .stranger)
      let outcomes = try await desk.send([.fixture(1, "乡镇信息", code: entry.code)], to: begun, as: .stranger)

      #expect(outcomes.map(\.code) == [entry.code] && outcomes.map(\.unchanged) == [true])
    }
  }

  @Test func `CC-29: a version that was returned waits to be corrected by the successor`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let returned = try await desk.sendBack(desk.saveAndReport())
      try await desk.transfer()

      let work = try await desk.call(
        CatalogV1.WorkService.Method.listWork, desk.work.listWork, .init(), as: .stranger
      ).items.filter { $0.kind == .correct }

      #expect(work.map(\.subject) == [returned.code])
      var next = CatalogV1.Entry.fixture()
      next.code = returned.code
      #expect(try await desk.save(next, as: .stranger).version == 2)
    }
  }
}
