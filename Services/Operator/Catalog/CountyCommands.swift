import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog county`: the links on which counties report to the city.
struct CountyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "county", abstract: say("区县与市级的链路", "Counties and the city"),
      subcommands: [CountyLinksCommand.self])
  }
}

struct CountyLinksCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links", abstract: say("各区县最近一次报送", "What came last of each county"),
      discussion: say("示例：twinriver catalog county links", "Example: twinriver catalog county links"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await CatalogV1.CountyService.Client(session.caller(for: .catalog))
        .listLinks(.init(), options: session.options)
      output.show(reply) {
        var table = Table(
          say("区划", "REGION"), say("序号", "NUMBER"), say("市级收到", "RECEIVED"), say("区县首次收到", "FIRST RECEIVED"))
        for link in reply.links {
          table.add(
            link.regionCode, "\(link.sequence)", Terminal.time(link.receivedAt),
            Terminal.time(link.firstReceivedAt))
        }
        table.show(whenEmpty: say("没有区县报送", "no county has reported"))
      }
    }
  }
}
