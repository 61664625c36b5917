import ArgumentParser
import Contracts
import ServiceKit
import SuiteCrypto

struct QueryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "query", abstract: say("按键查询", "Query records by key"),
      discussion: say(
        "示例：twinriver share query GRANT 500113108 --purpose work-reference",
        "Example: twinriver share query GRANT 500113108 --purpose work-reference"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Argument(help: ArgumentHelp(say("键值", "Keys"))) var keys: [String]
  @Option(help: ArgumentHelp(say("用途", "Purpose"))) var purpose: EnumArgument<ShareV1.Purpose>

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.deliveries.query(
        .init(grant: grant, purpose: purpose.value, keys: keys, nonce: Random.bytes(16)), options: session.options)
      output.show(reply) {
        print(say("交付 ", "delivery ") + reply.delivery + (reply.noStore ? say("  不得存储", "  not to be stored") : ""))
        for record in reply.records {
          print(Hex.encode(record.handle) + "  " + record.values.joined(separator: "  "))
        }
        if reply.records.isEmpty { print(say("没有记录", "no records")) }
      }
    }
  }
}
