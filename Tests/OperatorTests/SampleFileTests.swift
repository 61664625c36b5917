import Foundation
import Testing

@testable import Operator

/// A leaked file is read in its own order, as much of it as is whole.
@Suite struct SampleFileTests {
  private let handle = "000102030405060708090a0b0c0d0e0f"

  @Test func `keys are taken in the file's order, torn lines left out`() throws {
    let csv = "name,area,code\n\"跳石镇, 旧\",5,2\n坏\n东泉镇,5,1\n"
    #expect(try read(csv, "csv", ["code"]).keys == ["2", "1"])
    #expect(try read(csv, "csv", ["area", "code"]).keys == ["5", "2", "5", "1"])
    let lines = "{\"code\":\"2\",\"name\":null}\n{\"co\n{\"code\":\"1\",\"name\":\"x\"}\n"
    #expect(try read(lines, "jsonl", ["code"]).keys == ["2", "1"])
  }

  @Test func `without key columns the handles name the records, no more of them than asked for`() throws {
    let csv = "_handle,name\n\(handle),a\n\(handle),b\n"
    #expect(try read(csv, "csv", []).handles == Array(repeating: Array(0..<16), count: 2))
    #expect(try read(csv, "csv", [], limit: 1).handles.count == 1)
    #expect(try read("{\"_handle\":\"\(handle)\"}\n", "jsonl", []).handles == [Array(0..<16)])
  }

  @Test func `columns that are not there are told, and handles that are none`() {
    #expect(throws: (any Error).self) { try read("name\na\n", "csv", ["code"]) }
    #expect(throws: (any Error).self) { try read("name\na\n", "csv", []) }
    #expect(throws: (any Error).self) { try read("{\"name\":\"a\"}\n", "jsonl", ["code"]) }
    #expect(throws: (any Error).self) { try read("_handle\nxyz\n", "csv", []) }
    #expect(throws: (any Error).self) { try read("", "csv", ["code"]) }
  }

  private func read(_ text: String, _ ending: String, _ columns: [String], limit: Int = 100) throws -> SampleFile {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(ending)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try SampleFile(file.path, keyColumns: columns, limit: limit)
  }
}
