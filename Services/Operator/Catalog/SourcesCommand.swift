import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog sources`: one datum, one source (一数一源), Art. 12 ¶1.
struct SourcesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sources",
      abstract: say("一数一源：数源冲突与数源目录", "One datum, one source: conflicts and the source registry"),
      subcommands: [
        ListConflictsCommand.self, DesignateSourceCommand.self, EndSourceCommand.self, AddPartnerCommand.self,
        ListSourcesCommand.self,
      ])
  }
}

extension SuiteSession {
  fileprivate var sources: CatalogV1.SourceService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

extension CatalogV1.DesignatedSource {
  /// Where the element comes from, who verifies it, and until when.
  fileprivate var line: String {
    let partners = partners.isEmpty ? "" : say("\n  校核 ", "\n  verified by ") + partners.joined(separator: ", ")
    let end = endedAt.map { say("\n  止于 ", "\n  until ") + Terminal.time($0) + "  \(endReason)" } ?? ""
    return "\(name)  \(code) \(column)  \(organisation)\(partners)\(end)"
  }
}

struct ListConflictsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conflicts", abstract: say("多个部门自行采集的数据元", "Data elements that several departments collect"),
      discussion: say(
        "示例：twinriver catalog sources conflicts 法定代表人", "Example: twinriver catalog sources conflicts 法定代表人"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("数据元包含的文字", "Part of the element's name"))) var query = ""
  @Flag(help: ArgumentHelp(say("包括已确定数源的", "Include those that have a source"))) var all = false
  @Option(help: ArgumentHelp(say("每页条数", "Conflicts on a page"))) var limit: UInt32 = 20
  @Option(help: ArgumentHelp(say("上一页给出的标记", "The token the last page gave"))) var pageToken = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.sources.listConflicts(
        .init(query: query, includeDesignated: all, limit: limit, pageToken: pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("数据元", "ELEMENT"), say("部门", "DEPARTMENT"), say("目录", "ENTRY"), say("列", "COLUMN"),
          say("数源部门", "SOURCE"))
        for conflict in reply.conflicts {
          for (index, holder) in conflict.holders.enumerated() {
            table.add(
              index == 0 ? conflict.name : "", holder.name, holder.code, holder.column,
              index == 0 ? conflict.designated : "")
          }
        }
        table.show(whenEmpty: say("没有冲突", "no conflicts"))
        if reply.total > reply.conflicts.count { print(say("共\(reply.total)项", "\(reply.total) in all")) }
        if !reply.nextPageToken.isEmpty {
          print(say("下一页：", "next page: ") + "--page-token '\(reply.nextPageToken)'")
        }
      }
    }
  }
}

struct DesignateSourceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "designate", abstract: say("确定数源部门（主管部门）", "Designate a source (competent authority)"),
      discussion: say(
        "示例：twinriver catalog sources designate 法定代表人 307001/000001 legal_representative --basis 渝府办发〔2026〕8号",
        "Example: twinriver catalog sources designate 法定代表人 307001/000001 legal_representative --basis 渝府办发〔2026〕8号"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("数据元", "Data element"))) var name: String
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Argument(help: ArgumentHelp(say("信息项的列", "The item's column"))) var column: String
  @Option(help: ArgumentHelp(say("依据的决定", "The decision it rests on"))) var basis: String
  @Option(help: ArgumentHelp(say("校核部门代码，逗号分隔", "Departments that verify it, comma-separated"))) var partners = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let source = try await session.sources.designateSource(
        .init(
          name: name, code: code, column: column, basis: basis,
          partners: partners.split(separator: ",").map(String.init)), options: session.options)
      output.show(source) { print(source.line) }
    }
  }
}

struct EndSourceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end", abstract: say("终止数源（主管部门）", "End a designation (competent authority)"),
      discussion: say(
        "示例：twinriver catalog sources end 法定代表人 --reason 职能调整",
        "Example: twinriver catalog sources end 法定代表人 --reason 职能调整"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("数据元", "Data element"))) var name: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let source = try await session.sources.endSource(.init(name: name, reason: reason), options: session.options)
      output.show(source) { print(source.line) }
    }
  }
}

struct AddPartnerCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "partner", abstract: say("登记校核部门（主管部门）", "Add a department that verifies (competent authority)"),
      discussion: say(
        "示例：twinriver catalog sources partner 法定代表人 11500000MB1670604W",
        "Example: twinriver catalog sources partner 法定代表人 11500000MB1670604W"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("数据元", "Data element"))) var name: String
  @Argument(help: ArgumentHelp(say("部门代码", "Department's code"))) var organisation: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let source = try await session.sources.addPartner(
        .init(name: name, organisation: organisation), options: session.options)
      output.show(source) { print(source.line) }
    }
  }
}

struct ListSourcesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("数源目录", "The source registry"),
      discussion: say("示例：twinriver catalog sources list", "Example: twinriver catalog sources list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Argument(help: ArgumentHelp(say("数据元包含的文字", "Part of the element's name"))) var query = ""
  @Flag(help: ArgumentHelp(say("包括已终止的", "Include ended ones"))) var all = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.sources.listSources(
        .init(query: query, includeEnded: all, limit: page.limit, pageToken: page.pageToken),
        options: session.options)
      output.show(reply) {
        var table = Table(
          say("数据元", "ELEMENT"), say("数源部门", "SOURCE"), say("目录", "ENTRY"), say("列", "COLUMN"),
          say("校核", "VERIFIED BY"), say("止于", "UNTIL"))
        for source in reply.sources {
          table.add(
            source.name, source.organisation, source.code, source.column, source.partners.joined(separator: ","),
            source.endedAt.map { Terminal.time($0) } ?? "")
        }
        table.show(whenEmpty: say("尚未确定数源", "no source is designated"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}
