import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog county`: the links on which counties report to the city.
struct CountyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "county", abstract: say("区县与市级的链路", "Counties and the city"),
      subcommands: [CountyLinksCommand.self, CountyUplinkCommand.self, CityEntriesCommand.self])
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

struct CountyUplinkCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "uplink",
      abstract: say("本区县上报情况，市级拒收和退回", "How this county's reports stand; what the city refused or returned"),
      discussion: say("示例：twinriver catalog county uplink", "Example: twinriver catalog county uplink"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await CatalogV1.CountyService.Client(session.caller(for: .catalog))
        .getUplink(.init(), options: session.options)
      output.show(reply) {
        print(say("市级已确认至第\(reply.sequence)号", "acknowledged up to \(reply.sequence)"))
        print(say("待上报\(reply.waiting)条", "\(reply.waiting) waiting"))
        var table = Table(
          say("代码", "CODE"), say("序号", "NUMBER"), say("时间", "ANSWERED"), say("原因", "REASON"), say("说明", "TEXT"))
        for answer in reply.answers {
          table.add(
            "\(answer.code)@\(answer.version)", answer.sequence == 0 ? "" : "\(answer.sequence)",
            Terminal.time(answer.answeredAt), answer.reason, answer.text)
        }
        table.show(whenEmpty: say("市级没有拒收或退回", "the city has refused and returned nothing"))
      }
    }
  }
}

struct CityEntriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "city-entries", abstract: say("在区县查找市级已发布的目录", "Find at a county what the city has published"),
      discussion: say(
        "示例：twinriver catalog county city-entries 乡镇", "Example: twinriver catalog county city-entries 乡镇"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("词语，须全部出现", "Words, all of which must occur"))) var words: [String] = []
  @Option(help: ArgumentHelp(say("每页条数", "Entries on a page"))) var limit: UInt32 = 50
  @Option(help: ArgumentHelp(say("上一页给出的续页标记", "What the last page gave to go on from"))) var pageToken = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await CatalogV1.CountyService.Client(session.caller(for: .catalog)).listCityEntries(
        .init(query: words.joined(separator: " "), limit: limit, pageToken: pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("代码", "CODE"), say("状态", "STATE"), say("共享", "SHARING"), say("名称", "NAME"), say("提供部门", "PROVIDER"))
        for entry in reply.entries {
          table.add(
            "\(entry.code)@\(entry.version)", entry.state.shortName, entry.shareType.shortName, entry.name,
            entry.providerName)
        }
        table.show(whenEmpty: say("没有找到", "nothing found"))
        if reply.total > reply.entries.count { print(say("共\(reply.total)条", "\(reply.total) in all")) }
        if !reply.nextPageToken.isEmpty {
          print(say("下一页：", "next page: ") + "--page-token '\(reply.nextPageToken)'")
        }
      }
    }
  }
}
