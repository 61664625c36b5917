import Testing

@testable import Operator

/// Tables in terminals that are too narrow: nothing is lost, and no line is too long.
@Suite struct TableTests {
  private let table: Table = {
    var table = Table("编号", "原因", "移交", "接收", "状态", "目录", "依据")
    table.add(
      "e637fe96-bf14-4826-aaf7-5f7fc8593b6d", "merger", "11500000MBX004044K", "11500000MBX002022W", "proposed", "12",
      "渝府发〔2018〕9号")
    table.add(
      "5521144e-80fd-423b-8b3e-99b51fae18a7", "function", "11500000MBX0030338", "11500000MBX002022W", "agreed", "1", "")
    return table
  }()

  @Test func `a table that fits has a line for each row`() {
    let lines = table.lines(width: 130)

    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix("proposed  12    渝府发〔2018〕9号"))
    #expect(lines[2].hasSuffix("agreed    1     -"))
  }

  @Test(arguments: [40, 80, 100]) func `columns that do not fit go to lines of their own, with nothing lost`(width: Int)
  {
    let lines = table.lines(width: width)

    #expect(lines.count > 3 && lines.count.isMultiple(of: 3))
    #expect(lines.allSatisfy { Table.width(of: $0) <= width })
    let row = lines[(lines.count / 3)..<(lines.count / 3 * 2)].joined(separator: " ")
    for cell in [
      "e637fe96-bf14-4826-aaf7-5f7fc8593b6d", "merger", "11500000MBX002022W", "proposed", "12", "渝府发〔2018〕9号",
    ] {
      #expect(row.contains(cell))
    }
    #expect(lines.dropFirst().first?.hasPrefix("  ") == true)
  }

  @Test func `a cell wider than the line is broken, not cut`() {
    var words = Table("代码", "摘要")
    words.add("307001/000001", "全市乡镇、街道的代码、名称和所属区县")

    #expect(words.lines(width: 22) == ["代码", "  摘要", "307001/000001", "  全市乡镇、街道的代码", "  、名称和所属区县"])
  }

  @Test func `a table to look over cuts its last column as long as some of it can be read`() {
    var words = Table(cutsLast: true, "代码", "摘要")
    words.add("307001/000001", "全市乡镇、街道的代码、名称和所属区县")

    #expect(words.lines(width: 30)[1] == "307001/000001  全市乡镇、街道…")
    #expect(words.lines(width: 22) == ["代码", "  摘要", "307001/000001", "  全市乡镇、街道的代…"])
  }
}
