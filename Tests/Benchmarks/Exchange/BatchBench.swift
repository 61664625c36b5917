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
      for start in stride(from: 0, to: delivery.chunkCount, by: Self.inFlight) {
        for content in try await chunks(start..<min(start + UInt32(Self.inFlight), delivery.chunkCount), of: delivery) {
          try file.write(contentsOf: content)
          bytes += content.count
        }
      }
      try file.close()
      return (Int(delivery.recordCount), bytes)
    }
  }

  private func chunks(_ indexes: Range<UInt32>, of delivery: ShareV1.Delivery) async throws -> [[UInt8]] {
    try await withThrowingTaskGroup(of: (UInt32, [UInt8]).self) { group in
      for index in indexes {
        group.addTask {
          let content = try await deliveries.getChunk(
            .init(delivery: delivery.id, index: index), options: CallOptions(timeout: .seconds(30))
          ).content
          guard SHA256.hash(content).bytes == delivery.chunkSha256[Int(index)] else {
            throw BenchFailure("chunk \(index) does not fit its digest")
          }
          return (index, content)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
