import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog work`: what there is to do, fewest remaining working days first.
struct WorkCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "work", abstract: say("待办事项，按剩余工作日排序", "What to do next, fewest working days left first"),
      discussion: say(
        """
        剩余工作日为负表示逾期。主管部门可查看全部部门。
        示例：twinriver catalog work --everybody --late
        """,
        """
        A negative number of working days is how late it is. The authority can look at everybody's.
        Example: twinriver catalog work --everybody --late
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("全部部门（主管部门）", "All departments (authority)"))) var everybody = false
  @Flag(help: ArgumentHelp(say("仅逾期的", "Only what is late"))) var late = false
  @Option(help: ArgumentHelp(say("部门代码", "Department's code"))) var org = ""
  @Option(help: ArgumentHelp(say("至多条数", "At most so many"))) var limit: UInt32 = 100

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.work.listWork(
        .init(organisation: org, everybody: everybody, lateOnly: late, limit: limit), options: session.options)
      output.show(reply) {
        WorkTable(reply, showsDepartment: everybody).table.show(whenEmpty: say("没有待办", "nothing to do"))
        if reply.total > reply.items.count { print(say("共\(reply.total)项", "\(reply.total) in all")) }
      }
    }
  }
}

extension SuiteSession {
  var work: CatalogV1.WorkService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

/// Work as a table that fits a terminal of 80 places; reasons are cut first.
struct WorkTable {
  let table: Table

  /// - Parameter showsDepartment: whose work it is, in the place of the entry's name.
  init(_ reply: CatalogV1.ListWorkReply, showsDepartment: Bool) {
    var table = Table(
      cutsLast: true, say("剩余", "LEFT"), say("期限", "DUE"), say("事项", "TASK"), say("对象", "ABOUT"),
      showsDepartment ? say("部门", "DEPARTMENT") : say("名称", "NAME"), say("说明", "WHY"))
    for item in reply.items {
      let isKnown = item.hasClock && item.dueAt != nil
      table.add(
        isKnown ? "\(item.remainingWorkingDays)" : "", Terminal.dueDay(item.dueAt, pending: item.pendingCalendarYear),
        item.kind.task, item.about, Table.cut(showsDepartment ? item.organisationName : item.name, to: 16), item.why)
    }
    self.table = table
  }
}

extension CatalogV1.WorkItem {
  /// What it is about, shortly: a change by its first entry, for its id is longer than a line.
  fileprivate var about: String {
    if kind == .profile { return ProfileGaps.text(subject) }
    guard kind == .update else { return version == 0 ? subject : "\(subject)@\(version)" }
    let codes = reason.split(separator: " ")
    return (codes.first.map(String.init) ?? "") + (codes.count > 1 ? " +\(codes.count - 1)" : "")
  }

  fileprivate var why: String { kind == .update ? citation : reason.isEmpty ? citation : reason }
}

extension CatalogV1.WorkKind {
  fileprivate var task: String {
    switch self {
    case .submit: say("提交审查", "submit")
    case .review: say("保密审查", "review")
    case .signOff: say("审签", "sign off")
    case .report: say("报送", "report")
    case .decide: say("发布或退回", "decide")
    case .correct: say("更正", "correct")
    case .update: say("更新", "update")
    case .profile: say("补全档案", "profile")
    default: shortName
    }
  }
}
