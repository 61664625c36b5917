package import Rules

/// The columns of an uploaded file laid against an entry, and its records in the entry's order (文件挂接).
package struct FileTable: Sendable {
  private let entry: PublishedEntry
  /// For each column of the entry, where it stands in the file.
  private let positions: [Int]
  private let keyPositions: [Int]
  private let fieldCount: Int
  private let format: ContentFormat

  /// - Parameter header: the file's columns; columns the entry does not declare are left out.
  package init(header: FileRow, of entry: PublishedEntry, in format: ContentFormat = .csv) throws(Refusal) {
    let missing = entry.columns.filter { !header.fields.contains($0) }
    guard missing.isEmpty else { throw .fileColumns(missing) }
    guard Set(header.fields).count == header.fields.count else {
      throw .csv(line: header.line, zh: "列名重复", en: "a column is named twice")
    }
    guard !entry.keyColumns.isEmpty else { throw .entryHasNoKey }
    self.entry = entry
    positions = entry.columns.compactMap { header.fields.firstIndex(of: $0) }
    keyPositions = entry.keyColumns.compactMap { header.fields.firstIndex(of: $0) }
    fieldCount = header.fields.count
    self.format = format
  }

  /// A record's key and its values in the order of the entry's columns.
  package func values(_ record: FileRow) throws(Refusal) -> (key: RecordKey, values: [String]) {
    guard record.fields.count == fieldCount else {
      throw .csv(
        line: record.line, zh: "有\(record.fields.count)个字段，应为\(fieldCount)个",
        en: "\(record.fields.count) fields instead of \(fieldCount)")
    }
    let key = keyPositions.map { record.fields[$0] }
    guard !key.contains("") else { throw format.malformed(line: record.line, zh: "主键为空", en: "the key is empty") }
    return (RecordKey(key), positions.map { record.fields[$0] })
  }
}

/// A record of a file and the line it begins on, counted from 1.
package struct FileRow: Sendable, Hashable {
  package let line: Int
  package let fields: [String]

  package init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}

extension ContentFormat {
  func malformed(line: Int, zh: String, en: String) -> Refusal {
    switch self {
    case .csv: .csv(line: line, zh: zh, en: en)
    case .jsonLines: .json(line: line, zh: zh, en: en)
    }
  }
}

extension Refusal {
  static func fileColumns(_ missing: [String]) -> Self {
    Self(
      .state, "FILE_COLUMNS", zh: "文件缺少信息项\(missing.joined(separator: "、"))",
      en: "the file lacks the columns \(missing.joined(separator: ", "))",
      remedy: Bilingual(
        zh: "CSV首行须是列名，JSON行的每个对象须有成员，均须包含条目的全部信息项。",
        en: "The first line of CSV, and every object of JSON lines, names all columns of the entry."))
  }

  static func repeatedKey(line: Int) -> Self {
    Self(.state, "REPEATED_KEY", zh: "文件第\(line)行：主键重复", en: "line \(line) of the file: the key occurs twice")
  }

  static func tooManyRecords(_ limit: Int) -> Self {
    Self(.limit, "TOO_MANY_RECORDS", zh: "记录超过\(limit)条", en: "there are more than \(limit) records")
  }
}
