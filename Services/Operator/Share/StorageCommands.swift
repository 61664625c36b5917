import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share storage` and `share store`: storing what was delivered, and where.
struct StorageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "storage", abstract: say("数据存储（第三十四条第五项）", "Storage of delivered data (Art. 34(5))"),
      subcommands: [
        ListStorageCommand.self, RequestStorageCommand.self, RefuseStorageCommand.self, WithdrawStorageCommand.self,
        CertifyDeletionCommand.self,
      ], defaultSubcommand: ListStorageCommand.self)
  }
}

struct ListStorageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出存储事项，待办在前", "List cases of storage, what is to be done first"),
      discussion: say("示例：twinriver share storage list", "Example: twinriver share storage list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: ArgumentHelp(say("包括已办结的", "Include those that are over"))) var all = false

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      var reply = ShareV1.ListStorageReply()
      repeat {
        let page = try await session.storage.listStorage(
          .init(includeClosed: all, pageToken: reply.nextPageToken), options: session.options)
        reply = .init(cases: reply.cases + page.cases, nextPageToken: page.nextPageToken)
      } while !reply.nextPageToken.isEmpty
      output.show(reply) {
        var table = Table(
          say("事项", "CASE"), say("状态", "STATE"), say("存储位置", "STORE"), say("条目", "ENTRY"), say("至", "UNTIL"),
          say("销毁期限", "DELETE BY"))
        for item in reply.cases {
          table.add(
            item.id, item.state.shortName, item.store, item.entry, item.validUntil.map { Terminal.time($0) } ?? "",
            item.obligation.map { Terminal.dueDay($0.dueAt, pending: $0.pendingCalendarYear) } ?? "")
        }
        table.show(whenEmpty: say("没有存储事项", "no cases of storage"))
      }
    }
  }
}

struct RequestStorageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "request", abstract: say("申请存储同意（使用部门）", "Ask for consent to storage (user)"),
      discussion: say(
        "示例：twinriver share storage request GRANT --store 救助核对库 --purpose 按月核对",
        "Example: twinriver share storage request GRANT --store archive --purpose \"monthly check\""))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var grant: String
  @Option(help: ArgumentHelp(say("已登记的存储位置", "A registered store"))) var store: String
  @Option(help: ArgumentHelp(say("用途", "What it is for"))) var purpose: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let item = try await session.storage.requestStorage(
        .init(grant: grant, store: store, purpose: purpose), options: session.options)
      output.show(item) { print(item.line) }
    }
  }
}

struct RefuseStorageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refuse", abstract: say("不同意存储（提供部门）", "Refuse storage (provider)"),
      discussion: say(
        "示例：twinriver share storage refuse CASE --reason 超出职责",
        "Example: twinriver share storage refuse CASE --reason \"beyond the duty\""))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("事项", "Case id"))) var id: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let item = try await session.storage.refuseStorage(.init(id: id, reason: reason), options: session.options)
      output.show(item) { print(item.line) }
    }
  }
}

struct WithdrawStorageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: say("撤回存储同意（提供部门）", "Take consent to storage back (provider)"),
      discussion: say(
        "示例：twinriver share storage withdraw CASE --reason 用途已结束",
        "Example: twinriver share storage withdraw CASE --reason \"no longer needed\""))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("事项", "Case id"))) var id: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let item = try await session.storage.withdrawStorage(.init(id: id, reason: reason), options: session.options)
      output.show(item) { print(item.line) }
    }
  }
}

struct CertifyDeletionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certify", abstract: say("提交销毁证明（使用部门）", "Certify that stored data are deleted (user)"),
      discussion: say(
        "示例：twinriver share storage certify CASE --statement 已覆写销毁，两人在场",
        "Example: twinriver share storage certify CASE --statement \"overwritten, two witnesses\""))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("事项", "Case id"))) var id: String
  @Option(help: ArgumentHelp(say("销毁方式和见证人", "How it was deleted, and who saw it"))) var statement: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let item = try await session.storage.certifyDeletion(
        .init(id: id, statement: statement), options: session.options)
      output.show(item) { print(item.line) }
    }
  }
}

extension ShareV1.StorageCase {
  var line: String {
    "\(id)  \(state.shortName)  \(store)"
      + (obligation.map { say("  销毁期限 ", "  delete by ") + Terminal.dueDay($0.dueAt, pending: $0.pendingCalendarYear) }
        ?? "")
  }
}
