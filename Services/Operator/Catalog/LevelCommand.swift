import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog level`: the level's catalog and its snapshots (本级目录), Art. 10 ¶1.
struct LevelCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "level",
      abstract: say("本级目录：快照和各部门编目情况", "The level's catalog: snapshots, and what departments have in it"),
      subcommands: [
        TakeSnapshotCommand.self, ListSnapshotsCommand.self, CompareSnapshotsCommand.self, ListDepartmentsCommand.self,
      ])
  }
}

extension SuiteSession {
  var levels: CatalogV1.LevelService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

struct TakeSnapshotCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "snapshot", abstract: say("生成快照（主管部门）", "Take a snapshot (competent authority)"),
      discussion: say(
        "没有变化时返回上一快照。示例：twinriver catalog level snapshot",
        "Answers the last one where nothing changed. Example: twinriver catalog level snapshot"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let snapshot = try await session.levels.takeSnapshot(.init(), options: session.options)
      output.show(snapshot) {
        print(
          "\(snapshot.number)  " + say("\(snapshot.entries)条", "\(snapshot.entries) entries") + "  \(snapshot.digest)")
      }
    }
  }
}

struct ListSnapshotsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("快照列表", "List snapshots"),
      discussion: say("示例：twinriver catalog level list", "Example: twinriver catalog level list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.levels.listSnapshots(
        .init(limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(say("编号", "NUMBER"), say("时间", "TAKEN"), say("条数", "ENTRIES"), "SHA-256")
        for snapshot in reply.snapshots {
          table.add("\(snapshot.number)", Terminal.time(snapshot.takenAt), "\(snapshot.entries)", snapshot.digest)
        }
        table.show(whenEmpty: say("还没有快照", "no snapshot yet"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct CompareSnapshotsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff", abstract: say("比对两个快照", "What differs between two snapshots"),
      discussion: say("示例：twinriver catalog level diff 1 2", "Example: twinriver catalog level diff 1 2"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("前一快照", "The earlier"))) var from: UInt32
  @Argument(help: ArgumentHelp(say("后一快照；默认为最新", "The later; the newest by default"))) var to: UInt32 = 0

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.levels.compareSnapshots(
        .init(fromNumber: from, toNumber: to), options: session.options)
      output.show(reply) {
        var table = Table(say("代码", "CODE"), say("前", "BEFORE"), say("后", "AFTER"))
        for change in reply.changes {
          table.add(
            change.code, change.before == 0 ? "–" : "\(change.before)", change.after == 0 ? "–" : "\(change.after)")
        }
        table.show(whenEmpty: say("没有差异", "nothing differs"))
      }
    }
  }
}

struct ListDepartmentsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "departments",
      abstract: say("各部门编目情况，没有目录的在前（主管部门）", "What departments have in the catalog, those without entries first"),
      discussion: say(
        "示例：twinriver catalog level departments --without-entries",
        "Example: twinriver catalog level departments --without-entries"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Flag(help: ArgumentHelp(say("仅没有已发布目录的", "Only those of whom nothing is in force"))) var withoutEntries = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.levels.listDepartments(
        .init(withoutEntries: withoutEntries, limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("代码", "CODE"), say("部门", "DEPARTMENT"), say("在用", "IN FORCE"), say("受限", "RESTRICTED"),
          say("在途", "ON THE WAY"), say("最近发布", "LAST PUBLISHED"))
        for department in reply.departments {
          table.add(
            department.organisation, department.name, "\(department.inForce)", "\(department.restricted)",
            "\(department.onTheWay)", department.lastPublishedAt.map { Terminal.time($0) } ?? "")
        }
        table.show(whenEmpty: say("没有这样的部门", "no such departments"))
        if reply.total > reply.departments.count { print(say("共\(reply.total)个", "\(reply.total) in all")) }
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}
