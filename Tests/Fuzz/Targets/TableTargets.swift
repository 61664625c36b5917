import Rules

@testable import OpenService
@testable import ShareService

/// Tables: CSV and JSON lines that departments upload, and the chunks in which share-service delivers it.
extension FuzzTarget {
  static let table = FuzzTarget("table", seeds: { tables }) { bytes throws(Violation) in
    let whole = records(bytes, pieces: 1)
    try hold(whole == records(bytes, pieces: 3), "a file depends on how it is cut into chunks")
    let found = objects(bytes, pieces: 1)
    try hold(found == objects(bytes, pieces: 3), "JSON lines depend on how they are cut into chunks")
    try hold(found?.allSatisfy { $0.count == 2 } ?? true, "an object of another number of columns")
    guard let whole, let width = whole.first?.count else { return }
    try checkDelivery(whole.filter { $0.count == width }, columns: (0..<width).map { "c\($0)" })
  }

  static let chunk = FuzzTarget("chunk", seeds: { tables }) { bytes throws(Violation) in
    var reader = SnapshotReader(columns: ["a", "b"])
    var malformed = false
    do throws(Refusal) {
      try reader.read(bytes) { values throws(Refusal) in malformed = malformed || values.count != 2 }
    } catch {
      try hold(error.reason == "SNAPSHOT_MALFORMED", error.reason)
    }
    try hold(!malformed, "a record of another number of columns")
  }

  /// The records of a file that comes in so many pieces; nil if it is refused.
  private static func records(_ bytes: [UInt8], pieces: Int) -> [[String]]? {
    var reader = CSVReader(recordBytesLimit: 65_536)
    var records: [[String]] = []
    do throws(Refusal) {
      let size = bytes.count / pieces + 1
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reader.read(bytes[start..<min(bytes.count, start + size)]) { record throws(Refusal) in
          records.append(record.fields)
        }
      }
      try reader.finish { record throws(Refusal) in records.append(record.fields) }
    } catch {
      return nil
    }
    return records
  }

  /// The records of JSON lines that come in so many pieces; nil if they are refused.
  private static func objects(_ bytes: [UInt8], pieces: Int) -> [[String]]? {
    var reader = JSONLinesReader(columns: ["a", "b"], recordBytesLimit: 65_536)
    var records: [[String]] = []
    do throws(Refusal) {
      let size = bytes.count / pieces + 1
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reader.read(bytes[start..<min(bytes.count, start + size)]) { row throws(Refusal) in
          records.append(row.fields)
        }
      }
      try reader.finish { row throws(Refusal) in records.append(row.fields) }
    } catch {
      return nil
    }
    return records
  }

  /// What is uploaded, delivered and read again is the same.
  private static func checkDelivery(_ rows: [[String]], columns: [String]) throws(Violation) {
    var writer = ContentWriter(columns: columns, chunkBytesLimit: 128)
    var reader = SnapshotReader(columns: columns)
    var read: [[String]] = []
    var written: [[String]] = []
    let handle = RecordHandle(prefix: [UInt8](repeating: 1, count: 16))
    do throws(Refusal) {
      let take = { (values: [[UInt8]?]) throws(Refusal) in
        read.append(values.map { String(decoding: $0 ?? [], as: UTF8.self) })
      }
      for row in rows {
        guard let handle else { return }
        do throws(Refusal) {
          let full = try writer.add(handle, row.map { Array($0.utf8)[...] })
          written.append(row)
          if let full { try reader.read(full.content, take) }
        } catch {
          guard error.reason == "RECORD_TOO_LARGE" else { throw error }
        }
      }
      try reader.read(writer.finish().content, take)
    } catch {
      throw Violation("what was written is refused: \(error.reason)")
    }
    try hold(read == written, "a table changes on its way")
  }

  private static let tables = bytes([
    "_handle,a,b\n00112233445566778899aabbccddeeff,\"x, \"\"y\"\"\",\n00112233445566778899aabbccddeeff,\"\",乡\n",
    "code,name\r\n500113001,鱼洞街道\r\n500113002,\"李家沱,街道\"\r\n", "\u{feff}a,b\n1,\"two\nlines\"\n",
    "{\"a\":\"\\u9547\\ud83d\\ude00\",\"b\":-1.5e+3}\n\n{\"b\":null,\"a\":true,\"c\":\"\\n\"}\r\n",
  ])
}
