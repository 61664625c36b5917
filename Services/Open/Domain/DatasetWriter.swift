package import Rules

/// Writes the files of a dataset version, row by row: the same values as CSV and as JSON, and the first rows for its page.
///
/// CSV is RFC 4180 in UTF-8 with LF and a header of column names; an absent value is an empty field, an empty text is
/// `""`. JSON is an array of objects in the same order, every value a string or null, so that nothing is lost to number
/// formats. Values that a spreadsheet might take for a formula are left as they are: the files are evidence, and a file
/// that differs from the source would be none.
package struct DatasetWriter: Sendable {
  /// The files without their signatures.
  package struct Content: Sendable, Hashable {
    package let csv: [UInt8]
    package let json: [UInt8]
    package let preview: [[String]]
    package let recordCount: Int

    package func bytes(of format: FileFormat) -> [UInt8] {
      switch format {
      case .csv: csv
      case .json: json
      }
    }
  }

  private let keys: [[UInt8]]
  private let previewRows: Int
  private let fileBytesLimit: Int
  private var csv: [UInt8] = []
  private var json: [UInt8] = Array("[".utf8)
  private var preview: [[String]] = []
  package private(set) var recordCount = 0

  package init(columns: [String], previewRows: Int, fileBytesLimit: Int) {
    keys = columns.map { column in
      var key: [UInt8] = []
      Self.appendJSON(Array(column.utf8), to: &key)
      return key + Array(": ".utf8)
    }
    self.previewRows = previewRows
    self.fileBytesLimit = fileBytesLimit
    appendCSV(columns.map { Array($0.utf8) })
  }

  /// Adds a record; `nil` is absent.
  package mutating func add(_ values: [[UInt8]?]) throws(Refusal) {
    for case let value? in values where String(validating: value, as: UTF8.self) == nil { throw .snapshotMalformed }
    appendCSV(values)
    json.append(contentsOf: (recordCount == 0 ? "\n{" : ",\n{").utf8)
    for (index, value) in values.enumerated() {
      if index > 0 { json.append(contentsOf: ", ".utf8) }
      json.append(contentsOf: keys[index])
      if let value { Self.appendJSON(value, to: &json) } else { json.append(contentsOf: "null".utf8) }
    }
    json.append(UInt8(ascii: "}"))
    if preview.count < previewRows { preview.append(values.map { String(decoding: $0 ?? [], as: UTF8.self) }) }
    recordCount += 1
    guard max(csv.count, json.count) < fileBytesLimit else { throw .datasetTooLarge(fileBytesLimit) }
  }

  package consuming func finish() -> Content {
    json.append(contentsOf: "\n]\n".utf8)
    return Content(csv: csv, json: json, preview: preview, recordCount: recordCount)
  }

  private mutating func appendCSV(_ values: [[UInt8]?]) {
    let quote = UInt8(ascii: "\"")
    for (index, value) in values.enumerated() {
      if index > 0 { csv.append(UInt8(ascii: ",")) }
      guard let value else { continue }
      if !value.isEmpty, !value.contains(where: Self.needsQuotes) {
        csv.append(contentsOf: value)
        continue
      }
      csv.append(quote)
      for byte in value {
        if byte == quote { csv.append(quote) }
        csv.append(byte)
      }
      csv.append(quote)
    }
    csv.append(UInt8(ascii: "\n"))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func appendJSON(_ text: [UInt8], to buffer: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    buffer.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
      case 0..<0x20:
        buffer.append(contentsOf: "\\u00".utf8)
        buffer.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: buffer.append(byte)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }
}

extension Refusal {
  static func datasetTooLarge(_ limit: Int) -> Self {
    Self(
      .limit, "DATASET_TOO_LARGE", zh: "数据集文件超过\(limit)字节的上限（open.snapshot.fileLimitBytes）",
      en: "a file of the dataset would exceed \(limit) bytes (open.snapshot.fileLimitBytes)")
  }
}
