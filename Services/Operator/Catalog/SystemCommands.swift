import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog systems`: business systems, and what is left of exchange systems from before the decree.
struct SystemsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "systems", abstract: say("业务系统登记（第十四、十五条）", "The register of systems (Art. 14, 15)"),
      subcommands: [
        RegisterSystemCommand.self, ListSystemsCommand.self, ExceptSystemCommand.self, RegisterLegacyCommand.self,
        ListLegacyCommand.self, MigrateCommand.self,
      ])
  }
}

extension SuiteSession {
  fileprivate var systems: CatalogV1.SystemService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

extension CatalogV1.BusinessSystem {
  fileprivate var standing: String {
    if connected { return say("已接入", "connected") }
    return unconnected ? say("未接入", "NOT CONNECTED") : say("例外", "excepted")
  }
  fileprivate var line: String { "\(id)  \(name)  \(network.shortName)  \(standing)" }
}

extension CatalogV1.LegacySystem {
  fileprivate var standing: String {
    if !migratedOn.isEmpty { return say("已迁移 ", "migrated ") + migratedOn }
    return late ? say("逾期", "LATE") : say("待迁移", "to be migrated")
  }
  fileprivate var line: String { "\(id)  \(name)  \(plannedOn)  \(standing)" }
}

struct RegisterSystemCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register", abstract: say("登记业务系统或其变更", "Register a system, or what changed"),
      discussion: say(
        "示例：twinriver catalog systems register 社会救助系统 --network extranet --connected 307001/000001",
        "Example: twinriver catalog systems register 社会救助系统 --network extranet --connected 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("名称", "Name"))) var name: String
  @Argument(help: ArgumentHelp(say("承载的信息资源代码", "Entries it serves"))) var codes: [String] = []
  @Option(help: ArgumentHelp(say("已登记系统的编号", "Id of a system registered before"))) var id = ""
  @Option(help: ArgumentHelp(say("所在网络", "Network"))) var network: EnumArgument<CatalogV1.NetworkDomain>
  @Flag(help: ArgumentHelp(say("已接入平台", "Connected to the platform"))) var connected = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let system = try await session.systems.registerSystem(
        .init(system: .init(id: id, name: name, network: network.value, connected: connected, codes: codes)),
        options: session.options)
      output.show(system) { print(system.line) }
    }
  }
}

struct ListSystemsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出业务系统", "List systems"),
      discussion: say(
        "示例：twinriver catalog systems list --unconnected", "Example: twinriver catalog systems list --unconnected"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Option(help: ArgumentHelp(say("机构代码", "Organisation code"))) var organisation = ""
  @Flag(help: ArgumentHelp(say("仅未接入且无例外的", "Only those neither connected nor excepted"))) var unconnected = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.systems.listSystems(
        .init(
          organisation: organisation, unconnectedOnly: unconnected, limit: page.limit, pageToken: page.pageToken),
        options: session.options)
      output.show(reply) {
        var table = Table(
          say("编号", "ID"), say("名称", "NAME"), say("单位", "DEPARTMENT"), say("网络", "NETWORK"), say("接入", "STANDING"),
          say("例外文件", "EXCEPTION"))
        for system in reply.systems {
          table.add(
            system.id, system.name, system.organisation, system.network.shortName, system.standing,
            system.exceptionDocument)
        }
        table.show(whenEmpty: say("没有系统", "no systems"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct ExceptSystemCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "except", abstract: say("记录国家部委例外文件（主管部门）", "Record a ministry's exception (competent authority)"),
      discussion: say(
        "示例：twinriver catalog systems except SYSTEM --document 民办函〔2019〕12号",
        "Example: twinriver catalog systems except SYSTEM --document 民办函〔2019〕12号"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("系统编号", "System id"))) var system: String
  @Option(help: ArgumentHelp(say("文件名称和文号", "The document"))) var document: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let excepted = try await session.systems.recordException(
        .init(id: system, document: document), options: session.options)
      output.show(excepted) { print(excepted.line) }
    }
  }
}

struct RegisterLegacyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register-legacy",
      abstract: say("登记存量共享系统及迁移计划", "Register an exchange system from before the decree"),
      discussion: say(
        "示例：twinriver catalog systems register-legacy 部门交换平台 --since 2015-03-01 --planned 2019-12-31",
        "Example: twinriver catalog systems register-legacy 部门交换平台 --since 2015-03-01 --planned 2019-12-31"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("名称", "Name"))) var name: String
  @Option(help: ArgumentHelp(say("启用日期", "In use since"))) var since: String
  @Option(help: ArgumentHelp(say("计划迁移日期", "Day by which it will be migrated"))) var planned: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let system = try await session.systems.registerLegacySystem(
        .init(system: .init(name: name, inUseSince: since, plannedOn: planned)), options: session.options)
      output.show(system) { print(system.line) }
    }
  }
}

struct ListLegacyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "legacy", abstract: say("列出存量共享系统，逾期在前", "List exchange systems, late ones first"),
      discussion: say("示例：twinriver catalog systems legacy", "Example: twinriver catalog systems legacy"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.systems.listLegacySystems(
        .init(limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("编号", "ID"), say("名称", "NAME"), say("单位", "DEPARTMENT"), say("计划", "PLANNED"), say("状态", "STANDING"))
        for system in reply.systems {
          table.add(system.id, system.name, system.organisation, system.plannedOn, system.standing)
        }
        table.show(whenEmpty: say("没有存量系统", "no such systems"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct MigrateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate", abstract: say("记录迁移完成", "Record that a system was migrated"),
      discussion: say(
        "示例：twinriver catalog systems migrate SYSTEM --on 2019-11-30",
        "Example: twinriver catalog systems migrate SYSTEM --on 2019-11-30"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("系统编号", "System id"))) var system: String
  @Option(name: .customLong("on"), help: ArgumentHelp(say("完成日期", "The day"))) var day: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let migrated = try await session.systems.completeMigration(
        .init(id: system, migratedOn: day), options: session.options)
      output.show(migrated) { print(migrated.line) }
    }
  }
}
