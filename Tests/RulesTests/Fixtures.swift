import Foundation
import Testing

@testable import Rules

/// A day written `YYYY-MM-DD`.
func day(_ text: String) -> CivilDate { CivilDate(text)! }

/// An instant in China, `2018-10-11 23:59:59.999`.
func instant(_ text: String) -> Date {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":")
  let seconds = Double(clock[0])! * 3600 + Double(clock[1])! * 60 + (clock.count > 2 ? Double(clock[2])! : 0)
  return ChinaTime.start(of: day(String(parts[0]))).addingTimeInterval(seconds)
}

/// The embedded holiday table with an invented year after it: only the statutory days, which is all a test needs.
func tableOf2027(extra: [HolidayTable.Day] = []) -> HolidayTable {
  let days = ["2027-01-01", "2027-05-01", "2027-10-01"].map {
    HolidayTable.Day(date: day($0), kind: .holiday, name: "例")
  }
  return HolidayTable(days: days + extra)
}

/// The lines of the table as the repository has it, read without the code under test.
func holidayLines() throws -> [[String]] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Shared/Rules/Data/cn-holidays.csv")
  let text = try String(contentsOf: file, encoding: .utf8)
  return text.components(separatedBy: .newlines).dropFirst().filter { !$0.isEmpty }.map {
    $0.components(separatedBy: ",")
  }
}
