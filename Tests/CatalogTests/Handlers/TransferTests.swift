import CatalogService
import Contracts
import EventLog
import FoundationEssentials
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing
import ZeroMQ

/// Entries that change hands: who agrees, what goes, what stays, and what a body that ended can still do.
@Suite(.serialized) struct TransferTests {
  @Test func `CC-29: the successor of a merged department reports on time under the duty it took over`() async throws {
    try await Desk.with(at: instant("2018-06-25 10:00")) { desk in
      try await desk.openBothDepartments()
      let final = try await desk.review(desk.submit(desk.save()))
      let duty = try #require(final.reportObligation)
      #expect(duty.dueAt == instant("2018-07-10 00:00"))

      // Three working days are left: 5, 6 and 9 July.
      desk.clock.set(instant("2018-07-04 15:00"))
      let done = try await desk.transfer()
      #expect(done.state == .completed && done.codes == [final.code])

      #expect(try await desk.duties(of: Fixture.provider, as: .auditor).isEmpty)
      let taken = try #require(try await desk.duties(of: Fixture.otherDepartment, as: .stranger).first)
      #expect(taken.id == duty.id && taken.dueAt == duty.dueAt && taken.workingDays == 10)
      desk.clock.set(instant("2018-07-09 23:59:59"))
      let reported = try await desk.report(final, as: .stranger)
      #expect(reported.reportObligation?.id == duty.id)
      #expect(reported.reportObligation?.closedAt == desk.clock.now)
      #expect(reported.reportObligation?.overdue == false)
      #expect(reported.provider == Fixture.otherDepartment.text)

      let published = try await desk.publish(reported)
      #expect(published.providerName == "市卫生健康委")
      #expect(try await desk.search(.init(query: "卫生健康委")).total == 1)
      let ended = try await desk.organisation(Fixture.provider)
      #expect(ended.name == "市民政局" && ended.successor == Fixture.otherDepartment.text)
      #expect(ended.endedAt == instant("2018-07-04 15:00"))
      let history = try await desk.history(of: Fixture.provider)
      #expect(history.map(\.kind) == ["registered", "merged"])
      #expect(history[1].name == "市民政局" && history[1].other == Fixture.otherDepartment.text)
      #expect(history[1].basis == "渝府发〔2018〕9号")
    }
  }

  @Test func `CC-29: the same duty is overdue with the successor when nobody reports`() async throws {
    try await Desk.with(at: instant("2018-06-25 10:00")) { desk in
      try await desk.openBothDepartments()
      let final = try await desk.review(desk.submit(desk.save()))
      desk.clock.set(instant("2018-07-04 15:00"))
      try await desk.transfer()

      desk.clock.set(instant("2018-07-10 00:00"))

      #expect(try await desk.duties(of: Fixture.otherDepartment, as: .stranger).map(\.overdue) == [true])
      #expect(try await desk.report(final, as: .stranger).reportObligation?.id != nil)
      #expect(try await desk.duties(of: Fixture.otherDepartment, as: .stranger).isEmpty)
    }
  }

  @Test func `CC-29: no key acts for a body that has ended, and nobody is enrolled for it any more`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let keys = EnrolmentTests.Keys()
      let holder = try await desk.enrolled(keys)
      let code = try await desk.enrol("李四").codeKey()
      let draft = try await desk.save()
      #expect(try await desk.caller(keys.curve.publicKey).roles == [.officer])

      try await desk.transfer(.abolition)

      #expect(try await desk.lookup(keys.curve.publicKey) == .revoked)
      #expect(try await desk.lookup(code) == .revoked)
      // Should one of its people come before other services have heard of it, nothing happens either.
      #expect(await desk.reason { try await desk.save(.fixture("另一目录")) } == "ORGANISATION_ENDED")
      #expect(await desk.reason { try await desk.submit(draft) } == "ENTRY_NOT_FOUND")
      #expect(await desk.reason { try await desk.enrol("王五") } == "ORGANISATION_ENDED")
      #expect(
        await desk.reason {
          try await desk.call(
            Desk.Directory.grantRole, desk.directory.grantRole, .init(holder: holder, role: .head), as: .operator)
        } == "ORGANISATION_ENDED")
      #expect(
        await desk.reason {
          try await desk.call(
            Desk.Directory.reissueCode, desk.directory.reissueCode, .init(holder: holder), as: .operator)
        } == "ORGANISATION_ENDED")
      #expect(try await desk.history(of: Fixture.provider).map(\.kind) == ["registered", "abolished"])
      #expect(try await desk.topics().contains("organisation-ended"))
    }
  }

  @Test func `Art. 6 ¶1: what was published keeps name and code, what is on its way goes with the entry`() async throws
  {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let published = try await desk.publish(desk.saveAndReport())
      let onItsWay = try await desk.saveAndReport(.fixture("街道信息"))
      desk.clock.advance(by: 60)
      try await desk.transfer()
      desk.clock.advance(by: 60)
      _ = try await desk.rename(Fixture.otherDepartment, to: "市卫生民政委")

      let old = try await desk.get(published, as: .stranger)
      #expect(old.provider == Fixture.provider.text && old.providerName == "市民政局")
      #expect(try await desk.search(.init(query: "乡镇")).entries.map(\.providerName) == ["市卫生民政委"])
      let second = try await desk.publish(onItsWay)
      #expect(second.provider == Fixture.otherDepartment.text && second.providerName == "市卫生民政委")

      var changed = CatalogV1.Entry.fixture("乡镇街道信息")
      changed.code = published.code
      let draft = try await desk.save(changed, as: .stranger)
      #expect(draft.version == 2 && draft.provider == Fixture.otherDepartment.text)
      #expect(try await desk.get(published, version: 1, as: .officer).providerName == "市民政局")
    }
  }

  @Test func `Art. 6 ¶1: with a function some entries go, and the giver goes on with the others`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let going = try await desk.review(desk.submit(desk.save(.fixture("殡葬服务信息"))))
      let staying = try await desk.review(desk.submit(desk.save(.fixture("婚姻登记信息"))))

      let done = try await desk.transfer(.function, [going.code])

      #expect(done.codes == [going.code])
      #expect(await desk.reason { try await desk.report(going) } == "ENTRY_NOT_FOUND")
      #expect(try await desk.report(going, as: .stranger).state == .reported)
      #expect(await desk.reason { try await desk.report(staying, as: .stranger) } == "ENTRY_NOT_FOUND")
      #expect(try await desk.duties(of: Fixture.provider, as: .officer).map(\.subject) == ["\(staying.code)@1"])
      #expect(try await desk.report(staying).state == .reported)
      #expect(try await desk.organisation(Fixture.provider).endedAt == nil)
      // The name went along: the giver may use it again, the taker may not.
      #expect(await desk.reason { try await desk.save(.fixture("殡葬服务信息"), as: .stranger) } == "NAME_TAKEN")
      #expect(await desk.reason { try await desk.save(.fixture("殡葬服务信息")) } == nil)
    }
  }

  @Test func `entries that nobody outside may know of are told to the few concerned`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let published = try await desk.publish(desk.saveAndReport())
      let draft = try await desk.save(.fixture("街道信息"))
      try await desk.transfer()

      let moved = try await desk.events().filter { $0.topic.hasSuffix("entry-transferred") }
      #expect(moved.map(\.subject) == [published.code, draft.code])
      #expect(moved.map { $0.audience?.everyone } == [true, false])
      #expect(
        moved[1].audience?.organisations.sorted()
          == [Fixture.provider, Fixture.otherDepartment, Fixture.authority].map(\.text).sorted())
    }
  }

  @Test func `V04: entries that would have one name are named before anything moves`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let given = try await desk.save(.fixture("乡镇信息 2026"))
      let taken = try await desk.save(.fixture("乡镇信息（２０２６）"), as: .stranger)
      let proposed = try await desk.propose()
      _ = try await desk.consent(proposed, as: .head)
      _ = try await desk.consent(proposed, as: .takerHead)

      let refusal = await desk.refusal { try await desk.complete(proposed) }
      #expect(refusal?.reason == "TRANSFER_NAMES_CLASH")
      #expect(refusal?.text.en.contains("\(given.code)=\(taken.code)") == true)
      #expect(try await desk.get(given, as: .officer).provider == Fixture.provider.text)

      var renamed = given
      renamed.name = "民政乡镇信息"
      _ = try await desk.save(renamed)
      #expect(try await desk.complete(proposed).state == .completed)
    }
  }

  @Test func `both heads agree, and nobody completes before`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let stranger = Caller.person("h-x", of: Fixture.authority, [.head])
      let proposed = try await desk.propose()
      #expect(proposed.state == .proposed)

      #expect(await desk.reason { try await desk.consent(proposed, as: stranger) } == "TRANSFER_NOT_FOUND")
      #expect(await desk.reason { try await desk.complete(proposed) } == "TRANSFER_NOT_AGREED")
      #expect(try await desk.consent(proposed, as: .head).state == .proposed)
      #expect(await desk.reason { try await desk.consent(proposed, as: .head) } == "CONSENT_GIVEN")
      #expect(await desk.reason { try await desk.complete(proposed) } == "TRANSFER_NOT_AGREED")
      let agreed = try await desk.consent(proposed, as: .takerHead)
      #expect(agreed.state == .agreed && agreed.consentedFrom == "h-head" && agreed.consentedTo == "h-taker-head")
      #expect(try await desk.complete(proposed).state == .completed)
      #expect(await desk.reason { try await desk.complete(proposed) } == "TRANSFER_COMPLETED")
      #expect(try await desk.topics().filter { $0 == "transfer-changed" }.count == 4)
    }
  }

  @Test func `a transfer is seen by giver, taker, their authority and auditors`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let proposed = try await desk.propose()
      let county = CountyBodies("500112")
      try await county.register(at: desk)

      for caller in [Caller.officer, .stranger, .publisher, .auditor] {
        #expect(try await desk.transfers(as: caller).map(\.id) == [proposed.id])
      }
      #expect(try await desk.transfers(as: county.publisher).isEmpty)
      _ = try await desk.consent(proposed, as: .head)
      _ = try await desk.complete(desk.consent(proposed, as: .takerHead))
      #expect(try await desk.transfers(as: .publisher, openOnly: true).isEmpty)
    }
  }

  @Test func `proposals that make no sense are refused, and so is more than can be locked at once`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let draft = try await desk.save()
      let foreign = try await desk.save(.fixture("别人的"), as: .stranger)

      #expect(await desk.reason { try await desk.propose(.function) } == "TRANSFER_CODES_MISSING")
      #expect(await desk.reason { try await desk.propose(.merger, [draft.code]) } == "TRANSFER_TAKES_ALL")
      #expect(await desk.reason { try await desk.propose(.function, [foreign.code]) } == "ENTRIES_NOT_THE_GIVERS")
      #expect(await desk.reason { try await desk.propose(to: Fixture.provider) } == "TRANSFER_TO_ITSELF")
      #expect(await desk.reason { try await desk.propose(to: Fixture.county) } == "ORGANISATION_NOT_FOUND")
      #expect(await desk.reason { try await desk.propose(.unspecified) } == "FIELD_MISSING")
      let many = (0...10).map { "\($0)" }
      #expect(await desk.reason { try await desk.propose(.function, many) } == "TRANSFER_TOO_LARGE")
      #expect(try await desk.propose(.function, [draft.code]).codes == [draft.code])

      for number in 1...10 { _ = try await desk.save(.fixture("目录\(number)")) }
      let all = try await desk.propose()
      #expect(await desk.reason { try await desk.complete(all) } == "TRANSFER_TOO_LARGE")
    }
  }

  @Test func `the authority itself ends only once another is assigned`() async throws {
    try await Desk.with { desk in
      try await desk.openBothDepartments()
      let proposed = try await desk.propose(from: Fixture.authority)
      _ = try await desk.consent(proposed, as: .person("h-ah", of: Fixture.authority, [.head]))
      _ = try await desk.consent(proposed, as: .takerHead)
      #expect(await desk.reason { try await desk.complete(proposed) } == "AUTHORITY_CANNOT_END")

      _ = try await desk.assignAuthority(Fixture.otherDepartment)

      #expect(await desk.reason { try await desk.complete(proposed) } == "NOT_YOUR_AREA")
      #expect(try await desk.complete(proposed, as: .newAuthority).state == .completed)
    }
  }
}
