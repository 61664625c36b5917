package import ArgumentParser
import Foundation
import RPC
import Rules
import ServiceKit

/// `twinriver calendar due`: when an answer is due, computed here, without any service running.
package struct DueCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: say("计算到期日", "Compute a due date"),
      discussion: say(
        """
        收到当日不计；到期日24时（北京时间）届满；延长自原到期日起算。
        示例：
          twinriver calendar due --received 2018-09-21 --working-days 10 --explain
          twinriver calendar due --received 2018-12-28 --working-days 10 --extend 15 --json
          printf '2018-09-21,10,\\n2018-12-28,10,15\\n' | twinriver calendar due --batch
        """,
        """
        The day of receipt is not counted; the due day ends at 24:00 China time; an extension counts from the due day.
        Examples:
          twinriver calendar due --received 2018-09-21 --working-days 10 --explain
          twinriver calendar due --received 2018-12-28 --working-days 10 --extend 15 --json
          printf '2018-09-21,10,\\n2018-12-28,10,15\\n' | twinriver calendar due --batch
        """))
  }

  @Option(help: ArgumentHelp(say("收到日期", "Day of receipt"), valueName: "YYYY-MM-DD"))
  var received: String?

  @Option(help: ArgumentHelp(say("期限的工作日数", "Length of the period in working days"), valueName: "days"))
  var workingDays: Int?

  @Option(help: ArgumentHelp(say("延长的工作日数", "Working days of extension"), valueName: "days"))
  var extend: Int?

  @Option(
    help: ArgumentHelp(
      say("再载入节假日表（CSV，可多次）", "Add a holiday table (CSV; may be repeated)"), valueName: "FILE"))
  var holidays: [String] = []

  @Flag(help: ArgumentHelp(say("逐日说明", "Explain day by day")))
  var explain = false

  @Flag(help: ArgumentHelp(say("输出一行 JSON", "Print one line of JSON")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      say("从标准输入逐行读取 received,days,extend，逐行输出 JSON", "Read received,days,extend lines, print JSON lines")))
  var batch = false

  package init() {}

  package func validate() throws {
    if batch {
      guard received == nil, workingDays == nil, extend == nil, !explain else {
        throw ValidationError(
          say(
            "--batch 从标准输入读取，不能同时给出日期、天数或 --explain",
            "--batch reads its questions from standard input; give no date, days or --explain with it"))
      }
    } else if received == nil || workingDays == nil {
      throw ValidationError(
        say("请给出 --received 和 --working-days，或使用 --batch", "give --received and --working-days, or --batch"))
    }
  }

  package func run() throws {
    let calendar: WorkingCalendar
    do {
      calendar = try self.calendar()
    } catch {
      try fail(error.reason, error.message)
    }
    if batch {
      try runBatch(calendar)
    } else {
      let answer = answer(by: calendar)
      print(json ? String(decoding: answer.json.closed, as: UTF8.self) : answer.text)
      if case .failure = answer.result { throw ExitCode.failure }
    }
  }

  /// The answer to the question in the options.
  func answer(by calendar: WorkingCalendar, in language: Language = .ofTerminal) -> DueAnswer {
    do throws(DueQuestionError) {
      let question = try DueQuestion(
        received: received ?? "", workingDays: workingDays ?? 0, extensionDays: extend)
      return DueAnswer(question, by: calendar, explained: explain, in: language)
    } catch {
      return DueAnswer(error, in: language)
    }
  }

  /// The embedded calendar with the tables of `--holidays` laid over it, in order.
  func calendar() throws(HolidayFileError) -> WorkingCalendar {
    var calendar = WorkingCalendar.embedded
    for file in holidays {
      let table = try HolidayTable(file: file)
      do throws(HolidayTableError) {
        calendar = try calendar.adding(table)
      } catch {
        throw .invalid(file, error)
      }
    }
    return calendar
  }

  private func runBatch(_ calendar: WorkingCalendar) throws {
    var batch = DueBatch(calendar: calendar, language: .ofTerminal)
    let output = FileHandle.standardOutput
    while true {
      // What is there now and no more, so that a program can ask line by line.
      let data = FileHandle.standardInput.availableData
      guard !data.isEmpty else { break }
      try output.write(contentsOf: Data(batch.answers(to: Array(data))))
    }
    try output.write(contentsOf: Data(batch.finish()))
  }

  private func fail(_ reason: String, _ message: Bilingual) throws -> Never {
    var line = JSONLine()
    line.add("error", reason)
    line.add("message", message.text(in: .ofTerminal))
    if json {
      print(String(decoding: line.closed, as: UTF8.self))
    } else {
      FileHandle.standardError.write(Data("\(reason): \(message.text(in: .ofTerminal))\n".utf8))
    }
    throw ExitCode.failure
  }
}
