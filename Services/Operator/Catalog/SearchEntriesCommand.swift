import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog search`: entries by words, pinyin and code lists, with counts if asked for.
struct SearchEntriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: say("检索已发布的目录", "Search published entries"),
      discussion: say(
        """
        词语之间为“并且”；两个汉字即可，也可用拼音全拼或首字母。
        示例：twinriver catalog search 乡镇 xzqh --share-type conditional --facets
        """,
        """
        Every word must occur; two Chinese characters are enough, pinyin in full or its initials work too.
        Example: twinriver catalog search 乡镇 xzqh --share-type conditional --facets
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var filters: SearchFilters
  @Argument(help: ArgumentHelp(say("词语", "Words"))) var words: [String] = []
  @Option(help: ArgumentHelp(say("每页条数", "Entries on a page"))) var limit: UInt32 = 20
  @Option(help: ArgumentHelp(say("上一页给出的续页标记", "What the last page gave to go on from"))) var pageToken = ""
  @Flag(help: ArgumentHelp(say("同时统计各字段的取值", "Count values of fields as well"))) var facets = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      var request = filters.request
      request.query = words.joined(separator: " ")
      (request.limit, request.pageToken, request.withFacets) = (limit, pageToken, facets)
      let reply = try await session.catalog.searchEntries(request, options: session.options)
      output.show(reply) { show(reply) }
    }
  }

  private func show(_ reply: CatalogV1.SearchEntriesReply) {
    var table = Table(
      cutsLast: true, say("代码", "CODE"), say("状态", "STATE"), say("共享", "SHARING"), say("名称", "NAME"),
      say("提供部门", "PROVIDER"))
    for entry in reply.entries {
      table.add(
        "\(entry.code)@\(entry.version)", entry.state.shortName, entry.shareType.shortName, entry.name,
        entry.providerName)
    }
    table.show(whenEmpty: say("没有找到", "nothing found"))
    if reply.total > reply.entries.count { print(say("共\(reply.total)条", "\(reply.total) in all")) }
    if !reply.nextPageToken.isEmpty {
      print(say("下一页：", "next page: ") + "--page-token '\(reply.nextPageToken)'")
    }
    guard !reply.facets.isEmpty else { return }
    var counts = Table(say("字段", "FIELD"), say("取值", "VALUE"), say("条数", "ENTRIES"), say("名称", "NAME"))
    for facet in reply.facets {
      // As the filters take it.
      counts.add(facet.field, facet.value.replacing("_", with: "-"), "\(facet.count)", facet.label)
    }
    counts.show(whenEmpty: "")
  }
}

/// What is asked for beside words.
struct SearchFilters: ParsableArguments {
  @Option(help: ArgumentHelp(say("提供部门代码", "Provider's code"))) var provider = ""
  @Option(help: ArgumentHelp(say("提供部门的行政区划代码", "Region code of the provider"))) var region = ""
  @Option(help: ArgumentHelp(say("共享类型", "Sharing"))) var shareType: EnumArgument<CatalogV1.ShareType>?
  @Option(help: ArgumentHelp(say("开放类型", "Opening"))) var openType: EnumArgument<CatalogV1.OpenType>?
  @Option(help: ArgumentHelp(say("共享方式", "Way of sharing"))) var shareMode: EnumArgument<CatalogV1.ShareMode>?
  @Option(name: .customLong("class"), help: ArgumentHelp(say("资源分类的类", "Class of the resource")))
  var resourceClass: EnumArgument<CatalogV1.ResourceClass>?
  @Option(help: ArgumentHelp(say("分类代码的开头", "Beginning of the classification code"))) var category = ""
  @Option(help: ArgumentHelp(say("更新周期", "Update cycle"))) var cycle: EnumArgument<CatalogV1.UpdateCycle>?
  @Option(help: ArgumentHelp(say("格式分类", "Format class"))) var format = ""
  @Option(help: ArgumentHelp(say("数据来源方式", "How the data came to the department")))
  var acquisition: EnumArgument<CatalogV1.Acquisition>?
  @Flag(help: ArgumentHelp(say("本部门的目录，含未发布的", "The own department's entries, in every state"))) var own = false
  @Option(help: ArgumentHelp(say("与 --own 同用：状态", "With --own: only this state")))
  var state: EnumArgument<CatalogV1.EntryState>?

  var request: CatalogV1.SearchEntriesRequest {
    .init(
      provider: provider, shareType: shareType?.value ?? .unspecified, openType: openType?.value ?? .unspecified,
      resourceClass: resourceClass?.value ?? .unspecified, updateCycle: cycle?.value ?? .unspecified,
      formatClass: format, acquisition: acquisition?.value ?? .unspecified, shareMode: shareMode?.value ?? .unspecified,
      regionCode: region, categoryCode: category, own: own, state: state?.value ?? .unspecified)
  }
}

/// `twinriver catalog suggest`: names for what has been typed so far.
struct SuggestEntriesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest", abstract: say("检索建议", "Suggest names of entries"),
      discussion: say("示例：twinriver catalog suggest xzqh", "Example: twinriver catalog suggest xzqh"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("已输入的文字", "What was typed"))) var prefix: String
  @Option(help: ArgumentHelp(say("条数", "Names at most"))) var limit: UInt32 = 8

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.catalog.suggestEntries(
        .init(prefix: prefix, limit: limit), options: session.options)
      output.show(reply) {
        for name in reply.names { print(name) }
      }
    }
  }
}
