import Foundation
import RPC
import ServiceKit

/// Writes CSV as the reader reads it, to a file or to standard output.
final class CSVWriter {
  private let output: FileHandle
  private var waiting: [UInt8] = []

  init(_ path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw Complaint.exit(say("无法写入 \(path)", "cannot write \(path)"), 73) }
    output = file
  }

  init(_ output: FileHandle = .standardOutput) { self.output = output }

  func write(_ cells: [String]) throws {
    waiting += Self.record(cells).utf8
    if waiting.count > 1 << 16 { try flush() }
  }

  /// A line that is no record.
  func write(json line: String) throws {
    waiting += (line + "\n").utf8
    if waiting.count > 1 << 16 { try flush() }
  }

  func close() throws { try flush() }

  private func flush() throws {
    try output.write(contentsOf: Data(waiting))
    waiting.removeAll(keepingCapacity: true)
  }

  static func record(_ cells: [String]) -> String {
    cells.map { cell in
      guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
      return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }
}
