import Testing

@testable import Rules

@Suite struct HolidayTableTests {
  private static let header = "date,kind,name\n"

  @Test func `the embedded table covers 2018 to 2026 with 263 holidays and 59 make-up days`() {
    let table = WorkingCalendar.embedded.table

    #expect(table.years == Array(2018...2026))
    #expect(table.days.filter { $0.kind == .holiday }.count == 263)
    #expect(table.days.filter { $0.kind == .makeupWorkday }.count == 59)
  }

  @Test(arguments: [
    ("date,kind\n2027-01-01,holiday,元旦", 1, HolidayTableError.Problem.header("date,kind")),
    (header + "2027-01-01,holiday,元旦\n2027-02-30,holiday,春节", 3, .date("2027-02-30")),
    (header + "2027-01-01,festival,元旦", 2, .kind("festival")),
    (header + "2027-01-01,holiday", 2, .columns(2)),
    (header + "2027-01-01,holiday,", 2, .name),
    (header + "2027-01-01,holiday,元旦\n\n2027-01-01,makeup-workday,元旦", 4, .duplicate(day("2027-01-01"), firstLine: 2)),
  ])
  func `a bad line is refused by its number`(csv: String, line: Int, problem: HolidayTableError.Problem) {
    #expect(throws: HolidayTableError(line: line, problem: problem)) { try HolidayTable(csv: csv) }
  }

  @Test func `an error says the line, the fault and the remedy in both languages`() throws {
    let error = #expect(throws: HolidayTableError.self) {
      try HolidayTable(csv: Self.header + "2027-01-01,festival,元旦")
    }

    #expect(error?.message.en == "holiday table, line 2: kind \"festival\" is unknown; use holiday or makeup-workday")
    #expect(error?.message.zh.hasPrefix("节假日表第2行") == true)
  }

  @Test func `an empty file, and bytes that are no text, are refused`() {
    #expect(throws: HolidayTableError(line: nil, problem: .empty)) { try HolidayTable(csv: Self.header) }
    #expect(throws: HolidayTableError(line: nil, problem: .notUTF8)) { try HolidayTable(csv: [0xff, 0xfe]) }
    #expect(throws: HolidayTableError(line: 1, problem: .header(""))) { try HolidayTable(csv: "") }
  }

  @Test func `a byte order mark and Windows line ends are read over`() throws {
    let table = try HolidayTable(csv: "\u{feff}date,kind,name\r\n2027-01-01,holiday,元旦\r\n")

    #expect(table.days == [.init(date: day("2027-01-01"), kind: .holiday, name: "元旦")])
  }

  @Test func `a year that lacks a statutory holiday is not covered and cannot be counted by`() throws {
    let table = try HolidayTable(csv: Self.header + "2027-01-01,holiday,元旦\n2027-05-01,holiday,劳动节")

    #expect(table.years == [])
    #expect(throws: HolidayTableError(line: nil, problem: .yearNotCovered(2027))) {
      try WorkingCalendar.embedded.adding(table)
    }
  }

  @Test func `a newer table replaces the years it covers and amends days of other years`() throws {
    let december = HolidayTable.Day(date: day("2026-12-31"), kind: .holiday, name: "元旦")
    let calendar = try WorkingCalendar.embedded.adding(tableOf2027(extra: [december]))

    #expect(calendar.table.years == Array(2018...2027))
    #expect(try calendar.kind(of: day("2026-12-31")) == .holiday)
    #expect(try calendar.kind(of: day("2026-10-01")) == .holiday)
    #expect(try WorkingCalendar.embedded.kind(of: day("2026-12-31")) == .workday)

    let replaced = try calendar.adding(tableOf2027())
    #expect(try replaced.kind(of: day("2026-12-31")) == .holiday)
  }

  @Test func `a single year is complete, within the year and without repetition, or refused`() throws {
    let statutory = tableOf2027().days
    let outside = HolidayTable.Day(date: day("2026-12-31"), kind: .holiday, name: "元旦")

    #expect(try HolidayTable(year: 2027, days: statutory).years == [2027])
    #expect(throws: HolidayTableError(line: nil, problem: .yearNotCovered(2027))) {
      try HolidayTable(year: 2027, days: Array(statutory.dropLast()))
    }
    #expect(throws: HolidayTableError(line: nil, problem: .outsideYear(outside.date, 2027))) {
      try HolidayTable(year: 2027, days: statutory + [outside])
    }
    #expect(throws: HolidayTableError(line: nil, problem: .duplicate(statutory[0].date, firstLine: nil))) {
      try HolidayTable(year: 2027, days: statutory + [statutory[0]])
    }
  }

  @Test func `versions name the content`() throws {
    let embedded = WorkingCalendar.embedded

    #expect(embedded.version == HolidayTable(days: embedded.table.days.reversed()).version)
    #expect(try embedded.adding(tableOf2027()).version != embedded.version)
    #expect(embedded.version.hasPrefix("2018-2026/"))
  }
}
