import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog level`: the level's catalog and its snapshots (本级目录), Art. 10 ¶1.
struct LevelCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "level", abstract: say("本级目录快照", "Snapshots of the level's catalog"),
      subcommands: [TakeSnapshotCommand.self, ListSnapshotsCommand.self, CompareSnapshotsCommand.self])
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
  @Option(help: ArgumentHelp(say("条数", "How many"))) var limit: UInt32 = 20

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.levels.listSnapshots(.init(limit: limit), options: session.options)
      output.show(reply) {
        var table = Table(say("编号", "NUMBER"), say("时间", "TAKEN"), say("条数", "ENTRIES"), "SHA-256")
        for snapshot in reply.snapshots {
          table.add("\(snapshot.number)", Terminal.time(snapshot.takenAt), "\(snapshot.entries)", snapshot.digest)
        }
        table.show(whenEmpty: say("还没有快照", "no snapshot yet"))
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
