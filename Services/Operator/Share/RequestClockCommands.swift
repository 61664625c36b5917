import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share supplement`: what is missing in a request, asked for once and given.
struct SupplementCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "supplement", abstract: say("补正：提供部门一次性告知，使用部门补充", "Ask for what a request lacks, or add it"),
      discussion: say(
        """
        第320号令施行的申请不得要求补正，期限不停止计算。
        示例：twinriver share supplement REQUEST --ask 请补充法律依据
        示例：twinriver share supplement REQUEST --give 社会救助暂行办法第四十二条
        """,
        """
        Under decree 320 nothing can be asked for, and the period does not stop.
        Example: twinriver share supplement REQUEST --ask "the legal basis is missing"
        Example: twinriver share supplement REQUEST --give "Interim Measures for Social Assistance, Art. 42"
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String
  @Option(help: ArgumentHelp(say("需要补充的全部内容（提供部门）", "All that is missing (provider)"))) var ask: String?
  @Option(help: ArgumentHelp(say("补充的内容（使用部门）", "What is added (user)"))) var give: String?

  func validate() throws {
    guard (ask == nil) != (give == nil) else {
      throw ValidationError(say("--ask 与 --give 择一", "give one of --ask and --give"))
    }
  }

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let request =
        if let ask {
          try await session.share.askForSupplement(.init(id: id, notice: ask), options: session.options)
        } else {
          try await session.share.supplementRequest(
            .init(id: id, supplement: give ?? ""), options: session.options)
        }
      output.show(request) { print(request.line) }
    }
  }
}

/// `twinriver share extend`: more time to answer, by the authority of the provider's level.
struct ExtendRequestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extend", abstract: say("延长答复期限（同级主管部门）", "Give more time to answer (authority of the level)"),
      discussion: say(
        "第320号令不得延长。示例：twinriver share extend REQUEST --days 5 --reason 须会商",
        "Not under decree 320. Example: twinriver share extend REQUEST --days 5 --reason consultation"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String
  @Option(help: ArgumentHelp(say("工作日", "Working days"))) var days: UInt32
  @Option(help: ArgumentHelp(say("理由，将告知申请单位", "Reason; the user is told"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let request = try await session.share.extendRequest(
        .init(id: id, workingDays: days, reason: reason), options: session.options)
      output.show(request) {
        print(request.line)
        ObligationTable.explain(request.obligation)
      }
    }
  }
}

/// `twinriver share obtainable`: whether a department must not ask people for an item.
struct ObtainableCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "obtainable", abstract: say("能否从平台获取（第三十四条第六项）", "Whether an item can be got here (Art. 34(6))"),
      discussion: say(
        "示例：twinriver share obtainable 307001/000001 name", "Example: twinriver share obtainable 307001/000001 name"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Argument(help: ArgumentHelp(say("列", "Column"))) var column: String
  @Option(help: ArgumentHelp(say("部门代码；默认本部门", "Department's code; one's own by default"))) var org = ""

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.share.checkObtainable(
        .init(organisation: org, entry: entry, column: column), options: session.options)
      output.show(reply) { print((reply.obtainable ? say("能。", "yes: ") : say("不能。", "no: ")) + reply.explanation) }
    }
  }
}
