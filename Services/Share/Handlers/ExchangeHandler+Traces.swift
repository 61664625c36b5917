import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// Whose delivery a leaked sample came from (水印溯源), Art. 34(3): asked by those who answer for the data.
extension ExchangeHandler {
  func traceSample(
    _ request: ShareV1.TraceSampleRequest, context: ServerContext
  ) async throws -> ShareV1.TraceSampleReply {
    let reason = try ReasonText(request.reason, field: "reason").text
    guard DeliveryForm.nonceBytes.contains(request.nonce.count) else { throw Refusal.nonceLength }
    let (entry, known) = try await lookUp(request.entry, context.caller)
    let keys = try entryKeys.keys(for: entry.code, known: known)
    let samples = try samples(of: request, entry, keys)
    let organisation = context.caller.organisation.code
    let now = try await database.now()
    // Nothing is worked out once the day's are made: then only a retry's first answer is looked for, in the transaction.
    let isWorthwhile = try await database.read { try await mayLookUp(organisation, at: now, in: $0) }
    let tracer = SampleTracer(database: database, keys: keys, limits: limits)
    let traced =
      isWorthwhile
      ? try await tracer.trace(samples.byGeneration, of: entry.code, before: request.deliveredBefore) : nil

    return try await database.command(for: context, locking: [.lookups(organisation)]) { tx in
      guard let (trace, olderBefore) = traced, try await mayLookUp(organisation, at: tx.now, in: tx) else {
        throw Refusal.lookupsUsedUp(limits.perDay)
      }
      let lookup = UseLookup(
        .trace, entry: entry.code, by: context.caller.officer, reason: reason, useCount: trace.candidates.count,
        at: tx.now)
      try tx.insert(lookup)
      try tx.append(
        ShareV1.SampleTraced(
          id: lookup.id.description, entry: entry.code, organisation: organisation,
          recordCount: UInt32(samples.recordCount), finding: trace.finding.contract,
          deliveries: trace.identified.map(\.delivery.description), users: trace.identified.map(\.user)),
        subject: lookup.id.description, audience: parties.audience(organisation, entry.provider),
        actor: EventActor(context))
      return ShareV1.TraceSampleReply(
        lookup: lookup.id.description, finding: trace.finding.contract, deliveries: trace.candidates.map(\.contract),
        deliveriesExamined: UInt32(trace.examinedCount), olderBefore: olderBefore, someLost: keys.count < known.count)
    }
  }

  /// The sample by the handles that each key makes of it; handles that were found with it are what they are.
  private func samples(
    of request: ShareV1.TraceSampleRequest, _ entry: PublishedEntry, _ keys: [EntryKeys.Key]
  ) throws(Refusal) -> (byGeneration: [Int: RecordSample], recordCount: Int) {
    guard !entry.keyColumns.isEmpty else { throw .entryHasNoKey }
    let width = entry.keyColumns.count
    let count = request.handles.isEmpty ? request.keys.count / width : request.handles.count
    guard count > 0, count <= limits.sampleRecords, request.keys.count % width == 0,
      request.handles.isEmpty || request.keys.isEmpty
    else { throw .sampleSize(limits.sampleRecords, per: width) }
    let found = request.handles.compactMap { RecordHandle(prefix: $0) }
    guard request.handles.allSatisfy({ $0.count == RecordHandle.byteCount }) else { throw .recordNotNamed }
    let records = stride(from: 0, to: request.keys.count, by: width).map { RecordKey(request.keys[$0..<$0 + width]) }
    var samples: [Int: RecordSample] = [:]
    for key in keys {
      var maker = HandleMaker(key)
      samples[key.generation] = RecordSample(found.isEmpty ? records.map { maker.handle(of: $0) } : found)
    }
    return (samples, count)
  }
}

extension Trace.Finding {
  fileprivate var contract: ShareV1.TraceFinding {
    switch self {
    case .identified: .identified
    case .tooFew: .tooFew
    case .noOrder: .noOrder
    case .notDelivered: .notDelivered
    }
  }
}

extension Trace<StoredUse>.Candidate {
  fileprivate var contract: ShareV1.TracedDelivery {
    ShareV1.TracedDelivery(
      use: delivery.contract, recordCount: UInt32(evidence.recordCount),
      neighbourCount: UInt32(evidence.neighbourCount), inOrderCount: UInt32(evidence.inOrderCount),
      evidenceBits: UInt32(bits), identified: isIdentified)
  }
}

extension Refusal {
  fileprivate static func sampleSize(_ limit: Int, per columns: Int) -> Self {
    Self(
      .field("keys"), "SAMPLE_SIZE", zh: "样本为1至\(limit)条记录，每条给出\(columns)个主键值，或记录句柄，二者择一",
      en: "a sample is 1 to \(limit) records, each by \(columns) key value(s), or all by their handles")
  }
}
