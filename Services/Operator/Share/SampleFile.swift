import ArgumentParser
import Foundation
import ServiceKit
import SuiteCrypto

/// Leaked records as they were found in a file: their keys, or their handles, in the file's order (泄露样本).
struct SampleFile: Equatable {
  /// Values of the key columns, one record's after the other's; none where handles are.
  private(set) var keys: [String] = []
  private(set) var handles: [[UInt8]] = []

  private static let handleColumn = "_handle"

  /// - Parameters:
  ///   - keyColumns: none means that the column `_handle` names the records.
  ///   - limit: records from the file's beginning.
  init(_ path: String, keyColumns: [String], limit: Int) throws {
    let wanted = keyColumns.isEmpty ? [Self.handleColumn] : keyColumns
    let records = try path.hasSuffix(".jsonl") ? Self.objects(path, wanted, limit) : Self.rows(path, wanted, limit)
    guard keyColumns.isEmpty else {
      keys = records.flatMap(\.self)
      return
    }
    handles = try records.map { record in
      guard let handle = Hex.decode(record[0]), !handle.isEmpty else {
        throw ValidationError(say("\(path)：_handle 列不是十六进制", "\(path): its _handle is not hex"))
      }
      return handle
    }
  }

  private static func rows(_ path: String, _ wanted: [String], _ limit: Int) throws -> [[String]] {
    var reader = CSVReader(try ByteFile(path))
    guard let header = try reader.next(), header.fault == nil else { throw ImportFileError.empty(path) }
    let places = wanted.compactMap(header.cells.firstIndex)
    guard places.count == wanted.count else { throw missing(wanted, path) }
    var rows: [[String]] = []
    while rows.count < limit, let record = try reader.next() {
      // A line that is torn has lost its record, not its place among the others.
      guard record.fault == nil, record.cells.count == header.cells.count else { continue }
      rows.append(places.map { record.cells[$0] })
    }
    return rows
  }

  private static func objects(_ path: String, _ wanted: [String], _ limit: Int) throws -> [[String]] {
    let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).prefix(limit)
    return try lines.compactMap { line in
      guard let object = try? JSONDecoder().decode([String: String?].self, from: line) else { return nil }
      let values = wanted.compactMap { object[$0] ?? nil }
      guard values.count == wanted.count else { throw missing(wanted, path) }
      return values
    }
  }

  private static func missing(_ columns: [String], _ path: String) -> ValidationError {
    let names = columns.joined(separator: ", ")
    return ValidationError(
      say(
        "\(path) 中没有列 \(names)；请用 --key 指明样本中的主键列",
        "\(path) has no column \(names); name its key columns with --key"))
  }
}
