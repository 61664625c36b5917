import FoundationEssentials
import Testing

@testable import ShareService

@Suite struct MountDomainTests {
  @Test(arguments: ["public.towns", "公共.乡镇_2016", "_a.B9"])
  func `a relation is two plain names`(_ text: String) throws {
    #expect(try RelationName(parsing: text).description == text)
  }

  @Test(arguments: [
    "towns", "a.b.c", "public.", ".towns", "public.to wns", "public.\"x\"", "public.t;drop", "1a.b", "a.b'", "a.b\u{0}",
    "a." + String(repeating: "x", count: 64),
  ])
  func `anything else is no relation`(_ text: String) {
    #expect(reason { _ = try RelationName(parsing: text) } == "RELATION_NAME")
  }

  @Test func `columns keep their name unless mapped`() throws {
    let names = try ColumnNames([(column: "name", source: "mc")], of: .towns)

    #expect(names.pairs.map(\.source.text) == ["code", "mc", "population", "head_phone", "clerk"])
    #expect(reason { _ = try ColumnNames([(column: "mayor", source: "m")], of: .towns) } == "UNKNOWN_COLUMN")
    #expect(reason { _ = try ColumnNames([(column: "name", source: "a\"b")], of: .towns) } == "COLUMN_NAME")
  }

  @Test func `missing columns make a mismatch, and that is news once`() throws {
    let all = try ColumnNames([], of: .towns).pairs.map {
      MountedColumn(column: $0.column, source: $0.source, type: "text")
    }
    let good = MountFinding(of: .towns, found: all, recordCount: 3)
    let bad = MountFinding(of: .towns, found: Array(all.dropLast(2)), recordCount: 3)

    #expect(good.state == .mounted)
    #expect(bad.state == .mismatch)
    #expect(bad.missingColumns == ["head_phone", "clerk"])
    #expect(good.isNews(after: nil))
    #expect(bad.isNews(after: good))
    #expect(!MountFinding(of: .towns, found: all, recordCount: 4).isNews(after: good))
    #expect(MountFinding.down(after: good).isNews(after: good))
    #expect(MountFinding.down(after: good).columns == good.columns)
  }

  @Test func `an upload knows its chunks`() throws {
    let plan = try UploadPlan(sizeBytes: 25, chunkBytes: 10, limit: 100)

    #expect(plan.chunkCount == 3)
    #expect(plan.missing([1], limit: 100) == [0, 2])
    #expect(plan.missing([], limit: 2) == [0, 1])
    #expect(reason { try plan.check(chunk: 2, byteCount: 5) } == "")
    #expect(reason { try plan.check(chunk: 2, byteCount: 10) } == "CHUNK_SIZE")
    #expect(reason { try plan.check(chunk: 3, byteCount: 5) } == "CHUNK_INDEX")
    #expect(reason { _ = try UploadPlan(sizeBytes: 0, chunkBytes: 10, limit: 100) } == "FILE_SIZE")
    #expect(reason { _ = try UploadPlan(sizeBytes: 101, chunkBytes: 10, limit: 100) } == "FILE_SIZE")
  }

  @Test func `record keys cannot run into each other`() {
    #expect(RecordKey(["a", "bc"]) != RecordKey(["ab", "c"]))
    #expect(RecordKey(["a"]).bytes == [0, 0, 0, 1, 97])
  }

  @Test func `holders are one sorted array without repetition`() throws {
    let handles = try [[2], [1], [2], [255]].map { first in
      try #require(RecordHandle(prefix: first + Array(repeating: 0, count: 20)))
    }

    let bytes = RecordHandle.sortedArray(handles)

    #expect(bytes.count == 48)
    #expect([bytes[0], bytes[16], bytes[32]] == [1, 2, 255])
    #expect(RecordHandle(prefix: [1, 2, 3]) == nil)
    #expect(handles.allSatisfy { $0.isIn(sortedArray: bytes) })
    let absent = try [0, 3, 254].map { try #require(RecordHandle(prefix: [$0] + Array(repeating: 0, count: 15))) }
    #expect(absent.allSatisfy { !$0.isIn(sortedArray: bytes) } && !absent[0].isIn(sortedArray: []))
  }

  @Test(arguments: [nil, [[UInt8](repeating: 3, count: 32), [UInt8](repeating: 4, count: 32)]])
  func `what a receipt says is packed whole, and nothing else is taken for it`(sm3: [[UInt8]]?) throws {
    let digests = [[UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32)]
    let content = ReceiptContent(manifest: Array("delivery: d\n".utf8), chunkSHA256: digests, chunkSM3: sm3)

    #expect(ReceiptContent(packed: content.packed) == content)
    let wrong: [[UInt8]] = [[], [1, 0, 0, 0], [3] + content.packed.dropFirst(), Array(content.packed.prefix(60))]
    for wrong in wrong {
      #expect(ReceiptContent(packed: wrong) == nil)
    }
  }

  @Test func `a manifest is lines of key and value`() {
    var manifest = Manifest(
      delivery: "d", entry: "307001/000001", entryVersion: 3, provider: "P", user: "U", grant: nil, purpose: "-",
      mode: "batch", columns: ["code", "name"], recordCount: 2,
      chunks: [.init(byteCount: 5, sha256: "aa"), .init(byteCount: 3, sha256: "bb", sm3: "cc")], salt: "dd",
      requestSHA256: nil, deliveredAt: Date(timeIntervalSince1970: 0), receiptKey: "k", checkpoint: nil)
    #expect(
      manifest.text == """
        twinriver-receipt: 1
        delivery: d
        entry: 307001/000001
        version: 3
        provider: P
        user: U
        grant: -
        purpose: -
        mode: batch
        format: csv
        columns: code,name
        records: 2
        chunks: 2
        chunk-0-bytes: 5
        chunk-0-sha256: aa
        chunk-1-bytes: 3
        chunk-1-sha256: bb
        chunk-1-sm3: cc
        salt: dd
        request_sha256: -
        delivered_at: 1970-01-01T00:00:00.000Z
        receipt_key: k

        """)

    manifest.isWatermarked = true
    #expect(manifest.text.contains("chunks: 2\nwatermark: order\nchunk-0-bytes: 5\n"))
    manifest.checkpoint = Manifest.Checkpoint(note: "twinriver/audit\n7\nAAAA\n\n— sig\n")
    #expect(manifest.text.hasSuffix("audit_origin: twinriver/audit\naudit_size: 7\naudit_root: AAAA\n"))
    #expect(Manifest.Checkpoint(note: "nonsense") == nil)
  }
}
