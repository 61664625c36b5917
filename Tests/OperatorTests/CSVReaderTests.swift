import Foundation
import Testing

@testable import Operator

/// CSV as RFC 4180 has it, and as people write it.
@Suite struct CSVReaderTests {
  private func file(_ bytes: [UInt8]) throws -> ByteFile {
    let path = FileManager.default.temporaryDirectory.appending(path: "csv-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ByteFile(path)
  }

  private func records(_ bytes: [UInt8], limit: Int = 1000) throws -> [CSVReader.Record] {
    var reader = CSVReader(try file(bytes), recordBytesLimit: limit)
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func records(_ text: String, limit: Int = 1000) throws -> [CSVReader.Record] {
    try records(Array(text.utf8), limit: limit)
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}名称,b\n", [["名称", "b"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"a\nb\r\nc\",d\n", [["a\nb\r\nc", "d"]]),
    (",\n\"\",\n", [["", ""], ["", ""]]),
    ("a\n\n\r\nb\n", [["a"], ["b"]]),
    ("a,b\rc\n", [["a", "b\rc"]]),
    ("", []),
  ])
  func `records are read whole`(text: String, cells: [[String]]) throws {
    #expect(try records(text).map(\.cells) == cells)
  }

  @Test func `lines are counted within quotes, too`() throws {
    #expect(try records("a\n\"b\nb\"\nc\n").map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    ("a,b\nc\"d,e\nf,g\n", CSVReader.Fault.quoteWithin), ("a,b\n\"c\"d,e\nf,g\n", .quoteWithin),
    ("a,b\n\"c,d\nf,g\n", .quoteOpen), ("a,b\n\"c,d\ne,\"f\"\nf,g\n", .quoteWithin),
  ])
  func `a broken record costs itself alone`(text: String, fault: CSVReader.Fault) throws {
    let read = try records(text)
    #expect(read.map(\.fault).prefix(2) == [nil, fault])
    #expect(read[1].line == 2)
    #expect(read.last?.cells == ["f", "g"])
  }

  @Test func `records and what they hold are bounded`() throws {
    let long = String(repeating: "x", count: 50)
    let read = try records("a,b\n\(long)\nc,d\n", limit: 20)
    #expect(read.map(\.fault) == [nil, .tooLong(bytes: 20), nil])
    #expect(read.last?.cells == ["c", "d"])
    let other = try records([0x61, 0x0A, 0xC3, 0x28, 0x0A, 0x62, 0x00, 0x0A, 0x63])
    #expect(other.map(\.fault) == [nil, .notUTF8, .containsNUL, nil])
  }

  @Test func `any bytes at all are read to the end`() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("\",\r\na\u{FEFF}名".utf8) + [0, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<200).map { _ in letters.randomElement(using: &generator)! }
      let lines = bytes.count { $0 == 0x0A }
      #expect(try records(bytes, limit: 40).count <= lines + 1)
    }
  }

  @Test func `what is written is read again`() throws {
    let cells = ["plain", "", "with,comma", "with \"quotes\"", "two\r\nlines", "名称"]
    #expect(try records(CSVWriter.record(cells)).map(\.cells) == [cells])
  }

  @Test func `a file that is not there, or not UTF-8, or without its columns is refused by name`() throws {
    #expect(throws: ImportFileError.unreadable("/nowhere/r.csv")) { try ByteFile("/nowhere/r.csv") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "r.csv").path
    try Data([0xC3, 0xFB, 0xB3, 0xC6, 0x0A]).write(to: URL(filePath: path))
    #expect(throws: ImportFileError.notUTF8(path)) {
      try CSVSource(resources: path, items: nil, profile: ImportProfile())
    }
    try Data("a,b\n".utf8).write(to: URL(filePath: path))
    #expect(throws: ImportFileError.columnsMissing(path, ["信息资源名称"])) {
      try CSVSource(resources: path, items: nil, profile: ImportProfile())
    }
    try Data().write(to: URL(filePath: path))
    #expect(throws: ImportFileError.empty(path)) {
      try CSVSource(resources: path, items: nil, profile: ImportProfile())
    }
  }
}
