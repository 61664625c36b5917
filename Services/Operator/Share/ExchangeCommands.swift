import ArgumentParser
import Contracts
import ServiceKit
import SuiteCrypto

struct ListExchangesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "exchanges", abstract: say("列出交换运行记录，含被拒绝的", "List exchanges, refused ones too"),
      discussion: say(
        "示例：twinriver share exchanges --entry 307001/000001 --from 2026-11-01",
        "Example: twinriver share exchanges --entry 307001/000001 --from 2026-11-01"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp(say("信息资源代码", "Of this entry only"))) var entry = ""
  @Option(help: ArgumentHelp(say("授权", "Under this grant only"))) var grant = ""
  @Option(help: ArgumentHelp(say("自此时起", "Received at this time or later"))) var from: InstantArgument?
  @Option(help: ArgumentHelp(say("至此时止", "Received before this time"))) var until: InstantArgument?
  @Flag(help: ArgumentHelp(say("仅被拒绝的", "Refused ones only"))) var refused = false
  @OptionGroup var page: PageOptions

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.exchanges.listExchanges(
        .init(
          entry: entry, grant: grant, receivedFrom: from?.instant, receivedUntil: until?.instant, refusedOnly: refused,
          limit: page.limit, pageToken: page.pageToken),
        options: session.options)
      output.show(reply) {
        var table = Table(
          say("时间", "TIME"), say("交换", "EXCHANGE"), say("条目", "ENTRY"), say("使用部门", "USER"), say("条数", "RECORDS"),
          say("毫秒", "MS"), say("结果", "OUTCOME"))
        for exchange in reply.exchanges {
          table.add(
            Terminal.time(exchange.receivedAt), exchange.id, exchange.entry, exchange.user,
            String(exchange.recordCount), String(exchange.recordedUs / 1_000),
            exchange.reason.isEmpty ? say("已交付", "delivered") : exchange.reason)
        }
        table.show(whenEmpty: say("没有记录", "no exchanges"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct ShowExchangeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "exchange", abstract: say("查看一次交换的运行记录", "Show how one exchange ran"),
      discussion: say("示例：twinriver share exchange DELIVERY", "Example: twinriver share exchange DELIVERY"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("交换编号", "Exchange or delivery id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let exchange = try await session.exchanges.getExchange(.init(id: id), options: session.options)
      output.show(exchange) {
        for (name, text) in exchange.particulars where !text.isEmpty { print(name + text) }
      }
    }
  }
}

extension ShareV1.Exchange {
  /// What people ask of an exchange, each with its name; programs read all of it as JSON.
  fileprivate var particulars: [(name: String, text: String)] {
    func milliseconds(_ microseconds: UInt64?) -> String {
      microseconds.map { say("\($0 / 1_000)毫秒", "\($0 / 1_000) ms") } ?? ""
    }
    return [
      (say("交换：", "exchange: "), id), (say("结果：", "outcome: "), reason.isEmpty ? say("已交付", "delivered") : reason),
      (say("时间：", "received: "), Terminal.time(receivedAt)), (say("条目：", "entry: "), entry),
      (say("授权：", "grant: "), grant), (say("使用部门：", "user: "), user), (say("提供部门：", "provider: "), provider),
      (say("接收系统：", "received by: "), receivingSystem), (say("密钥：", "key: "), keyFingerprint),
      (say("用途：", "purpose: "), purpose == .unspecified ? "" : purpose.shortName),
      (say("方式：", "mode: "), mode == .unspecified ? "" : mode.shortName),
      (say("列：", "columns: "), columns.joined(separator: ",")),
      (
        say("内容：", "content: "),
        say(
          "\(recordCount)条，\(chunkCount)块，\(contentBytes)字节",
          "\(recordCount) records, \(chunkCount) chunks, \(contentBytes) bytes")
      ),
      (say("数据源答复于：", "the source answered after: "), milliseconds(sourceAnsweredUs)),
      (say("记录于：", "recorded after: "), milliseconds(recordedUs)),
    ]
  }
}

struct ListUsesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "uses",
      abstract: say("查询一条记录被谁使用过（提供部门负责人、主管部门）", "Who used a record (provider's head, authority)"),
      discussion: say(
        "查询本身会被记录并计次；记录的主键不保存。\n示例：twinriver share uses 307001/000001 --key 500113108 --reason 当事人申请查询",
        """
        The look-up is recorded and counted; the record's key is not kept.
        Example: twinriver share uses 307001/000001 --key 500113108 --reason 'asked by the person concerned'
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Option(help: ArgumentHelp(say("主键各列的值", "Values of the key columns"))) var key: [String] = []
  @Option(help: ArgumentHelp(say("或记录句柄（十六进制）", "Or the record's handle, hex"))) var handle = ""
  @Option(help: ArgumentHelp(say("查询理由", "Why"))) var reason: String

  func validate() throws {
    guard Hex.decode(handle) != nil else {
      throw ValidationError(say("--handle 须为十六进制", "--handle is hex"))
    }
  }

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let reply = try await session.exchanges.listUses(
        .init(entry: entry, key: key, handle: Hex.decode(handle) ?? [], reason: reason, nonce: Random.bytes(16)),
        options: session.options)
      output.show(reply) {
        var table = Table(
          say("时间", "TIME"), say("交换", "DELIVERY"), say("使用部门", "USER"), say("用途", "PURPOSE"), say("列", "COLUMNS"))
        for use in reply.uses {
          table.add(
            Terminal.time(use.deliveredAt), use.delivery, use.user, use.purpose.shortName,
            use.columns.joined(separator: ","))
        }
        table.show(whenEmpty: say("没有使用记录", "no uses"))
        if reply.olderUsesLost {
          print(say("较早的句柄密钥已销毁，更早的使用无法查到", "a former key of handles is gone; older uses cannot be found"))
        }
      }
    }
  }
}
