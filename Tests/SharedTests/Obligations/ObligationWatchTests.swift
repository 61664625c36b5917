import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import TestKit
import Testing

/// Overdue is told once; a loaded calendar finalises what was pending.
@Suite struct ObligationWatchTests {
  private typealias Fixture = ObligationFixture

  @Test func `a missed due day is told once, however often it is swept`() async throws {
    try await Fixture.with { fixture in
      try await fixture.open()
      fixture.at("2018-10-11 23:59:59.999")
      #expect(try await fixture.watch().sweep() == instant("2018-10-12 00:00"))
      #expect(try await fixture.events(ObligationV1.ObligationOverdue.self).isEmpty)

      fixture.at("2018-10-12 00:00")
      #expect(try await fixture.stored()?.isOverdue(at: fixture.clock.now) == true)
      #expect(try await fixture.watch().sweep() == nil)
      fixture.at("2018-10-13 00:00")
      #expect(try await fixture.watch().sweep() == nil)

      let told = try await fixture.events(ObligationV1.ObligationOverdue.self)
      #expect(told.map { $0.obligation?.dueAt } == [instant("2018-10-12 00:00")])
      #expect(told.first?.obligation?.overdue == true)
    }
  }

  @Test func `CC-52 after days of standstill the due day told is the stored one, not the day of the sweep`()
    async throws
  {
    try await Fixture.with { fixture in
      try await fixture.open()
      fixture.at("2018-10-17 09:00")

      _ = try await fixture.watch().sweep()

      let told = try #require(try await fixture.events(ObligationV1.ObligationOverdue.self).first?.obligation)
      #expect(told.dueAt == instant("2018-10-12 00:00"))
      #expect(try await fixture.stored()?.overdueToldAt == instant("2018-10-17 09:00"))
    }
  }

  @Test func `a reminder is told once on each of its days; an extension is reminded of anew, and what is overdue no more`()
    async throws
  {
    try await Fixture.with("2018-12-28 10:00") { fixture in
      try await fixture.open(.correctionCheck)
      #expect(try await fixture.watch().sweep() == instant("2019-01-07 00:00"))
      fixture.at("2019-01-07 00:00")
      #expect(try await fixture.watch().sweep() == instant("2019-01-10 00:00"))
      fixture.at("2019-01-14 09:00")
      #expect(try await fixture.watch().sweep() == instant("2019-01-15 00:00"))
      try await fixture.extend(15)

      fixture.at("2019-01-28 00:00")
      _ = try await fixture.watch().sweep()
      fixture.at("2019-02-03 00:00")
      #expect(try await fixture.watch().sweep() == nil)

      let told = try await fixture.events(ObligationV1.ObligationReminded.self)
      #expect(told.map(\.remainingWorkingDays) == [5, 0, 5])
      #expect(told.last?.obligation?.dueAt == instant("2019-02-03 00:00"))
      #expect(try await fixture.events(ObligationV1.ObligationOverdue.self).count == 1)
    }
  }

  @Test func `a duty of an older program is reminded of as well`() async throws {
    try await Fixture.with { fixture in
      try await fixture.open()
      try await fixture.logged.temporary.runScript("UPDATE obligation SET remind_on = NULL, remind_for = NULL")

      #expect(try await fixture.watch().sweep() == instant("2018-09-29 00:00"))
    }
  }

  @Test func `an overdue duty can still be met, and is never told after it was`() async throws {
    try await Fixture.with { fixture in
      try await fixture.open()
      try await fixture.open(about: "request-2")
      fixture.at("2018-10-12 10:00")
      try await fixture.close()

      _ = try await fixture.watch().sweep()

      let told = try await fixture.events(ObligationV1.ObligationOverdue.self)
      #expect(told.map { $0.obligation?.subject } == ["request-2"])
      #expect(try await fixture.close(about: "request-2").wasLate)
    }
  }

  @Test func `two replicas sweeping at once tell each duty once`() async throws {
    try await Fixture.with { fixture in
      for number in 1...40 { try await fixture.open(about: "request-\(number)") }
      fixture.at("2018-11-01 00:00")

      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...4 { group.addTask { _ = try await fixture.watch(batchRows: 7).sweep() } }
        try await group.waitForAll()
      }

      let told = try await fixture.events(ObligationV1.ObligationOverdue.self).compactMap { $0.obligation?.subject }
      #expect(told.count == 40)
      #expect(Set(told).count == 40)
    }
  }

  @Test func `CC-05 a case of December is pending, extended, and final once 2027 is loaded`() async throws {
    try await Fixture.with("2026-12-28 10:00") { fixture in
      let pending = try await fixture.open(.correctionCheck)
      #expect(pending.clock.due == .pending(year: 2027))
      #expect(try fixture.obligations.explanation(of: pending) == [Due.pending(year: 2027).text])
      #expect(try await fixture.watch().sweep() == nil)
      fixture.at("2026-12-30 10:00")
      try await fixture.extend(15)

      try await fixture.load(2027)
      // What is told next is the first reminder, five working days before 2027-02-02.
      #expect(try await fixture.watch().sweep() == instant("2027-01-26 00:00"))

      let final = try #require(try await fixture.stored(.correctionCheck))
      #expect(final.clock.originalDue == .on(CivilDate("2027-01-12")!))
      #expect(final.clock.due == .on(CivilDate("2027-02-02")!))
      let told = try await fixture.events(ObligationV1.ObligationSet.self)
      #expect(told.map { $0.obligation?.pendingCalendarYear } == [2027, 2027, 0])
      #expect(told.last?.obligation?.originalDueAt == instant("2027-01-13 00:00"))
      #expect(try fixture.obligations.explanation(of: final).count == 37)
    }
  }

  @Test func `CC-06 a changed table moves a due day later and both days are told, but never earlier`() async throws {
    try await Fixture.with("2026-12-28 10:00") { fixture in
      try await fixture.load(2027)
      _ = try await fixture.watch().sweep()
      #expect(try await fixture.open().clock.due == .on(CivilDate("2027-01-12")!))

      try await fixture.load(2027, version: 2, more: [("2027-01-11", .holiday)])
      _ = try await fixture.watch().sweep()
      #expect(try await fixture.stored()?.clock.due == .on(CivilDate("2027-01-13")!))
      let told = try #require(try await fixture.events(ObligationV1.ObligationSet.self).last)
      #expect(told.previousDueAt == instant("2027-01-13 00:00"))
      #expect(told.obligation?.dueAt == instant("2027-01-14 00:00"))

      let events = try await fixture.eventCount()
      try await fixture.load(2027, version: 3)
      _ = try await fixture.watch().sweep()
      let kept = try #require(try await fixture.stored())
      #expect(kept.clock.due == .on(CivilDate("2027-01-13")!))
      #expect(kept.clock.calendarVersion == fixture.obligations.calendar.value.version)
      #expect(try await fixture.eventCount() == events)
      #expect(
        try fixture.obligations.explanation(of: kept).last?.en.hasPrefix("due 2027-01-13, as told before") == true)
    }
  }

  @Test func `a due day that moves later after it was told as missed is told again when it passes`() async throws {
    try await Fixture.with("2026-12-28 10:00") { fixture in
      try await fixture.load(2027)
      _ = try await fixture.watch().sweep()
      try await fixture.open()
      fixture.at("2027-01-13 09:00")
      _ = try await fixture.watch().sweep()

      try await fixture.load(2027, version: 2, more: [("2027-01-11", .holiday)])
      #expect(try await fixture.watch().sweep() == instant("2027-01-14 00:00"))
      fixture.at("2027-01-14 09:00")
      _ = try await fixture.watch().sweep()

      let told = try await fixture.events(ObligationV1.ObligationOverdue.self)
      #expect(told.map { $0.obligation?.dueAt } == [instant("2027-01-13 00:00"), instant("2027-01-14 00:00")])
    }
  }

  @Test func `an older or repeated announcement of a year changes nothing`() async throws {
    try await Fixture.with("2026-12-28 10:00") { fixture in
      try await fixture.load(2027, version: 2, more: [("2027-01-11", .holiday)])
      try await fixture.load(2027, version: 1)
      try await fixture.load(2027, version: 2)

      let days = try await fixture.database.read {
        try await $0.query(
          "SELECT count(*), max(version) FROM calendar_day JOIN calendar_year USING (year)", as: Int.self, Int.self)
      }
      #expect(days[0] == (4, 2))
    }
  }

  @Test func `an announced calendar is made again byte for byte`() async throws {
    try await Fixture.with { fixture in
      try await fixture.load(2027)
      try await fixture.load(2027, version: 2, more: [("2027-01-11", .holiday), ("2027-01-16", .makeupWorkday)])
      try await fixture.load(2028)
      let digest = try await fixture.database.digest(of: CalendarProjection())

      try await fixture.database.rebuild(CalendarProjection())
      #expect(try await fixture.database.digest(of: CalendarProjection()) != digest)
      try await fixture.calendars.catchUp()

      #expect(try await fixture.database.digest(of: CalendarProjection()) == digest)
    }
  }

  @Test func `a year that vanishes while its projection is rebuilt makes no due day unknown again`() async throws {
    try await Fixture.with("2026-12-28 10:00") { fixture in
      try await fixture.load(2027)
      _ = try await fixture.watch().sweep()
      try await fixture.open()
      let events = try await fixture.eventCount()

      try await fixture.database.rebuild(CalendarProjection())
      _ = try await fixture.watch().sweep()

      #expect(try await fixture.stored()?.clock.due == .on(CivilDate("2027-01-12")!))
      #expect(try await fixture.eventCount() == events)
    }
  }

  @Test func `an incomplete or damaged year is refused and holds the projection up, not past it`() async throws {
    try await Fixture.with { fixture in
      let bare = CatalogV1.CalendarYear(
        year: 2027, version: 1, source: "例", days: [.init(date: "2027-01-01", kind: .holiday, name: "元旦")])
      try await fixture.database.command { transaction in
        try transaction.append(
          CatalogV1.CalendarLoaded(calendar: bare), subject: "2027", audience: .everyone, actor: Fixture.service)
      }

      await #expect(throws: HolidayTableError(line: nil, problem: .yearNotCovered(2027))) {
        try await fixture.calendars.catchUp()
      }

      for bad in [
        CatalogV1.CalendarDay(date: "2027-1-1", kind: .holiday, name: "元旦"),
        CatalogV1.CalendarDay(date: "2027-01-01", kind: .unspecified, name: "元旦"),
        CatalogV1.CalendarDay(date: "2027-01-01", kind: .holiday, name: ""),
        CatalogV1.CalendarDay(date: "2026-12-31", kind: .holiday, name: "元旦"),
      ] {
        #expect(throws: HolidayTableError.self) {
          try HolidayTable(CatalogV1.LoadCalendarRequest(year: 2027, source: "例", days: [bad]))
        }
      }
    }
  }

  @Test func `the watch waits for the next due instant and no longer than its interval`() async throws {
    try await Fixture.with("2018-10-11 23:59:58") { fixture in
      fixture.at("2018-09-21 10:00")
      try await fixture.open()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await fixture.watch().run() }
        #expect(await fixture.timer.waited() == .seconds(5))

        fixture.at("2018-10-11 23:59:58")
        fixture.timer.fire()
        #expect(await fixture.timer.waited() == .milliseconds(2001))

        fixture.at("2018-10-12 00:00")
        fixture.timer.fire()
        #expect(await fixture.timer.waited() == .seconds(5))
        let told = try await fixture.events(ObligationV1.ObligationOverdue.self)
        #expect(told.count == 1)
        group.cancelAll()
      }
    }
  }
}
