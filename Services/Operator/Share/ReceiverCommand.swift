import ArgumentParser
import Contracts
import ServiceKit

/// Names receiving systems of the caller's for what its organisation inherited (CC-29).
struct ReceiverCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "receiver",
      abstract: say("为承接的授权或者申请指定本单位的接收系统", "Name a receiver of your own for an inherited grant or request"),
      discussion: say(
        "示例：twinriver share receiver GRANT --receiver HOLDER",
        "Example: twinriver share receiver GRANT --receiver HOLDER"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String?
  @Option(help: ArgumentHelp(say("申请，代替授权", "Request id, in place of a grant"))) var request: String?
  @Option(help: ArgumentHelp(say("接收系统（持有人）", "Receiving system (holder id)"))) var receiver = ""
  @Option(help: ArgumentHelp(say("另加的接收系统，逗号分隔", "Further receiving systems, comma-separated"))) var also = ""

  func validate() throws {
    guard (grant == nil) != (request == nil) else {
      throw ValidationError(say("授权与 --request 二者择一", "name a grant or --request, and not both"))
    }
  }

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let changed = try await session.share.nameReceiver(
        .init(
          grant: grant ?? "", request: request ?? "", receivingSystem: receiver,
          furtherSystems: also.split(separator: ",").map(String.init)),
        options: session.options)
      output.show(changed) {
        print(changed.grant?.line ?? changed.request?.line ?? "")
        for (name, text) in changed.grant?.particulars ?? changed.request?.particulars ?? [] { print(name + text) }
      }
    }
  }
}
