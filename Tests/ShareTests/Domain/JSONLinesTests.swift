import Rules
import Testing

@testable import ShareService

/// JSON lines as files come in them: what is read, and what is refused with its line.
@Suite struct JSONLinesTests {
  private func rows(_ text: [UInt8], piece: Int = 1_000, limit: Int = 1_000) throws(Refusal) -> [[String]] {
    var reader = JSONLinesReader(columns: ["code", "name"], recordBytesLimit: limit)
    var rows: [[String]] = []
    var rest = text[...]
    while !rest.isEmpty {
      try reader.read(rest.prefix(piece)) { row throws(Refusal) in rows.append(row.fields) }
      rest = rest.dropFirst(piece)
    }
    try reader.finish { row throws(Refusal) in rows.append(row.fields) }
    return rows
  }

  private func fault(_ line: String) -> String { reason { _ = try rows(Array(line.utf8)) } }

  @Test(arguments: [1, 3, 1_000]) func `objects become rows in the entry's order, however the file is cut`(
    _ piece: Int
  ) throws {
    let text = """
      {"name":"跳石\\u9547 \\ud83d\\ude00\\n\\"","code":"1","more":true}\r

      { "code" : -1.50e+3 , "name" : null }
      {"code":false,"name":""}
      """
    #expect(
      try rows(Array(text.utf8), piece: piece) == [
        ["code", "name"], ["1", "跳石镇 😀\n\""], ["-1.50e+3", ""], ["false", ""],
      ])
  }

  @Test func `a file without an object has no records`() throws {
    #expect(try rows(Array("\n \n".utf8)) == [["code", "name"]])
  }

  @Test(arguments: [
    #"["code","name"]"#, #"{"code":"1","name":"a""#, #"{"code":"1" "name":"a"}"#, #"{"code":"1","name":"a"} x"#,
    #"{"code":{},"name":"a"}"#, #"{"code":["1"],"name":"a"}"#, #"{"code":"1","code":"2","name":"a"}"#,
    #"{"code":01,"name":"a"}"#, #"{"code":1.,"name":"a"}"#, #"{"code":+1,"name":"a"}"#, #"{"code":NaN,"name":"a"}"#,
    #"{"code":"\x","name":"a"}"#, #"{"code":"\ud800","name":"a"}"#, #"{"code":"\u0000","name":"a"}"#,
    #"{"code":"1,"name":"a"}"#, "{\"code\":\"\u{1}\",\"name\":\"a\"}", "{", "nothing",
  ])
  func `what is no object of plain values is refused`(_ line: String) {
    #expect(fault(line) == "JSON_MALFORMED")
  }

  @Test func `what is not UTF-8, too long or lacks a column is refused`() {
    #expect(
      reason { _ = try rows(Array("{\"code\":\"".utf8) + [0xFF] + Array("\",\"name\":\"\"}".utf8)) } == "JSON_MALFORMED"
    )
    #expect(reason { _ = try rows(Array(#"{"code":"1","name":"aaaa"}"#.utf8), limit: 10) } == "JSON_MALFORMED")
    #expect(fault(#"{"code":"1"}"#) == "FILE_COLUMNS")
  }

  @Test func `the line is named, its content is not`() {
    do {
      _ = try rows(Array("{\"code\":\"1\",\"name\":\"a\"}\n{\"secret\":".utf8))
      Issue.record("should have been refused")
    } catch {
      #expect(error.text.en.hasPrefix("line 2 of the file"))
      #expect(!error.sentence.en.contains("secret"))
    }
  }
}
