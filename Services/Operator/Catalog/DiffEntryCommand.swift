import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog diff`: what differs between two versions of an entry.
struct DiffEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff", abstract: say("版本比对", "What differs between two versions"),
      discussion: say(
        "示例：twinriver catalog diff 307001/000001 1 2", "Example: twinriver catalog diff 307001/000001 1 2"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Argument(help: ArgumentHelp(say("较早的版本", "The earlier version"))) var from: UInt32
  @Argument(help: ArgumentHelp(say("较晚的版本；默认为已发布的版本", "The later version; the published one by default")))
  var to: UInt32 = 0

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.catalog.compareVersions(
        .init(code: code, fromVersion: from, toVersion: to), options: session.options)
      output.show(reply) {
        if reply.changes.isEmpty { print(say("没有不同", "nothing differs")) }
        for change in reply.changes {
          print(change.field)
          print("  - \(change.before)\n  + \(change.after)")
        }
      }
    }
  }
}
