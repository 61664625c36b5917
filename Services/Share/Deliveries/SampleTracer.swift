import FoundationEssentials
import Postgres
import Rules

/// Looks for the delivery whose order a sample has (水印溯源), among an entry's watermarked ones.
struct SampleTracer: Sendable {
  let database: Database
  /// Of the entry, as many as are still there.
  let keys: [EntryKeys.Key]
  let limits: LookupLimits

  /// - Parameter samples: the sample by the handles that each generation of the entry's key makes of it.
  func trace(
    _ samples: [Int: RecordSample], of entry: String, before: Date?
  ) async throws -> (trace: Trace<StoredUse>, olderBefore: Date?) {
    let deliveries = try await database.read {
      try await $0.watermarkedUses(under: entry, before: before, limit: limits.tracedDeliveries)
    }
    var examined: [(delivery: StoredUse, evidence: OrderEvidence)] = []
    for delivery in deliveries {
      guard let key = keys.first(where: { $0.generation == delivery.watermarkGeneration }),
        let sample = samples[key.generation]
      else { continue }
      let watermark = Watermark(of: delivery.delivery, key: key)
      examined.append((delivery, try await evidence(of: sample, delivery.delivery, watermark)))
    }
    let trace = Trace(examined, limit: limits.toldDeliveries, identifyingFrom: limits.identifyingBits)
    return (trace, deliveries.count == limits.tracedDeliveries ? deliveries.last?.deliveredAt : nil)
  }

  private func evidence(
    of sample: RecordSample, _ delivery: StoredDelivery.ID, _ watermark: Watermark
  ) async throws -> OrderEvidence {
    var evidence = OrderEvidence()
    var next = 0
    while true {
      let chunks = try await database.read {
        try await $0.holdings(of: delivery, from: next, limit: limits.fetchChunks)
      }
      for chunk in chunks { evidence.add(watermark.places(of: sample.records(in: chunk))) }
      guard chunks.count == limits.fetchChunks else { return evidence }
      next += chunks.count
    }
  }
}
