import Contracts
import Foundation
import ProtobufC
import RPC
import SuiteCrypto

/// Brings a batch into a file: several chunks in flight, resumed after a break, named once it is proven whole.
///
/// Beside `FILE` lie meanwhile `FILE.part` with what came, and `FILE.request` with the request and its idempotency key:
/// a later run with the same request is given the same delivery again and fetches what `FILE.part` lacks.
struct BatchFetch {
  private let request: ShareV1.StartBatchRequest
  private let packed: [UInt8]
  private let file: String
  /// Chunks in flight.
  private let width: Int

  init(_ request: ShareV1.StartBatchRequest, to file: String, width: Int = 4) throws {
    self.request = request
    self.file = file
    self.width = width
    packed = try request.packed()
    let isResumed = FileManager.default.fileExists(atPath: file + ".request")
    guard isResumed || !FileManager.default.fileExists(atPath: file) else { throw FetchFault.fileExists(file) }
  }

  /// Where the receipt is in the end.
  var receipts: ReceiptFolder { ReceiptFolder(file + ".receipt") }
  private var memory: RequestMemory { RequestMemory(path: file + ".request") }

  /// Starts the batch, or goes on with it, and ends with the whole file.
  func run(_ deliveries: ShareV1.DeliveryService.Client, options: CallOptions) async throws -> ShareV1.Delivery {
    var starting = options
    // Reading all records takes longer than other calls; the service allows this much.
    starting.timeout = max(options.timeout, .seconds(120))
    starting.idempotencyKey = try memory.idempotencyKey(of: packed)
    let delivery = try await deliveries.startBatch(request, options: starting)
    let keys = try await deliveries.getReceiptKey(.init(), options: options)
    let receipt = try CheckedReceipt(of: delivery, answering: packed, keys)
    guard delivery.chunkBytes.count == delivery.chunkSha256.count else { throw FetchFault.sizesMissing }

    let part = try PartFile(file + ".part")
    do {
      try await fetch(delivery, into: part, deliveries, options)
    } catch let error as RPCError where error.reason == "CONTENT_EXPIRED" {
      // The next run begins anew; this delivery's bytes are of no use to it.
      try memory.forget()
      try part.remove()
      throw error
    }
    try receipts.write(receipt)
    try part.rename(to: file)
    try memory.forget()
    return delivery
  }

  private func fetch(
    _ delivery: ShareV1.Delivery, into part: PartFile, _ deliveries: ShareV1.DeliveryService.Client,
    _ options: CallOptions
  ) async throws {
    let chunks = FetchedChunk.all(of: delivery)
    try part.truncate(to: chunks.last.map { $0.offset + $0.byteCount } ?? 0)
    var missing = try chunks.filter { try part.sha256(at: $0.offset, byteCount: $0.byteCount) != $0.sha256 }[...]
    try await withThrowingTaskGroup(of: (FetchedChunk, [UInt8]).self) { group in
      func fetchNext() {
        guard let chunk = missing.popFirst() else { return }
        group.addTask {
          let reply = try await deliveries.getChunk(
            .init(delivery: delivery.id, index: UInt32(chunk.index)), options: options)
          return (chunk, reply.content)
        }
      }
      for _ in 0..<width { fetchNext() }
      while let (chunk, content) = try await group.next() {
        guard SHA256.hash(content).bytes == chunk.sha256 else { throw ReceiptFault.digest(chunk.index) }
        try part.write(content, at: chunk.offset)
        fetchNext()
      }
    }
  }
}

/// A chunk and its place in the file.
private struct FetchedChunk: Sendable {
  let index: Int
  let offset: Int
  let byteCount: Int
  let sha256: [UInt8]

  static func all(of delivery: ShareV1.Delivery) -> [FetchedChunk] {
    var offset = 0
    return zip(delivery.chunkBytes, delivery.chunkSha256).enumerated().map { index, chunk in
      defer { offset += Int(chunk.0) }
      return FetchedChunk(index: index, offset: offset, byteCount: Int(chunk.0), sha256: chunk.1)
    }
  }
}

/// Why a batch could not be brought into a file.
enum FetchFault: Error, Hashable {
  case fileExists(String)
  /// What lies beside the file is of another request.
  case otherRequest(String)
  case sizesMissing
  case file(operation: String, path: String, code: Int32)

  var text: String {
    switch self {
    case .fileExists(let path): say("\(path) 已存在，不会覆盖", "\(path) exists and is not overwritten")
    case .otherRequest(let path):
      say(
        "\(path) 属于另一个请求；要重新开始，请删除它和同名的 .part", "\(path) is of another request; remove it and its .part to begin anew")
    case .sizesMissing:
      say("服务版本过旧，未说明各块大小", "the service is too old to say the sizes of chunks")
    case .file(let operation, let path, let code):
      "\(operation) \(path): \(String(cString: strerror(code)))"
    }
  }

  var exitCode: Int32 {
    switch self {
    case .fileExists, .file: 73
    case .otherRequest: 65
    case .sizesMissing: 70
    }
  }
}
