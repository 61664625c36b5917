package import Rules

/// One year's exceptions from the ordinary week, as the State Council announced them (工作日历).
package struct CalendarYear: Sendable, Hashable {
  package let year: Int
  /// Raised by one with each load; 0 before it is stored.
  package var version: Int
  /// The notice it comes from.
  package let source: String
  /// By date.
  package let days: [HolidayTable.Day]

  /// A year as it was stored.
  package init(year: Int, version: Int, source: String, days: [HolidayTable.Day]) {
    self.year = year
    self.version = version
    self.source = source
    self.days = days
  }

  /// A year to load, refused unless it is what a notice can be: days of that year, each once, complete.
  package init(loading year: Int, source: String, days: [HolidayTable.Day]) throws(Refusal) {
    guard Self.years.contains(year) else { throw .calendar("year", "CALENDAR_YEAR_UNKNOWN", .yearOutOfRange) }
    guard !source.isBlank else { throw .calendar("source", "CALENDAR_SOURCE_MISSING", .sourceMissing) }
    guard days.count <= Self.daysLimit else { throw .calendar("days", "CALENDAR_TOO_MANY_DAYS", .tooMany) }
    var seen: Set<CivilDate> = []
    for (index, day) in days.enumerated() {
      let field = "days[\(index)].date"
      guard day.date.year == year else { throw .calendar(field, "CALENDAR_DAY_OF_OTHER_YEAR", .otherYear) }
      guard seen.insert(day.date).inserted else { throw .calendar(field, "CALENDAR_DAY_TWICE", .twice) }
      if day.kind == .makeupWorkday, !day.date.weekday.isWeekend {
        throw .calendar(field, "CALENDAR_MAKEUP_ON_WEEKDAY", .makeupOnWeekday)
      }
    }
    guard HolidayTable(days: days).years == [year] else { throw .calendar("days", "CALENDAR_INCOMPLETE", .incomplete) }
    self.init(year: year, version: 0, source: source, days: days.sorted { $0.date < $1.date })
  }

  /// The decree is of 2018; a notice comes at most a year ahead, but a wrong clock must not decide that.
  private static let years = 2018...2099

  /// More days than any notice names; the announcement must stay an event of moderate size.
  package static let daysLimit = 150
}

extension Refusal {
  fileprivate static func calendar(_ field: String, _ reason: String, _ message: Bilingual) -> Refusal {
    Refusal(
      .field(field), reason, message,
      remedy: Bilingual(
        zh: "请按国务院办公厅该年放假通知逐日填写放假和调休上班的日期。",
        en: "List the days off and the make-up working days of that year's State Council notice."))
  }
}

extension Bilingual {
  fileprivate static let yearOutOfRange = Bilingual(zh: "年份不在2018至2099之间", en: "the year is not one of 2018 to 2099")
  fileprivate static let sourceMissing = Bilingual(zh: "缺少通知文号或标题", en: "the notice is not named")
  fileprivate static let tooMany = Bilingual(zh: "日期过多", en: "there are more days than a notice can name")
  fileprivate static let otherYear = Bilingual(zh: "日期不属于该年", en: "the day is not in that year")
  fileprivate static let twice = Bilingual(zh: "日期重复", en: "the day is listed twice")
  fileprivate static let makeupOnWeekday = Bilingual(
    zh: "调休上班日应为周六或周日", en: "a make-up working day is a Saturday or Sunday")
  fileprivate static let incomplete = Bilingual(
    zh: "缺少元旦、劳动节或国庆节，表不完整", en: "1 January, 1 May or 1 October is not a holiday: the table is incomplete")
}
