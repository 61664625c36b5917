import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share hold`, `release` and `holds`: stopping deliveries and letting them go on.
struct PlaceHoldCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hold", abstract: say("暂停共享（第二十八条、第三十二条）", "Stop deliveries (Art. 28, 32)"),
      discussion: say(
        "示例：twinriver share hold entry 307001/000001 --ground incident --reason 疑似泄露",
        "Example: twinriver share hold entry 307001/000001 --ground incident --reason \"suspected leak\""))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("对象", "What it covers"))) var target: EnumArgument<ShareV1.HoldTarget>
  @Argument(help: ArgumentHelp(say("授权、条目或系统的编号；全平台不填", "Its id; none for the platform"))) var id = ""
  @Option(help: ArgumentHelp(say("缘由", "Ground"))) var ground: EnumArgument<ShareV1.HoldGround>
  @Option(help: ArgumentHelp(say("说明", "Why, in words"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let hold = try await session.holds.placeHold(
        .init(target: target.value, targetID: id, ground: ground.value, reason: reason), options: session.options)
      output.show(hold) { print(hold.line) }
    }
  }
}

struct ReleaseHoldCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "release", abstract: say("解除暂停（须由另一人办理）", "Let deliveries go on (a second person)"),
      discussion: say(
        "示例：twinriver share release HOLD --reason 已处置", "Example: twinriver share release HOLD --reason dealt-with"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("措施", "Hold id"))) var id: String
  @Option(help: ArgumentHelp(say("说明", "Why, in words"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let hold = try await session.holds.releaseHold(.init(id: id, reason: reason), options: session.options)
      output.show(hold) { print(hold.line) }
    }
  }
}

struct ListHoldsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holds", abstract: say("列出暂停措施", "List holds"),
      discussion: say("示例：twinriver share holds", "Example: twinriver share holds"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已解除的", "Include released ones"))) var all = false

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      var reply = ShareV1.ListHoldsReply()
      repeat {
        let page = try await session.holds.listHolds(
          .init(includeReleased: all, pageToken: reply.nextPageToken), options: session.options)
        reply = .init(holds: reply.holds + page.holds, nextPageToken: page.nextPageToken)
      } while !reply.nextPageToken.isEmpty
      output.show(reply) {
        var table = Table(
          say("措施", "HOLD"), say("对象", "TARGET"), say("编号", "ID"), say("缘由", "GROUND"), say("自", "SINCE"),
          say("解除", "RELEASED"))
        for hold in reply.holds {
          table.add(
            hold.id, hold.target.shortName, hold.targetID, hold.ground.shortName, Terminal.time(hold.placedAt),
            hold.releasedAt.map { Terminal.time($0) } ?? "")
        }
        table.show(whenEmpty: say("没有暂停措施", "no holds"))
      }
    }
  }
}

extension ShareV1.Hold {
  fileprivate var line: String {
    let end = releasedAt.map { say("  解除 ", "  released ") + Terminal.time($0) } ?? ""
    return "\(id)  \(target.shortName)  \(targetID)  \(ground.shortName)  " + say("自", "since ")
      + Terminal.time(placedAt) + end
  }
}
