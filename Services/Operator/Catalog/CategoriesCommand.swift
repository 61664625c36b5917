import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog categories`: basic and topic catalogs, kept by lead departments (牵头部门), Art. 17 ¶2.
struct CategoriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "categories", abstract: say("基础、主题目录及其牵头部门", "Basic and topic catalogs and their lead departments"),
      subcommands: [
        AssignLeadCommand.self, ProposeForCategoryCommand.self, DecideProposalCommand.self, EditCategoryCommand.self,
        ReportCategoryCommand.self, ListCategoriesCommand.self, ListProposalsCommand.self,
      ])
  }
}

extension CatalogV1.LedCategory {
  /// One line for people.
  fileprivate var line: String {
    "\(category)  \(name)  \(lead)  "
      + say("\(codes.count)条，第\(revision)版", "\(codes.count) entries, revision \(revision)")
      + (reportDueAt.map { say("，报送期限 ", ", report by ") + Terminal.dueDay($0, pending: 0) } ?? "")
  }
}

extension CatalogV1.CategoryProposal {
  /// One line for people.
  fileprivate var line: String {
    "\(id)  \(category)  \(code)  \(state.shortName)" + (answer.isEmpty ? "" : "  \(answer)")
  }
}

struct AssignLeadCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign", abstract: say("确定牵头部门（主管部门）", "Assign a lead department (competent authority)"),
      discussion: say(
        "示例：twinriver catalog categories assign 101001 11500000009277567B --name 人口基础信息 --basis 渝府办发〔2026〕9号",
        "Example: twinriver catalog categories assign 101001 11500000009277567B --name 人口基础信息 --basis 渝府办发〔2026〕9号"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("分类代码", "Classification code"))) var category: String
  @Argument(help: ArgumentHelp(say("牵头部门代码", "Lead department's code"))) var lead: String
  @Option(help: ArgumentHelp(say("分类名称", "The category's name"))) var name: String
  @Option(help: ArgumentHelp(say("依据的决定", "The decision it rests on"))) var basis: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let led = try await session.levels.assignLead(
        .init(category: category, name: name, lead: lead, basis: basis), options: session.options)
      output.show(led) { print(led.line) }
    }
  }
}

struct ProposeForCategoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "propose", abstract: say("提议编入本单位目录", "Propose one's own entry for a category"),
      discussion: say(
        "示例：twinriver catalog categories propose 101001 101001/000003 --reason 含自然人基础信息项",
        "Example: twinriver catalog categories propose 101001 101001/000003 --reason 含自然人基础信息项"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("分类代码", "Classification code"))) var category: String
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let proposal = try await session.levels.proposeForCategory(
        .init(category: category, code: code, reason: reason), options: session.options)
      output.show(proposal) { print(proposal.line) }
    }
  }
}

struct DecideProposalCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide", abstract: say("决定提议（牵头部门）", "Decide a proposal (lead department)"),
      discussion: say(
        "示例：twinriver catalog categories decide ID --no-accept --reason 不属于人口基础信息",
        "Example: twinriver catalog categories decide ID --no-accept --reason 不属于人口基础信息"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("提议编号", "Proposal id"))) var id: String
  @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("编入或不予编入", "Taken in or not"))) var accept: Bool
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let proposal = try await session.levels.decideProposal(
        .init(id: id, accept: accept, reason: reason), options: session.options)
      output.show(proposal) { print(proposal.line) }
    }
  }
}

struct EditCategoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit", abstract: say("编入、移出目录（牵头部门）", "Take entries in or out (lead department)"),
      discussion: say(
        "示例：twinriver catalog categories edit 101001 --add 101001/000001 --remove 101001/000002",
        "Example: twinriver catalog categories edit 101001 --add 101001/000001 --remove 101001/000002"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("分类代码", "Classification code"))) var category: String
  @Option(help: ArgumentHelp(say("编入的目录，可重复", "Entry to take in; may be repeated"))) var add: [String] = []
  @Option(help: ArgumentHelp(say("移出的目录，可重复", "Entry to take out; may be repeated"))) var remove: [String] = []

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let led = try await session.levels.editCategory(
        .init(category: category, add: add, remove: remove), options: session.options)
      output.show(led) { print(led.line) }
    }
  }
}

struct ReportCategoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: say("报送分类目录（牵头部门）", "Report a category catalog (lead department)"),
      discussion: say(
        "示例：twinriver catalog categories report 101001", "Example: twinriver catalog categories report 101001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("分类代码", "Classification code"))) var category: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let led = try await session.levels.reportCategory(.init(category: category), options: session.options)
      output.show(led) { print(led.line) }
    }
  }
}

struct ListCategoriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("分类目录列表", "List category catalogs"),
      discussion: say("示例：twinriver catalog categories list", "Example: twinriver catalog categories list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.levels.listCategories(
        .init(limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("分类", "CATEGORY"), say("名称", "NAME"), say("牵头部门", "LEAD"), say("条数", "ENTRIES"),
          say("版次", "REVISION"), say("已报送", "REPORTED"), say("期限", "DUE"))
        for led in reply.categories {
          table.add(
            led.category, led.name, led.lead, "\(led.codes.count)", "\(led.revision)", "\(led.reportedRevision)",
            led.reportDueAt.map { Terminal.dueDay($0, pending: 0) } ?? "")
        }
        table.show(whenEmpty: say("尚未确定牵头部门", "no category has a lead"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct ListProposalsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "proposals", abstract: say("提议列表", "List proposals"),
      discussion: say("示例：twinriver catalog categories proposals", "Example: twinriver catalog categories proposals"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Flag(help: ArgumentHelp(say("包括已决定的", "Include decided ones"))) var all = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.levels.listProposals(
        .init(includeDecided: all, limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(
          say("编号", "ID"), say("分类", "CATEGORY"), say("目录", "ENTRY"), say("提议部门", "PROPOSER"),
          say("状态", "STATE"), say("理由", "REASON"))
        for proposal in reply.proposals {
          table.add(
            proposal.id, proposal.category, proposal.code, proposal.proposer, proposal.state.shortName,
            proposal.answer.isEmpty ? proposal.reason : proposal.answer)
        }
        table.show(whenEmpty: say("没有提议", "no proposals"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}
