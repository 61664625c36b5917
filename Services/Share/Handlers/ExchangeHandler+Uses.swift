import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// Who used a record (谁用了我的数据): for the person it is about, asked by those who answer for the data.
extension ExchangeHandler {
  private static let usesLimit = 500

  func listUses(_ request: ShareV1.ListUsesRequest, context: ServerContext) async throws -> ShareV1.ListUsesReply {
    let reason = try ReasonText(request.reason, field: "reason").text
    guard DeliveryForm.nonceBytes.contains(request.nonce.count) else { throw Refusal.nonceLength }
    let organisation = context.caller.organisation.code
    let (entry, known) = try await lookUp(request.entry, context.caller)
    let (handles, isLost) = try handles(of: request, entry, known)

    return try await database.command(for: context, locking: [.lookups(organisation)]) { tx in
      guard try await mayLookUp(organisation, at: tx.now, in: tx) else { throw Refusal.lookupsUsedUp(limits.perDay) }
      let uses = try await tx.uses(
        of: handles, entry: entry.code, before: request.deliveredBefore, limit: Self.usesLimit)
      let lookup = UseLookup(
        .uses, entry: entry.code, by: context.caller.officer, reason: reason, useCount: uses.count, at: tx.now)
      try tx.insert(lookup)
      try tx.append(
        ShareV1.UsesLookedUp(
          id: lookup.id.description, entry: entry.code, organisation: organisation, useCount: UInt32(uses.count)),
        subject: lookup.id.description, audience: parties.audience(organisation, entry.provider),
        actor: EventActor(context))
      return ShareV1.ListUsesReply(
        lookup: lookup.id.description, uses: uses.map(\.contract), olderUsesLost: isLost)
    }
  }

  /// An entry that the caller answers for, and the fingerprints of its keys by generation.
  func lookUp(_ code: String, _ caller: Caller) async throws -> (entry: PublishedEntry, known: [Int: [UInt8]]) {
    let (found, known) = try await database.read { tx in
      (try await tx.publishedEntry(code), try await tx.entryKeyFingerprints(code))
    }
    // Others do not learn whether there is such an entry.
    guard let entry = found, caller.answersForData(of: entry.provider) else { throw Refusal.notCatalogued(code) }
    return (entry, known)
  }

  /// Whether the day has look-ups left; exact in a transaction that locks its organisation's.
  func mayLookUp<Source: QuerySource & ~Copyable>(
    _ organisation: String, at now: Date, in source: borrowing Source
  ) async throws -> Bool {
    try await source.lookups(of: organisation, on: ChinaTime.date(of: now).description) < limits.perDay
  }

  /// Every handle the record was delivered under, and whether there may be one that nobody can make any more.
  private func handles(
    of request: ShareV1.ListUsesRequest, _ entry: PublishedEntry, _ known: [Int: [UInt8]]
  ) throws -> (handles: [[UInt8]], isLost: Bool) {
    if !request.handle.isEmpty {
      guard request.key.isEmpty, request.handle.count == RecordHandle.byteCount else { throw Refusal.recordNotNamed }
      return ([request.handle], false)
    }
    guard !request.key.isEmpty, request.key.count == entry.keyColumns.count else { throw Refusal.recordNotNamed }
    let keys = try entryKeys.keys(for: entry.code, known: known)
    let handles = keys.map { key in
      var maker = HandleMaker(key)
      return maker.handle(of: RecordKey(request.key)).bytes
    }
    return (handles, keys.count < known.count)
  }
}

/// How often one organisation may ask who used a record or whose a sample is, and how much is examined.
package struct LookupLimits: Sendable, Hashable {
  package var perDay = 200
  /// Records of one sample.
  package var sampleRecords = 1_000
  /// Watermarked deliveries that one sample is compared with.
  package var tracedDeliveries = 200
  /// Of these, deliveries that one answer tells of.
  package var toldDeliveries = 20
  /// Chunks whose records are read at once to compare a sample with them, 256 KiB of handles each at most.
  package var fetchChunks = 16
  /// Evidence that names a delivery, as −log2 of the chance to name a wrong one.
  package var identifyingBits = 20

  package init() {}
}

extension Caller {
  /// Whether the caller answers for the data of `provider`: its head, or the authority.
  fileprivate func answersForData(of provider: String) -> Bool {
    isAuthority || (roles.contains(.head) && organisation.code == provider)
  }
}

extension StoredUse {
  var contract: ShareV1.Use {
    ShareV1.Use(
      delivery: delivery.description, user: user, receivingSystem: receivingSystem, grant: grant?.description ?? "",
      purpose: purpose?.contract ?? .unspecified, mode: DeliveryMode(rawValue: mode)?.contract ?? .unspecified,
      columns: columns, deliveredAt: deliveredAt)
  }
}

extension LockKey {
  static func lookups(_ organisation: String) -> LockKey { LockKey("share.lookups", organisation) }
}

extension Refusal {
  static let recordNotNamed = Self(
    .field("key"), "RECORD_NOT_NAMED", zh: "须给出主键各列的值，或记录句柄，二者择一",
    en: "a record is named by the values of its key columns, or by its handle of 16 bytes")

  static func lookupsUsedUp(_ limit: Int) -> Self {
    Self(
      .limit, "LOOKUPS_USED_UP", zh: "今日\(limit)次的查询已用完", en: "today's \(limit) look-ups are made",
      remedy: Bilingual(zh: "请明日（北京时间）再试。", en: "Try again tomorrow, China time."))
  }
}
