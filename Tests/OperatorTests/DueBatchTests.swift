import Foundation
import RPC
import Rules
import Testing

@testable import Operator

@Suite struct DueBatchTests {
  private func lines(_ input: String, chunk: Int = .max) throws -> [[String: Any]] {
    var batch = DueBatch(calendar: .embedded, language: .zh)
    var output: [UInt8] = []
    var rest = Array(input.utf8)[...]
    while !rest.isEmpty {
      output += batch.answers(to: Array(rest.prefix(chunk)))
      rest = rest.dropFirst(chunk)
    }
    output += batch.finish()
    return try output.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func `every line is answered by one object, in order, errors included`() throws {
    let answers = try lines(
      """
      2018-09-21,10,
      2018-12-28,10,15
      2018-02-30,10,
      2026-12-28,10,
      2018-09-21,ten,0
      2018-09-21,10,x

      2018-09-21
      2018-09-21,10
      2018-09-21,10,15,1
      received,days,extend
      2018-09-21,10,0

      """)

    #expect(
      answers.map { $0["due"] as? String ?? $0["error"] as? String } == [
        "2018-10-11", "2019-02-02", "INVALID_DATE", "CALENDAR_UNAVAILABLE", "INVALID_WORKING_DAYS",
        "INVALID_EXTENSION", "INVALID_LINE", "INVALID_LINE", "2018-10-11", "INVALID_LINE", "INVALID_DATE", "2018-10-11",
      ])
    #expect(answers[2]["message"] as? String == "收到日期应为 YYYY-MM-DD")
  }

  @Test(arguments: [1, 2, 7, 64])
  func `the answer does not depend on how the input is cut`(chunk: Int) throws {
    let input = "\u{feff}2018-09-21,10,\r\n 2018-12-28 , 10 , 15 \r\n2018-05-05,10,"

    #expect(try lines(input, chunk: chunk).map { $0["due"] as? String } == ["2018-10-11", "2019-02-02", "2018-05-18"])
  }

  @Test func `a line without end is answered once and the next one is read`() throws {
    let endless = String(repeating: "9", count: 3 * DueBatch.maximumLineBytes)

    for chunk in [1000, Int.max] {
      let answers = try lines("\(endless)\n2018-09-21,10,\n\(endless)", chunk: chunk)
      #expect(
        answers.map { $0["due"] as? String ?? $0["error"] as? String } == [
          "LINE_TOO_LONG", "2018-10-11", "LINE_TOO_LONG",
        ])
    }
  }

  @Test func `bytes that are no text are an invalid line`() throws {
    var batch = DueBatch(calendar: .embedded, language: .en)

    let output = String(decoding: batch.answers(to: [0xff, 0x00, 0x2c, 0x0a]), as: UTF8.self)

    #expect(output.hasPrefix(#"{"error":"INVALID_DATE""#))
  }

  @Test func `an empty input has no answers`() throws {
    #expect(try lines("").isEmpty)
  }

  @Test func `the batch agrees with the calendar for every day it knows`() throws {
    let first = CivilDate(year: 2018, month: 1, day: 1)!
    let last = CivilDate(year: 2026, month: 12, day: 31)!
    let days = Array(first...last)

    for (count, more) in [(10, 0), (15, 0), (10, 15), (15, 15)] {
      let answers = try lines(days.map { "\($0),\(count),\(more)\n" }.joined())
      for (day, answer) in zip(days, answers) {
        let expected = try? WorkingCalendar.embedded.dueDate(received: day, workingDays: count, extensionDays: more)
        #expect(answer["due"] as? String == expected?.due.description)
      }
    }
  }

  @Test func `texts are escaped`() {
    var line = JSONLine()
    line.add("message", "a\"b\\c\n\u{1}汉")

    #expect(String(decoding: line.closed, as: UTF8.self) == #"{"message":"a\"b\\c\u000a\u0001汉"}"#)
  }
}
