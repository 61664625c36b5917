import Foundation
import Testing

@testable import Contracts
@testable import Operator

/// Drafts in files: every field of the contract is read, and what is wrong is named.
@Suite struct EntryFileTests {
  private let whole = """
    {"name": "乡镇信息", "category": {"resource_class": "department", "subject": "07", "division": "001"},
     "abstract": "乡镇", "acquisition": "made", "format_class": "数据库", "format_type": "mysql",
     "update_cycle": "every-year", "items": [
       {"name": "名称", "column": "name", "data_type": "C", "share_mode": "database", "open_type": "unconditional"}]}
    """

  private func fault(_ text: String) -> String? {
    do {
      _ = try EntryFile.read(Data(text.utf8))
      return nil
    } catch { return EntryFile.fault(error) }
  }

  @Test func `a missing field, a wrong type and broken JSON are told apart, with the place`() {
    #expect(fault(whole) == nil)
    #expect(fault(whole.replacing(#""abstract": "乡镇", "#, with: ""))?.hasSuffix(" abstract") == true)
    #expect(fault(whole.replacing(#""data_type": "C", "#, with: ""))?.hasSuffix(" items[0].data_type") == true)
    #expect(fault(whole.replacing(#""column": "name""#, with: #""column": 7"#))?.contains("items[0].column") == true)
    #expect(fault(#"{"name":"#)?.contains("JSON") == true)
  }

  @Test func `a field that the contract does not have is named with its place`() {
    func unknown(_ text: String) -> [String] { EntryFields.unknown(in: Data(text.utf8)) }

    #expect(unknown(whole) == [])
    #expect(unknown(whole.replacing(#""update_cycle""#, with: #""update_cycel""#)) == ["update_cycel"])
    #expect(
      unknown(whole.replacing(#""share_mode""#, with: #""share_condtion": "x", "share_mode""#))
        == ["items[0].share_condtion"])
  }

  @Test func `what show writes is a draft again`() throws {
    let entry = CatalogV1.Entry(
      code: "307001/000001", version: 1, name: "乡镇信息",
      category: .init(resourceClass: .department, subject: "07", division: "001"), abstract: "乡镇", acquisition: .made,
      formatClass: "数据库", formatType: "mysql", updateCycle: .everyYear,
      items: [
        .init(
          name: "名称", column: "name", dataType: "C", shareType: .conditional,
          shareBases: [.init(kind: .law, title: "某法", article: "第三条")],
          shareMode: .database, openType: .unconditional)
      ])
    let line = Data(MessageJSON.line(entry).utf8)

    #expect(EntryFields.unknown(in: line) == [])
    #expect(try EntryFile.read(line).entry().items[0].shareBases == entry.items[0].shareBases)
  }

  @Test func `the example in the help is a draft`() throws {
    let example = try EntryFile.read(Data(DraftEntryCommand.example.utf8)).entry()

    #expect(example.items.map(\.column) == ["name"])
  }
}
