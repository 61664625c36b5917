import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver catalog quarantine`: rows of an import that were not taken in, and why.
struct QuarantineCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quarantine", abstract: say("查看导入的隔离区", "Rows of an import that were not taken in"),
      discussion: say(
        "示例：twinriver catalog quarantine 5f0c…（编号见导入的最后一行）",
        "Example: twinriver catalog quarantine 5f0c… (the import's last line has the id)"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("导入编号", "Id of the import"))) var id: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let imports = CatalogV1.ImportService.Client(try session.caller(for: .catalog))
      var after: UInt32 = 0
      repeat {
        let page = try await imports.listQuarantine(.init(id: id, after: after), options: session.options)
        for row in page.rows {
          output.show(row) {
            print(
              say("第\(row.row?.number ?? 0)行  ", "row \(row.row?.number ?? 0)  ")
                + "\(row.row?.externalCode ?? "")  \(row.row?.entry?.name ?? "")")
            for finding in row.findings { print("  " + finding.line()) }
          }
        }
        after = page.next
      } while after != 0
    }
  }
}
