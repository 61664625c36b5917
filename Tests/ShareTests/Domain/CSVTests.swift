import Rules
import Testing

@testable import ShareService

@Suite struct CSVTests {
  private func read(_ text: String, piece: Int = 1_000) throws -> [[String]] {
    var reader = CSVReader(recordBytesLimit: 1_000)
    var records: [[String]] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try reader.read(bytes[start..<min(start + piece, bytes.count)]) { records.append($0.fields) }
    }
    try reader.finish { records.append($0.fields) }
    return records
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func `quotes, commas and line ends inside quotes are data, however the bytes come`(_ piece: Int) throws {
    let text = "\u{FEFF}code,name\r\n1,\"a,\"\"b\"\"\r\nc\"\n2,跳石镇\n\n3,\"\""

    #expect(try read(text, piece: piece) == [["code", "name"], ["1", "a,\"b\"\r\nc"], ["2", "跳石镇"], ["3", ""]])
  }

  @Test func `empty fields at the end count`() throws {
    #expect(try read("a,b,\n,,\n") == [["a", "b", ""], ["", "", ""]])
  }

  @Test(arguments: ["a\n\"b", "a\n\"b\"c\n", "a\nb\"c\n", "a\nb\rc\n"])
  func `what RFC 4180 does not allow is refused with its line`(_ text: String) {
    #expect(reason { _ = try read(text) } == "CSV_MALFORMED")
    do {
      _ = try read(text)
    } catch {
      #expect((error as? Refusal)?.text.en.hasPrefix("line 2 ") == true)
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    var reader = CSVReader(recordBytesLimit: 100)

    #expect(reason { try reader.read([0x61, 0xFF, 0x0A]) { _ in } } == "CSV_MALFORMED")
  }

  @Test func `a record that never ends is refused`() {
    #expect(reason { _ = try read("\"" + String(repeating: "x", count: 2_000)) } == "CSV_MALFORMED")
  }

  @Test func `what is written can be read again, in chunks that end with a record`() throws {
    var writer = ContentWriter(columns: ["code", "name"], chunkBytesLimit: 60)
    let handle = try #require(RecordHandle(prefix: Array(0..<16)))
    var chunks: [ContentWriter.Chunk] = []
    let values: [[String?]] = [["1", "a,b"], ["2", nil], ["3", ""]]
    for record in values {
      let bytes = record.map { $0.map { Array($0.utf8)[...] } }
      if let full = try writer.add(handle, bytes) { chunks.append(full) }
    }
    chunks.append(writer.finish())

    #expect(chunks.allSatisfy { $0.content.count <= 60 && $0.content.last == UInt8(ascii: "\n") })
    #expect(chunks.count > 1)
    let hex = "000102030405060708090a0b0c0d0e0f"
    let text = String(decoding: chunks.flatMap(\.content), as: UTF8.self)
    #expect(text == "_handle,code,name\n\(hex),1,\"a,b\"\n\(hex),2,\n\(hex),3,\"\"\n")
    #expect(writer.recordCount == 3)
  }

  @Test func `JSON lines hold the same records, absent values as null`() throws {
    var writer = ContentWriter(.jsonLines, columns: ["code", "姓\"名"], chunkBytesLimit: 90)
    let handle = try #require(RecordHandle(prefix: Array(0..<16)))
    var content: [UInt8] = []
    for record in [["1", "a,\"b\"\\\n跳"], ["2", nil]] as [[String?]] {
      content += try writer.add(handle, record.map { $0.map { Array($0.utf8)[...] } })?.content ?? []
    }
    content += writer.finish().content

    let hex = "000102030405060708090a0b0c0d0e0f"
    #expect(
      String(decoding: content, as: UTF8.self) == """
        {"_handle":"\(hex)","code":"1","姓\\"名":"a,\\"b\\"\\\\\\u000a跳"}
        {"_handle":"\(hex)","code":"2","姓\\"名":null}

        """)
  }

  @Test func `a record larger than a chunk is refused`() throws {
    var writer = ContentWriter(columns: ["a"], chunkBytesLimit: 60)
    let handle = try #require(RecordHandle(prefix: Array(0..<16)))

    #expect(
      reason { _ = try writer.add(handle, [Array(repeating: UInt8(ascii: "x"), count: 61)[...]]) }
        == "RECORD_TOO_LARGE")
    // Nothing of it is left behind.
    #expect(writer.finish() == ContentWriter.Chunk(content: Array("_handle,a\n".utf8), handles: [], starts: []))
  }

  @Test func `a file is laid against the entry, extra columns left out`() throws {
    let header = CSVReader.Record(line: 1, fields: ["note", "clerk", "head_phone", "population", "name", "code"])
    let table = try FileTable(header: header, of: .towns)

    let row = try table.values(.init(line: 2, fields: ["x", "c", "p", "9", "n", "500113"]))

    #expect(row.values == ["500113", "n", "9", "p", "c"])
    #expect(row.key == RecordKey(["500113"]))
    #expect(reason { _ = try table.values(.init(line: 3, fields: ["x"])) } == "CSV_MALFORMED")
    #expect(reason { _ = try table.values(.init(line: 4, fields: ["x", "c", "p", "9", "n", ""])) } == "CSV_MALFORMED")
    #expect(reason { _ = try FileTable(header: .init(line: 1, fields: ["code"]), of: .towns) } == "FILE_COLUMNS")
  }
}
