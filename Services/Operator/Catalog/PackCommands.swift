import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog packs`: which rule packs are in force on this platform.
struct PacksCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "packs", abstract: say("规则包", "Rule packs"),
      subcommands: [ListPacksCommand.self, AdoptPackCommand.self])
  }
}

struct ListPacksCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出已启用的规则包", "List the rule packs in force here"),
      discussion: say("示例：twinriver catalog packs list", "Example: twinriver catalog packs list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.changes.listPacks(.init(), options: session.options)
      output.show(reply) {
        var table = Table(say("规则包", "PACK"), say("自", "FROM"), say("决定", "ACT"), say("法规", "LAW"))
        for pack in reply.packs { table.add(pack.pack, pack.from, pack.act, pack.title) }
        table.show(whenEmpty: "")
      }
    }
  }
}

struct AdoptPackCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adopt", abstract: say("启用规则包（市级主管部门）", "Bring a rule pack into force (the city's authority)"),
      discussion: say(
        """
        此前受理的事项仍适用原规则包。启用不可撤销，请提前确定日期。
        示例：twinriver catalog packs adopt SC809 --from 2027-01-01 --act 渝数共〔2026〕1号
        """,
        """
        Cases received before keep their pack. An adoption is not taken back; choose a day to come.
        Example: twinriver catalog packs adopt SC809 --from 2027-01-01 --act 渝数共〔2026〕1号
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("规则包", "Rule pack"))) var pack: String
  @Option(help: ArgumentHelp(say("自何日起", "From this day on"))) var from: String
  @Option(help: ArgumentHelp(say("主管部门的决定", "The authority's act"))) var act: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let adopted = try await session.changes.adoptPack(
        .init(pack: pack, from: from, act: act), options: session.options)
      output.show(adopted) { print("\(adopted.pack)  \(adopted.from)  \(adopted.title)") }
    }
  }
}
