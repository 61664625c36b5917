package import ArgumentParser
import Contracts
import RPC
import ServiceKit

/// `twinriver catalog`: entries from draft to publication, search, and what is due.
package struct CatalogCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catalog", abstract: say("政务信息资源目录", "The catalog of data resources"),
      subcommands: [
        DraftEntryCommand.self, SubmitEntryCommand.self, ReviewEntryCommand.self, ReportEntryCommand.self,
        PublishEntryCommand.self, ReturnEntryCommand.self, ShowEntryCommand.self, SearchEntriesCommand.self,
        SuspendEntryCommand.self, ResumeEntryCommand.self, RetireEntryCommand.self, SignOffEntryCommand.self,
        DiffEntryCommand.self, SuggestEntriesCommand.self,
        CatalogDueCommand.self, WorkCommand.self, ChangesCommand.self, PacksCommand.self, SourcesCommand.self,
        CollectionCommand.self,
        LevelCommand.self, CategoriesCommand.self, SystemsCommand.self, ProjectsCommand.self,
        ImportCommand.self, ExportCommand.self, QuarantineCommand.self, CountyCommand.self,
      ])
  }

  package init() {}
}

extension SuiteSession {
  var catalog: CatalogV1.CatalogService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

/// The version of an entry that a command is about.
struct EntryVersionArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Argument(help: ArgumentHelp(say("版本号", "Version"))) var version: UInt32
}

extension CatalogV1.Entry {
  /// One line for people: where the entry stands, and by when it is reported.
  var line: String {
    let line = "\(code)@\(version)  \(state.shortName)  \(name)"
    if let duty = correctionObligation, duty.closedAt == nil {
      return line + say("  更正期限 ", "  report it corrected by ")
        + Terminal.dueDay(duty.dueAt, pending: duty.pendingCalendarYear)
    }
    guard let duty = reportObligation, duty.closedAt == nil else { return line }
    return line + say("  报送期限 ", "  report by ") + Terminal.dueDay(duty.dueAt, pending: duty.pendingCalendarYear)
  }
}

struct SubmitEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit", abstract: say("提交保密审查", "Hand a draft to the secrecy reviewer"),
      discussion: say(
        "示例：twinriver catalog submit 307001/000001 1", "Example: twinriver catalog submit 307001/000001 1"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.submitForReview(
        .init(code: entry.code, version: entry.version), options: session.options)
      output.show(stored) { print(stored.line) }
    }
  }
}

struct ReviewEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: say("保密审查（第三十条）", "Review for secrecy (Art. 30)"),
      discussion: say(
        "示例：twinriver catalog review 307001/000001 1 --pass --conclusion 不涉密",
        "Example: twinriver catalog review 307001/000001 1 --pass --conclusion 不涉密"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("通过或不通过", "Passed or not"))) var pass: Bool
  @Option(help: ArgumentHelp(say("结论", "Conclusion"))) var conclusion: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.reviewEntry(
        .init(code: entry.code, version: entry.version, passed: pass, conclusion: conclusion), options: session.options)
      output.show(stored) { print(stored.line) }
    }
  }
}

struct ReportEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: say("报送主管部门（第十条）", "Report to the competent authority (Art. 10)"),
      discussion: say(
        "示例：twinriver catalog report 307001/000001 1", "Example: twinriver catalog report 307001/000001 1"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.reportEntry(
        .init(code: entry.code, version: entry.version), options: session.options)
      output.show(stored) { print(stored.line) }
    }
  }
}

struct PublishEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish", abstract: say("发布（主管部门）", "Publish (competent authority)"),
      discussion: say(
        "示例：twinriver catalog publish 307001/000001 1 --bases-verified",
        "Example: twinriver catalog publish 307001/000001 1 --bases-verified"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Flag(help: ArgumentHelp(say("依据已核实", "The legal bases were verified"))) var basesVerified = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.publishEntry(
        .init(code: entry.code, version: entry.version, basesVerified: basesVerified), options: session.options)
      output.show(stored) { print(stored.line) }
    }
  }
}

struct ReturnEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "return", abstract: say("退回（主管部门）", "Return for correction (competent authority)"),
      discussion: say(
        "示例：twinriver catalog return 307001/000001 1 --reason 依据不明 --working-days 5",
        "Example: twinriver catalog return 307001/000001 1 --reason 依据不明 --working-days 5"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var entry: EntryVersionArguments
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String
  @Option(help: ArgumentHelp(say("更正期限，工作日；默认不定", "Working days to report it corrected; none by default")))
  var workingDays: UInt32 = 0

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.returnEntry(
        .init(code: entry.code, version: entry.version, reason: reason, workingDays: workingDays),
        options: session.options)
      output.show(stored) { print(stored.line) }
    }
  }
}
