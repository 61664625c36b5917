import ArgumentParser
import Contracts
import ServiceKit
import SuiteCrypto

struct QueryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "query", abstract: say("按键查询，或查询两个键之间的记录", "Query records by key, or those between two keys"),
      discussion: say(
        """
        示例：twinriver share query GRANT 500113108 --purpose work-reference
        示例：twinriver share query GRANT --from 500113 --to 500114 --store 救助核对库 --purpose work-reference
        """,
        """
        Example: twinriver share query GRANT 500113108 --purpose work-reference
        Example: twinriver share query GRANT --from 500113 --to 500114 --store archive --purpose work-reference
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Argument(help: ArgumentHelp(say("键值", "Keys"))) var keys: [String] = []
  @Option(help: ArgumentHelp(say("用途", "Purpose"))) var purpose: EnumArgument<ShareV1.Purpose>
  @Option(help: ArgumentHelp(say("起始键（含），每个主键列一次", "First key, included; once for each key column"))) var from:
    [String] = []
  @Option(help: ArgumentHelp(say("截止键（含），每个主键列一次", "Last key, included; once for each key column"))) var to: [String] =
    []
  @Option(help: ArgumentHelp(say("提供部门同意的存储库，范围查询须指明", "The store consented to; a range needs it"))) var store: String?

  func validate() throws {
    guard keys.isEmpty else {
      guard from.isEmpty, to.isEmpty, store == nil else {
        throw ValidationError(
          say("按键查询不与 --from、--to、--store 同用", "give keys, or a range with --from, --to and --store"))
      }
      return
    }
    guard store != nil else {
      throw ValidationError(
        say("须给出键值，或以 --store 指明存储库的范围", "give keys, or a range with the --store it goes to"))
    }
  }

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      if let store { return try await queryRange(into: store, session) }
      let reply = try await session.deliveries.query(
        .init(grant: grant, purpose: purpose.value, keys: keys, nonce: Random.bytes(16)), options: session.options)
      output.show(reply) {
        print(say("交付 ", "delivery ") + reply.delivery + (reply.noStore ? say("  不得存储", "  not to be stored") : ""))
        show(reply.records, reply.columns)
      }
    }
  }

  /// Page after page to the end of the range, each shown as it comes.
  private func queryRange(into store: String, _ session: SuiteSession) async throws {
    var token = ""
    repeat {
      let page = try await session.deliveries.queryRange(
        .init(
          grant: grant, purpose: purpose.value, store: store, fromKey: from, toKey: to, pageToken: token,
          nonce: Random.bytes(16)), options: session.options)
      output.show(page) {
        print(say("交付 ", "delivery ") + page.delivery)
        show(page.records, page.columns)
      }
      token = page.nextPageToken
    } while !token.isEmpty
  }

  private func show(_ records: [ShareV1.Record], _ columns: [String]) {
    if records.isEmpty { return print(say("没有记录", "no records")) }
    // A handle, cited in corrections, is as wide as its 32 hex digits.
    print((["_handle" + String(repeating: " ", count: 25)] + columns).joined(separator: "  "))
    for record in records {
      let values = record.values.enumerated().map { record.nulls.contains(UInt32($0)) ? "-" : $1 }
      print(([Hex.encode(record.handle)] + values).joined(separator: "  "))
    }
  }
}
