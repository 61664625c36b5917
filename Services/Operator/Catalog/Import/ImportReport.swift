import Contracts
import Foundation
import ServiceKit

/// What an import tells: every row and rule with what is wrong and how to mend it, what was derived, and counts.
final class ImportReport {
  private let isJSON: Bool
  private let file: String
  private let csv: CSVWriter?
  private let unknownColumns: [String]
  private let isQuiet: Bool
  private var derived = DerivedCounts()

  /// - Parameter isQuiet: whether only the CSV is written.
  init(isJSON: Bool, file: String, csv path: String?, unknownColumns: [String], isQuiet: Bool = false) throws {
    self.isJSON = isJSON
    self.isQuiet = isQuiet
    self.file = file
    self.unknownColumns = unknownColumns
    csv = try path.map { try CSVWriter($0) }
    try csv?.write(
      [
        "row", "line", "external_code", "name", "provider", "rule", "severity", "article", "field", "stated", "message",
        "remedy",
      ])
  }

  func begin(_ begun: CatalogV1.Import) {
    guard begun.done > 0, begun.finishedAt == nil else { return }
    note(say("接着进行：前\(begun.done)行此前已处理", "going on: the first \(begun.done) rows were taken in before"))
  }

  func registered(_ code: String, _ name: String) {
    guard isJSON else {
      return print(say("已登记提供方 \(code) \(name)（派生自文件）", "registered provider \(code) \(name) (derived from the file)"))
    }
    var line = JSONLine()
    line.add("registered", code)
    line.add("name", name)
    print(String(decoding: line.closed, as: UTF8.self))
  }

  func add(_ row: CatalogV1.ImportRow, line: Int, _ outcome: CatalogV1.RowOutcome) throws {
    let entry = row.entry ?? CatalogV1.Entry()
    derived.add(entry.derived)
    for finding in outcome.findings {
      try csv?.write([
        "\(row.number)", "\(line)", row.externalCode, entry.name, entry.provider, finding.rule, finding.severity,
        finding.article, finding.field, entry.stated(at: finding.field), finding.message, finding.remedy,
      ])
    }
    if isQuiet { return }
    if isJSON { return print(String(decoding: json(row, entry, line: line, outcome).closed, as: UTF8.self)) }
    for finding in outcome.findings {
      print(["\(file):\(line)", row.externalCode, entry.name].filter { !$0.isEmpty }.joined(separator: "  "))
      print("  " + finding.line(stated: entry.stated(at: finding.field)))
    }
  }

  /// Derived values, strays and counts; in JSON the last line is the counts alone, the same however often it is run.
  func end(_ done: CatalogV1.Import, without plain: CatalogV1.Import?, strayItems: [(line: Int, code: String)]) throws {
    try close()
    if isJSON {
      print(String(decoding: summary(done, strayItems).closed, as: UTF8.self))
      print(ImportCounts.line(done, without: plain))
      return
    }
    for item in strayItems.prefix(20) {
      print(
        say("信息项第\(item.line)行：没有代码为 \(item.code) 的目录", "items line \(item.line): no entry has the code \(item.code)"))
    }
    if strayItems.count > 20 { print(say("另有\(strayItems.count - 20)处", "and \(strayItems.count - 20) more")) }
    for column in unknownColumns { print(say("未使用的列：\(column)", "column not used: \(column)")) }
    derived.show()
    ImportCounts.show(done, without: plain)
  }

  /// Writes what is left of the CSV.
  func close() throws { try csv?.close() }

  private func json(
    _ row: CatalogV1.ImportRow, _ entry: CatalogV1.Entry, line number: Int, _ outcome: CatalogV1.RowOutcome
  ) -> JSONLine {
    var line = JSONLine(reservingBytes: 1024)
    line.add("row", Int(row.number))
    line.add("line", number)
    line.add("external_code", row.externalCode)
    line.add("name", entry.name)
    line.add("provider", entry.provider)
    line.add("outcome", outcome.fate)
    line.add("code", outcome.code)
    line.add("findings", outcome.findings.map { $0.json(stated: entry.stated(at: $0.field)) })
    line.add(
      "derived",
      entry.derived.filter { !$0.became.isEmpty }.map { value in
        var line = JSONLine()
        line.add("field", value.field)
        line.add("stated", value.stated)
        line.add("became", value.became)
        return line
      })
    return line
  }

  private func summary(_ done: CatalogV1.Import, _ strayItems: [(line: Int, code: String)]) -> JSONLine {
    var line = JSONLine()
    line.add("import", done.id)
    line.add("organisation", done.organisation)
    line.add("dry_run", done.dryRun)
    line.add("stored", Int(done.stored))
    line.add("unchanged", Int(done.unchanged))
    line.add("quarantined", Int(done.quarantined))
    line.add("unused_columns", unknownColumns.joined(separator: ","))
    line.add("items_without_entry", strayItems.count)
    return line
  }

  private func note(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) }
}

extension CatalogV1.RowOutcome {
  fileprivate var fate: String {
    if findings.contains(where: { !$0.warning }) { return "quarantined" }
    return unchanged ? "unchanged" : code.isEmpty ? "checked" : "stored"
  }
}

extension CatalogV1.RowFinding {
  var severity: String { warning ? "warning" : "error" }

  /// For people; what the field has stands beside its name.
  func line(stated: String = "") -> String {
    let place = stated.isEmpty ? field : "\(field) = “\(stated)”"
    return ["\(rule) \(severity)", place, message, remedy].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  fileprivate func json(stated: String) -> JSONLine {
    var line = JSONLine()
    line.add("rule", rule)
    line.add("severity", severity)
    line.add("reason", reason)
    line.add("article", article)
    line.add("field", field)
    line.add("stated", stated)
    line.add("message", message)
    line.add("remedy", remedy)
    return line
  }
}

extension CatalogV1.Entry {
  /// What the field has, for people to find it in their file; empty where that says nothing.
  func stated(at field: String) -> String {
    // What is wrong with a whole row, its message says.
    if field.isEmpty { return "" }
    if let value = derived.first(where: { $0.field == field }) { return value.stated }
    switch field {
    case "name": return name
    case "provider": return provider
    case "provider_name": return providerName
    case "format_class": return formatClass
    case "format_type": return formatType
    default: break
    }
    guard field.hasPrefix("items["), let end = field.firstIndex(of: "]"),
      let index = Int(field.dropFirst(6).prefix { $0.isNumber }), items.indices.contains(index)
    else { return "" }
    return switch field[end...].dropFirst(2) {
    case "name": items[index].name
    case "column": items[index].column
    case "data_type": items[index].dataType
    case "share_condition", "share_bases": items[index].shareCondition
    case "open_condition": items[index].openCondition
    default: ""
    }
  }
}
