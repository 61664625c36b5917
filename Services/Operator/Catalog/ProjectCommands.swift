import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog projects`: the catalogs that projects owe before approval and at acceptance.
struct ProjectsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "projects", abstract: say("项目目录（第三十八条）", "Project catalogs (Art. 38)"),
      subcommands: [
        OpenProjectCommand.self, LinkProjectEntriesCommand.self, ApproveDifferenceCommand.self,
        ShowProjectCommand.self, ListProjectsCommand.self,
      ])
  }
}

extension SuiteSession {
  fileprivate var projects: CatalogV1.ProjectService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

extension CatalogV1.Project {
  fileprivate var standing: String {
    catalogued ? say("目录齐备", "catalogued") : say("尚缺\(missing.count)个", "\(missing.count) missing")
  }
  fileprivate func show() {
    print("\(number)  \(name)  \(organisation)  \(standing)")
    var table = Table(say("代码", "CODE"), say("名称", "NAME"), say("状态", "STANDING"))
    for entry in entries {
      let difference = entry.difference.isEmpty ? "" : say("差异：", "difference: ") + entry.difference
      table.add(
        entry.code, entry.name,
        entry.published ? say("已发布", "published") : difference.isEmpty ? say("缺", "MISSING") : difference)
    }
    table.show(whenEmpty: "")
  }
}

struct OpenProjectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open", abstract: say("登记项目及预编目录", "Open a project with its pre-compiled catalog"),
      discussion: say(
        "示例：twinriver catalog projects open 2026-001 --name 智慧民政一期 307001/000001",
        "Example: twinriver catalog projects open 2026-001 --name 智慧民政一期 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("项目编号", "Project number"))) var number: String
  @Argument(help: ArgumentHelp(say("目录草稿的信息资源代码", "Codes of draft entries"))) var codes: [String]
  @Option(help: ArgumentHelp(say("名称", "Name"))) var name: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let project = try await session.projects.openProject(
        .init(number: number, name: name, codes: codes), options: session.options)
      output.show(project) { project.show() }
    }
  }
}

struct LinkProjectEntriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "link", abstract: say("关联或取消关联目录草稿", "Link draft entries, or take links back"),
      discussion: say(
        "示例：twinriver catalog projects link 2026-001 --add 307001/000002 --remove 307001/000001",
        "Example: twinriver catalog projects link 2026-001 --add 307001/000002 --remove 307001/000001"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("项目编号", "Project number"))) var number: String
  @Option(help: ArgumentHelp(say("关联", "Link"))) var add: [String] = []
  @Option(help: ArgumentHelp(say("取消关联", "Take back"))) var remove: [String] = []

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let project = try await session.projects.linkEntries(
        .init(number: number, add: add, remove: remove), options: session.options)
      output.show(project) { project.show() }
    }
  }
}

struct ApproveDifferenceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "approve-difference",
      abstract: say("认定不再提供的目录（主管部门）", "Approve that an entry is not provided (competent authority)"),
      discussion: say(
        "示例：twinriver catalog projects approve-difference 2026-001 307001/000001 --of 11500000009275567B --reason 该系统不再建设",
        "Example: twinriver catalog projects approve-difference 2026-001 307001/000001 --of 11500000009275567B --reason 该系统不再建设"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("项目编号", "Project number"))) var number: String
  @Argument(help: ArgumentHelp(say("信息资源代码", "Resource code"))) var code: String
  @Option(name: .customLong("of"), help: ArgumentHelp(say("项目单位代码", "The project's department"))) var department: String
  @Option(help: ArgumentHelp(say("理由", "Reason"))) var reason: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let project = try await session.projects.approveDifference(
        .init(number: number, organisation: department, code: code, reason: reason), options: session.options)
      output.show(project) { project.show() }
    }
  }
}

struct ShowProjectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("验收核查", "What stands against acceptance"),
      discussion: say(
        "示例：twinriver catalog projects show 2026-001 --of 11500000009275567B",
        "Example: twinriver catalog projects show 2026-001 --of 11500000009275567B"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("项目编号", "Project number"))) var number: String
  @Option(name: .customLong("of"), help: ArgumentHelp(say("项目单位代码；默认为本单位", "Its department; yours by default")))
  var department = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let project = try await session.projects.getProject(
        .init(number: number, organisation: department), options: session.options)
      output.show(project) { project.show() }
    }
  }
}

struct ListProjectsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出项目", "List projects"),
      discussion: say("示例：twinriver catalog projects list", "Example: twinriver catalog projects list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Option(name: .customLong("of"), help: ArgumentHelp(say("项目单位代码", "Department"))) var department = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.projects.listProjects(
        .init(organisation: department, limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(say("编号", "NUMBER"), say("名称", "NAME"), say("单位", "DEPARTMENT"), say("目录", "CATALOG"))
        for project in reply.projects {
          table.add(project.number, project.name, project.organisation, project.standing)
        }
        table.show(whenEmpty: say("没有项目", "no projects"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}
