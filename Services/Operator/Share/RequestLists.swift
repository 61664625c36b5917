import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share inbox`: what others ask of this department, fewest remaining working days first.
struct InboxCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inbox", abstract: say("待办申请（提供部门），按剩余工作日排序", "What is asked of us, fewest working days left first"),
      discussion: say(
        """
        剩余工作日为负表示逾期；逾期不视为同意，仍应答复（第十九条）。
        示例：twinriver share inbox
        """,
        """
        A negative number of working days is how late it is; late is no consent, and is still answered (Art. 19).
        Example: twinriver share inbox
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已办结的", "Include those that ended"))) var all = false

  func run() async throws { try await RequestTable.show(.provider, all: all, suite, output) }
}

/// `twinriver share outbox`: what this department asks of others, and how long each may still take.
struct OutboxCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outbox", abstract: say("已提出的申请（使用部门），按剩余工作日排序", "What we ask for, fewest working days left first"),
      discussion: say("示例：twinriver share outbox --all", "Example: twinriver share outbox --all"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已办结的", "Include those that ended"))) var all = false

  func run() async throws { try await RequestTable.show(.user, all: all, suite, output) }
}

/// Requests as a table that fits a terminal; the duty is cut first.
struct RequestTable {
  let table: Table

  init(_ requests: [ShareV1.Request], side: ShareV1.RequestSide) {
    var table = Table(
      cutsLast: true, say("剩余", "LEFT"), say("期限", "DUE"), say("状态", "STATE"), say("条目", "ENTRY"),
      side == .provider ? say("使用部门", "USER") : say("提供部门", "PROVIDER"), say("申请", "REQUEST"), say("履职需要", "DUTY"))
    for request in requests {
      let clock = request.obligation.flatMap { $0.closedAt == nil ? $0 : nil }
      table.add(
        clock?.dueAt == nil ? "" : "\(clock?.remainingWorkingDays ?? 0)",
        Terminal.dueDay(clock?.dueAt, pending: clock?.pendingCalendarYear ?? 0), request.state.word, request.entry,
        side == .provider ? request.user : request.provider, request.id, request.duty)
    }
    self.table = table
  }

  fileprivate static func show(
    _ side: ShareV1.RequestSide, all: Bool, _ suite: SuiteOptions, _ output: OutputOptions
  ) async throws {
    try await suite.withSuite([.share]) { session in
      var (requests, token): ([ShareV1.Request], String) = ([], "")
      repeat {
        let reply = try await session.share.listRequests(
          .init(includeClosed: all, pageToken: token, side: side), options: session.options)
        requests += reply.requests
        token = reply.nextPageToken
      } while !token.isEmpty
      output.show(ShareV1.ListRequestsReply(requests: requests)) {
        RequestTable(requests, side: side).table.show(whenEmpty: say("没有申请", "no requests"))
      }
    }
  }
}

extension ShareV1.RequestState {
  /// For people.
  var word: String {
    switch self {
    case .held: say("待审查", "held")
    case .underReview: say("待答复", "to answer")
    case .needsSupplement: say("待补正", "to supplement")
    case .granted: say("已同意", "granted")
    case .partlyGranted: say("部分同意", "granted in part")
    case .refused: say("不同意", "refused")
    case .withdrawn: say("已撤回", "withdrawn")
    default: shortName
    }
  }
}
