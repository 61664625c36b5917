import Contracts
import Foundation
import ProtobufC
import RPC
import SuiteCrypto
import Synchronization
import Testing
import Wire

@testable import Operator

/// `twinriver share fetch`: what comes, comes whole or not at all, and nothing comes twice.
@Suite struct BatchFetchTests {
  private let request = ShareV1.StartBatchRequest(grant: "g", purpose: .workReference, store: "archive")

  @Test func `a batch becomes a file with its receipt beside it`() async throws {
    try await fetching { sample, service, file in
      let delivery = try await BatchFetch(request, to: file).run(.init(service), options: CallOptions())

      #expect(delivery.id == "d-1")
      #expect(try content(of: file) == sample.content)
      let left = try FileManager.default.contentsOfDirectory(atPath: sample.folder).sorted()
      #expect(left == ["towns.csv", "towns.csv.receipt"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: file + ".receipt").sorted() == [
          "chunks.sha256", "manifest.sig", "manifest.txt", "platform.pem", "verify.sh",
        ])
    }
  }

  @Test func `after a break only what is missing is fetched, of the same delivery`() async throws {
    try await fetching { sample, service, file in
      service.fails(at: 1)
      await #expect(throws: RPCError.self) {
        try await BatchFetch(request, to: file, width: 1).run(.init(service), options: CallOptions())
      }
      #expect(!FileManager.default.fileExists(atPath: file))
      service.fails(at: nil)

      _ = try await BatchFetch(request, to: file, width: 1).run(.init(service), options: CallOptions())

      #expect(try content(of: file) == sample.content)
      #expect(service.asked == [0, 1, 1])
      #expect(Set(service.idempotencyKeys).count == 1)
    }
  }

  @Test func `what was damaged on disk meanwhile is fetched again`() async throws {
    try await fetching { sample, service, file in
      service.fails(at: 1)
      _ = try? await BatchFetch(request, to: file, width: 1).run(.init(service), options: CallOptions())
      try Data("x".utf8).write(to: URL(filePath: file + ".part"))
      service.fails(at: nil)

      _ = try await BatchFetch(request, to: file, width: 1).run(.init(service), options: CallOptions())

      #expect(try content(of: file) == sample.content)
      #expect(service.asked == [0, 1, 0, 1])
    }
  }

  @Test func `a chunk that is not what the receipt vouches for never gets the file's name`() async throws {
    try await fetching { _, service, file in
      service.alters(1)
      await #expect(throws: ReceiptFault.digest(1)) {
        try await BatchFetch(request, to: file).run(.init(service), options: CallOptions())
      }
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func `a delivery that answers another request is refused`() async throws {
    try await fetching { _, service, file in
      var other = request
      other.store = "laptop"
      await #expect(throws: ReceiptFault.otherRequest) {
        try await BatchFetch(other, to: file).run(.init(service), options: CallOptions())
      }
      #expect(service.asked == [])
    }
  }

  @Test func `neither a file nor another request's part is overwritten`() async throws {
    try await fetching { _, service, file in
      service.fails(at: 0)
      _ = try? await BatchFetch(request, to: file).run(.init(service), options: CallOptions())
      var other = request
      other.store = "laptop"
      await #expect(throws: FetchFault.otherRequest(file + ".request")) {
        try await BatchFetch(other, to: file).run(.init(service), options: CallOptions())
      }
      try Data("mine".utf8).write(to: URL(filePath: file + "2"))
      #expect(throws: FetchFault.fileExists(file + "2")) { try BatchFetch(request, to: file + "2") }
    }
  }

  @Test func `content that expired is begun anew by the next run`() async throws {
    try await fetching { sample, service, file in
      service.fails(at: 1, reason: "CONTENT_EXPIRED")
      _ = try? await BatchFetch(request, to: file).run(.init(service), options: CallOptions())
      #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder).isEmpty)
      service.fails(at: nil)

      _ = try await BatchFetch(request, to: file).run(.init(service), options: CallOptions())

      #expect(Set(service.idempotencyKeys).count == 2)
    }
  }

  private func fetching(
    _ body: (ReceiptSample, DeliveryStandIn, _ file: String) async throws -> Void
  ) async throws {
    try await ReceiptSample.with(request: request.packed()) { sample in
      try await body(sample, DeliveryStandIn(sample), sample.folder + "/towns.csv")
    }
  }

  private func content(of file: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: file))) }
}

/// Answers for share-service out of a sample, and goes wrong where it is told to.
private final class DeliveryStandIn: RPCCaller {
  private let sample: ReceiptSample
  private let state = Mutex(State())

  private struct State {
    var failing: (index: UInt32, reason: String)?
    var altered: UInt32?
    var asked: [UInt32] = []
    var idempotencyKeys: [[UInt8]] = []
  }

  init(_ sample: ReceiptSample) { self.sample = sample }

  /// Chunks asked for, in order.
  var asked: [UInt32] { state.withLock(\.asked) }
  var idempotencyKeys: [[UInt8]] { state.withLock(\.idempotencyKeys) }

  func fails(at index: UInt32?, reason: String = "SHUTTING_DOWN") {
    state.withLock { $0.failing = index.map { ($0, reason) } }
  }

  func alters(_ index: UInt32) { state.withLock { $0.altered = index } }

  func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ request: Input, options: CallOptions
  ) async throws -> Output {
    let answer: any ContractMessage =
      switch request {
      case is ShareV1.StartBatchRequest:
        state.withLock {
          $0.idempotencyKeys.append(options.idempotencyKey ?? [])
          return sample.delivery
        }
      case let request as ShareV1.GetChunkRequest: try chunk(request.index)
      default: sample.keys
      }
    return try #require(answer as? Output)
  }

  private func chunk(_ index: UInt32) throws -> ShareV1.Chunk {
    try state.withLock { state in
      state.asked.append(index)
      if let failing = state.failing, failing.index == index {
        throw RPCError(.unavailable, failing.reason, en: "is away", zh: "不可用")
      }
      var content = sample.chunks[Int(index)]
      if state.altered == index { content[0] ^= 1 }
      return ShareV1.Chunk(content: content)
    }
  }
}
