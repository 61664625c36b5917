import Contracts
import Rules

/// What a query is answered with: records for the caller, and the content that the receipt vouches for.
struct QueryAnswer: Sendable {
  let content: DeliveredContent
  let records: [ShareV1.Record]
}

/// Gathers the records of one answer, as messages and as the CSV whose digest is in the receipt.
struct QueryAnswerWriter: ~Copyable {
  private var handles: HandleMaker
  private var writer: ContentWriter
  private var records: [ShareV1.Record] = []
  /// The content without the record that did not fit.
  private var full: ContentWriter.Chunk?
  private let withSM3: Bool

  init(_ plan: DeliveryPlan, bytesLimit: Int) {
    handles = HandleMaker(plan.key)
    writer = ContentWriter(columns: plan.columns, chunkBytesLimit: bytesLimit)
    withSM3 = plan.form.withSM3
  }

  var recordCount: Int { records.count }

  /// - Returns: whether the record fits; none is added behind one that does not.
  mutating func add(_ key: RecordKey, _ values: RecordPage.Values) throws(Refusal) -> Bool {
    let handle = handles.handle(of: key)
    full = try writer.add(handle, values)
    guard full == nil else { return false }
    records.append(ShareV1.Record(handle, values))
    return true
  }

  consuming func finish() -> QueryAnswer {
    let chunk = if let full { full } else { writer.finish() }
    let content = DeliveredContent(
      recordCount: records.count, chunks: [DeliveredChunk(of: chunk.content, withSM3: withSM3)], handles: chunk.handles)
    return QueryAnswer(content: content, records: records)
  }
}

extension ShareV1.Record {
  fileprivate init(_ handle: RecordHandle, _ values: RecordPage.Values) {
    let texts = values.map { value in value.map { String(decoding: $0, as: UTF8.self) } }
    self.init(
      handle: handle.bytes, values: texts.map { $0 ?? "" },
      nulls: texts.indices.filter { texts[$0] == nil }.map(UInt32.init))
  }
}
