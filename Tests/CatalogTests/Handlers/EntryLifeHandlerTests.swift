import CatalogService
import Contracts
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// Suspension, resumption and the end of an entry through the handlers: who may, what is told, what others see.
@Suite(.serialized) struct EntryLifeHandlerTests {
  private func withPublished(_ body: (Desk, CatalogV1.Entry) async throws -> Void) async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      try await body(desk, try await desk.publish(desk.saveAndReport()))
    }
  }

  @Test func `Art. 28 ¶2: a suspended entry is readable and shown so, not found, and back by another person`()
    async throws
  {
    try await withPublished { desk, entry in
      let suspended = try await desk.suspend(entry, emergency: true)
      #expect(suspended.state == .suspended)
      #expect(suspended.suspension?.suspendedBy == "h-officer")
      let event = try #require(try await desk.events().last)
      #expect(event.topic.hasSuffix("entry-suspended"))
      #expect(event.audience?.everyone == true)
      let told = try CatalogV1.EntrySuspended(packed: event.payload)
      #expect(told.beginsAt == Fixture.now && told.emergency)

      let read = try await desk.get(entry, version: 0, as: .stranger)
      #expect(read.state == .suspended)
      #expect(read.suspension?.reason == "接口故障" && read.suspension?.suspendedBy == "")
      #expect(try await desk.search(.init(query: "乡镇")).total == 0)

      #expect(await desk.reason { try await desk.resume(entry, as: .officer) } == "RESUMER_IS_SUSPENDER")
      let resumed = try await desk.resume(entry, as: .head)
      #expect(resumed.state == .published && resumed.suspension == nil)
      #expect(try await desk.topics().last == "entry-resumed")
      #expect(try await desk.search(.init(query: "乡镇")).total == 1)
    }
  }

  @Test func `a suspension announced ahead is told with its time, and holds from then on`() async throws {
    try await withPublished { desk, entry in
      let begins = Fixture.now + 3600
      let announced = try await desk.suspend(entry, from: begins)
      #expect(announced.state == .published)
      #expect(announced.suspension?.beginsAt == begins)
      #expect(try CatalogV1.EntrySuspended(packed: #require(try await desk.events().last).payload).beginsAt == begins)
      #expect(try await desk.search(.init(query: "乡镇")).total == 1)

      desk.clock.set(begins)

      #expect(try await desk.get(entry, as: .stranger).state == .suspended)
      #expect(try await desk.search(.init(query: "乡镇")).total == 0)
      #expect(await desk.reason { try await desk.suspend(entry) } == "ENTRY_STATE_PUBLISHED_NEEDED")
    }
  }

  @Test func `the department and the authority over it suspend, nobody else`() async throws {
    try await withPublished { desk, entry in
      #expect(await desk.reason { try await desk.suspend(entry, as: .stranger) } == "NOT_YOUR_ORGANISATION")
      #expect(
        await desk.reason { try await desk.suspend(.init(code: "307001/000009", version: 1)) } == "ENTRY_NOT_FOUND")
      let draft = try await desk.save(.fixture("村庄信息"))
      #expect(await desk.reason { try await desk.suspend(draft, as: .stranger) } == "ENTRY_NOT_FOUND")
      #expect(await desk.reason { try await desk.suspend(draft) } == "ENTRY_STATE_PUBLISHED_NEEDED")

      #expect(try await desk.suspend(entry).state == .suspended)
      #expect(try await desk.resume(entry, as: .publisher).state == .published)
    }
  }

  @Test func `Art. 28 ¶2: what the authority suspended only the authority resumes, another person of it`() async throws
  {
    try await withPublished { desk, entry in
      let other = Caller.person("h-publisher-2", of: Fixture.authority, [.officer], isAuthority: true)
      _ = try await desk.suspend(entry, as: .publisher)

      #expect(await desk.reason { try await desk.resume(entry, as: .officer) } == "SUSPENDED_BY_AUTHORITY")
      #expect(await desk.reason { try await desk.resume(entry, as: .head) } == "SUSPENDED_BY_AUTHORITY")
      #expect(await desk.reason { try await desk.resume(entry, as: .publisher) } == "RESUMER_IS_SUSPENDER")
      #expect(try await desk.get(entry, as: .stranger).state == .suspended)
      #expect(try await desk.resume(entry, as: other).state == .published)

      desk.clock.advance(by: 60)
      // Nor does the department put a suspension of its own in the place of one that was announced.
      _ = try await desk.suspend(entry, from: desk.clock.now + 3600, as: .publisher)
      #expect(await desk.reason { try await desk.suspend(entry) } == "SUSPENDED_BY_AUTHORITY")
      #expect(await desk.reason { try await desk.resume(entry, as: .head) } == "SUSPENDED_BY_AUTHORITY")
      desk.clock.advance(by: 60)
      #expect(try await desk.suspend(entry, as: other).state == .suspended)
      #expect(try await desk.resume(entry, as: .publisher).state == .published)
    }
  }

  @Test func `while one version is suspended another is written and takes its place`() async throws {
    try await withPublished { desk, entry in
      _ = try await desk.suspend(entry)
      var next = CatalogV1.Entry.fixture("乡镇行政区划信息")
      next.code = entry.code

      let published = try await desk.publish(desk.saveAndReport(next))

      #expect(published.version == 2 && published.state == .published)
      #expect(try await desk.get(entry, version: 1, as: .stranger).state == .superseded)
      #expect(try await desk.get(entry, version: 0, as: .stranger).version == 2)
    }
  }

  @Test func `Art. 9: a retired entry says why and what takes its place, is not found, and goes no further`()
    async throws
  {
    try await withPublished { desk, entry in
      let successor = try await desk.publish(desk.saveAndReport(.fixture("乡镇和街道信息")))
      var next = CatalogV1.Entry.fixture()
      next.code = entry.code
      let draft = try await desk.save(next)
      #expect(await desk.reason { try await desk.retire(entry, replacedBy: "307001/000099") } == "REPLACEMENT_UNKNOWN")
      #expect(await desk.reason { try await desk.retire(entry, as: .stranger) } == "NOT_YOUR_ORGANISATION")

      let retired = try await desk.retire(entry, replacedBy: successor.code)

      #expect(retired.state == .retired)
      #expect(try await desk.topics().last == "entry-retired")
      let read = try await desk.get(entry, version: 0, as: .stranger)
      #expect(read.retirement == .init(reason: "并入新目录", replacedBy: successor.code, retiredAt: Fixture.now))
      #expect(try await desk.search(.init(query: "乡镇")).entries.map(\.code) == [successor.code])
      let again = next
      #expect(await desk.reason { try await desk.save(again) } == "ENTRY_RETIRED")
      #expect(await desk.reason { try await desk.submit(draft) } == "ENTRY_RETIRED")
      #expect(await desk.reason { try await desk.resume(entry, as: .head) } == "ENTRY_STATE_SUSPENDED_NEEDED")
      #expect(await desk.reason { try await desk.retire(entry) } == "ENTRY_RETIRED")
      #expect(
        await desk.reason { try await desk.retire(successor, replacedBy: entry.code) } == "REPLACEMENT_UNKNOWN")
    }
  }

  @Test func `an entry does not end while a version of it waits for a decision`() async throws {
    try await withPublished { desk, entry in
      var next = CatalogV1.Entry.fixture()
      next.code = entry.code
      let reported = try await desk.saveAndReport(next)
      #expect(await desk.reason { try await desk.retire(entry) } == "VERSION_ON_ITS_WAY")

      _ = try await desk.sendBack(reported)

      #expect(try await desk.retire(entry).state == .retired)
    }
  }

  @Test func `decree 809 Art. 13: the head signs off before the version is final and its reporting clock runs`()
    async throws
  {
    let packs = PacksInForce([.init(.sc809)])
    try await Desk.with(packs: packs) { desk in
      try await desk.openRegister()
      let reviewed = try await desk.review(desk.submit(desk.save()))
      #expect(reviewed.state == .signOff)
      #expect(reviewed.finalisedAt == nil && reviewed.reportObligation == nil)
      #expect(await desk.reason { try await desk.report(reviewed) } == "ENTRY_STATE_FINALISED_NEEDED")
      #expect(await desk.reason { try await desk.signOff(reviewed, personal: "") } == "ASSESSMENT_MISSING")

      let final = try await desk.signOff(reviewed)

      #expect(final.state == .finalised)
      #expect(final.signOff?.signedBy == "h-head" && final.signOff?.secrecyAssessment == "保密风险评估〔2026〕1号：无风险")
      #expect(final.finalisedAt == Fixture.now)
      #expect(try await desk.topics().contains("entry-signed-off"))
      #expect(try await desk.publish(desk.report(final)).rulePack == "SC809")
    }
  }

  @Test func `decree 809 Art. 13: a head who does not sign off sends the version back to be corrected, and says why`()
    async throws
  {
    try await Desk.with(packs: PacksInForce([.init(.sc809)])) { desk in
      try await desk.openRegister()
      let reviewed = try await desk.review(desk.submit(desk.save()))
      let stranger = Caller.person("h-x", of: Fixture.otherDepartment, [.head])
      #expect(
        await desk.reason { try await desk.sendBack(reviewed, reason: "", as: .head) } == "RETURN_REASON_MISSING")
      #expect(await desk.reason { try await desk.sendBack(reviewed, as: stranger) } == "ENTRY_NOT_FOUND")
      #expect(await desk.reason { try await desk.sendBack(reviewed, as: .publisher) } == "ENTRY_NOT_FOUND")

      let back = try await desk.sendBack(reviewed, reason: "影响评估未覆盖新增信息项", as: .head)

      #expect(back.state == .draft && back.finalisedAt == nil)
      #expect(back.review?.passed == false && back.review?.reviewer == "h-head")
      #expect(back.review?.conclusion == "影响评估未覆盖新增信息项")
      let event = try #require(try await desk.events().last)
      #expect(event.topic == CatalogV1.EntryReturned.topic)
      #expect(event.audience?.organisations == [Fixture.provider.text])
      #expect(await desk.reason { try await desk.signOff(back) } == "ENTRY_STATE_SIGN_OFF_NEEDED")
      let work = try await desk.call(
        CatalogV1.WorkService.Method.listWork, desk.work.listWork, .init(), as: .officer
      ).items.filter { $0.kind == .submit }
      #expect(work.map(\.reason) == ["影响评估未覆盖新增信息项"])

      let again = try await desk.review(desk.submit(desk.save(back)))
      #expect(try await desk.signOff(again).state == .finalised)
      #expect(await desk.reason { try await desk.sendBack(again, as: .head) } == "ENTRY_STATE_SIGN_OFF_NEEDED")
    }
  }

  @Test func `Art. 9 ¶2: the end of an entry handles the change that waits for it, and its last closes the change`()
    async throws
  {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let ending = try await desk.publishedEntry("乡镇信息")
      let staying = try await desk.publishedEntry("街道信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [ending, staying])

      _ = try await desk.retire(ending)

      let half = try await desk.change(change.id)
      #expect(half.closedAt == nil)
      #expect(half.entries.map(\.noChangeReason) == ["目录已注销：并入新目录", ""])
      let english = try await desk.call(
        Desk.Changes.getChange, desk.changes.getChange, .init(id: change.id), as: .officer, in: .en)
      #expect(english.entries.map(\.noChangeReason) == ["the entry has ended: 并入新目录", ""])
      #expect(await desk.reason { try await desk.decideNoChange(change, ending) } == "ENTRY_HANDLED_ALREADY")
      _ = try await desk.retire(staying)
      #expect(try await desk.change(change.id).closedAt != nil)
      #expect(try await desk.logged(CatalogV1.ChangeClosed.self).map(\.late) == [false])
      #expect(try await desk.duties(of: Fixture.provider, as: .officer).isEmpty)
    }
  }

  @Test func `under decree 320 there is nothing to sign off`() async throws {
    try await Desk.with { desk in
      try await desk.openRegister()
      let final = try await desk.review(desk.submit(desk.save()))

      #expect(final.state == .finalised)
      #expect(await desk.reason { try await desk.signOff(final) } == "ENTRY_STATE_SIGN_OFF_NEEDED")
    }
  }

  @Test func `versions are compared by whoever may see both`() async throws {
    try await withPublished { desk, entry in
      var next = CatalogV1.Entry.fixture()
      next.code = entry.code
      next.items[1].shareMode = .interface
      let draft = try await desk.save(next)
      let change = CatalogV1.FieldChange(field: "items[town_name].share_mode", before: "database", after: "interface")

      #expect(try await desk.compare(entry, 1, 2, as: .officer) == [change])
      #expect(await desk.reason { try await desk.compare(entry, 1, 2, as: .stranger) } == "ENTRY_NOT_FOUND")
      #expect(try await desk.compare(entry, 1, 0, as: .stranger) == [])
      _ = try await desk.publish(desk.report(desk.review(desk.submit(draft))))
      #expect(try await desk.compare(entry, 1, 0, as: .stranger) == [change])
      #expect(await desk.reason { try await desk.compare(entry, 1, 7, as: .officer) } == "ENTRY_NOT_FOUND")
    }
  }
}

extension Desk {
  func suspend(
    _ entry: CatalogV1.Entry, from begins: Date? = nil, emergency: Bool = false, as caller: Caller = .officer
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.suspendEntry, catalog.suspendEntry,
      .init(code: entry.code, version: entry.version, reason: "接口故障", beginsAt: begins, emergency: emergency),
      as: caller)
  }

  func resume(_ entry: CatalogV1.Entry, as caller: Caller) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.resumeEntry, catalog.resumeEntry, .init(code: entry.code, version: entry.version, reason: "已修复"),
      as: caller)
  }

  func retire(
    _ entry: CatalogV1.Entry, replacedBy: String = "", as caller: Caller = .officer
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.retireEntry, catalog.retireEntry,
      .init(code: entry.code, version: entry.version, reason: "并入新目录", replacedBy: replacedBy), as: caller)
  }

  func signOff(
    _ entry: CatalogV1.Entry, personal: String = "影响评估〔2026〕2号：影响较小"
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.signOffEntry, catalog.signOffEntry,
      .init(
        code: entry.code, version: entry.version, secrecyAssessment: "保密风险评估〔2026〕1号：无风险",
        personalInformationAssessment: personal), as: .head)
  }

  func compare(
    _ entry: CatalogV1.Entry, _ from: UInt32, _ to: UInt32, as caller: Caller
  ) async throws -> [CatalogV1.FieldChange] {
    try await call(
      Catalog.compareVersions, catalog.compareVersions, .init(code: entry.code, fromVersion: from, toVersion: to),
      as: caller
    ).changes
  }

  func get(
    _ entry: CatalogV1.Entry, asOf instant: Date, version: UInt32 = 0, as caller: Caller
  ) async throws -> CatalogV1.Entry {
    try await call(
      Catalog.getEntry, catalog.getEntry, .init(code: entry.code, version: version, asOf: instant), as: caller)
  }
}
