import ArgumentParser
import Contracts
import ServiceKit

struct ListApplicationsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "applications", abstract: say("列出公众申请", "List the public's applications"),
      discussion: say("示例：twinriver open applications", "Example: twinriver open applications"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已办结的", "Include answered ones"))) var all = false

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let reply = try await session.open.listApplications(.init(includeClosed: all), options: session.options)
      output.show(reply) {
        var table = Table(say("期限", "DUE"), say("案件", "CASE"), say("条目", "ENTRY"), say("状态", "STATE"))
        for item in reply.applications {
          table.add(
            Terminal.dueDay(item.obligation?.dueAt, pending: item.obligation?.pendingCalendarYear ?? 0),
            item.caseNumber, item.entry, item.state.shortName)
        }
        table.show(whenEmpty: say("没有申请", "no applications"))
      }
    }
  }
}

struct ShowApplicationCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("查看申请（提供部门；查看会被记录）", "Show an application (provider; the reading is recorded)"),
      discussion: say("示例：twinriver open show CASE", "Example: twinriver open show CASE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case number"))) var caseNumber: String

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let item = try await session.open.getApplication(.init(caseNumber: caseNumber), options: session.options)
      output.show(item) {
        print(item.line)
        print("\(item.applicantKind.shortName)  \(item.applicantName)  \(item.applicantContact)")
        print(item.purpose)
        ObligationTable.explain(item.obligation)
      }
    }
  }
}

struct AnswerApplicationCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer", abstract: say("答复公众申请（提供部门，第二十四条）", "Answer an application (provider, Art. 24)"),
      discussion: say(
        "示例：twinriver open answer CASE --agree --conditions 注明来源",
        "Example: twinriver open answer CASE --refuse --reason 涉及个人隐私"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case number"))) var caseNumber: String
  @Flag(help: ArgumentHelp(say("同意", "Agree"))) var agree = false
  @Flag(help: ArgumentHelp(say("不予开放", "Refuse"))) var refuse = false
  @Option(help: ArgumentHelp(say("使用条件", "Conditions of use"))) var conditions = ""
  @Option(help: ArgumentHelp(say("不予开放的理由", "Reason of refusal"))) var reason = ""

  func validate() throws {
    guard agree != refuse else {
      throw ValidationError(say("--agree 与 --refuse 择一", "give one of --agree and --refuse"))
    }
  }

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let item = try await session.open.answerApplication(
        .init(caseNumber: caseNumber, agreed: agree, conditions: conditions, refusalReason: reason),
        options: session.options)
      output.show(item) { print(item.line) }
    }
  }
}

struct ExtendApplicationCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extend", abstract: say("延期答复（提供部门负责人）", "Extend the answer (provider's head)"),
      discussion: say(
        "示例：twinriver open extend CASE --days 15 --reason 须征求意见",
        "Example: twinriver open extend CASE --days 15 --reason 须征求意见"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case number"))) var caseNumber: String
  @Option(help: ArgumentHelp(say("工作日，1至15", "Working days, 1 to 15"))) var days: UInt32
  @Option(help: ArgumentHelp(say("理由，告知申请人", "Reason, told to the applicant"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let item = try await session.open.extendApplication(
        .init(caseNumber: caseNumber, workingDays: days, reason: reason), options: session.options)
      output.show(item) {
        print(item.line)
        ObligationTable.explain(item.obligation)
      }
    }
  }
}

struct ProvideApplicationCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "provide", abstract: say("提供已同意的数据", "Provide what was agreed to"),
      discussion: say("示例：twinriver open provide CASE SLUG 1", "Example: twinriver open provide CASE SLUG 1"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case number"))) var caseNumber: String
  @Argument(help: ArgumentHelp(say("数据集", "Dataset"))) var slug: String
  @Argument(help: ArgumentHelp(say("版本号", "Version"))) var version: UInt32

  func run() async throws {
    try await suite.withSuite([.open]) { session in
      let item = try await session.open.provideApplication(
        .init(caseNumber: caseNumber, slug: slug, version: version), options: session.options)
      output.show(item) { print(item.line) }
    }
  }
}
