import ArgumentParser
import Contracts
import Foundation
import ServiceKit

/// `twinriver catalog export`: entries as the national template, as CSV with every column, or as JSON.
struct ExportCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// The columns of the national filing template, a line for each item.
    case template
    /// The same and all others, under the contract's names; `import` reads it back whole.
    case csv
    /// An object a line, as `catalog draft` and `import` read it.
    case json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: say("导出目录", "Export entries"),
      discussion: say(
        "导出已发布的目录；给出本单位代码时包括编制中的。示例：twinriver catalog export --format template > 目录.csv",
        "Entries in force; with one's own organisation also those being written. Example: twinriver catalog export --format template > catalog.csv"
      ))
  }

  @OptionGroup var suite: SuiteOptions
  @Option(help: ArgumentHelp(say("提供部门代码", "Provider's code"))) var org = ""
  @Option(help: ArgumentHelp(say("格式", "Format"))) var format = Format.template

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let imports = CatalogV1.ImportService.Client(try session.caller(for: .catalog))
      let writer = try EntryWriter(format)
      var after = ""
      repeat {
        let page = try await imports.exportEntries(
          .init(organisation: org, after: after, limit: 100), options: session.options)
        for entry in page.entries { try writer.write(entry) }
        after = page.next
      } while !after.isEmpty
      try writer.close()
    }
  }
}
