import Contracts
import RPC
import Rules
import SuiteCrypto
import Wire

/// Takes the data of a mounted entry from share-service, which alone reads the departments' sources (Art. 21 ¶1).
struct SnapshotSource: Sendable {
  struct Snapshot: Sendable {
    let delivery: String
    let content: DatasetWriter.Content
  }

  private let share: ShareV1.DeliveryService.Client
  private let settings: SnapshotSettings

  init(_ share: any RPCCaller, settings: SnapshotSettings) {
    self.share = ShareV1.DeliveryService.Client(share)
    self.settings = settings
  }

  /// - Throws: what share-service refuses, as it says it.
  func take(entry: String, columns: [String], for context: ServerContext) async throws -> Snapshot {
    let request = ShareV1.StartSnapshotRequest(entry: entry, columns: columns)
    // Derived, so that a retry of the command this is done for gets the same delivery.
    let key = SHA256.hash(context.idempotencyKey, Array("snapshot \(entry) \(columns)".utf8)).bytes.prefix(16)
    var options = CallOptions.within(context, timeout: settings.timeout, idempotencyKey: Array(key))
    let delivery = try await share.startSnapshot(request, options: options)
    guard delivery.columns == columns, delivery.chunkSha256.count == Int(delivery.chunkCount) else {
      throw Refusal.snapshotMalformed
    }

    options.idempotencyKey = nil
    var reader = SnapshotReader(columns: columns)
    var writer = DatasetWriter(
      columns: columns, previewRows: settings.previewRows, fileBytesLimit: settings.fileLimitBytes)
    try await chunks(of: delivery, options) { chunk throws(Refusal) in
      try reader.read(chunk) { values throws(Refusal) in try writer.add(values) }
    }
    guard writer.recordCount == Int(delivery.recordCount) else { throw Refusal.snapshotMalformed }
    return Snapshot(delivery: delivery.id, content: writer.finish())
  }

  /// Fetches the chunks with several calls in flight, checks each against its digest, and gives them in order.
  private func chunks(
    of delivery: ShareV1.Delivery, _ options: CallOptions, _ body: ([UInt8]) throws(Refusal) -> Void
  ) async throws {
    let count = Int(delivery.chunkCount)
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      var arrived: [Int: [UInt8]] = [:]
      var asked = 0
      for next in 0..<count {
        // No further ahead of the one that is needed than may be in flight: that bounds what waits in memory.
        while asked < min(next + settings.chunksInFlight, count) {
          let index = asked
          group.addTask { (index, try await chunk(index, of: delivery, options)) }
          asked += 1
        }
        while arrived[next] == nil {
          guard let (index, content) = try await group.next() else { throw Refusal.snapshotMalformed }
          arrived[index] = content
        }
        try body(arrived.removeValue(forKey: next) ?? [])
      }
    }
  }

  private func chunk(_ index: Int, of delivery: ShareV1.Delivery, _ options: CallOptions) async throws -> [UInt8] {
    let request = ShareV1.GetChunkRequest(delivery: delivery.id, index: UInt32(index))
    let content = try await share.getChunk(request, options: options).content
    guard SHA256.hash(content).bytes == delivery.chunkSha256[index] else { throw Refusal.snapshotMalformed }
    return content
  }
}
