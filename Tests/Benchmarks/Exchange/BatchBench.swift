import Contracts
import Foundation
import RPC
import ServiceKit
import SuiteCrypto

/// Measures batches: all of the 100,000 records beside `psql \copy`, and one that is much larger than memory should be.
struct BatchBench {
  let options: BenchOptions
  let world: ExchangeWorld
  let deliveries: ShareV1.DeliveryService.Client

  /// Chunks asked for at once.
  private static let inFlight = 4

  func run(_ streamMegabytes: Int) async throws -> [BenchResult] {
    var results = [try await records()]
    if streamMegabytes > 0 { results += try await stream(streamMegabytes) }
    return results
  }

  private func records() async throws -> BenchResult {
    let grant = try await world.grant(on: world.entries[0], mode: .batch)
    let medians = try await options.alternate(
      "exchange, batch of \(world.provider.recordCount) records",
      [
        ("ours", { try await timed { try await fetch(grant).records } }),
        ("psql", { try await timed { try await world.provider.copyOut(0) } }),
      ])
    return .rates(
      "exchange, batch, records", medians[0], peer: medians[1], "psql \\copy of the same view to a file",
      target: .ratioAtLeast(0.5), note: "read, sealed, recorded, fetched, checked, written")
  }

  /// Rows as operations; how long single ones took is nobody's question.
  private func timed(_ body: () async throws -> Int) async throws -> Measured {
    let (before, began) = (world.cpu.seconds, ContinuousClock.now)
    let count = Double(try await body())
    let seconds = began.duration(to: .now) / .seconds(1)
    return Measured(
      perSecond: count / seconds, p50Microseconds: 0, p99Microseconds: 0, p999Microseconds: 0,
      cpuSecondsPerMillion: (world.cpu.seconds - before) / count * 1_000_000)
  }

  private func stream(_ megabytes: Int) async throws -> [BenchResult] {
    try await world.provider.widen(to: megabytes)
    let grant = try await world.grant(on: world.wideEntry, mode: .batch)
    let watch = MemoryWatch(process: world.share.process.id)
    let began = ContinuousClock.now
    let (fetched, grown) = try await watch.during { try await fetch(grant) }
    let seconds = began.duration(to: .now) / .seconds(1)
    let size = "\(fetched.bytes >> 20) MB"
    return [
      BenchResult(
        name: "exchange, large batch", unit: "MB/s", ours: Double(fetched.bytes) / 1_048_576 / seconds,
        note: "\(size), \(fetched.records) records"),
      BenchResult(
        name: "exchange, large batch, memory grown", unit: "MB", ours: grown, target: .oursAtMost(100),
        note: "share-service, at its highest, for \(size)"),
    ]
  }

  /// Starts a batch, fetches its chunks several at a time, checks each and writes them to a file in order.
  private func fetch(_ grant: String) async throws -> (records: Int, bytes: Int) {
    let patient = CallOptions(timeout: .seconds(119), signer: world.user.signer)
    let delivery = try await deliveries.startBatch(
      .init(grant: grant, purpose: .workReference, store: ExchangeWorld.store), options: patient)
    return try await withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("data.csv").path
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      guard let file = FileHandle(forWritingAtPath: path) else { throw BenchFailure("\(path) cannot be written") }
      var bytes = 0
      try await chunks(of: delivery) { content in
        try file.write(contentsOf: content)
        bytes += content.count
      }
      try file.close()
      return (Int(delivery.recordCount), bytes)
    }
  }

  /// Hands the chunks on in their order, while the next ones are on their way.
  private func chunks(of delivery: ShareV1.Delivery, _ body: ([UInt8]) throws -> Void) async throws {
    try await withThrowingTaskGroup(of: (UInt32, [UInt8]).self) { group in
      var asked: UInt32 = 0
      var next: UInt32 = 0
      var early: [UInt32: [UInt8]] = [:]
      func ask() {
        guard asked < delivery.chunkCount else { return }
        let index = asked
        group.addTask { (index, try await chunk(index, of: delivery)) }
        asked += 1
      }
      for _ in 0..<Self.inFlight { ask() }
      while let (index, content) = try await group.next() {
        ask()
        early[index] = content
        while let content = early.removeValue(forKey: next) {
          try body(content)
          next += 1
        }
      }
    }
  }

  private func chunk(_ index: UInt32, of delivery: ShareV1.Delivery) async throws -> [UInt8] {
    let content = try await deliveries.getChunk(
      .init(delivery: delivery.id, index: index), options: CallOptions(timeout: .seconds(30))
    ).content
    guard SHA256.hash(content).bytes == delivery.chunkSha256[Int(index)] else {
      throw BenchFailure("chunk \(index) does not fit its digest")
    }
    return content
  }
}
