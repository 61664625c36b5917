import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver share grant`: what a grant allows, in full, for it is used strictly as answered (Art. 19 ¶2).
struct ShowGrantCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grant", abstract: say("查看授权及其使用条件", "Show a grant and its conditions"),
      discussion: say("示例：twinriver share grant GRANT", "Example: twinriver share grant GRANT"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("授权", "Grant id"))) var id: String

  func run() async throws {
    try await suite.withSuite([.share]) { session in
      let grant = try await session.share.getGrant(.init(id: id), options: session.options)
      output.show(grant) {
        print(grant.line)
        for (name, text) in grant.particulars { print(name + text) }
      }
    }
  }
}

extension ShareV1.Grant {
  /// What is worth a line of its own, with its name.
  var particulars: [(name: String, text: String)] {
    let terms = (conditions ?? ShareV1.Conditions()).particulars
    let stores = storageConsents.map { consent in
      "\(consent.store) " + say("至", "until ") + Terminal.time(consent.validUntil)
    }
    return [
      (say("使用部门：", "user: "), user), (say("提供部门：", "provider: "), provider),
      (say("用途：", "purpose: "), purpose.shortName), (say("方式：", "mode: "), mode.shortName),
      (say("接收系统：", "received by: "), ([receivingSystem] + furtherSystems).joined(separator: ", ")),
      (say("期限：", "from: "), Terminal.time(validFrom) + say("至", " until ") + Terminal.time(validUntil)),
    ] + terms + [(say("可存储于：", "may be stored in: "), stores.joined(separator: ", "))].filter { !$0.1.isEmpty }
  }
}

extension ShareV1.Request {
  /// What the user asked for and what was answered, each with its name.
  var particulars: [(name: String, text: String)] {
    [
      (say("使用部门：", "user: "), user), (say("提供部门：", "provider: "), provider),
      (say("直接获取：", "had at once: "), columns.filter { !conditionalColumns.contains($0) }.joined(separator: ",")),
      (say("须经同意：", "to be agreed to: "), conditionalColumns.joined(separator: ",")),
      (say("用途：", "purpose: "), purpose.shortName), (say("方式：", "mode: "), mode.shortName),
      (say("接收系统：", "to be received by: "), ([receivingSystem] + furtherSystems).joined(separator: ", ")),
    ].filter { !$0.1.isEmpty } + (conditions ?? ShareV1.Conditions()).particulars
  }
}

extension ShareV1.Conditions {
  /// What restricts, each with its name; nothing where nothing does.
  fileprivate var particulars: [(name: String, text: String)] {
    let rows = rowFilters.map { filter in
      (filter.equals.map { "\(filter.column)=\($0)" } + filter.prefixes.map { "\(filter.column)=\($0)…" })
        .joined(separator: say("或", " or "))
    }
    return [
      (say("限于列：", "only columns: "), columns.joined(separator: ",")),
      (say("限于记录：", "only records with: "), rows.joined(separator: say("，且", " and "))),
      (say("次数：", "how often: "), dailyQuota == 0 ? "" : say("每日\(dailyQuota)次", "\(dailyQuota) a day")),
      (
        say("间隔：", "apart: "),
        minIntervalSeconds == 0 ? "" : say("至少\(minIntervalSeconds)秒", "at least \(minIntervalSeconds) seconds")
      ),
      (say("限于系统：", "only received by: "), receivingSystems.joined(separator: ", ")),
      (say("限于格式：", "only as: "), formats.map(\.shortName).joined(separator: ", ")),
    ].filter { !$0.1.isEmpty }
  }
}
