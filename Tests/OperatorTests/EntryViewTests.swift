import Contracts
import Testing

@testable import Operator

/// What `twinriver catalog show` tells of an entry.
@Suite struct EntryViewTests {
  private let entry = CatalogV1.Entry(
    name: "社会组织登记信息", category: .init(resourceClass: .department, subject: "07", division: "001"),
    provider: "11500000009277567B", providerName: "市民政局", abstract: "名称、代码\n和住所", acquisition: .made,
    formatClass: "数据库", formatType: "postgresql", updateCycle: .everyYear,
    items: [
      .init(
        name: "名称", column: "name", dataType: "C", length: 200, shareType: .unconditional, openType: .unconditional),
      .init(
        name: "住所", column: "address", dataType: "C", shareType: .conditional, shareCondition: "凭履职依据申请",
        shareBases: [
          .init(
            kind: .law, title: "中华人民共和国慈善法", article: "第十条", quotation: "应当申请登记", effectiveFrom: "2016-09-01",
            fileSha256: [10, 187, 0])
        ], openType: .conditional, openCondition: "实名"),
    ],
    derived: [.init(field: "items[1].share_type", stated: "依申请", became: "conditional")])

  @Test func `Art. 17(1): the bases that the authority verifies are shown, each with its words and day`() {
    let text = EntryView(entry: entry).lines(width: .max).joined(separator: "\n")

    for part in ["《中华人民共和国慈善法》第十条", "“应当申请登记”", "2016-09-01", "SHA-256 0abb00…"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `what an import derived is shown with what the file had`() {
    let lines = EntryView(entry: entry).lines(width: .max)

    #expect(lines.last?.hasSuffix("items[1].share_type: “依申请” → conditional") == true)
  }

  @Test func `nothing is wider than the terminal, and nothing is lost`() {
    let wide = EntryView(entry: entry).lines(width: .max).joined()
    let narrow = EntryView(entry: entry).lines(width: 40)

    #expect(narrow.allSatisfy { Table.width(of: $0) <= 40 })
    #expect(narrow.joined().filter { !$0.isWhitespace } == wide.filter { !$0.isWhitespace })
  }
}
