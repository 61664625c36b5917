/// Which days are working days (工作日) in China, for the years whose holiday table is known and no other.
///
/// Make-up working weekend days count. A year without a table is never guessed to have ordinary weeks: asking about
/// it throws ``CalendarUnavailable``.
package struct WorkingCalendar: Sendable {
  /// What a day is.
  package enum DayKind: UInt8, Sendable, Hashable {
    case workday, makeupWorkday, weekend, holiday

    package var isWorking: Bool { self == .workday || self == .makeupWorkday }
  }

  package let table: HolidayTable
  /// ``HolidayTable/version`` of the table, stored with every due date computed from it.
  package let version: String

  private let first: CivilDate
  /// One kind per day from `first`; `nil` in a year the table does not cover.
  private let kinds: [DayKind?]

  /// A calendar of the years `table` covers; fails if a day lies in a year that is not complete.
  package init(_ table: HolidayTable) throws(HolidayTableError) {
    guard let firstYear = table.years.first, let lastYear = table.years.last else {
      throw HolidayTableError(
        line: nil, problem: table.days.first.map { .yearNotCovered($0.date.year) } ?? .empty)
    }
    if let stray = table.days.first(where: { !table.years.contains($0.date.year) }) {
      throw HolidayTableError(line: nil, problem: .yearNotCovered(stray.date.year))
    }

    let start = CivilDate(year: firstYear, month: 1, day: 1)!
    let end = CivilDate(year: lastYear, month: 12, day: 31)!
    let covered = Set(table.years)
    var kinds: [DayKind?] = (start...end).map { day in
      guard covered.contains(day.year) else { return nil }
      return day.weekday.isWeekend ? .weekend : .workday
    }
    for day in table.days {
      kinds[start.distance(to: day.date)] = day.kind == .holiday ? .holiday : .makeupWorkday
    }
    self.table = table
    self.kinds = kinds
    version = table.version
    first = start
  }

  /// This calendar with a newer table laid over it (see ``HolidayTable/overlaid(with:)``).
  package func adding(_ newer: HolidayTable) throws(HolidayTableError) -> WorkingCalendar {
    try WorkingCalendar(table.overlaid(with: newer))
  }

  package func kind(of day: CivilDate) throws(CalendarUnavailable) -> DayKind {
    let index = first.distance(to: day)
    guard kinds.indices.contains(index), let kind = kinds[index] else {
      throw CalendarUnavailable(year: day.year, knownYears: table.years)
    }
    return kind
  }

  /// The `count`th working day after `day`, which itself is not counted.
  package func workday(_ count: Int, after day: CivilDate) throws(CalendarUnavailable) -> CivilDate {
    var current = day
    var counted = 0
    while counted < count {
      current = current.advanced(by: 1)
      if try kind(of: current).isWorking { counted += 1 }
    }
    return current
  }

  /// The `count`th working day before `day`, which itself is not counted.
  package func workday(_ count: Int, before day: CivilDate) throws(CalendarUnavailable) -> CivilDate {
    var current = day
    var counted = 0
    while counted < count {
      current = current.advanced(by: -1)
      if try kind(of: current).isWorking { counted += 1 }
    }
    return current
  }

  /// `day` if it is a working day, otherwise the nearest one before it.
  package func lastWorkday(onOrBefore day: CivilDate) throws(CalendarUnavailable) -> CivilDate {
    try kind(of: day).isWorking ? day : workday(1, before: day)
  }
}

/// The calendar was asked about a year whose holiday table it does not have.
package struct CalendarUnavailable: Error, Sendable, Hashable {
  /// The first missing year.
  package let year: Int
  /// The years there are tables for, ascending.
  package let knownYears: [Int]

  package static let reason = "CALENDAR_UNAVAILABLE"

  package var message: Bilingual {
    let known = "\(knownYears.first ?? 0)–\(knownYears.last ?? 0)"
    return Bilingual(
      zh: "缺少\(year)年工作日历（现有\(known)），不作推测；国务院办公厅公布后请用 twinriver calendar load 载入",
      en: "no working-day calendar for \(year) (there is one for \(known)) and none is guessed; "
        + "once the State Council has published it, load it with twinriver calendar load")
  }
}

extension CalendarUnavailable: CustomStringConvertible {
  package var description: String { message.en }
}
