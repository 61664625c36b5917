import ArgumentParser
import Contracts
import ServiceKit
import SuiteCrypto

struct AnswerCaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer", abstract: say("答复校核结果（提供部门）", "Give the result of the check (provider)"),
      discussion: say(
        "按案件中数值的顺序给出结果；- 表示核实无误。示例：twinriver correction answer CASE --explanation 已更正 圣灯山镇 东温泉镇",
        "Right values in the order of the case; - means the value was right. Example: twinriver correction answer CASE --explanation 已更正 圣灯山镇 -"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case id"))) var id: String
  @Argument(help: ArgumentHelp(say("更正后的值，- 为无误", "Corrected values, - for right"))) var corrected: [String]
  @Option(help: ArgumentHelp(say("说明", "Explanation"))) var explanation: String

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let item = try await session.correction.getCase(.init(id: id), options: session.options)
      guard item.values.count == corrected.count else {
        throw ValidationError(
          say("本案件有\(item.values.count)处数值", "the case has \(item.values.count) value(s)"))
      }
      let values = zip(item.values, corrected).map { value, right in
        CorrectionV1.DoubtedValue(
          handle: value.handle, column: value.column, outcome: right == "-" ? .confirmedCorrect : .corrected,
          valueCorrected: right == "-" ? "" : right)
      }
      let answered = try await session.correction.answerCase(
        .init(id: id, values: values, explanation: explanation), options: session.options)
      output.show(answered) { print(answered.line) }
    }
  }
}

struct ExtendCaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extend", abstract: say("延长校核期限（提供部门负责人）", "Extend the check (provider's head)"),
      discussion: say(
        "示例：twinriver correction extend CASE --days 15 --reason 须实地核实",
        "Example: twinriver correction extend CASE --days 15 --reason 须实地核实"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case id"))) var id: String
  @Option(help: ArgumentHelp(say("工作日，1至15", "Working days, 1 to 15"))) var days: UInt32
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let item = try await session.correction.extendCase(
        .init(id: id, workingDays: days, reason: reason), options: session.options)
      output.show(item) {
        print(item.line)
        ObligationTable.explain(item.obligation)
      }
    }
  }
}

struct ReadCorrectionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read", abstract: say("读取更正后的值（持有单位）", "Read the corrected value (holders)"),
      discussion: say("示例：twinriver correction read CASE HANDLE", "Example: twinriver correction read CASE HANDLE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case id"))) var id: String
  @Argument(help: ArgumentHelp(say("记录标识", "Record handle"))) var handle: HandleArgument

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let reply = try await session.correction.getCorrection(
        .init(caseID: id, handle: handle.bytes), options: session.options)
      output.show(reply) {
        for value in reply.values { print("\(value.column)  \(value.valueSeen) → \(value.valueCorrected)") }
      }
    }
  }
}

struct AcknowledgeCorrectionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "acknowledge", abstract: say("确认已更正（持有单位）", "State that the correction was taken over (holders)"),
      discussion: say("示例：twinriver correction acknowledge CASE", "Example: twinriver correction acknowledge CASE"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("案件", "Case id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.correction]) { session in
      let reply = try await session.correction.acknowledgeCorrection(.init(caseID: id), options: session.options)
      output.show(reply) { print(say("已确认 ", "acknowledged ") + Terminal.time(reply.acknowledgedAt)) }
    }
  }
}
