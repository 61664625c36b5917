import ArgumentParser
import Contracts
import ServiceKit

extension SuiteSession {
  var aggregation: ShareV1.AggregationService.Client {
    get throws { try .init(caller(for: .share)) }
  }
}

/// `twinriver share rules`: what may not come together in one department's hands (Art. 34(2)).
struct AggregationRulesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: say("数据汇聚规则（第三十四条第二项）", "Aggregation rules (Art. 34(2))"),
      subcommands: [ListRules.self, SetRule.self, EndRule.self], defaultSubcommand: ListRules.self)
  }

  struct ListRules: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say("列出规则", "List the rules"),
        discussion: say("示例：twinriver share rules list --all", "Example: twinriver share rules list --all"))
    }

    @OptionGroup var suite: SuiteOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: ArgumentHelp(say("包括已停用的", "Include those that ended"))) var all = false

    func run() async throws {
      try await suite.withSuite([.share]) { session in
        let reply = try await session.aggregation.listAggregationRules(
          .init(includeEnded: all), options: session.options)
        output.show(reply) {
          if reply.rules.isEmpty { print(say("没有规则", "no rules")) }
          for rule in reply.rules { print(rule.line) }
        }
      }
    }
  }

  struct SetRule: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set", abstract: say("登记规则（主管部门）", "Put a rule on record (authority)"),
        discussion: say(
          "示例：twinriver share rules set 307001/000001:name 307002/000001:phone --at-least 2 --determination 渝密认〔2026〕7号 --issuer 市国家保密局",
          "Example: twinriver share rules set 307001/000001:name 307002/000001:phone --at-least 2 --determination 渝密认〔2026〕7号 --issuer 市国家保密局"
        ))
    }

    @OptionGroup var suite: SuiteOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp(say("数据元素：条目:列", "Elements: ENTRY:COLUMN"))) var elements: [String]
    @Option(help: ArgumentHelp(say("其中至少几个同时取得", "How many of them together are too many"))) var atLeast: UInt32
    @Option(help: ArgumentHelp(say("记录数达到多少", "From how many records on"))) var atLeastRecords: UInt64 = 0
    @Option(help: ArgumentHelp(say("认定文件", "The determination"))) var determination: String
    @Option(help: ArgumentHelp(say("认定机关", "Who determined it"))) var issuer: String

    func run() async throws {
      let named = try elements.map { text in
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("ENTRY:COLUMN") }
        return ShareV1.DataElement(entry: parts[0], column: parts[1])
      }
      try await suite.withSuite([.share]) { session in
        let rule = try await session.aggregation.setAggregationRule(
          .init(
            elements: named, atLeast: atLeast, atLeastRecords: atLeastRecords, determination: determination,
            issuer: issuer), options: session.options)
        output.show(rule) { print(rule.line) }
      }
    }
  }

  struct EndRule: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "end", abstract: say("停用规则", "End a rule"),
        discussion: say(
          "示例：twinriver share rules end RULE --reason 认定已撤销",
          "Example: twinriver share rules end RULE --reason withdrawn"))
    }

    @OptionGroup var suite: SuiteOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp(say("规则", "Rule id"))) var id: String
    @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

    func run() async throws {
      try await suite.withSuite([.share]) { session in
        let rule = try await session.aggregation.endAggregationRule(
          .init(id: id, reason: reason), options: session.options)
        output.show(rule) { print(rule.line) }
      }
    }
  }
}

/// `twinriver share held`: requests that an aggregation rule holds, and what becomes of them.
struct HeldCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "held",
      abstract: say("待审查的申请（主管部门、保密审查员）", "Requests held for review (authority, secrecy reviewer)"),
      subcommands: [ListHeld.self, Review.self, Decide.self], defaultSubcommand: ListHeld.self)
  }

  struct ListHeld: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say("列出", "List them"),
        discussion: say("示例：twinriver share held", "Example: twinriver share held"))
    }

    @OptionGroup var suite: SuiteOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await suite.withSuite([.share]) { session in
        let reply = try await session.aggregation.listHeldRequests(.init(), options: session.options)
        output.show(reply) {
          RequestTable(reply.requests.compactMap(\.request), side: .provider).table.show(
            whenEmpty: say("没有待审查的申请", "nothing is held"))
        }
      }
    }
  }

  struct Review: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "review", abstract: say("审查意见（保密审查员）", "Conclude (secrecy reviewer)"),
        discussion: say(
          "示例：twinriver share held review REQUEST release --opinion 不构成汇聚风险",
          "Example: twinriver share held review REQUEST release --opinion \"no risk\""))
    }

    @OptionGroup var suite: SuiteOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String
    @Argument(help: ArgumentHelp(say("结论", "Conclusion"))) var conclusion: EnumArgument<ShareV1.HeldOutcome>
    @Option(help: ArgumentHelp(say("意见", "Opinion"))) var opinion: String

    func run() async throws {
      try await suite.withSuite([.share]) { session in
        let held = try await session.aggregation.reviewHeldRequest(
          .init(request: id, conclusion: conclusion.value, opinion: opinion), options: session.options)
        output.show(held) { print(held.request?.line ?? id) }
      }
    }
  }

  struct Decide: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "decide", abstract: say("决定（主管部门，审查人以外）", "Decide (authority, another person)"),
        discussion: say(
          "示例：twinriver share held decide REQUEST refuse --reasons 汇聚后可能涉密",
          "Example: twinriver share held decide REQUEST refuse --reasons \"may form a secret\""))
    }

    @OptionGroup var suite: SuiteOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String
    @Argument(help: ArgumentHelp(say("决定", "Decision"))) var outcome: EnumArgument<ShareV1.HeldOutcome>
    @Option(help: ArgumentHelp(say("理由", "Reasons"))) var reasons: String

    func run() async throws {
      try await suite.withSuite([.share]) { session in
        let held = try await session.aggregation.decideHeldRequest(
          .init(request: id, outcome: outcome.value, reasons: reasons), options: session.options)
        output.show(held) { print(held.request?.line ?? id) }
      }
    }
  }
}

extension ShareV1.AggregationRule {
  fileprivate var line: String {
    "\(id)  " + elements.map { "\($0.entry):\($0.column)" }.joined(separator: " ")
      + say("  至少", "  at least ") + "\(atLeast)  \(determination)  \(issuer)"
      + (endedAt == nil ? "" : say("  已停用", "  ended"))
  }
}
