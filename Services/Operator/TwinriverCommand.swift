package import ArgumentParser
import ServiceKit

/// `twinriver`: the command line of operators and integrators. It owns nothing; it asks the services, or computes.
package struct TwinriverCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "twinriver",
      abstract: say("两江：政务信息资源共享开放平台命令行", "Twinriver: the command line of the data sharing and opening suite"),
      discussion: say(
        "示例：twinriver calendar due --received 2018-09-21 --working-days 10",
        "Example: twinriver calendar due --received 2018-09-21 --working-days 10"),
      subcommands: [
        AuditCommand.self, CalendarCommand.self, CatalogCommand.self, CorrectionCommand.self, DemoCommand.self,
        DoctorCommand.self, KeysCommand.self, OpenCommand.self, OrgCommand.self, ShareCommand.self,
      ])
  }

  package init() {}

  /// Runs the process's arguments and ends the process with their exit code.
  package static func start() async {
    await runAndLeave()
  }
}
