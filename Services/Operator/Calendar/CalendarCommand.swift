package import ArgumentParser

/// `twinriver calendar`: the working calendar that every period of the law is counted by.
package struct CalendarCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: say("工作日历与期限", "Working calendar and due dates"),
      discussion: say(
        "示例：twinriver calendar due --received 2018-09-21 --working-days 10 --explain",
        "Example: twinriver calendar due --received 2018-09-21 --working-days 10 --explain"),
      subcommands: [DueCommand.self, LoadCalendarCommand.self])
  }

  package init() {}
}
