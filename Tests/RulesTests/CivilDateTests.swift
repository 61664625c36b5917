import Foundation
import Testing

@testable import Rules

@Suite struct CivilDateTests {
  @Test func `every day from 1600 to 2400 survives a round trip and follows the one before`() {
    var previous = CivilDate(year: 1599, month: 12, day: 31)!

    for year in 1600...2400 {
      for month in 1...12 {
        for dayOfMonth in 1...CivilDate.lastDay(ofMonth: month, year: year) {
          let date = CivilDate(year: year, month: month, day: dayOfMonth)!
          #expect(date.dayNumber == previous.dayNumber + 1)
          #expect(date.components == (year, month, dayOfMonth))
          previous = date
        }
      }
    }
  }

  @Test func `weekdays and day numbers agree with another calendar`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!

    for number in stride(from: -80_000, through: 80_000, by: 37) {
      let instant = Date(timeIntervalSince1970: Double(number) * 86_400)
      let other = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
      let date = CivilDate(dayNumber: number)
      #expect(date.components == (other.year!, other.month!, other.day!))
      #expect(date.weekday.rawValue % 7 + 1 == other.weekday!)
    }
  }

  @Test(arguments: [
    "2018-02-29", "2018-13-01", "2018-00-10", "2018-04-31", "2018-1-01", "2018/01/01", " 2018-01-01", "2018-01-01 ",
    "", "20180101", "0000-01-01", "2018-01-0１", "+018-01-01",
  ])
  func `a text that is no date is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `a date is written as it is read`() {
    #expect(day("2024-02-29").description == "2024-02-29")
    #expect(day("0987-06-05").description == "0987-06-05")
  }

  @Test func `the day of an instant is China's, eight hours ahead, at any hour`() {
    #expect(ChinaTime.date(of: Date(timeIntervalSince1970: 1_537_459_199.999)) == day("2018-09-20"))
    #expect(ChinaTime.date(of: Date(timeIntervalSince1970: 1_537_459_200)) == day("2018-09-21"))
    #expect(ChinaTime.end(of: day("2018-09-20")) == Date(timeIntervalSince1970: 1_537_459_200))
    #expect(ChinaTime.date(of: Date(timeIntervalSince1970: -28_801)) == day("1969-12-31"))
  }
}
