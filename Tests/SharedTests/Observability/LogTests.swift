import Foundation
import Logging
import Observability
import Synchronization
import Testing

@Suite struct LogTests {
  private let lines = CapturedLines()

  private func logger(level: Logger.Level = .debug, redaction: Redaction = Redaction()) -> Logger {
    let lines = lines
    return Logger(label: "share-service") { label in
      JSONLogHandler(label: label, level: level, sink: LogSink { lines.add($0) }, redaction: redaction)
    }
  }

  @Test func `a record is one line of JSON with dotted metadata`() throws {
    logger().info(
      "request served", metadata: ["rpc.method": "GetGrant", "rpc": ["items": "3"], "n": .stringConvertible(7)])

    let record = try #require(lines.records().first)
    #expect(lines.raw.count == 1 && lines.raw[0].hasSuffix("}\n") && !lines.raw[0].dropLast().contains("\n"))
    #expect(record["message"] as? String == "request served")
    #expect(record["level"] as? String == "info")
    #expect(record["logger"] as? String == "share-service")
    #expect(record["rpc.method"] as? String == "GetGrant")
    #expect(record["rpc.items"] as? String == "3")
    #expect(record["n"] as? Int == 7)
  }

  @Test func `control characters, quotes and Chinese survive`() throws {
    let text = "行\n\"quoted\"\t\\ \u{01} 数据共享"

    logger().info("kept", metadata: ["text": .string(text)])

    #expect(try lines.records().first?["text"] as? String == text)
  }

  @Test func `metadata cannot take the place of the record's own fields`() throws {
    logger().info("true message", metadata: ["message": "false message"])

    let record = try #require(lines.records().first)
    #expect(record["message"] as? String == "true message")
    #expect(record["metadata.message"] as? String == "false message")
  }

  @Test func `records below the level are dropped`() {
    logger(level: .warning).info("not wanted")

    #expect(lines.raw.isEmpty)
  }

  @Test func `records of a request carry its trace and metadata, others do not`() async throws {
    let scope = RequestScope(trace: .generate(), metadata: ["rpc.method": "Search"])

    await RequestScope.with(scope) { logger().info("inside") }
    logger().info("outside")

    let records = try lines.records()
    #expect(records[0]["trace.id"] as? String == scope.trace.traceID)
    #expect(records[0]["rpc.method"] as? String == "Search")
    #expect(records[1]["trace.id"] == nil && records[1]["rpc.method"] == nil)
  }

  @Test(arguments: ["db.password", "curve.secretKey", "enrolment.code", "http.authorization", "Set-Cookie"])
  func `a value under a key that names a secret is hidden`(key: String) throws {
    logger().info("careless", metadata: [key: "opensesame"])

    #expect(try lines.records().first?[key] as? String == Redaction.mark)
  }

  @Test(arguments: [
    ("postgres://catalog:opensesame@db/twinriver", "postgres://catalog:<redacted>@db/twinriver"),
    ("host=db password='open sesame' dbname=x", "host=db password=<redacted> dbname=x"),
    ("-----BEGIN PRIVATE KEY-----\nMC4CAQ", "<redacted>"),
    ("holder 11010519491231002X asks", "holder <redacted> asks"),
    ("organisation 11500000009275844X asks", "organisation 11500000009275844X asks"),
    ("110105194912310021 has a wrong check digit", "110105194912310021 has a wrong check digit"),
    ("http://host/path?x=1", "http://host/path?x=1"),
  ])
  func `secrets inside a text are hidden and the rest is kept`(text: String, expected: String) throws {
    logger().info("careless", metadata: ["text": .string(text)])

    #expect(try lines.records().first?["text"] as? String == expected)
  }

  @Test func `a long value is cut and says by how much`() throws {
    logger(redaction: Redaction(maxValueBytes: 10)).info("short", metadata: ["text": "0123456789abc"])

    #expect(try lines.records().first?["text"] as? String == "0123456789… (3 bytes more)")
  }
}

/// Keeps what a handler wrote.
final class CapturedLines: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ bytes: [UInt8]) { lines.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) } }

  var raw: [String] { lines.withLock { $0 } }

  func records() throws -> [[String: Any]] {
    try raw.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any])
    }
  }
}
