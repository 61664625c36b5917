import Contracts
import Failpoints
import FoundationEssentials
import Postgres
import Rules

/// Reading the records of a delivery and making handles and digests of them.
extension DeliveryDesk {
  /// Reads the records named by `keys`.
  func read(_ plan: DeliveryPlan, keys: [String]) async throws -> QueryAnswer {
    let width = plan.entry.keyColumns.count
    guard !keys.isEmpty, keys.count % width == 0, keys.count / width <= limits.queryRecords else {
      throw Refusal.keyCount(limits.queryRecords, per: width)
    }
    let wanted = stride(from: 0, to: keys.count, by: width).map { Array(keys[$0..<$0 + width]) }
    let page = try await plan.source.read(plan.selection(.keys(wanted)), limit: limits.queryRecords + 1)
    guard page.count <= limits.queryRecords else { throw Refusal.answerTooLarge }

    var answer = QueryAnswerWriter(plan, bytesLimit: limits.queryBytes)
    var found: Set<RecordKey> = []
    try page.lend { key, values in
      guard try answer.add(key, values) else { throw Refusal.answerTooLarge }
      found.insert(key)
    }
    // Where rows are filtered, a key without a record is refused alike whether the record lies outside or is not there.
    if !plan.filters.isEmpty, found.count < Set(wanted).count { throw Refusal.recordsOutsideGrant }
    return answer.finish()
  }

  /// Reads all records of a plan and stores their chunks, which nobody can get before the delivery is recorded.
  ///
  /// While a chunk is sealed and stored, the next ones are read: ``DeliveryLimits/chunksInFlight`` at most.
  func stage(_ plan: DeliveryPlan, as id: StoredDelivery.ID) async throws -> DeliveredContent {
    var handles = HandleMaker(plan.key)
    var writer = ContentWriter(plan.form.format, columns: plan.columns, chunkBytesLimit: limits.chunkBytes)
    let staging = ChunkStaging(self, plan, id)
    return try await withThrowingTaskGroup(of: (Int, DeliveredChunk).self) { group in
      var chunks: [Int: DeliveredChunk] = [:]
      var begun = 0
      func keep(_ chunk: ContentWriter.Chunk) async throws {
        if begun - chunks.count >= limits.chunksInFlight, let (index, kept) = try await group.next() {
          chunks[index] = kept
        }
        let index = begun
        group.addTask { (index, try await staging.keep(chunk, at: index)) }
        begun += 1
      }
      try await plan.source.stream(plan.selection(), fetchSize: limits.fetchRecords) { page in
        var full: [ContentWriter.Chunk] = []
        try page.lend { key, values in
          if let chunk = try writer.add(handles.handle(of: key), values) { full.append(chunk) }
        }
        for chunk in full { try await keep(chunk) }
        guard writer.recordCount <= limits.batchRecords else { throw Refusal.tooManyRecords(limits.batchRecords) }
      }
      try await keep(writer.finish())
      for try await (index, kept) in group { chunks[index] = kept }
      return DeliveredContent(
        recordCount: writer.recordCount, chunks: chunks.sorted { $0.key < $1.key }.map(\.value))
    }
  }
}

/// Puts the chunks of one delivery by.
private struct ChunkStaging: Sendable {
  private let desk: DeliveryDesk
  private let id: StoredDelivery.ID
  private let withSM3: Bool
  private let watermark: Watermark?

  init(_ desk: DeliveryDesk, _ plan: DeliveryPlan, _ id: StoredDelivery.ID) {
    self.desk = desk
    self.id = id
    withSM3 = plan.form.withSM3
    watermark = plan.isWatermarked ? Watermark(of: id, key: plan.key) : nil
  }

  func keep(_ full: ContentWriter.Chunk, at index: Int) async throws -> DeliveredChunk {
    let chunk = watermark.map { full.ordered($0.order(of: full.handles)) } ?? full
    let sealed = try desk.sources.vault.seal(chunk.content, as: .delivery(id, chunk: index))
    try await desk.database.command { try $0.stageChunk(index, of: id, sealed: sealed, handles: chunk.handles) }
    Failpoint.reached(.midBatch)
    return DeliveredChunk(of: chunk.content, withSM3: withSM3)
  }
}

extension ShareV1.Record {
  fileprivate init(_ handle: RecordHandle, _ values: some Sequence<ArraySlice<UInt8>?>) {
    let texts = values.map { value in value.map { String(decoding: $0, as: UTF8.self) } }
    self.init(
      handle: handle.bytes, values: texts.map { $0 ?? "" },
      nulls: texts.indices.filter { texts[$0] == nil }.map(UInt32.init))
  }
}

extension Refusal {
  static let answerTooLarge = Self(
    .limit, "ANSWER_TOO_LARGE", zh: "查询结果太大", en: "the query's answer is too large",
    remedy: Bilingual(zh: "请减少每次查询的记录。", en: "Ask for fewer records at once."))
}
