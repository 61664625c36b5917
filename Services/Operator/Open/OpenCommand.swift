package import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver open`: datasets and the public's applications.
package struct OpenCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open", abstract: say("政务信息资源开放", "Opening to the public"),
      subcommands: [
        PrepareVersionCommand.self, ReviewVersionCommand.self, RetireDatasetCommand.self, ListDatasetsCommand.self,
        ListApplicationsCommand.self, ShowApplicationCommand.self, AnswerApplicationCommand.self,
        ExtendApplicationCommand.self, ProvideApplicationCommand.self,
      ])
  }

  package init() {}
}

extension SuiteSession {
  var open: OpenV1.OpenService.Client {
    get throws { try .init(caller(for: .open)) }
  }
}

extension OpenV1.DatasetVersion {
  var line: String { "\(slug)@\(version)  \(state.shortName)  " + say("\(recordCount)条", "\(recordCount) records") }
}

extension OpenV1.Application {
  var line: String {
    "\(caseNumber)  \(state.shortName)"
      + (obligation.map { say("  期限 ", "  due ") + Terminal.dueDay($0.dueAt, pending: $0.pendingCalendarYear) } ?? "")
  }
}

struct PrepareVersionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prepare", abstract: say("准备发布数据集版本", "Prepare a dataset version"),
      discussion: say(
        "示例：twinriver open prepare 307001/000001 chongqing-towns --licence 'CC BY 4.0'",
        "Example: twinriver open prepare 307001/000001 chongqing-towns --licence 'CC BY 4.0'"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Argument(help: ArgumentHelp(say("门户地址", "Address in the portal"))) var slug: String
  @Option(help: ArgumentHelp(say("标题", "Title"))) var title = ""
  @Option(help: ArgumentHelp(say("英文标题", "Title in English"))) var titleEn = ""
  @Option(help: ArgumentHelp(say("许可", "Licence"))) var licence = ""
  @Option(help: ArgumentHelp(say("更新说明", "What is new"))) var note = ""

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let version = try await session.open.prepareVersion(
        .init(entry: entry, slug: slug, title: title, titleEn: titleEn, licence: licence, note: note),
        options: session.options)
      output.show(version) { print(version.line) }
    }
  }
}

struct ReviewVersionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: say("开放前审查（第三十条）", "Review before opening (Art. 30)"),
      discussion: say(
        "示例：twinriver open review chongqing-towns 1 --pass --conclusion 不涉密",
        "Example: twinriver open review chongqing-towns 1 --pass --conclusion 不涉密"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("数据集", "Dataset"))) var slug: String
  @Argument(help: ArgumentHelp(say("版本号", "Version"))) var version: UInt32
  @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("通过或不通过", "Passed or not"))) var pass: Bool
  @Option(help: ArgumentHelp(say("结论", "Conclusion"))) var conclusion: String

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let reviewed = try await session.open.reviewVersion(
        .init(slug: slug, version: version, passed: pass, conclusion: conclusion), options: session.options)
      output.show(reviewed) { print(reviewed.line) }
    }
  }
}

struct RetireDatasetCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retire", abstract: say("下线数据集", "Take a dataset out of the portal"),
      discussion: say(
        "示例：twinriver open retire chongqing-towns --reason 由新数据集替代",
        "Example: twinriver open retire chongqing-towns --reason 由新数据集替代"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("数据集", "Dataset"))) var slug: String
  @Option(help: ArgumentHelp(say("理由，向社会公布", "Reason, shown to the public"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let dataset = try await session.open.retireDataset(.init(slug: slug, reason: reason), options: session.options)
      output.show(dataset) { print("\(dataset.slug)  \(dataset.retiredReason)") }
    }
  }
}

struct ListDatasetsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("列出本单位的数据集（主管部门：全部）", "List your department's datasets; the authority's list has all"),
      discussion: say("示例：twinriver open list", "Example: twinriver open list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let reply = try await session.open.listDatasets(.init(), options: session.options)
      output.show(reply) {
        var table = Table(say("地址", "SLUG"), say("标题", "TITLE"), say("版本", "VERSION"), say("状态", "STATE"))
        for dataset in reply.datasets {
          let newest = dataset.versions.first
          table.add(
            dataset.slug, dataset.title, newest.map { "\($0.version)" } ?? "",
            dataset.retiredReason.isEmpty ? newest?.state.shortName ?? "" : say("已下线", "retired"))
        }
        table.show(whenEmpty: say("本单位没有数据集", "your department has no datasets"))
      }
    }
  }
}
