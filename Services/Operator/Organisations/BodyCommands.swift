import ArgumentParser
import Contracts
import ServiceKit

extension SuiteSession {
  var organisations: CatalogV1.OrganisationService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

struct AssignAuthorityCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign-authority", abstract: say("指定主管部门（第五条）", "Assign the competent authority (Art. 5)"),
      discussion: say(
        "示例：twinriver org assign-authority 11500000009275780L --basis 渝府办〔2024〕1号",
        "Example: twinriver org assign-authority 11500000009275780L --basis 渝府办〔2024〕1号"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("统一社会信用代码", "Unified social credit code"))) var code: String
  @Option(help: ArgumentHelp(say("依据的决定", "The decision it rests on"))) var basis: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let organisation = try await session.organisations.assignAuthority(
        .init(code: code, basis: basis), options: session.options)
      output.show(organisation) {
        print("\(organisation.code)  \(organisation.name)" + say("（主管）", " (authority)"))
      }
    }
  }
}

struct RenameOrganisationCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename", abstract: say("机构更名", "Give an organisation another name"),
      discussion: say(
        "示例：twinriver org rename 11500000009275780L --name 重庆市民政和社会工作局 --basis 渝编〔2024〕2号",
        "Example: twinriver org rename 11500000009275780L --name 重庆市民政和社会工作局 --basis 渝编〔2024〕2号"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("统一社会信用代码", "Unified social credit code"))) var code: String
  @Option(help: ArgumentHelp(say("新名称", "The new name"))) var name: String
  @Option(help: ArgumentHelp(say("依据的决定", "The decision it rests on"))) var basis: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let organisation = try await session.organisations.renameOrganisation(
        .init(code: code, name: name, basis: basis), options: session.options)
      output.show(organisation) { print("\(organisation.code)  \(organisation.name)") }
    }
  }
}

struct OrganisationHistoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history", abstract: say("机构沿革", "What an organisation was called and became"),
      discussion: say(
        "示例：twinriver org history 11500000009275780L", "Example: twinriver org history 11500000009275780L"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("统一社会信用代码", "Unified social credit code"))) var code: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let history = try await session.organisations.getOrganisationHistory(.init(code: code), options: session.options)
      output.show(history) {
        var table = Table(
          say("时间", "WHEN"), say("事项", "WHAT"), say("名称", "NAME"), say("相关单位", "OTHER"), say("依据", "BASIS"))
        for change in history.changes {
          table.add(Terminal.time(change.at), Self.text(of: change.kind), change.name, change.other, change.basis)
        }
        table.show(whenEmpty: "")
      }
    }
  }

  private static func text(of kind: String) -> String {
    switch kind {
    case "registered": say("登记", "registered")
    case "renamed": say("更名", "renamed")
    case "authority_assigned": say("指定为主管部门", "authority assigned")
    case "authority_ended": say("不再是主管部门", "authority ended")
    case "merged": say("合并", "merged")
    case "abolished": say("撤销", "abolished")
    default: kind
    }
  }
}
