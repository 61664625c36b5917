import Foundation
import Testing

@testable import Rules

@Suite struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.embedded

  @Test(arguments: [(10, 0), (15, 0), (10, 15), (15, 15)])
  func `every due date of 2018 to 2026 agrees with an independent count, day by day`(days: Int, more: Int) throws {
    let count = try IndependentCount()

    for received in count.days.indices {
      let date = count.days[received].date
      let expected = count.due(receivedAt: received, after: days).flatMap { count.due(receivedAt: $0, after: more) }
      if let expected {
        let due = try calendar.dueDate(received: day(date), workingDays: days, extensionDays: more)
        #expect(due.due.description == count.days[expected].date, "received \(date)")
      } else {
        #expect(throws: CalendarUnavailable(year: 2027, knownYears: Array(2018...2026)), "received \(date)") {
          try calendar.dueDate(received: day(date), workingDays: days, extensionDays: more)
        }
      }
    }
  }

  @Test(arguments: [
    ("2018-09-21", 10, 0, "2018-10-11"), ("2018-12-28", 10, 0, "2019-01-14"), ("2018-12-28", 10, 15, "2019-02-02"),
    ("2021-09-18", 10, 0, "2021-10-09"), ("2024-09-14", 15, 0, "2024-10-12"), ("2024-09-14", 15, 15, "2024-11-01"),
    ("2026-02-10", 10, 0, "2026-03-02"), ("2018-06-01", 15, 0, "2018-06-25"), ("2018-06-25", 10, 0, "2018-07-09"),
    ("2018-06-08", 10, 0, "2018-06-25"), ("2018-05-05", 10, 0, "2018-05-18"), ("2018-08-31", 15, 0, "2018-09-21"),
  ])
  func `known cases come out as the law counts them`(received: String, days: Int, more: Int, due: String) throws {
    let result = try calendar.dueDate(received: day(received), workingDays: days, extensionDays: more)

    #expect(result.due == day(due))
  }

  @Test(arguments: [
    (2018, 250), (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
  ])
  func `a year has its number of working days`(year: Int, workdays: Int) throws {
    let first = CivilDate(year: year, month: 1, day: 1)!
    let last = CivilDate(year: year, month: 12, day: 31)!

    #expect(try (first...last).filter { try calendar.kind(of: $0).isWorking }.count == workdays)
  }

  @Test(arguments: [(15, 15, "2026-11-20"), (15, 0, "2026-12-11"), (10, 0, "2026-12-18")])
  func `the first receipts that need 2027 are refused, the day before is not`(days: Int, more: Int, first: String)
    throws
  {
    let date = day(first)

    #expect(throws: CalendarUnavailable(year: 2027, knownYears: Array(2018...2026))) {
      try calendar.dueDate(received: date, workingDays: days, extensionDays: more)
    }
    _ = try calendar.dueDate(received: date.advanced(by: -1), workingDays: days, extensionDays: more)
  }

  @Test func `days before the table are unavailable too, and so is a gap between tables`() throws {
    #expect(throws: CalendarUnavailable(year: 2017, knownYears: Array(2018...2026))) {
      try calendar.dueDate(received: day("2017-12-15"), workingDays: 10)
    }

    let later = HolidayTable(
      days: ["2028-01-01", "2028-05-01", "2028-10-01"].map { .init(date: day($0), kind: .holiday, name: "例") })
    let gapped = try calendar.adding(later)
    #expect(throws: CalendarUnavailable(year: 2027, knownYears: Array(2018...2026) + [2028])) {
      try gapped.dueDate(received: day("2026-12-30"), workingDays: 300)
    }
    #expect(try gapped.dueDate(received: day("2028-01-04"), workingDays: 1).due == day("2028-01-05"))
  }

  @Test func `what is missing and how to mend it is said in both languages`() {
    let error = CalendarUnavailable(year: 2027, knownYears: Array(2018...2026))

    #expect(error.message.zh.contains("缺少2027年工作日历"))
    #expect(error.message.en.contains("twinriver calendar load"))
  }
}

/// Working days counted with Foundation's calendar and the raw lines of the table, sharing nothing with the code tested.
private struct IndependentCount {
  let days: [(date: String, working: Bool)]

  init() throws {
    let exceptions = Dictionary(uniqueKeysWithValues: try holidayLines().map { ($0[0], $0[1]) })
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    var current = calendar.date(from: DateComponents(year: 2018, month: 1, day: 1))!
    var days: [(String, Bool)] = []
    while calendar.component(.year, from: current) <= 2026 {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: current)
      let date = String(format: "%04d-%02d-%02d", parts.year!, parts.month!, parts.day!)
      let weekend = parts.weekday == 1 || parts.weekday == 7
      days.append((date, exceptions[date].map { $0 == "makeup-workday" } ?? !weekend))
      current = calendar.date(byAdding: .day, value: 1, to: current)!
    }
    self.days = days
  }

  /// The index of the day due so many working days after the day at `received`.
  func due(receivedAt received: Int, after count: Int) -> Int? {
    var index = received
    for _ in 0..<count {
      repeat { index += 1 } while index < days.count && !days[index].working
      if index >= days.count { return nil }
    }
    return index
  }
}
