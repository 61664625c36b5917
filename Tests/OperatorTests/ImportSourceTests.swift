import Foundation
import Testing

@testable import Operator

/// Rows of files: two CSV files, the national template in one, and JSON.
@Suite struct ImportSourceTests {
  private func rows(
    _ resources: String, items: String? = nil, ending: String = "csv"
  ) async throws -> (rows: [StatedRow], stray: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "source-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "r.\(ending)").path
    try resources.write(toFile: path, atomically: true, encoding: .utf8)
    let itemPath = folder.appending(path: "i.csv").path
    try items?.write(toFile: itemPath, atomically: true, encoding: .utf8)
    let source = try ImportSources.open(
      resources: path, items: items == nil ? nil : itemPath, profile: ImportProfile())
    var rows: [StatedRow] = []
    try await source.rows { rows.append($0) }
    return (rows, source.strayItems.map(\.code))
  }

  @Test func `items are found by code, in whatever order the file has them`() async throws {
    let read = try await rows(
      "code,name\nB,乙\nA,甲\nC,丙\n", items: "code,item_name\nA,一\nB,二\nA,三\nX,四\n\"A\",五\n")
    #expect(read.rows.map { $0.items.map { $0.cells[.name] } } == [["二"], ["一", "三", "五"], []])
    #expect(read.rows[1].items.map(\.line) == [2, 4, 6])
    #expect(read.stray == ["X"])
  }

  @Test func `the national template has a line for each item, the resource's cells in the first or in all`()
    async throws
  {
    let header = "信息资源代码,信息资源名称,信息项名称,数据类型,更新周期\n"
    let read = try await rows(header + "A,甲,一,C,每年\n,,二,N,每年\nB,乙,三,C,\nB,乙,四,C,\n")
    #expect(read.rows.map { $0.resource[.name] } == ["甲", "乙"])
    #expect(read.rows.map { $0.items.map { $0.cells[.name] } } == [["一", "二"], ["三", "四"]])
    #expect(read.rows.map(\.number) == [1, 2])
    #expect(read.rows.map(\.line) == [2, 4])
  }

  @Test func `a broken row is a row with its fault, a broken item its entry's`() async throws {
    let read = try await rows(
      "code,name\nA,甲\"\nB,乙,多\nC,丙\n", items: "code,item_name\nC,\"一\nC,二\n")
    #expect(read.rows.map(\.faults.count) == [1, 1, 1])
    #expect(read.rows[0].faults.first == "r.csv:2 引号不在单元格的首尾")
    #expect(read.rows[1].faults.first == "r.csv:3 有3列，应为2列")
    #expect(read.rows[2].items.map { $0.cells[.name] } == ["二"])
  }

  @Test func `JSON comes as an array or one after the other, and a broken object is a row with its fault`() async throws
  {
    let entry = """
      {"name":"甲{","category":{"resource_class":"department","subject":"07","division":"001"},"abstract":"摘\\"要}",
      "acquisition":"made","format_class":"数据库","format_type":"mysql","update_cycle":"every-year","items":[]}
      """
    for text in ["[\(entry),\n\(entry)]", "\(entry)\n\(entry)\n"] {
      let read = try await rows(text, ending: "json")
      #expect(read.rows.map { $0.file?.name } == ["甲{", "甲{"])
      #expect(read.rows.map(\.line) == [1, 3])
    }
    let broken = try await rows("{\"name\":1}\n{\"name\":\"甲\"}\n{\"name\"", ending: "jsonl")
    #expect(broken.rows.map(\.faults.count) == [1, 1, 1])
    #expect(broken.rows[1].faults.first?.contains("缺少") == true)
    let misspelt = try await rows(
      entry.replacing("\"acquisition\"", with: "\"grad\":\"A\",\"acquisition\""), ending: "json")
    #expect(misspelt.rows[0].faults.first?.contains("grad") == true && misspelt.rows[0].file == nil)
  }
}
