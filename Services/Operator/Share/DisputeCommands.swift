import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share dispute`: what both sides say about an answer, and who decides.
struct DisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dispute", abstract: say("共享争议（第十九条第三款）", "Disputes about sharing (Art. 19 ¶3)"),
      subcommands: [
        OpenDisputeCommand.self, StateDisputeCommand.self, ConcedeDisputeCommand.self, AcceptConcessionCommand.self,
        TakeUpDisputeCommand.self, DecideDisputeCommand.self, WithdrawDisputeCommand.self, ShowDisputeCommand.self,
        ListDisputesCommand.self,
      ])
  }
}

extension SuiteSession {
  var disputes: ShareV1.DisputeService.Client {
    get throws { try .init(caller(for: .share)) }
  }
}

extension ShareV1.Dispute {
  var line: String {
    "\(id)  \(state.shortName)  " + say("受理 ", "before ") + "\(forum.shortName) \(area)"
      + (judge.isEmpty ? say("（平台外）", " (outside)") : " \(judge)")
      + (grant.isEmpty ? "" : say("  授权 ", "  grant ") + grant)
  }
}

struct OpenDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open", abstract: say("提出争议（使用部门）", "Dispute an answer, or silence (user)"),
      discussion: say(
        "示例：twinriver share dispute open REQUEST --statement 履职确需该信息项",
        "Example: twinriver share dispute open REQUEST --statement 履职确需该信息项"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("申请", "Request id"))) var request: String
  @Option(help: ArgumentHelp(say("陈述意见", "Statement"))) var statement: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.openDispute(
        .init(request: request, statement: statement), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}

struct StateDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "state", abstract: say("陈述意见（提供部门）", "State the provider's side"),
      discussion: say(
        "示例：twinriver share dispute state DISPUTE --statement 超出履职需要",
        "Example: twinriver share dispute state DISPUTE --statement 超出履职需要"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String
  @Option(help: ArgumentHelp(say("陈述意见", "Statement"))) var statement: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.stateDispute(
        .init(id: id, statement: statement), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}

struct ConcedeDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "concede",
      abstract: say("让步：按申请共享，或提出条件（提供部门）", "Give way: as asked, or with conditions (provider)"),
      discussion: say(
        "示例：twinriver share dispute concede DISPUTE --only name,code --daily-quota 100",
        "Example: twinriver share dispute concede DISPUTE --only name,code --daily-quota 100"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var conditions: ConditionOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String

  func run() async throws {
    let offered = try conditions.message
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.concedeDispute(
        .init(id: id, conditions: offered), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}

struct AcceptConcessionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept", abstract: say("接受提供部门的条件（使用部门）", "Accept the provider's conditions (user)"),
      discussion: say(
        "示例：twinriver share dispute accept DISPUTE", "Example: twinriver share dispute accept DISPUTE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.acceptConcession(.init(id: id), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}

struct WithdrawDisputeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: say("撤回争议（使用部门）", "Let go of a dispute (user)"),
      discussion: say(
        "示例：twinriver share dispute withdraw DISPUTE", "Example: twinriver share dispute withdraw DISPUTE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("争议", "Dispute id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let dispute = try await session.disputes.withdrawDispute(.init(id: id), options: session.options)
      output.show(dispute) { print(dispute.line) }
    }
  }
}
