import ArgumentParser
import Contracts
import Foundation
import ServiceKit

/// `twinriver catalog draft`: stores a draft from a JSON file.
struct DraftEntryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draft", abstract: say("保存草稿", "Store a draft"),
      discussion: say(
        """
        文件为 JSON，带 code 时成为该条目的下一版本。最少须有：
        \(example)
        全部字段见 Protos/twinriver/catalog/v1/catalog.proto 的 Entry；已有的条目可用 show --json 取出后修改。
        示例：twinriver catalog draft entry.json
        """,
        """
        The file is JSON; with a code it becomes that entry's next version. The least it has:
        \(example)
        All fields are those of Entry in Protos/twinriver/catalog/v1/catalog.proto; show --json gives an entry to start from.
        Example: twinriver catalog draft entry.json
        """))
  }

  /// Fits 80 places, so that the help keeps its lines.
  static let example = """
      {"name": "乡镇信息", "abstract": "乡镇的名称和区划代码",
       "acquisition": "made", "update_cycle": "every-year",
       "category": {"resource_class": "department",
                    "subject": "07", "division": "001"},
       "format_class": "数据库", "format_type": "postgresql",
       "items": [{"name": "名称", "column": "name", "data_type": "C",
                  "share_mode": "database", "open_type": "unconditional"}]}
    """

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("JSON 文件；- 表示标准输入", "JSON file; - for standard input"))) var file: String

  func run() async throws {
    let draft = try read()
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.saveDraft(.init(entry: draft), options: session.options)
      output.show(stored) {
        print(stored.line)
        for warning in stored.warnings { print("! \(warning)") }
      }
    }
  }

  private func read() throws -> CatalogV1.Entry {
    let data = file == "-" ? try FileHandle.standardInput.readToEnd() : FileManager.default.contents(atPath: file)
    guard let data else { throw Complaint.exit(say("无法读取 \(file)", "cannot read \(file)"), 65) }
    do {
      return try EntryFile.read(data).entry()
    } catch let error as DecodingError {
      throw Complaint.exit("\(file): \(EntryFile.fault(error))", 65)
    } catch {
      throw Complaint.exit("\(file): \(error)", 65)
    }
  }
}
