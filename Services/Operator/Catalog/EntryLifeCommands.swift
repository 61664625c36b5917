import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog suspend`: out of use, at once or from a time on.
struct SuspendEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suspend", abstract: say("暂停（第二十八条）", "Take an entry out of use (Art. 28)"),
      discussion: say(
        "示例：twinriver catalog suspend 307001/000001 1 --reason 机房搬迁 --from '2026-11-28 08:00' --until '2026-11-29 20:00'",
        """
        Example: twinriver catalog suspend 307001/000001 1 --reason 机房搬迁 --from '2026-11-28 08:00' \
        --until '2026-11-29 20:00'
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String
  @Option(help: ArgumentHelp(say("开始时间（北京时间）；默认立即", "From when, China time; at once by default")))
  var from: InstantArgument?
  @Option(help: ArgumentHelp(say("预计恢复时间（北京时间）", "Until when, if known, China time"))) var until: InstantArgument?
  @Flag(help: ArgumentHelp(say("应急暂停，立即生效", "Because of an incident, at once"))) var emergency = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.suspendEntry(
        .init(
          code: entry.code, version: entry.version, reason: reason, beginsAt: from?.instant,
          expectedUntil: until?.instant, emergency: emergency), options: session.options)
      output.show(stored) { stored.showLife() }
    }
  }
}

/// `twinriver catalog resume`: back into use, by another person.
struct ResumeEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resume", abstract: say("恢复（由另一人）", "Put an entry back into use (another person)"),
      discussion: say(
        "示例：twinriver catalog resume 307001/000001 1 --reason 接口已修复并核对",
        "Example: twinriver catalog resume 307001/000001 1 --reason 接口已修复并核对"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Option(help: ArgumentHelp(say("查明和处理的情况", "What was found and mended"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.resumeEntry(
        .init(code: entry.code, version: entry.version, reason: reason), options: session.options)
      output.show(stored) { stored.showLife() }
    }
  }
}

/// `twinriver catalog retire`: the end of an entry.
struct RetireEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retire", abstract: say("注销", "End an entry for good"),
      discussion: say(
        "示例：twinriver catalog retire 307001/000001 1 --reason 并入新目录 --replaced-by 307001/000002",
        "Example: twinriver catalog retire 307001/000001 1 --reason 并入新目录 --replaced-by 307001/000002"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String
  @Option(help: ArgumentHelp(say("替代目录的代码", "Code of the entry that takes its place"))) var replacedBy = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.retireEntry(
        .init(code: entry.code, version: entry.version, reason: reason, replacedBy: replacedBy),
        options: session.options)
      output.show(stored) { stored.showLife() }
    }
  }
}

/// `twinriver catalog sign-off`: the head's, with both assessments.
struct SignOffEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign-off", abstract: say("审签（国务院令第809号第十三条）", "Sign off as the head (decree 809 Art. 13)"),
      discussion: say(
        "示例：twinriver catalog sign-off 307001/000001 1 --secrecy '评估〔2026〕1号：无风险' --personal-information '评估〔2026〕2号：影响较小'",
        """
        Example: twinriver catalog sign-off 307001/000001 1 --secrecy '评估〔2026〕1号：无风险' \
        --personal-information '评估〔2026〕2号：影响较小'
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Option(help: ArgumentHelp(say("保密风险评估：文件和结论", "Secrecy-risk assessment: document and conclusion")))
  var secrecy: String
  @Option(
    help: ArgumentHelp(say("个人信息保护影响评估：文件和结论", "Personal-information impact assessment: document and conclusion")))
  var personalInformation: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.signOffEntry(
        .init(
          code: entry.code, version: entry.version, secrecyAssessment: secrecy,
          personalInformationAssessment: personalInformation), options: session.options)
      output.show(stored) { stored.showLife() }
    }
  }
}

extension CatalogV1.Entry {
  /// Where it stands, and why it was sent back, is out of use or ended.
  func showLife() {
    print(line)
    if let review, !review.passed { print(say("审查未通过：", "failed its review: ") + review.conclusion) }
    if !returnReason.isEmpty { print(say("退回：", "returned: ") + returnReason) }
    if let suspension {
      let until = suspension.expectedUntil.map { say(" 至 ", " until ") + Terminal.time($0) } ?? ""
      print(
        say("暂停 ", "suspended from ") + Terminal.time(suspension.beginsAt) + until
          + (suspension.emergency ? say("（应急）", " (emergency)") : "") + "  \(suspension.reason)")
    }
    if let retirement {
      let instead = retirement.replacedBy.isEmpty ? "" : say("  由 ", "  see ") + retirement.replacedBy
      print(say("注销 ", "ended ") + Terminal.time(retirement.retiredAt) + "  \(retirement.reason)" + instead)
    }
  }
}
