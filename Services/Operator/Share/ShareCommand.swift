package import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share`: mounts, requests, grants and deliveries.
package struct ShareCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "share", abstract: say("政务信息资源共享", "Sharing between departments"),
      subcommands: [
        MountCommand.self, UploadFileCommand.self, ListFilesCommand.self, ProbeMountCommand.self,
        ListMountsCommand.self, WatermarkCommand.self,
        SubmitRequestCommand.self, ListRequestsCommand.self, ShowRequestCommand.self, AnswerRequestCommand.self,
        WithdrawRequestCommand.self, InboxCommand.self, OutboxCommand.self, SupplementCommand.self,
        ExtendRequestCommand.self, ObtainableCommand.self, AggregationRulesCommand.self, HeldCommand.self,
        ListGrantsCommand.self, ShowGrantCommand.self, ConsentStorageCommand.self, RevokeGrantCommand.self,
        ReceiverCommand.self,
        QueryCommand.self, FetchCommand.self, ReceiptCommand.self,
        ListExchangesCommand.self, ShowExchangeCommand.self, ListUsesCommand.self,
        TraceSampleCommand.self,
        PlaceHoldCommand.self, ReleaseHoldCommand.self, ListHoldsCommand.self,
        StorageCommand.self, StoreCommand.self, DisputeCommand.self,
      ])
  }

  package init() {}
}

extension SuiteSession {
  var share: ShareV1.ShareService.Client {
    get throws { try .init(caller(for: .share)) }
  }
  var mounts: ShareV1.MountService.Client {
    get throws { try .init(caller(for: .share)) }
  }
  var interfaces: ShareV1.InterfaceService.Client {
    get throws { try .init(caller(for: .share)) }
  }
  var holds: ShareV1.HoldService.Client {
    get throws { try .init(caller(for: .share)) }
  }
  var storage: ShareV1.StorageService.Client {
    get throws { try .init(caller(for: .share)) }
  }
  var exchanges: ShareV1.ExchangeService.Client {
    get throws { try .init(caller(for: .share)) }
  }
  var deliveries: ShareV1.DeliveryService.Client {
    get throws { try .init(caller(for: .share)) }
  }
}

extension ShareV1.Request {
  var line: String {
    "\(id)  \(state.shortName)"
      + (obligation.map { say("  期限 ", "  due ") + Terminal.dueDay($0.dueAt, pending: $0.pendingCalendarYear) } ?? "")
      + (grants.isEmpty ? "" : say("  授权 ", "  grants ") + grants.joined(separator: " "))
      + (dispute.isEmpty ? "" : say("  争议 ", "  dispute ") + dispute)
  }
}

extension ShareV1.Grant {
  var line: String {
    "\(id)  \(state.shortName)  \(entry)  \(columns.joined(separator: ","))  " + say("至", "until ")
      + Terminal.time(validUntil)
  }
}

struct SubmitRequestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply", abstract: say("申请共享（第十九条）", "Ask for data (Art. 19)"),
      discussion: say(
        "期限默认自即日起一年。\n示例：twinriver share apply 307001/000001 --purpose work-reference --duty 社会救助核对 --until 2027-01-01",
        """
        For one year from now on, unless told otherwise.
        Example: twinriver share apply 307001/000001 --purpose work-reference --duty 社会救助核对 --until 2027-01-01
        """),
      aliases: ["request"])
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var entry: String
  @Option(help: ArgumentHelp(say("列，逗号分隔；默认全部", "Columns, comma-separated; all by default"))) var columns = ""
  @Option(help: ArgumentHelp(say("用途", "Purpose"))) var purpose: EnumArgument<ShareV1.Purpose>
  @Option(help: ArgumentHelp(say("履职需要及依据", "The duty it serves, and its basis"))) var duty: String
  @Option(help: ArgumentHelp(say("方式", "Mode"))) var mode = EnumArgument(ShareV1.DeliveryMode.query)
  @Option(help: ArgumentHelp(say("接收系统（持有人）", "Receiving system (holder id)"))) var receiver = ""
  @Option(help: ArgumentHelp(say("另加的接收系统，逗号分隔", "Further receiving systems, comma-separated"))) var also = ""
  @Option(help: ArgumentHelp(say("自（日期或时刻）", "From this day or time on"))) var from: InstantArgument?
  @Option(help: ArgumentHelp(say("至（日期或时刻，不含）", "Until this day or time, exclusive"))) var until: InstantArgument?

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let request = try await session.share.submitRequest(
        .init(
          entry: entry, columns: columns.split(separator: ",").map(String.init), purpose: purpose.value, duty: duty,
          mode: mode.value, receivingSystem: receiver, validFrom: from?.instant, validUntil: until?.instant,
          furtherSystems: also.split(separator: ",").map(String.init)),
        options: session.options)
      output.show(request) {
        print(request.line)
        ObligationTable.explain(request.obligation)
      }
    }
  }
}

struct AnswerRequestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer", abstract: say("答复申请（提供部门）", "Answer a request (provider)"),
      discussion: say(
        "示例：twinriver share answer REQUEST --agree --only name,code --prefix code=500113 --daily-quota 100",
        "Example: twinriver share answer REQUEST --refuse --reason not-needed-for-duty --text 超出履职需要"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String
  @Flag(help: ArgumentHelp(say("同意", "Agree"))) var agree = false
  @Flag(help: ArgumentHelp(say("不同意", "Refuse"))) var refuse = false
  @Option(help: ArgumentHelp(say("不同意的理由类别", "Reason of refusal"))) var reason: EnumArgument<ShareV1.RefusalReason>?
  @Option(help: ArgumentHelp(say("不同意的理由", "Reason of refusal in words"))) var text = ""
  @OptionGroup var conditions: ConditionOptions

  func validate() throws {
    guard agree != refuse else {
      throw ValidationError(say("--agree 与 --refuse 择一", "give one of --agree and --refuse"))
    }
  }

  func run() async throws {
    let agreed = try conditions.message
    try await suite.withSuite([.share]) { session in
      let request = try await session.share.answerRequest(
        .init(
          id: id, decision: agree ? .agree : .refuse,
          conditions: agree ? agreed : nil,
          refusalReason: reason?.value ?? .unspecified, refusalText: text),
        options: session.options)
      output.show(request) { print(request.line) }
    }
  }
}

struct WithdrawRequestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: say("撤回申请", "Withdraw a request"),
      discussion: say("示例：twinriver share withdraw REQUEST", "Example: twinriver share withdraw REQUEST"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let request = try await session.share.withdrawRequest(.init(id: id), options: session.options)
      output.show(request) { print(request.line) }
    }
  }
}
