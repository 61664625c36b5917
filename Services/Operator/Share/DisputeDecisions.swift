import ArgumentParser
import Contracts
import ServiceKit

struct TakeUpDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take-up", abstract: say("受理争议（主管部门、政府）", "Take a dispute up (authority, government)"),
      discussion: say(
        "示例：twinriver share dispute take-up DISPUTE", "Example: twinriver share dispute take-up DISPUTE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.takeUpDispute(.init(id: id), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}

struct DecideDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide", abstract: say("决定争议，或报请政府", "Decide a dispute, or put it to the government"),
      discussion: say(
        "示例：twinriver share dispute decide DISPUTE share --only name,code --reasons 履职确需",
        "Example: twinriver share dispute decide DISPUTE refuse --refusal-reason not-needed-for-duty --reasons 超出履职需要"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var conditions: ConditionOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String
  @Argument(help: ArgumentHelp(say("决定", "Outcome"))) var outcome: EnumArgument<ShareV1.DisputeOutcome>
  @Option(help: ArgumentHelp(say("理由", "Reasons"))) var reasons: String
  @Option(help: ArgumentHelp(say("不予共享的理由类别", "Reason not to share"))) var refusalReason:
    EnumArgument<ShareV1.RefusalReason>?
  @Option(help: ArgumentHelp(say("平台外决定的文号和日期", "Number and date of a decision made outside"))) var document = ""

  func run() async throws {
    let decided = try conditions.message
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.decideDispute(
        .init(
          id: id, outcome: outcome.value, conditions: decided, refusalReason: refusalReason?.value ?? .unspecified,
          reasons: reasons, document: document), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}

struct ShowDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看争议", "Show a dispute"),
      discussion: say("示例：twinriver share dispute show DISPUTE", "Example: twinriver share dispute show DISPUTE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.getDispute(.init(id: id), options: session.options)
      output.show(dispute) {
        print(dispute.line)
        print(say("申请 ", "request ") + dispute.request + "  " + dispute.disputedState.shortName)
        for (label, text) in dispute.texts where !text.isEmpty { print(label + text) }
        print(say("已历时\(dispute.workingDays)个工作日", "\(dispute.workingDays) working days"))
      }
    }
  }
}

extension ShareV1.Dispute {
  /// What was said, in the order it was said.
  fileprivate var texts: [(label: String, text: String)] {
    [
      (say("原答复：", "answered: "), disputedText), (say("使用部门：", "user: "), statement),
      (say("提供部门：", "provider: "), providerStatement), (say("决定理由：", "reasons: "), reasons),
      (say("文号：", "document: "), document),
    ]
  }
}

struct ListDisputesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出争议", "List disputes"),
      discussion: say("示例：twinriver share dispute list", "Example: twinriver share dispute list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已结束的", "Include those that ended"))) var all = false
  @Option(help: ArgumentHelp(say("上一页给出的值", "What the last page gave"))) var page = ""

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.disputes.listDisputes(
        .init(includeClosed: all, pageToken: page), options: session.options)
      output.show(reply) {
        var table = Table(
          say("提出", "OPENED"), say("争议", "DISPUTE"), say("条目", "ENTRY"), say("使用部门", "USER"),
          say("提供部门", "PROVIDER"), say("受理", "JUDGE"), say("状态", "STATE"))
        for dispute in reply.disputes {
          table.add(
            Terminal.time(dispute.openedAt), dispute.id, dispute.entry, dispute.user, dispute.provider, dispute.judge,
            dispute.state.shortName)
        }
        table.show(whenEmpty: say("没有争议", "no disputes"))
        if !reply.nextPageToken.isEmpty { print("--page \(reply.nextPageToken)") }
      }
    }
  }
}
