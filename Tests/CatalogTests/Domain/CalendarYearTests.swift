import CatalogService
import Rules
import Testing

/// What a year's calendar must be before it is loaded.
@Suite struct CalendarYearTests {
  static let complete: [HolidayTable.Day] = [
    day("2027-01-01", .holiday), day("2027-05-01", .holiday), day("2027-10-01", .holiday),
    day("2027-02-20", .makeupWorkday),
  ]

  static func day(_ date: String, _ kind: HolidayTable.Kind) -> HolidayTable.Day {
    HolidayTable.Day(date: CivilDate(date)!, kind: kind, name: "节")
  }

  private func reason(_ days: [HolidayTable.Day], year: Int = 2027, source: String = "国办发明电〔2026〕7号") -> String? {
    #expect(throws: Refusal.self) { try CalendarYear(loading: year, source: source, days: days) }?.reason
  }

  @Test func `a complete year is taken, its days in order`() throws {
    let year = try CalendarYear(loading: 2027, source: "国办发明电〔2026〕7号", days: Self.complete.reversed())

    #expect(year.days.map(\.date) == Self.complete.map(\.date).sorted())
  }

  @Test func `a year is refused for a day of another year, a day twice, a make-up day in the week, or a gap`() {
    #expect(reason(Self.complete + [Self.day("2028-01-01", .holiday)]) == "CALENDAR_DAY_OF_OTHER_YEAR")
    #expect(reason(Self.complete + [Self.complete[0]]) == "CALENDAR_DAY_TWICE")
    #expect(reason(Self.complete + [Self.day("2027-02-22", .makeupWorkday)]) == "CALENDAR_MAKEUP_ON_WEEKDAY")
    #expect(reason(Array(Self.complete.dropFirst())) == "CALENDAR_INCOMPLETE")
    #expect(reason(Self.complete, source: " ") == "CALENDAR_SOURCE_MISSING")
    #expect(reason(Self.complete, year: 1999) == "CALENDAR_YEAR_UNKNOWN")
  }
}
