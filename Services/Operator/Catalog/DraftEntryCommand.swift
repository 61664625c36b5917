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
        文件为 JSON，字段名同 Protos/twinriver/catalog/v1/catalog.proto 的 Entry；带 code 时成为该条目的下一版本。
        示例：twinriver catalog draft entry.json
        """,
        """
        The file is JSON with the fields of Entry in Protos/twinriver/catalog/v1/catalog.proto; with a code it becomes that
        entry's next version.
        Example: twinriver catalog draft entry.json
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("JSON 文件；- 表示标准输入", "JSON file; - for standard input"))) var file: String

  func run() async throws {
    let draft = try read()
    try await suite.withSuite([.catalog]) { session in
      let stored = try await session.catalog.saveDraft(.init(entry: draft), options: session.options)
      output.show(stored) {
        print(stored.line)
        stored.warnings.forEach { print("! \($0)") }
      }
    }
  }

  private func read() throws -> CatalogV1.Entry {
    let data = file == "-" ? try FileHandle.standardInput.readToEnd() : FileManager.default.contents(atPath: file)
    guard let data else { throw Complaint.exit(say("无法读取 \(file)", "cannot read \(file)"), 65) }
    do {
      let draft = try EntryFile.read(data).entry()
      // A misspelt field would be left out without a word.
      let unknown = EntryFields.unknown(in: data)
      guard unknown.isEmpty else { throw UnknownFields(fields: unknown) }
      return draft
    } catch let error as DecodingError {
      throw Complaint.exit("\(file): \(EntryFile.fault(error))", 65)
    } catch {
      throw Complaint.exit("\(file): \(error)", 65)
    }
  }
}
