import Foundation
import Testing

@testable import Rules

/// The corner cases of counting, each as a sentence.
@Suite struct LegalClockTests {
  private let calendar = WorkingCalendar.embedded
  private let pack = RulePack.cq320

  private func clock(_ kind: ClockKind, _ received: String, on calendar: WorkingCalendar? = nil) -> LegalClock {
    LegalClock.start(kind, under: pack, receivedAt: instant(received), on: calendar ?? self.calendar)!
  }

  private func consent(
    _ days: Int, at text: String, roles: Set<ApproverRole> = [.providerHead], reason: String = "核实中"
  ) -> ExtensionConsent {
    ExtensionConsent(days: days, roles: roles, decidedAt: instant(text), reason: reason)
  }

  @Test func `CC-01 the day of receipt is not counted`() {
    #expect(clock(.shareAnswer, "2018-05-04 09:00").due == .on(day("2018-05-18")))
  }

  @Test(arguments: ["2018-05-04 00:00", "2018-05-04 23:00", "2018-05-05 12:00", "2018-05-06 23:59:59.999"])
  func `CC-02 Friday, Saturday and Sunday receipts share one due day at any hour`(received: String) {
    #expect(clock(.shareAnswer, received).due == .on(day("2018-05-18")))
  }

  @Test func `CC-03 the last millisecond of the due day is on time, midnight is late`() {
    let clock = clock(.shareAnswer, "2018-09-21 10:00")

    #expect(clock.due == .on(day("2018-10-11")))
    #expect(!clock.isOverdue(at: instant("2018-10-11 23:59:59.999")))
    #expect(clock.isOverdue(at: instant("2018-10-12 00:00:00.000")))
  }

  @Test func `CC-03 the same boundary holds for the plain due date`() throws {
    let due = try calendar.dueDate(received: day("2018-09-21"), workingDays: 10)

    #expect(due.isMet(at: instant("2018-10-11 23:59:59.999")))
    #expect(!due.isMet(at: instant("2018-10-12 00:00:00.000")))
  }

  @Test func `CC-04 make-up Saturdays count`() {
    #expect(clock(.openAnswer, "2024-09-14 10:00").due == .on(day("2024-10-12")))
  }

  @Test func `CC-05 a case whose year is missing is due pending it, can be extended, and is computed when it comes`()
    throws
  {
    let pending = clock(.correctionCheck, "2026-12-28 10:00")
    #expect(pending.due == .pending(year: 2027))
    #expect(!pending.isOverdue(at: instant("2030-01-01 00:00")))
    #expect(pending.due.text.en == "due pending the 2027 calendar")

    let extended = try pending.extended(by: consent(15, at: "2026-12-30 10:00"), under: pack, on: calendar)
    #expect(extended.due == .pending(year: 2027))
    #expect(extended.extensions == [15])

    let loaded = try calendar.adding(tableOf2027())
    let computed = extended.recomputed(on: loaded)
    #expect(computed.changed)
    #expect(computed.before.due == .pending(year: 2027))
    // 29, 30, 31 December and seven days from Monday 4 January; then fifteen more.
    #expect(computed.after.originalDue == .on(day("2027-01-12")))
    #expect(computed.after.due == .on(day("2027-02-02")))
    #expect(computed.after.calendarVersion == loaded.version)
  }

  @Test func `CC-05 only the extension may be pending, the original day stays known`() throws {
    let clock = clock(.correctionCheck, "2026-12-16 10:00")
    let extended = try clock.extended(by: consent(15, at: "2026-12-20 10:00"), under: pack, on: calendar)

    #expect(extended.originalDue == .on(day("2026-12-30")))
    #expect(extended.due == .pending(year: 2027))
  }

  @Test func `CC-06 a table that adds a holiday moves an open due day later and keeps both days`() throws {
    let first = try WorkingCalendar(table(of2020Without: ["2020-01-31", "2020-02-01", "2020-02-02"]))
    let clock = LegalClock.start(.shareAnswer, under: pack, receivedAt: instant("2020-01-20 10:00"), on: first)!

    let change = clock.recomputed(on: calendar)

    #expect(change.before.due == .on(day("2020-02-10")))
    #expect(change.after.due == .on(day("2020-02-11")))
    #expect(change.changed)
  }

  @Test func `CC-06 a table that drops a holiday never moves a told due day earlier`() throws {
    let clock = LegalClock.start(.shareAnswer, under: pack, receivedAt: instant("2020-01-20 10:00"), on: calendar)!
    let shorter = try WorkingCalendar(table(of2020Without: ["2020-01-31"]))

    let change = clock.recomputed(on: shorter)

    #expect(change.computed == .on(day("2020-02-10")))
    #expect(change.after.due == .on(day("2020-02-11")))
    #expect(!change.changed)
    #expect(change.after.calendarVersion == shorter.version)
  }

  @Test func `CC-11 an extension is counted from the original due day`() throws {
    let clock = clock(.correctionCheck, "2018-12-28 10:00")
    let extended = try clock.extended(by: consent(15, at: "2019-01-14 23:59:59.999"), under: pack, on: calendar)

    #expect(clock.due == .on(day("2019-01-14")))
    #expect(extended.originalDue == .on(day("2019-01-14")))
    #expect(extended.due == .on(day("2019-02-02")))
  }

  @Test func `CC-11 an opening answer extends to thirty working days in all`() throws {
    let clock = clock(.openAnswer, "2024-09-14 10:00")

    let extended = try clock.extended(by: consent(15, at: "2024-10-12 12:00"), under: pack, on: calendar)

    #expect(extended.due == .on(day("2024-11-01")))
  }

  static let refusals: [(Int, String, Set<ApproverRole>, String, String)] = [
    (16, "2019-01-14 12:00", [.providerHead], "核实中", "EXTENSION_TOO_LONG"),
    (0, "2019-01-14 12:00", [.providerHead], "核实中", "EXTENSION_TOO_LONG"),
    (-1, "2019-01-14 12:00", [.providerHead], "核实中", "EXTENSION_TOO_LONG"),
    (15, "2019-01-15 00:00", [.providerHead], "核实中", "EXTENSION_TOO_LATE"),
    (15, "2019-01-14 12:00", [], "核实中", "EXTENSION_NOT_APPROVED"),
    (15, "2019-01-14 12:00", [.authoritySameLevel], "核实中", "EXTENSION_NOT_APPROVED"),
    (15, "2019-01-14 12:00", [.providerHead], "  ", "EXTENSION_REASON_MISSING"),
  ]

  @Test(arguments: refusals)
  func `an extension outside the rule is refused by article and remedy`(
    days: Int, at: String, roles: Set<ApproverRole>, why: String, reason: String
  ) {
    let clock = clock(.correctionCheck, "2018-12-28 10:00")

    let error = #expect(throws: RuleViolation.self) {
      try clock.extended(by: consent(days, at: at, roles: roles, reason: why), under: pack, on: calendar)
    }

    #expect(error?.reason == reason)
    #expect(error?.citation == Bilingual(zh: "第二十条第二款", en: "Art. 20 ¶2"))
    #expect(error?.text.zh.isEmpty == false && error?.text.en.isEmpty == false)
  }

  @Test func `a second extension is refused`() throws {
    let clock = clock(.correctionCheck, "2018-12-28 10:00")
    let once = try clock.extended(by: consent(5, at: "2019-01-10 12:00"), under: pack, on: calendar)

    let error = #expect(throws: RuleViolation.self) {
      try once.extended(by: consent(5, at: "2019-01-11 12:00"), under: pack, on: calendar)
    }

    #expect(error?.reason == "EXTENSION_ALREADY_USED")
  }

  @Test(arguments: [ClockKind.shareAnswer, .catalogUpdate, .catalogReport])
  func `a period without extension cannot be extended by anybody`(kind: ClockKind) {
    let clock = clock(kind, "2018-09-21 10:00")

    let error = #expect(throws: RuleViolation.self) {
      try clock.extended(
        by: consent(1, at: "2018-09-25 10:00", roles: Set(ApproverRole.allCases)), under: pack, on: calendar)
    }

    #expect(error?.reason == "EXTENSION_NOT_ALLOWED")
  }

  @Test func `CC-16 the catalog clock runs from promulgation`() {
    #expect(pack.codes(.catalogUpdateAnchor) == ["PROMULGATION"])
    #expect(clock(.catalogUpdate, "2018-08-31 10:00").due == .on(day("2018-09-21")))
  }

  @Test(arguments: [
    (ClockKind.reportLocal, "2025-01-01 00:00", "2025-01-31"), (.reportLocal, "2026-01-01 00:00", "2026-01-31"),
    (.reportLocal, "2019-01-01 00:00", "2019-01-31"), (.reportCity, "2020-01-01 00:00", "2020-02-29"),
    (.reportCity, "2021-01-01 00:00", "2021-02-28"), (.reportCity, "2026-01-01 00:00", "2026-02-28"),
  ])
  func `CC-39 a report is due on the date itself, rest day or not`(kind: ClockKind, opened: String, due: String) {
    let clock = clock(kind, opened)

    #expect(clock.due == .on(day(due)))
    #expect(clock.recomputed(on: calendar).changed == false)
  }

  @Test func `CC-39 reminders of a report due on a rest day aim at the last working day before`() {
    // 31 January 2025 lies in the Spring Festival, which began on the 28th; the 26th was worked.
    #expect(
      clock(.reportLocal, "2025-01-01 00:00").reminders(under: pack, on: calendar)
        == [day("2025-01-21"), day("2025-01-24"), day("2025-01-27")])
  }

  @Test func `CC-40 the make-up Saturday 2026-02-28 is an ordinary due day`() {
    let clock = clock(.reportCity, "2026-01-01 00:00")

    #expect(clock.reminders(under: pack, on: calendar).last == day("2026-02-28"))
    #expect(!clock.isOverdue(at: instant("2026-02-28 23:59:59.999")))
    #expect(clock.isOverdue(at: instant("2026-03-01 00:00")))
  }

  @Test func `reminders come five, two and no working days before, and none on the day of receipt`() {
    #expect(
      clock(.shareAnswer, "2018-09-21 10:00").reminders(under: pack, on: calendar)
        == [day("2018-09-29"), day("2018-10-09"), day("2018-10-11")])
    #expect(clock(.shareAnswer, "2026-12-28 10:00").reminders(under: pack, on: calendar) == [])
  }

  @Test func `a period the act gives no number for has no clock`() {
    #expect(LegalClock.start(.shareDispute, under: pack, receivedAt: instant("2018-09-21 10:00"), on: calendar) == nil)
    #expect(LegalClock.start(.rectification, under: pack, receivedAt: instant("2018-09-21 10:00"), on: calendar) == nil)
  }

  @Test func `an order's day is the due day`() {
    let clock = LegalClock.ordered(
      .rectification, under: pack, receivedAt: instant("2018-09-21 10:00"), due: day("2018-10-01"), on: calendar)

    #expect(clock.due == .on(day("2018-10-01")))
  }

  private func table(of2020Without missing: [String]) -> HolidayTable {
    HolidayTable(days: calendar.table.days.filter { $0.date.year == 2020 && !missing.contains($0.date.description) })
  }
}
