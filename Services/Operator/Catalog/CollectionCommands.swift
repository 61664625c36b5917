import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog collection`: what departments collect from the public, and whether a form asks for more (Art. 12 ¶2).
struct CollectionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "collection", abstract: say("采集清单（第十二条第二款）", "The public collection list (Art. 12 ¶2)"),
      subcommands: [ListCollectionCommand.self, CheckFormCommand.self])
  }
}

extension SuiteSession {
  fileprivate var collection: CatalogV1.CollectionService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

struct ListCollectionCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("向公众采集的信息项", "Items collected from the public"),
      discussion: say(
        "示例：twinriver catalog collection list --of 11500000009277567B",
        "Example: twinriver catalog collection list --of 11500000009277567B"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Argument(help: ArgumentHelp(say("信息项名称包含的文字", "Part of the item's name"))) var query = ""
  @Option(name: .customLong("of"), help: ArgumentHelp(say("部门代码", "Department"))) var department = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.collection.listCollection(
        .init(organisation: department, query: query, limit: page.limit, pageToken: page.pageToken),
        options: session.options)
      output.show(reply) {
        var table = Table(
          cutsLast: true, say("部门", "DEPARTMENT"), say("信息项", "ITEM"), say("目录", "ENTRY"), say("依据", "BASIS"),
          say("范围", "SCOPE"), say("目的", "PURPOSE"))
        for item in reply.items {
          table.add(item.organisationName, item.name, item.code, item.basis, item.scope, item.purpose)
        }
        table.show(whenEmpty: say("没有向公众采集的信息项", "nothing is collected from the public"))
        if reply.total > reply.items.count { print(say("共\(reply.total)项", "\(reply.total) in all")) }
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

struct CheckFormCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: say("核查表单是否过度采集", "Whether a form asks for more than it may"),
      discussion: say(
        "逐项列出表单要求填写的内容。示例：twinriver catalog collection check 姓名 户籍地址 宗教信仰",
        "Name everything the form asks for. Example: twinriver catalog collection check 姓名 户籍地址 宗教信仰"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("表单要求填写的各项", "What the form asks for"))) var names: [String]
  @Option(name: .customLong("of"), help: ArgumentHelp(say("部门代码；默认为本部门", "Department; one's own by default")))
  var department = ""

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.collection.checkForm(
        .init(organisation: department, names: names), options: session.options)
      output.show(reply) {
        var table = Table(cutsLast: true, say("表单项", "ASKED FOR"), say("结论", "FINDING"), say("依据", "BASIS"))
        for element in reply.elements { table.add(element.name, element.finding, element.item?.basis ?? "") }
        table.show(whenEmpty: "")
        print(
          say(
            "清单之外\(reply.outside)项，可从数源获取\(reply.obtainable)项",
            "\(reply.outside) outside the list, \(reply.obtainable) to be had from a source"))
      }
    }
  }
}

extension CatalogV1.FormElement {
  fileprivate var finding: String {
    var findings: [String] = []
    if item == nil { findings.append(say("不在采集清单内", "OUTSIDE THE LIST")) }
    if let source { findings.append(say("从 \(source.code) 获取", "take it from \(source.code)")) }
    return findings.isEmpty ? say("可以采集", "may be asked") : findings.joined(separator: say("，", ", "))
  }
}
