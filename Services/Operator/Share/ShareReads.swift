import ArgumentParser
import Contracts
import Foundation
import ServiceKit

struct ListRequestsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "requests", abstract: say("列出申请", "List requests"),
      discussion: say("示例：twinriver share requests", "Example: twinriver share requests"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已答复的", "Include answered ones"))) var all = false

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      var reply = ShareV1.ListRequestsReply()
      repeat {
        let page = try await session.share.listRequests(
          .init(includeClosed: all, pageToken: reply.nextPageToken), options: session.options)
        reply = .init(requests: reply.requests + page.requests, nextPageToken: page.nextPageToken)
      } while !reply.nextPageToken.isEmpty
      output.show(reply) {
        var table = Table(
          say("期限", "DUE"), say("申请", "REQUEST"), say("条目", "ENTRY"), say("使用部门", "USER"), say("状态", "STATE"))
        for request in reply.requests {
          table.add(
            Terminal.dueDay(request.obligation?.dueAt, pending: request.obligation?.pendingCalendarYear ?? 0),
            request.id, request.entry, request.user, request.state.shortName)
        }
        table.show(whenEmpty: say("没有申请", "no requests"))
      }
    }
  }
}

struct ShowRequestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看申请", "Show a request"),
      discussion: say("示例：twinriver share show REQUEST", "Example: twinriver share show REQUEST"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("申请", "Request id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let request = try await session.share.getRequest(.init(id: id), options: session.options)
      output.show(request) {
        print(request.line)
        print(request.duty)
        for (name, text) in request.particulars { print(name + text) }
        if !request.refusalText.isEmpty { print(say("不同意的理由：", "refused: ") + request.refusalText) }
        ObligationTable.explain(request.obligation)
      }
    }
  }
}

struct ListGrantsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grants", abstract: say("列出授权，最新的在前", "List grants, the newest first"),
      discussion: say(
        "示例：twinriver share grants --entry 307001/000001", "Example: twinriver share grants --entry 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp(say("信息资源代码", "Of this entry only"))) var entry = ""

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      var reply = ShareV1.ListGrantsReply()
      repeat {
        let page = try await session.share.listGrants(
          .init(entry: entry, pageToken: reply.nextPageToken), options: session.options)
        reply = .init(grants: reply.grants + page.grants, nextPageToken: page.nextPageToken)
      } while !reply.nextPageToken.isEmpty
      output.show(reply) {
        if reply.grants.isEmpty { print(say("没有授权", "no grants")) }
        for grant in reply.grants { print(grant.line) }
      }
    }
  }
}

struct ConsentStorageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "consent", abstract: say("同意存储（提供部门，第三十四条）", "Consent to storage (provider, Art. 34)"),
      discussion: say(
        "示例：twinriver share consent GRANT --store 救助核对库 --days 90",
        "Example: twinriver share consent GRANT --store archive --days 90"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Option(help: ArgumentHelp(say("存储库名称", "Name of the store"))) var store: String
  @Option(help: ArgumentHelp(say("天数", "For how many days"))) var days: Int

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let changed = try await session.share.consentStorage(
        .init(grant: grant, store: store, validUntil: .now.addingTimeInterval(Double(days) * 86_400)),
        options: session.options)
      output.show(changed) { print(changed.line) }
    }
  }
}

struct RevokeGrantCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revoke", abstract: say("终止授权（提供部门）", "End a grant (provider)"),
      discussion: say(
        "示例：twinriver share revoke GRANT --reason 用途已结束", "Example: twinriver share revoke GRANT --reason 用途已结束"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let changed = try await session.share.revokeGrant(
        .init(grant: grant, reason: reason), options: session.options)
      output.show(changed) { print(changed.line) }
    }
  }
}
