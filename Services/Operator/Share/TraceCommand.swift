import ArgumentParser
import Contracts
import Foundation
import Rules
import ServiceKit
import SuiteCrypto

struct TraceSampleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trace",
      abstract: say("查明泄露的数据来自哪次交换（提供部门负责人、主管部门）", "Whose delivery leaked data came from (provider's head, authority)"),
      discussion: say(
        """
        样本为CSV（含表头）或.jsonl，须保持发现时的顺序；排序或打乱后无法溯源。查询本身会被记录并计次；记录的主键不保存。
        示例：twinriver share trace 307001/000001 --sample leaked.csv --key code --reason 网上发现样本
        """,
        """
        The sample is CSV with a header or, called .jsonl, JSON lines, in the order it was found in; sorted or shuffled it tells nothing.
        The look-up is recorded and counted; the records' keys are not kept.
        Example: twinriver share trace 307001/000001 --sample leaked.csv --key code --reason 'found on the net'
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Option(help: ArgumentHelp(say("样本文件", "File of the sample"))) var sample: String
  @Option(
    help: ArgumentHelp(
      say("样本中的主键列，按目录的顺序；没有时用 _handle 列", "Key columns in the sample, in the entry's order; _handle if none")))
  var key: [String] = []
  @Option(help: ArgumentHelp(say("最多取前多少条记录", "So many records from its beginning at most"))) var records = 1_000
  @Option(help: ArgumentHelp(say("只查此时之前的交换", "Deliveries before this time only"))) var before: InstantArgument?
  @Option(help: ArgumentHelp(say("查询理由", "Why"))) var reason: String

  func run() async throws {
    let found: SampleFile
    do {
      found = try SampleFile(sample, keyColumns: key, limit: records)
    } catch let error as ImportFileError {
      throw Complaint.exit(error.message.text(in: .ofTerminal), 65)
    }
    try await suite.withSuite([.share]) { session in
      let reply = try await session.exchanges.traceSample(
        .init(
          entry: entry, keys: found.keys, handles: found.handles, reason: reason, deliveredBefore: before?.instant,
          nonce: Random.bytes(16)),
        options: session.options)
      output.show(reply) { reply.show() }
    }
  }
}

extension ShareV1.TraceSampleReply {
  fileprivate func show() {
    print(finding.sentence)
    var table = Table(
      say("时间", "TIME"), say("交换", "DELIVERY"), say("使用部门", "USER"), say("记录", "RECORDS"), say("顺序相符", "IN ORDER"),
      say("证据", "EVIDENCE"))
    for traced in deliveries {
      table.add(
        Terminal.time(traced.use?.deliveredAt), traced.use?.delivery ?? "", traced.use?.user ?? "",
        String(traced.recordCount), "\(traced.inOrderCount)/\(traced.neighbourCount)",
        "2^-\(traced.evidenceBits)" + (traced.identified ? say("  即此", "  this one") : ""))
    }
    table.show(whenEmpty: "")
    print(say("已比对\(deliveriesExamined)次加水印的交换", "\(deliveriesExamined) watermarked deliveries compared"))
    if let olderBefore {
      // To the minute, so rounded up: what is compared twice does no harm.
      print(say("更早的：", "for older ones: ") + "--before '\(Terminal.time(olderBefore + 60))'")
    }
    if someLost {
      print(say("较早的句柄密钥已销毁，用它加的水印无法比对", "a former key of handles is gone; watermarks made with it cannot be compared"))
    }
  }
}

extension ShareV1.TraceFinding {
  fileprivate var sentence: String {
    switch self {
    case .identified: say("样本的记录顺序与下列标明的交换一致", "the sample has the order of the delivery that is marked below")
    case .tooFew: say("说明不了什么：记录太少", "this says nothing: so few records could name nobody")
    case .noOrder:
      say(
        "说明不了什么：与比对过的交换顺序都不一致，可能被排序、打乱，或另有来源",
        "this says nothing: it has the order of no delivery compared; sorted or shuffled since, or from elsewhere")
    case .notDelivered: say("比对过的交换中没有这些记录", "no delivery compared has any of these records")
    default: say("未知的结论", "a finding this program does not know")
    }
  }
}
