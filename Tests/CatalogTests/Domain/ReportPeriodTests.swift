import Rules
import Testing

@testable import CatalogService

/// How long a report may take, by the pack and by the changes that a version answers.
@Suite struct ReportPeriodTests {
  @Test func `Art. 10 ¶2: under decree 320 a report has its own ten working days, whatever was to be updated`() {
    #expect(period(under: .cq320, answering: [update("2018-06-01", under: .cq320)], on: "2018-06-08") == .own)
    #expect(period(under: .cq320, on: "2018-06-25") == .own)
  }

  @Test func `decree 809 Art. 16, 17: a report is part of the update it answers, and due when that is`() {
    let change = update("2025-08-01")
    #expect(change.due == .on(CivilDate("2025-08-15")!))
    #expect(period(answering: [change], on: "2025-08-05") == .ofUpdate(change))
    #expect(period(answering: [change], on: "2025-08-14") == .ofUpdate(change))
  }

  @Test func `decree 809 Art. 16, 17: of several changes the one that is due first counts`() {
    let (first, second) = (update("2025-08-01"), update("2025-08-06"))
    #expect(period(answering: [second, first], on: "2025-08-07") == .ofUpdate(first))
  }

  @Test func `decree 809 Art. 16, 17: final on the last day of the update or later, there is a working day to report`()
  {
    let change = update("2025-08-01")
    #expect(period(answering: [change], on: "2025-08-15") == .workingDays(1))
    #expect(period(answering: [change, update("2025-08-06")], on: "2025-08-18") == .workingDays(1))
  }

  @Test
  func `decree 809 Art. 16, 17: where nothing was to be updated, the period of an update runs from the final version`()
  {
    #expect(period(on: "2025-08-01") == .workingDays(10))
  }

  @Test func `CC-05: an update that waits for a calendar is due after every day there is`() {
    let change = update("2026-12-28")
    #expect(change.due == .pending(year: 2027))
    #expect(period(answering: [change], on: "2026-12-31") == .ofUpdate(change))
    let known = update("2026-12-16")
    #expect(period(answering: [change, known], on: "2026-12-17") == .ofUpdate(known))
  }

  private func period(
    under pack: RulePack = .sc809, answering updates: [LegalClock] = [], on today: String
  ) -> ReportPeriod {
    ReportPeriod(under: pack, answering: updates, on: CivilDate(today)!)
  }

  private func update(_ day: String, under pack: RulePack = .sc809) -> LegalClock {
    LegalClock.start(
      .catalogUpdate, under: pack, receivedAt: ChinaTime.start(of: CivilDate(day)!), on: .embedded)!
  }
}
