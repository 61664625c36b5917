import ArgumentParser
import Contracts
import Rules
import ServiceKit

struct ShowEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看目录条目", "Show an entry"),
      discussion: say(
        """
        示例：twinriver catalog show 307001/000001
        当时有效的版本：twinriver catalog show 307001/000001 --as-of '2026-11-23 18:30'
        """,
        """
        Example: twinriver catalog show 307001/000001
        What was in force then: twinriver catalog show 307001/000001 --as-of '2026-11-23 18:30'
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Option(help: ArgumentHelp(say("版本号；默认为已发布的版本", "Version; the published one by default"))) var version: UInt32 = 0
  @Option(
    help: ArgumentHelp(
      say(
        "当时有效的版本（北京时间）：2026-11-23 或 '2026-11-23 18:30'",
        "What was in force then, China time: 2026-11-23 or '2026-11-23 18:30'"))) var asOf: InstantArgument?

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let entry = try await session.catalog.getEntry(
        .init(code: code, version: version, asOf: asOf?.instant), options: session.options)
      output.show(entry) {
        entry.showLife()
        for line in EntryView(entry: entry).lines() { print(line) }
      }
    }
  }
}

struct CatalogDueCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due", abstract: say("本单位待办与期限", "What the department has to do, and by when"),
      discussion: say("示例：twinriver catalog due", "Example: twinriver catalog due"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已办结的", "Include what was met"))) var all = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.catalog.listObligations(.init(includeClosed: all), options: session.options)
      output.show(reply) { ObligationTable.show(reply.obligations) }
    }
  }
}

/// Duties with their due days, for every service that has clocks.
enum ObligationTable {
  static func show(_ obligations: [ObligationV1.Obligation]) {
    var table = Table(say("期限", "DUE"), say("事项", "DUTY"), say("对象", "ABOUT"), say("状态", "STATE"), say("依据", "BY"))
    for duty in obligations {
      let state =
        duty.closedAt != nil
        ? say("已办", "met") : duty.overdue ? say("逾期", "OVERDUE") : say("待办", "open")
      table.add(
        Terminal.dueDay(duty.dueAt, pending: duty.pendingCalendarYear), name(duty.kind), duty.subject, state,
        duty.citation)
    }
    table.show(whenEmpty: say("没有待办", "nothing is due"))
  }

  /// What people call a duty; a newer service may have kinds that this build has no name for.
  private static func name(_ kind: String) -> String {
    ClockKind(rawValue: kind)?.name.text(in: .ofTerminal) ?? kind
  }

  /// The due day with each day counted or skipped.
  static func explain(_ duty: ObligationV1.Obligation?) {
    guard let duty else { return }
    print(say("期限 ", "due ") + Terminal.dueDay(duty.dueAt, pending: duty.pendingCalendarYear) + "  (\(duty.citation))")
    for line in duty.explanation { print("  \(line)") }
  }
}
