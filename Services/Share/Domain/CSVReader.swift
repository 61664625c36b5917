package import Rules

/// Reads CSV (RFC 4180, UTF-8) piece by piece: records of fields, quotes doubled, CRLF or LF.
///
/// A byte order mark is skipped. Errors name the line, never its content.
package struct CSVReader: Sendable {
  private enum Place {
    case fieldStart, bare, quoted, quoteInQuoted, carriageReturn
  }

  private var place = Place.fieldStart
  private var field: [UInt8] = []
  private var record: [String] = []
  private var line = 1
  private var recordLine = 1
  private var recordBytes = 0
  private var skippedMark = 0
  private let recordBytesLimit: Int

  package init(recordBytesLimit: Int) {
    self.recordBytesLimit = recordBytesLimit
  }

  package typealias Record = FileRow

  /// Takes the next bytes and hands on every record that is complete.
  package mutating func read(_ bytes: some Sequence<UInt8>, _ body: (Record) throws(Refusal) -> Void) throws(Refusal) {
    for byte in bytes {
      if skipsMark(byte) { continue }
      try step(byte, body)
    }
  }

  /// Ends the file; the last line needs no line end.
  package mutating func finish(_ body: (Record) throws(Refusal) -> Void) throws(Refusal) {
    if place == .quoted { throw .csv(line: recordLine, zh: "引号没有结束", en: "a quote is not closed") }
    if place != .fieldStart || !record.isEmpty { try endRecord(body) }
  }

  private mutating func step(_ byte: UInt8, _ body: (Record) throws(Refusal) -> Void) throws(Refusal) {
    recordBytes += 1
    guard recordBytes <= recordBytesLimit else {
      throw .csv(line: recordLine, zh: "记录太长", en: "the record is too long")
    }
    switch (place, byte) {
    case (.quoted, Self.quote): place = .quoteInQuoted
    case (.quoted, _):
      if byte == Self.lineFeed { line += 1 }
      field.append(byte)
    case (.quoteInQuoted, Self.quote):
      field.append(byte)
      place = .quoted
    case (.carriageReturn, Self.lineFeed), (.fieldStart, Self.lineFeed), (.bare, Self.lineFeed),
      (.quoteInQuoted, Self.lineFeed):
      try endRecord(body)
    case (.carriageReturn, _): throw .csv(line: line, zh: "回车后没有换行", en: "a carriage return stands alone")
    case (_, Self.carriage): place = .carriageReturn
    case (_, Self.comma):
      try endField()
      place = .fieldStart
    case (.quoteInQuoted, _): throw .csv(line: line, zh: "引号后有多余的字符", en: "text follows a closing quote")
    case (.fieldStart, Self.quote): place = .quoted
    case (.bare, Self.quote): throw .csv(line: line, zh: "未加引号的字段中有引号", en: "a quote stands in an unquoted field")
    default:
      field.append(byte)
      place = .bare
    }
  }

  private mutating func endField() throws(Refusal) {
    guard let text = String(validating: field, as: UTF8.self) else {
      throw .csv(line: line, zh: "不是UTF-8编码", en: "the text is not UTF-8")
    }
    guard !field.contains(0) else { throw .csv(line: line, zh: "含有空字符", en: "the text holds a NUL") }
    record.append(text)
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRecord(_ body: (Record) throws(Refusal) -> Void) throws(Refusal) {
    let isBlank = record.isEmpty && field.isEmpty && (place == .fieldStart || place == .carriageReturn)
    try endField()
    let done = Record(line: recordLine, fields: record)
    record.removeAll(keepingCapacity: true)
    line += 1
    recordLine = line
    recordBytes = 0
    place = .fieldStart
    if !isBlank { try body(done) }
  }

  /// EF BB BF at the very beginning.
  private mutating func skipsMark(_ byte: UInt8) -> Bool {
    guard skippedMark < 3 else { return false }
    if byte == Self.mark[skippedMark] {
      skippedMark += 1
      return true
    }
    skippedMark = 3
    return false
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")
}

extension Refusal {
  static func csv(line: Int, zh: String, en: String) -> Self {
    Self(.state, "CSV_MALFORMED", zh: "文件第\(line)行：\(zh)", en: "line \(line) of the file: \(en)")
  }
}
