package import ArgumentParser
import Contracts
import ServiceKit
import SuiteCrypto

/// `twinriver correction`: doubts and errors in delivered data.
package struct CorrectionCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correction", abstract: say("疑义、错误信息校核（第二十条）", "Doubts and errors, and their check (Art. 20)"),
      subcommands: [
        ReportValueCommand.self, ListCasesCommand.self, ShowCaseCommand.self, AnswerCaseCommand.self,
        ExtendCaseCommand.self, ReadCorrectionCommand.self, AcknowledgeCorrectionCommand.self,
      ])
  }

  package init() {}
}

extension SuiteSession {
  var correction: CorrectionV1.CorrectionService.Client {
    get throws { try .init(caller(for: .correction)) }
  }
}

extension CorrectionV1.Case {
  var line: String {
    "\(id)  \(state.shortName)"
      + (obligation.map { say("  期限 ", "  due ") + Terminal.dueDay($0.dueAt, pending: $0.pendingCalendarYear) } ?? "")
  }
}

/// A record handle as 32 hex digits.
struct HandleArgument: ExpressibleByArgument {
  let bytes: [UInt8]

  init?(argument: String) {
    guard let bytes = Hex.decode(argument), bytes.count == 16 else { return nil }
    self.bytes = bytes
  }
}

struct ReportValueCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: say("报告疑义或错误", "Report a doubt or an error"),
      discussion: say(
        "示例：twinriver correction report DELIVERY --handle HEX --column name --seen 跳石镇 --proposed 圣灯山镇 --evidence 2023年区划代码",
        "Example: twinriver correction report DELIVERY --handle HEX --column name --seen 跳石镇 --proposed 圣灯山镇 --evidence 2023年区划代码"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("交付编号", "Delivery id"))) var delivery: String
  @Option(help: ArgumentHelp(say("记录标识", "Record handle"))) var handle: HandleArgument
  @Option(help: ArgumentHelp(say("列", "Column"))) var column: String
  @Option(help: ArgumentHelp(say("交付的值", "Value that was delivered"))) var seen: String
  @Option(help: ArgumentHelp(say("认为正确的值", "Value believed right"))) var proposed = ""
  @Option(help: ArgumentHelp(say("依据", "Evidence"))) var evidence = ""
  @Option(help: ArgumentHelp(say("疑义或错误", "Doubt or error"))) var kind = EnumArgument(CorrectionV1.ReportKind.error)

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let stored = try await session.correction.submitReport(
        .init(
          delivery: delivery, kind: kind.value,
          values: [.init(handle: handle.bytes, column: column, valueSeen: seen, valueProposed: proposed)],
          evidence: evidence),
        options: session.options)
      output.show(stored) {
        print(stored.line)
        ObligationTable.explain(stored.obligation)
      }
    }
  }
}

struct ListCasesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cases", abstract: say("列出案件", "List cases"),
      discussion: say("示例：twinriver correction cases", "Example: twinriver correction cases"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已答复的", "Include answered ones"))) var all = false

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let reply = try await session.correction.listCases(.init(includeClosed: all), options: session.options)
      output.show(reply) {
        var table = Table(
          say("期限", "DUE"), say("案件", "CASE"), say("条目", "ENTRY"), say("报告单位", "REPORTER"), say("状态", "STATE"))
        for item in reply.cases {
          table.add(
            Terminal.dueDay(item.obligation?.dueAt, pending: item.obligation?.pendingCalendarYear ?? 0), item.id,
            item.entry, item.reporter, item.state.shortName)
        }
        table.show(whenEmpty: say("没有案件", "no cases"))
      }
    }
  }
}

struct ShowCaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看案件", "Show a case"),
      discussion: say("示例：twinriver correction show CASE", "Example: twinriver correction show CASE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let item = try await session.correction.getCase(.init(id: id), options: session.options)
      output.show(item) {
        print(item.line)
        var table = Table(
          say("记录", "RECORD"), say("列", "COLUMN"), say("交付的值", "SEEN"), say("建议", "PROPOSED"), say("结果", "OUTCOME"),
          say("更正为", "CORRECTED"))
        for value in item.values {
          table.add(
            Hex.encode(value.handle), value.column, value.valueSeen, value.valueProposed, value.outcome.shortName,
            value.valueCorrected)
        }
        table.show(whenEmpty: "")
        if !item.explanation.isEmpty { print(item.explanation) }
        for holder in item.notified {
          print(
            say("已通知 ", "told ") + holder.organisation + "  " + Terminal.time(holder.notifiedAt)
              + (holder.acknowledgedAt.map { say("  已确认 ", "  acknowledged ") + Terminal.time($0) } ?? ""))
        }
        ObligationTable.explain(item.obligation)
      }
    }
  }
}
