import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share store`: where delivered data may lie (存储单位登记), Art. 33.
struct StoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "store", abstract: say("存储位置登记（第三十三条）", "Register of stores (Art. 33)"),
      subcommands: [ListStoresCommand.self, RegisterStoreCommand.self, EndStoreCommand.self],
      defaultSubcommand: ListStoresCommand.self)
  }
}

struct ListStoresCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出存储位置", "List stores"),
      discussion: say("示例：twinriver share store list", "Example: twinriver share store list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      var reply = ShareV1.ListStoresReply()
      repeat {
        let page = try await session.storage.listStores(.init(pageToken: reply.nextPageToken), options: session.options)
        reply = .init(stores: reply.stores + page.stores, nextPageToken: page.nextPageToken)
      } while !reply.nextPageToken.isEmpty
      output.show(reply) {
        var table = Table(
          say("单位", "ORGANISATION"), say("名称", "STORE"), say("位置", "LOCATION"), say("存储单位", "KEEPER"),
          say("停用", "ENDED"))
        for store in reply.stores {
          table.add(
            store.organisation, store.name, store.location, store.keeper,
            store.endedAt.map { Terminal.time($0) } ?? "")
        }
        table.show(whenEmpty: say("没有登记存储位置", "no stores"))
      }
    }
  }
}

struct RegisterStoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register", abstract: say("登记存储位置（使用部门）", "Register a store (user)"),
      discussion: say(
        "示例：twinriver share store register 救助核对库 --location 政务云一区 --measures 等保三级、磁盘加密",
        "Example: twinriver share store register archive --location \"cloud zone 1\" --measures \"encrypted disks\""))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("名称", "Name"))) var name: String
  @Option(help: ArgumentHelp(say("存储位置", "Where it is"))) var location: String
  @Option(help: ArgumentHelp(say("安全措施", "How the data are protected"))) var measures: String
  @Option(help: ArgumentHelp(say("存储单位（统一社会信用代码），默认本单位", "Who keeps it; the organisation itself by default")))
  var keeper = ""

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let store = try await session.storage.registerStore(
        .init(name: name, location: location, keeper: keeper, measures: measures), options: session.options)
      output.show(store) { print(say("已登记 ", "registered ") + store.name) }
    }
  }
}

struct EndStoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end", abstract: say("停用存储位置", "End a store's registration"),
      discussion: say("示例：twinriver share store end 救助核对库", "Example: twinriver share store end archive"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("名称", "Name"))) var name: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let store = try await session.storage.endStore(.init(name: name), options: session.options)
      output.show(store) { print(say("已停用 ", "ended ") + store.name) }
    }
  }
}
