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
    let rows = try await plan.source.read(plan.selection(.keys(wanted)), limit: limits.queryRecords + 1)
    guard rows.count <= limits.queryRecords else { throw Refusal.answerTooLarge }

    var answer = QueryAnswerWriter(plan, bytesLimit: limits.queryBytes)
    var found: Set<RecordKey> = []
    for row in rows {
      let key = try RecordKey(row.key)
      guard try answer.add(key, row.values) else { throw Refusal.answerTooLarge }
      found.insert(key)
    }
    // Where rows are filtered, a key without a record is refused alike whether the record lies outside or is not there.
    if !plan.filters.isEmpty, found.count < Set(wanted).count { throw Refusal.recordsOutsideGrant }
    return answer.finish()
  }

  /// Reads all records of a plan and stores their chunks, which nobody can get before the delivery is recorded.
  func stage(_ plan: DeliveryPlan, as id: StoredDelivery.ID) async throws -> DeliveredContent {
    var handles = HandleMaker(plan.key)
    var writer = ContentWriter(plan.form.format, columns: plan.columns, chunkBytesLimit: limits.chunkBytes)
    var chunks: [DeliveredChunk] = []
    let watermark = plan.isWatermarked ? Watermark(of: id, key: plan.key) : nil
    func keep(_ full: ContentWriter.Chunk) async throws {
      let chunk = watermark.map { full.ordered($0.order(of: full.handles)) } ?? full
      try await store(chunk, chunks.count, of: id)
      chunks.append(DeliveredChunk(of: chunk.content, withSM3: plan.form.withSM3))
    }
    try await plan.source.stream(plan.selection(), fetchSize: limits.fetchRecords) { rows in
      for row in rows {
        let handle = handles.handle(of: try RecordKey(row.key))
        if let full = try writer.add(handle, row.values.slices) { try await keep(full) }
      }
      guard writer.recordCount <= limits.batchRecords else { throw Refusal.tooManyRecords(limits.batchRecords) }
    }
    try await keep(writer.finish())
    return DeliveredContent(recordCount: writer.recordCount, chunks: chunks)
  }

  private func store(_ chunk: ContentWriter.Chunk, _ index: Int, of id: StoredDelivery.ID) async throws {
    let sealed = try sources.vault.seal(chunk.content, as: .delivery(id, chunk: index))
    try await database.command { try $0.stageChunk(index, of: id, sealed: sealed, handles: chunk.handles) }
    Failpoint.reached(.midBatch)
  }
}

extension RecordKey {
  init(_ fields: TextFields) throws(Refusal) {
    let values = fields.texts.compactMap(\.self)
    guard values.count == fields.texts.count else { throw .keyAbsent }
    self.init(values)
  }
}

extension Refusal {
  static let answerTooLarge = Self(
    .limit, "ANSWER_TOO_LARGE", zh: "查询结果太大", en: "the query's answer is too large",
    remedy: Bilingual(zh: "请减少每次查询的记录。", en: "Ask for fewer records at once."))
}
