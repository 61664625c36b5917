import CatalogService
import Contracts
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import TestKit
import Testing

/// Periods of the catalog against the calendar: reporting, calendars that come or change, bases that end.
@Suite(.serialized) struct ClockStoryTests {
  @Test func `Art. 10 ¶2, CC-18: a version finalised 2018-06-25 is due 2018-07-09, whenever its draft was saved`()
    async throws
  {
    try await Desk.story(at: "2018-06-20 10:00") { desk in
      let draft = try await desk.submit(desk.save())
      #expect(draft.reportObligation == nil)
      desk.at("2018-06-25 18:00")
      let final = try await desk.review(draft)
      #expect(final.reportDue == "2018-07-09")

      desk.at("2018-07-09 23:59:59.999")
      try await desk.settle()
      #expect(try await desk.overdue().isEmpty)
      desk.at("2018-07-10 00:00")
      try await desk.settle()
      try await desk.settle()
      #expect(try await desk.overdue().map(\.kind) == ["catalog.report"])
    }
  }

  @Test func `CC-19: a report that is returned was made all the same, and the corrected version has its own duty`()
    async throws
  {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      let reported = try await desk.saveAndReport()
      desk.at("2018-07-20 10:00")
      let returned = try await desk.sendBack(reported)
      try await desk.settle()

      #expect(returned.reportObligation?.closedAt == instant("2018-06-25 10:00"))
      #expect(try await desk.overdue().isEmpty)
      #expect(try await desk.logged(ObligationV1.ObligationClosed.self).map(\.late) == [false])
      #expect(RulePack.cq320.number(.catalogReportReturned) == nil)

      let again = try await desk.updated(returned)
      #expect(again.version == 2)
      #expect(again.reportDue == "2018-08-03")
    }
  }

  @Test func `Art. 10 ¶2: passing a report on to the city is measured and never late, for the decree gives no number`()
    async throws
  {
    try await Desk.story(at: "2018-06-25 10:00") { desk in
      #expect(RulePack.cq320.clock(.catalogSecondHop).period == .unstated)
      await #expect(throws: NoPeriod.self) {
        try await desk.temporary.database.command { tx in
          _ = try await desk.obligations.open(
            .catalogSecondHop, about: "307001/000001@1", responsible: OrganisationID(Fixture.county.text),
            audience: [], by: Desk.service, in: tx)
        }
      }
    }
  }

  @Test func `CC-05: a change of 2026-12-28 waits for the 2027 calendar and is computed once that is loaded`()
    async throws
  {
    try await Desk.story(at: "2026-12-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2026-12-28 09:00")
      let change = try await desk.register(change: "2026-12-28", of: [entry])
      #expect(change.due == nil && change.obligation?.pendingCalendarYear == 2027)
      #expect(!change.overdueAtRegistration)

      try await desk.load(2027)
      try await desk.settle()

      let computed = try await desk.change(change.id)
      #expect(computed.due == "2027-01-19")
      #expect(computed.obligation?.originalDueAt == computed.obligation?.dueAt)
    }
  }

  @Test func `CC-06: the 2020 table changes: an open change moves later, both days are told, and it never moves back`()
    async throws
  {
    let amended = WorkingCalendar.embedded.table.days.filter { $0.date.year == 2020 }
    let extra = ["2020-01-31", "2020-02-01", "2020-02-02"]
    let first =
      amended.filter { !extra.contains($0.date.description) }
      + [HolidayTable.Day(date: CivilDate("2020-02-01")!, kind: .makeupWorkday, name: "春节")]
    try await Desk.story(at: "2020-01-02 10:00") { desk in
      try await desk.load(2020, first)
      try await desk.settle()
      let entry = try await desk.publishedEntry("乡镇信息")
      desk.at("2020-01-20 09:00")
      let change = try await desk.register(change: "2020-01-20", of: [entry])
      #expect(change.due == "2020-02-14")

      desk.at("2020-01-27 09:00")
      try await desk.load(2020, amended)
      try await desk.settle()
      let moved = try await desk.change(change.id)
      #expect(moved.due == "2020-02-18")
      let told = try #require(try await desk.logged(ObligationV1.ObligationSet.self).last)
      #expect(told.previousDueAt == instant("2020-02-15 00:00"))
      #expect(told.obligation?.dueAt == instant("2020-02-19 00:00"))

      try await desk.load(2020, first)
      try await desk.settle()
      #expect(try await desk.change(change.id).due == "2020-02-18")
    }
  }

  @Test func `CC-06: a change registered after its due day is not told as missed when its calendar changes`()
    async throws
  {
    try await Desk.story(at: "2026-12-20 10:00") { desk in
      let entry = try await desk.publishedEntry("乡镇信息")
      try await desk.load(2027)
      try await desk.settle()
      desk.at("2027-03-01 09:00")
      let change = try await desk.register(change: "2026-12-28", of: [entry])
      #expect(change.overdueAtRegistration && change.due == "2027-01-19")

      try await desk.load(
        2027, statutory(2027) + [HolidayTable.Day(date: CivilDate("2027-01-19")!, kind: .holiday, name: "例")])
      try await desk.settle()

      #expect(try await desk.change(change.id).due == "2027-01-20")
      #expect(try await desk.overdue().isEmpty)
    }
  }

  @Test func `Art. 17(1): on its day of repeal a basis becomes a task of 15 working days, once, and access stays`()
    async throws
  {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      let entry = try await desk.publish(desk.saveAndReport(restricted(until: "2026-11-30")))
      _ = try await desk.publish(desk.saveAndReport(.restricted("婚姻登记信息")))
      desk.at("2026-11-29 23:59:59.999")
      #expect(try await desk.basisWatch().sweep() == 0)

      desk.at("2026-11-30 00:00")
      #expect(try await desk.basisWatch().sweep() == 1)
      #expect(try await desk.basisWatch().sweep() == 0)

      let task = try #require(try await desk.listChanges().first)
      #expect(task.kind == .basisEnded)
      #expect(task.due == "2026-12-21")
      #expect(task.document == "《中华人民共和国个人信息保护法》第十三条")
      #expect(task.entries.map(\.code) == [entry.code])
      let asBefore = try await desk.get(entry, as: .stranger)
      #expect(asBefore.state == .published && asBefore.items[2].shareType == .conditional)
      #expect(await desk.reason { try await desk.decideNoChange(task, entry) } == "BASIS_ENDED_NEEDS_VERSION")

      desk.at("2026-12-01 10:00")
      _ = try await desk.updated(entry)
      #expect(try await desk.change(task.id).closedAt == instant("2026-12-01 10:00"))
    }
  }

  @Test func `Art. 17(1): a repeal found after a long standstill is flagged, not told as a violation`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.publish(desk.saveAndReport(restricted(until: "2026-11-30")))
      desk.at("2026-12-25 10:00")
      #expect(try await desk.basisWatch().sweep() == 1)
      try await desk.settle()

      let task = try #require(try await desk.listChanges().first)
      #expect(task.overdueAtRegistration && task.happenedOn == "2026-11-30")
      #expect(try await desk.overdue().isEmpty)
    }
  }

  @Test func `Art. 17(1): two replicas that look at once open one task for a repealed basis`() async throws {
    try await Desk.story(at: "2026-11-23 10:00") { desk in
      _ = try await desk.publish(desk.saveAndReport(restricted(until: "2026-11-30")))
      desk.at("2026-11-30 10:00")

      let opened = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 1...4 { group.addTask { try await desk.basisWatch().sweep() } }
        return try await group.reduce(0, +)
      }

      #expect(opened == 1)
      #expect(try await desk.listChanges().count == 1)
    }
  }

  private func restricted(until day: String) -> CatalogV1.Entry {
    var entry = CatalogV1.Entry.restricted()
    entry.items[2].shareBases[0].repealedOn = day
    return entry
  }
}
