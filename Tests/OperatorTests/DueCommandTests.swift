import ArgumentParser
import Foundation
import RPC
import Rules
import Testing

@testable import Operator

@Suite struct DueCommandTests {
  private let calendar = WorkingCalendar.embedded

  private func json(_ arguments: String...) throws -> [String: Any] {
    let command = try DueCommand.parse(arguments)
    let answer = try command.answer(by: command.calendar(), in: .en)
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.json.closed)) as? [String: Any])
  }

  @Test func `a due date is answered as one JSON object that begins with due`() throws {
    let command = try DueCommand.parse(["--received", "2018-09-21", "--working-days", "10", "--json"])
    let line = String(decoding: command.answer(by: calendar, in: .zh).json.closed, as: UTF8.self)

    #expect(
      line.hasPrefix(#"{"due":"2018-10-11","original_due":"2018-10-11","received":"2018-09-21","working_days":10,"#))
    #expect(line.contains(#""due_instant":"2018-10-12T00:00:00+08:00""#))
    #expect(!line.contains("\n") && !line.contains("explanation") && !line.contains("extended_due"))
  }

  @Test func `with an extension due is the extended day and the original is kept`() throws {
    let answer = try json("--received", "2018-12-28", "--working-days", "10", "--extend", "15", "--json")

    #expect(answer["due"] as? String == "2019-02-02")
    #expect(answer["extended_due"] as? String == "2019-02-02")
    #expect(answer["original_due"] as? String == "2019-01-14")
    #expect(answer["extend"] as? Int == 15)
  }

  @Test func `explain tells every day`() throws {
    let answer = try json("--received", "2018-09-21", "--working-days", "10", "--explain", "--json")
    let days = try #require(answer["explanation"] as? [[String: Any]])

    #expect(days.count == 21)
    #expect(days[0]["counted"] as? Bool == false)
    #expect(days[1]["why"] as? String == "Saturday")
    #expect(days[20]["number"] as? Int == 10)
  }

  @Test func `past the table the answer is CALENDAR_UNAVAILABLE with the missing year`() throws {
    let answer = try json("--received", "2026-12-28", "--working-days", "10", "--json")

    #expect(answer["error"] as? String == "CALENDAR_UNAVAILABLE")
    #expect(answer["missing_year"] as? Int == 2027)
    #expect(answer["due"] == nil)
  }

  @Test func `a table given as a file answers what was missing`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("节假日 \(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try "date,kind,name\n2027-01-01,holiday,元旦\n2027-05-01,holiday,劳动节\n2027-10-01,holiday,国庆节\n"
      .write(to: file, atomically: true, encoding: .utf8)

    let answer = try json(
      "--received", "2026-12-28", "--working-days", "10", "--json", "--holidays", file.path)

    #expect(answer["due"] as? String == "2027-01-12")
  }

  @Test func `a table that cannot be read or used is refused`() throws {
    let missing = try DueCommand.parse(["--batch", "--holidays", "/nonexistent.csv"])
    #expect(throws: HolidayFileError.self) { try missing.calendar() }

    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try "date,kind,name\n2027-01-01,rest,元旦\n".write(to: file, atomically: true, encoding: .utf8)
    let bad = try DueCommand.parse(["--batch", "--holidays", file.path])
    let error = #expect(throws: HolidayFileError.self) { try bad.calendar() }
    #expect(error?.reason == "HOLIDAY_TABLE_INVALID")
    #expect(error?.message.en.hasSuffix("line 2: kind \"rest\" is unknown; use holiday or makeup-workday") == true)
  }

  @Test func `a table to be announced holds whole years or is refused`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let year = ["01-01", "05-01", "10-01"].map { "2027-\($0),holiday,例\n" }.joined()
    try "date,kind,name\n\(year)".write(to: file, atomically: true, encoding: .utf8)
    #expect(try HolidayTable(wholeYearsIn: file.path).years == [2027])

    try "date,kind,name\n\(year)2026-12-31,holiday,元旦\n".write(to: file, atomically: true, encoding: .utf8)
    let error = #expect(throws: HolidayFileError.self) { try HolidayTable(wholeYearsIn: file.path) }
    #expect(error?.message.en.contains("2026 is incomplete") == true)
    try "date,kind,name\n2027-01-01,holiday,元旦\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(throws: HolidayFileError.self) { try HolidayTable(wholeYearsIn: file.path) }
  }

  @Test(arguments: [
    ["--received", "2018-02-30", "--working-days", "10"], ["--received", "2018-02-20", "--working-days", "0"],
    ["--received", "2018-02-20", "--working-days", "1001"],
    ["--received", "2018-02-20", "--working-days", "5", "--extend=-1"],
  ])
  func `a question that makes no sense is answered with its fault`(arguments: [String]) throws {
    let answer = try DueCommand.parse(arguments).answer(by: calendar, in: .en)

    guard case .failure(let failure) = answer.result else {
      Issue.record("must fail")
      return
    }
    #expect(failure.reason.hasPrefix("INVALID_"))
  }

  @Test(arguments: [
    [], ["--received", "2018-09-21"], ["--working-days", "10"], ["--batch", "--received", "2018-09-21"],
    ["--batch", "--explain"],
  ])
  func `options that do not go together are refused`(arguments: [String]) {
    #expect(throws: (any Error).self) { try DueCommand.parse(arguments) }
  }

  @Test func `people read the same answer in their language`() throws {
    let command = try DueCommand.parse([
      "--received", "2018-12-28", "--working-days", "10", "--extend", "15", "--explain",
    ])

    let chinese = command.answer(by: calendar, in: .zh).text
    #expect(chinese.contains("到期          2019-02-02 周六 24时（北京时间）"))
    #expect(chinese.contains("2019-02-02  周六       延长第15日    调休上班（春节）"))
    let english = command.answer(by: calendar, in: .en).text
    #expect(english.contains("Due           2019-02-02 Saturday 24:00, China time"))
  }

  @Test func `Chinese is the default and an English locale gets English`() {
    #expect(Language.ofTerminal([:]) == .zh)
    #expect(Language.ofTerminal(["LANG": "C.UTF-8"]) == .zh)
    #expect(Language.ofTerminal(["LANG": "en_GB.UTF-8"]) == .en)
    #expect(Language.ofTerminal(["LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"]) == .zh)
    #expect(Language.ofTerminal(["LANG": "zh_CN.UTF-8", "TWINRIVER_LANG": "en"]) == .en)
  }
}
