import CatalogService
import Contracts
import FoundationEssentials
import Obligations
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Testing

/// Changes of law through the handlers: the period, what closes it, who is told when it is missed.
@Suite(.serialized) struct ChangeStoryTests {
  @Test func `Art. 9 ¶2: an event of 2018-06-01 is due 2018-06-25, at 24:00 on time, at 00:00 overdue and told once`()
    async throws
  {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [entry])
      #expect(change.due == "2018-06-25")
      #expect(change.obligation?.workingDays == 15)
      #expect(change.obligation?.citation == "CQ320 Art. 9 ¶2")
      #expect(!change.overdueAtRegistration)

      desk.at("2018-06-25 23:59:59.999")
      try await desk.settle()
      #expect(try await desk.overdue().isEmpty)
      #expect(try await desk.change(change.id).obligation?.overdue == false)

      desk.at("2018-06-26 00:00")
      try await desk.settle()
      try await desk.settle()
      #expect(try await desk.overdue().map(\.subject) == [change.id])
      #expect(try await desk.change(change.id).obligation?.overdue == true)

      _ = try await desk.updated(entry)
      let closed = try await desk.change(change.id)
      #expect(closed.closedAt == instant("2018-06-26 00:00"))
      #expect(closed.entries.map(\.handledByVersion) == [2])
      #expect(try await desk.logged(CatalogV1.ChangeClosed.self).map(\.late) == [true])
      #expect(try await desk.overdue().count == 1)
    }
  }

  @Test func `Art. 9 ¶2: a change that was handled in time on its last day is closed and not late`() async throws {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [entry])
      desk.at("2018-06-25 23:59:59.999")
      _ = try await desk.updated(entry)
      desk.at("2018-06-26 00:00")
      try await desk.settle()

      #expect(try await desk.overdue().filter { $0.subject == change.id }.isEmpty)
      #expect(try await desk.logged(CatalogV1.ChangeClosed.self).map(\.late) == [false])
      #expect(try await desk.listChanges().isEmpty)
      #expect(try await desk.listChanges(closed: true).map(\.id) == [change.id])
    }
  }

  @Test func `CC-16: a law published 2018-08-31 that takes effect on 2019-01-01 is due 2018-09-21`() async throws {
    try await Desk.story(at: "2018-08-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-09-03 09:00")
      let change = try await desk.register(change: "2018-08-31", of: [entry], effectiveOn: "2019-01-01")
      #expect(change.due == "2018-09-21")
      #expect(change.effectiveOn == "2019-01-01")
    }
  }

  @Test func `Art. 44: an event of 2018-05-04 obliges nobody, one of 2018-05-05 does`() async throws {
    try await Desk.story(at: "2018-05-07 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      let before = try await desk.events().count

      let refusal = await desk.refusal { try await desk.register(change: "2018-05-04", of: [entry]) }

      #expect(refusal?.reason == "RULES_NOT_IN_FORCE")
      #expect(refusal?.text.zh.contains("第四十四条") == true)
      #expect(try await desk.events().count == before)
      #expect(try await desk.register(change: "2018-05-05", of: [entry]).due == "2018-05-25")
    }
  }

  @Test func `Art. 9 ¶2: a change registered after its due day is flagged, kept open, and accuses nobody by itself`()
    async throws
  {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-08-01 09:00")
      let change = try await desk.register(
        change: "2018-06-01", of: [entry], organisation: Fixture.provider, as: .publisher)
      #expect(change.overdueAtRegistration)
      #expect(change.due == "2018-06-25" && change.obligation?.overdue == true)
      try await desk.settle()
      #expect(try await desk.overdue().isEmpty)
      #expect(try await desk.logged(CatalogV1.ChangeRegistered.self).map(\.overdueAtRegistration) == [true])
      #expect(try await desk.change(change.id).closedAt == nil)

      _ = try await desk.updated(entry)
      #expect(try await desk.change(change.id).closedAt != nil)
      #expect(try await desk.logged(CatalogV1.ChangeClosed.self).map(\.late) == [true])
    }
  }

  @Test func `Art. 9 ¶2: two entries are affected, one is updated, and the change is still open`() async throws {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let first = try await desk.publishedEntry("乡镇信息")
      let second = try await desk.publishedEntry("街道信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [first, second], .function)

      desk.at("2018-06-08 09:00")
      _ = try await desk.updated(first)
      let half = try await desk.change(change.id)
      #expect(half.closedAt == nil)
      #expect(half.entries.map(\.handledByVersion) == [2, 0])

      #expect(
        await desk.reason { try await desk.decideNoChange(change, second, reason: "") } == "NO_CHANGE_REASON_MISSING")
      #expect(await desk.reason { try await desk.decideNoChange(change, first) } == "ENTRY_HANDLED_ALREADY")
      let closed = try await desk.decideNoChange(change, second)
      #expect(closed.closedAt == instant("2018-06-08 09:00"))
      #expect(closed.entries[1].noChangeReason == "修订不涉及本目录的信息项")
      #expect(try await desk.logged(CatalogV1.ChangeHandled.self).map(\.version) == [2, 0])
      #expect(await desk.reason { try await desk.decideNoChange(change, second) } == "ENTRY_HANDLED_ALREADY")
    }
  }

  @Test func `Art. 9 ¶2, 10 ¶2: event 2018-06-01, updated 06-08: the report is due 2018-06-25 by its own duty`()
    async throws
  {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: [entry])
      desk.at("2018-06-08 16:00")
      let final = try await desk.updated(entry)

      #expect(final.reportDue == "2018-06-25")
      #expect(final.reportObligation?.kind == "catalog.report")
      #expect(final.reportObligation?.id != change.obligation?.id)
      #expect(try await desk.change(change.id).closedAt != nil)
      desk.at("2018-06-26 00:00")
      try await desk.settle()
      #expect(try await desk.overdue().map(\.kind) == ["catalog.report"])
    }
  }

  @Test func `CC-17: a ministry rule has no place among the kinds, and a repealed basis is not for people to register`()
    async throws
  {
    try await Desk.story(at: "2018-06-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      func reason(_ kind: CatalogV1.ChangeKind) async -> String? {
        await desk.reason { try await desk.register(change: "2018-06-01", of: [entry], kind) }
      }
      #expect(await reason(.init(rawValue: 9)) == "VALUE_UNKNOWN")
      #expect(await reason(.unspecified) == "FIELD_MISSING")
      #expect(await reason(.basisEnded) == "CHANGE_KIND_NOT_REGISTERED")
      #expect(await reason(.localRegulation) == nil)
    }
  }

  @Test func `only the department and its authority register, for entries of that department in use`() async throws {
    try await Desk.story(at: "2018-06-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      let draft = try await desk.save(.fixture("街道信息"))
      func reason(_ entries: [CatalogV1.Entry], of code: SocialCreditCode? = nil, as caller: Caller) async -> String? {
        await desk.reason { try await desk.register(change: "2018-06-01", of: entries, organisation: code, as: caller) }
      }
      #expect(await reason([entry], of: Fixture.provider, as: .stranger) == "NOT_YOUR_ORGANISATION")
      #expect(await reason([entry], as: .stranger) == "CHANGE_ENTRY_NOT_FOUND")
      #expect(await reason([entry, draft], as: .officer) == "CHANGE_ENTRY_NOT_FOUND")
      #expect(await reason([], as: .officer) == "CHANGE_AFFECTS_NOTHING")
      #expect(await reason([entry], of: Fixture.provider, as: .publisher) == nil)
      #expect(await reason([entry], as: .officer) == nil)
    }
  }

  @Test func `a change is known to its department, its authority and auditors, and to nobody else`() async throws {
    try await Desk.story(at: "2018-06-01 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      let change = try await desk.register(change: "2018-06-01", of: [entry])

      for caller in [Caller.officer, .publisher, .auditor] {
        #expect(try await desk.change(change.id, as: caller).id == change.id)
        #expect(try await desk.listChanges(as: caller).map(\.id) == [change.id])
      }
      #expect(await desk.reason { try await desk.change(change.id, as: .stranger) } == "CHANGE_NOT_FOUND")
      #expect(await desk.reason { try await desk.decideNoChange(change, entry, as: .stranger) } == "CHANGE_NOT_FOUND")
      #expect(
        await desk.reason { try await desk.decideNoChange(change, entry, as: .publisher) } == "NOT_YOUR_ORGANISATION")
      #expect(try await desk.listChanges(as: .stranger).isEmpty)
      #expect(
        await desk.reason { try await desk.listChanges(of: Fixture.provider.text, as: .stranger) }
          == "NOT_YOUR_ORGANISATION")
      #expect(try await desk.listChanges(of: Fixture.provider.text, as: .publisher).count == 1)
      let told = try await desk.events().filter { $0.topic == CatalogV1.ChangeRegistered.topic }
      #expect(
        Set(told.flatMap { $0.audience?.organisations ?? [] }) == [Fixture.provider.text, Fixture.authority.text])
    }
  }

  @Test func `Art. 9 ¶2: two entries that become final at once close their change once`() async throws {
    try await Desk.story(at: "2018-05-20 10:00") { desk in
      var entries: [CatalogV1.Entry] = []
      for number in 1...6 { entries.append(try await desk.publishedEntry("乡镇信息\(number)")) }
      desk.at("2018-06-01 09:00")
      let change = try await desk.register(change: "2018-06-01", of: entries)
      var submitted: [CatalogV1.Entry] = []
      for entry in entries {
        var next = CatalogV1.Entry.fixture(entry.name)
        next.code = entry.code
        submitted.append(try await desk.submit(desk.save(next)))
      }

      try await withThrowingTaskGroup(of: Void.self) { group in
        for entry in submitted { group.addTask { _ = try await desk.review(entry) } }
        try await group.waitForAll()
      }

      #expect(try await desk.change(change.id).closedAt != nil)
      #expect(try await desk.logged(CatalogV1.ChangeClosed.self).count == 1)
      #expect(try await desk.logged(CatalogV1.ChangeHandled.self).count == 6)
    }
  }
}
