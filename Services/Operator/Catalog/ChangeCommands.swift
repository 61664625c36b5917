import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog changes`: revisions of laws and changes of function, and what became of each affected entry.
struct ChangesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "changes", abstract: say("变更事项（第九条第二款）", "Changes of law and function (Art. 9 ¶2)"),
      subcommands: [
        RegisterChangeCommand.self, NoChangeCommand.self, ExtendChangeCommand.self, ListChangesCommand.self,
      ])
  }
}

extension SuiteSession {
  var changes: CatalogV1.ChangeService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

extension CatalogV1.Change {
  /// What it is, and by when under which id.
  var lines: String {
    let due = Terminal.dueDay(obligation?.dueAt, pending: obligation?.pendingCalendarYear ?? 0)
    let state = closedAt == nil ? say("期限 ", "due ") + due : say("已办结", "closed")
    return "\(happenedOn)  \(kind.shortName)  \(document)\n\(id)  \(state)"
      + (overdueAtRegistration ? say("  登记时已逾期，须人工确认", "\nover when registered: a person must confirm") : "")
  }
}

struct RegisterChangeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register", abstract: say("登记变更，开始计算期限", "Register a change; its period runs from its day"),
      discussion: say(
        "示例：twinriver catalog changes register --kind law --document 某法修正案 --happened-on 2018-06-01 307001/000001",
        "Example: twinriver catalog changes register --kind law --document 某法修正案 --happened-on 2018-06-01 307001/000001"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp(say("类别", "Kind"))) var kind: EnumArgument<CatalogV1.ChangeKind>
  @Option(help: ArgumentHelp(say("法律、法规或决定", "The act or decision"))) var document: String
  @Option(help: ArgumentHelp(say("公布或决定日期", "Promulgated or decided on"))) var happenedOn: String
  @Option(help: ArgumentHelp(say("施行日期", "Comes into force on"))) var effectiveOn = ""
  @Option(help: ArgumentHelp(say("部门代码（主管部门代为登记）", "Department's code, when the authority registers"))) var org = ""
  @Argument(help: ArgumentHelp(say("受影响的信息资源代码", "Codes of the affected entries"))) var codes: [String]

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let change = try await session.changes.registerChange(
        .init(
          kind: kind.value, organisation: org, document: document, happenedOn: happenedOn, effectiveOn: effectiveOn,
          codes: codes), options: session.options)
      output.show(change) {
        print(change.lines)
        ObligationTable.explain(change.obligation)
      }
    }
  }
}

struct NoChangeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "no-change", abstract: say("决定某目录无需变更", "Decide that an affected entry needs no change"),
      discussion: say(
        "示例：twinriver catalog changes no-change CHANGE 307001/000001 --reason 不涉及本目录的信息项",
        "Example: twinriver catalog changes no-change CHANGE 307001/000001 --reason 不涉及本目录的信息项"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("变更", "Change id"))) var change: String
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let changed = try await session.changes.decideNoChange(
        .init(id: change, code: code, reason: reason), options: session.options)
      output.show(changed) { print(changed.lines) }
    }
  }
}

struct ExtendChangeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extend",
      abstract: say("同意延长（主管部门，规则包允许时）", "Give more time (authority, where the rule pack allows it)"),
      discussion: say(
        "示例：twinriver catalog changes extend CHANGE --days 5 --reason 涉及目录较多",
        "Example: twinriver catalog changes extend CHANGE --days 5 --reason 涉及目录较多"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("变更", "Change id"))) var change: String
  @Option(help: ArgumentHelp(say("工作日", "Working days"))) var days: UInt32
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let changed = try await session.changes.extendChange(
        .init(id: change, workingDays: days, reason: reason), options: session.options)
      output.show(changed) { print(changed.lines) }
    }
  }
}

struct ListChangesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出变更及其处理情况", "List changes and what became of their entries"),
      discussion: say("示例：twinriver catalog changes list", "Example: twinriver catalog changes list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已办结的", "Include closed ones"))) var all = false
  @Option(help: ArgumentHelp(say("部门代码", "Department's code"))) var org = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.changes.listChanges(
        .init(includeClosed: all, organisation: org), options: session.options)
      output.show(reply) {
        if reply.changes.isEmpty { print(say("没有变更", "no changes")) }
        for change in reply.changes {
          print(change.lines)
          for entry in change.entries { print("  \(entry.line)") }
        }
      }
    }
  }
}

extension CatalogV1.AffectedEntry {
  fileprivate var line: String {
    if handledByVersion > 0 { return "\(code)@\(handledByVersion)" }
    return "\(code)  " + (handledAt == nil ? say("待处理", "waiting") : say("无需变更：", "no change: ") + noChangeReason)
  }
}
