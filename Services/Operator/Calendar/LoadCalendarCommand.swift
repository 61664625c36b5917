import ArgumentParser
import Contracts
import Rules
import ServiceKit

/// `twinriver calendar load`: announces a year's calendar to the whole suite.
struct LoadCalendarCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "load", abstract: say("装载国务院公布的年度工作日历", "Load a working calendar the State Council has published"),
      discussion: say(
        """
        文件为 CSV：date,kind,name；kind 为 holiday 或 makeup-workday。装载后，待定的期限随即算出。
        示例：twinriver calendar load 2027.csv --source 国办发明电〔2026〕N号
        """,
        """
        The file is CSV: date,kind,name with kind holiday or makeup-workday. Periods that waited for it are computed.
        Example: twinriver calendar load 2027.csv --source "State Council notice of 2026"
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("CSV 文件，可含多个年份", "CSV file, of one year or several"))) var file: String
  @Option(help: ArgumentHelp(say("国务院通知", "The State Council's notice"))) var source: String

  func run() async throws {
    let table: HolidayTable
    do {
      table = try HolidayTable(wholeYearsIn: file)
    } catch {
      throw Complaint.exit("\(error.reason): \(error.message.text(in: .ofTerminal))", 65)
    }
    try await suite.withSuite([.catalog]) { session in
      let calendars = CatalogV1.CalendarService.Client(try session.caller(for: .catalog))
      for year in table.years {
        let days = table.days.filter { $0.date.year == year }.map {
          CatalogV1.CalendarDay(
            date: $0.date.description, kind: $0.kind == .holiday ? .holiday : .makeupWorkday, name: $0.name)
        }
        let loaded = try await calendars.loadCalendar(
          .init(year: UInt32(year), source: source, days: days), options: session.options)
        output.show(loaded) {
          print(say("\(year) 年已装载，第 \(loaded.version) 版", "\(year) loaded, version \(loaded.version)"))
        }
      }
    }
  }
}
