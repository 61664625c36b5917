import Contracts
import EventLog
import Failpoints
import Postgres
import ProtobufC
import RPC
import Rules
import ServiceKit
import SuiteContracts
import SuiteCrypto

/// Answers `share.v1.DeliveryService`. What a grant refuses is recorded too.
struct DeliveryHandler: ShareV1.DeliveryService.ServiceProtocol {
  let desk: DeliveryDesk

  private var database: Database { desk.database }

  /// Each attempt is a delivery of its own; the answer is never kept.
  func query(_ request: ShareV1.QueryRequest, context: ServerContext) async throws -> ShareV1.QueryReply {
    let grant = try Grant.ID(request.grant, field: "grant")
    let attempt = DeliveryAttempt(
      caller: context.caller.officer, purpose: try Purpose(request.purpose), mode: .query, columns: request.columns)
    let form = try DeliveryForm(request, context)
    let run = ExchangeRun(context, grant: grant, attempt)

    return try await recordingRefusals(of: grant, attempt, run, form.actor(context)) {
      let plan = try await desk.plan(attempt, under: grant, form: form)
      let asked = run.elapsed
      let answer = try await desk.read(plan, keys: request.keys)
      let (delivery, noStore) = try await deliver(answer, plan, run, asked: asked, context)
      return ShareV1.QueryReply(
        delivery: delivery.id.description, columns: plan.columns, records: answer.records, noStore: noStore,
        receipt: delivery.receipt)
    }
  }

  /// Each page is a delivery of its own, and is checked like one; the answer is never kept.
  func queryRange(
    _ request: ShareV1.QueryRangeRequest, context: ServerContext
  ) async throws -> ShareV1.QueryRangeReply {
    let grant = try Grant.ID(request.grant, field: "grant")
    let attempt = DeliveryAttempt(
      caller: context.caller.officer, purpose: try Purpose(request.purpose), mode: .range, columns: request.columns,
      store: request.store)
    let form = try DeliveryForm(request, context)
    let limit = try desk.limits.rangePage(request.limit)
    let run = ExchangeRun(context, grant: grant, attempt)

    return try await recordingRefusals(of: grant, attempt, run, form.actor(context)) {
      let plan = try await desk.plan(attempt, under: grant, form: form)
      var range = try KeyRange(from: request.fromKey, to: request.toKey, width: plan.entry.keyColumns.count)
      let page = RangePage(of: range, under: grant, desk.sources.vault)
      if !request.pageToken.isEmpty { range = range.following(try page.key(request.pageToken)) }
      let asked = run.elapsed
      let (answer, end) = try await desk.read(plan, range, limit: limit)
      let (delivery, _) = try await deliver(answer, plan, run, asked: asked, context)
      return ShareV1.QueryRangeReply(
        delivery: delivery.id.description, columns: plan.columns, records: answer.records,
        nextPageToken: try end.map(page.token(after:)) ?? "", receipt: delivery.receipt)
    }
  }

  /// Records the delivery of an answer, which may leave then.
  private func deliver(
    _ answer: QueryAnswer, _ plan: DeliveryPlan, _ run: ExchangeRun, asked: Duration, _ context: ServerContext
  ) async throws -> (StoredDelivery, noStore: Bool) {
    let answered = run.elapsed
    let delivery = try await desk.prepare(StoredDelivery.ID(), plan, answer.content, at: plan.signing)
    let noStore = try await database.command(locking: plan.keys.locked, sharing: plan.keys.shared) { tx in
      try await desk.record(
        delivery, plan, handles: answer.content.handles, by: plan.form.actor(context), in: tx)
      tx.insert(run.made(delivery, sourceAsked: asked, answered: answered, at: tx.now))
      return plan.terms?.grant.mustNotStore(at: tx.now) ?? true
    }
    Failpoint.reached(.beforeFirstByte)
    return (delivery, noStore)
  }

  func startBatch(_ request: ShareV1.StartBatchRequest, context: ServerContext) async throws -> ShareV1.Delivery {
    let grant = try Grant.ID(request.grant, field: "grant")
    let form = try DeliveryForm(request, context)
    let attempt = DeliveryAttempt(
      caller: context.caller.officer, purpose: try Purpose(request.purpose), mode: .batch, store: request.store,
      format: form.format)
    let run = ExchangeRun(context, grant: grant, attempt)

    return try await recordingRefusals(of: grant, attempt, run, form.actor(context)) {
      try await deliver(try await desk.plan(attempt, under: grant, form: form), run, context)
    }
  }

  func startSnapshot(
    _ request: ShareV1.StartSnapshotRequest, context: ServerContext
  ) async throws -> ShareV1.Delivery {
    let run = ExchangeRun(context, grant: nil, nil)
    let plan = try await desk.plan(
      snapshotOf: request.entry, columns: request.columns, for: context.caller.officer,
      form: DeliveryForm(requestSHA256: context.payloadSHA256))
    return try await deliver(plan, run, context)
  }

  private func deliver(
    _ plan: DeliveryPlan, _ run: ExchangeRun, _ context: ServerContext
  ) async throws -> ShareV1.Delivery {
    let id = StoredDelivery.ID()
    let asked = run.elapsed
    let content = try await desk.stage(plan, as: id)
    let answered = run.elapsed
    let delivery = try await desk.prepare(id, plan, content)
    // The answer kept for retries names the delivery alone: what its receipt says lies sealed.
    let kept = try await database.command(
      for: context, locking: plan.keys.locked, sharing: plan.keys.shared
    ) { tx in
      try await desk.record(delivery, plan, handles: nil, by: EventActor(context), in: tx)
      tx.insert(run.made(delivery, sourceAsked: asked, answered: answered, at: tx.now))
      return ShareV1.Delivery(id: id.description)
    }
    guard kept.id != id.description else { return delivery.contract }
    guard let first = try await stored(StoredDelivery.ID(kept.id, field: "id")) else { throw Refusal.deliveryUnknown }
    return first.contract
  }

  private func stored(_ id: StoredDelivery.ID) async throws -> StoredDelivery? {
    try await database.read { try await $0.delivery(id, openedBy: desk.sources.vault) }
  }

  func getChunk(_ request: ShareV1.GetChunkRequest, context: ServerContext) async throws -> ShareV1.Chunk {
    let id = try StoredDelivery.ID(request.delivery, field: "delivery")
    let caller = context.caller.officer
    guard let ground = try await database.chunkGround(Int(request.index), of: id),
      try await isReceiver(caller, of: ground.delivery)
    else { throw Refusal.deliveryUnknown }
    let delivery = ground.delivery
    if let grant = delivery.grant {
      let attempt = DeliveryAttempt(caller: caller, purpose: delivery.purpose, mode: .batch, store: delivery.store)
      try await recordingRefusals(of: grant, nil, ExchangeRun(context, grant: grant, attempt), EventActor(context)) {
        try ground.checkTerms(caller)
      }
    }
    return ShareV1.Chunk(content: try content(Int(request.index), of: id, ground))
  }

  /// Whom it was made for, or whoever succeeded that body (CC-29), which alone costs a question.
  private func isReceiver(_ caller: Officer, of delivery: ChunkDelivery) async throws -> Bool {
    if delivery.user == caller.organisation { return true }
    return try await database.read { try await $0.isSuccessor(caller.organisation, ofAny: [delivery.user]) }
  }

  private func content(_ index: Int, of id: StoredDelivery.ID, _ ground: ChunkGround) throws -> [UInt8] {
    guard ground.delivery.hasChunks, index < ground.delivery.chunkCount else { throw Refusal.chunkUnknown }
    guard let sealed = ground.content else { throw Refusal.contentExpired }
    // It opens only as what was sealed as this chunk of this delivery, which is what the receipt has the digest of.
    return try desk.sources.vault.open(sealed, as: .delivery(id, chunk: index))
  }

  func getDelivery(_ request: ShareV1.GetDeliveryRequest, context: ServerContext) async throws -> ShareV1.Delivery {
    let id = try StoredDelivery.ID(request.id, field: "id")
    return try await database.read { tx in
      guard let delivery = try await tx.delivery(id, openedBy: desk.sources.vault),
        try await tx.isSeen(by: context.caller, between: delivery.user, and: delivery.provider)
      else { throw Refusal.deliveryUnknown }
      return delivery.contract
    }
  }

  func getReceiptKey(
    _ request: ShareV1.GetReceiptKeyRequest, context: ServerContext
  ) async throws -> ShareV1.GetReceiptKeyReply {
    _ = try await desk.receipts.registered(in: database)
    let keys = try await database.read { try await $0.receiptKeys() }
    return ShareV1.GetReceiptKeyReply(
      publicKeyPem: try desk.receipts.publicKey.pem(), keys: try keys.map { try $0.contract })
  }

  /// Runs `body`; a refusal is recorded before the caller is told, and is an event where the grant's terms are behind it.
  private func recordingRefusals<R>(
    of id: Grant.ID, _ attempt: DeliveryAttempt?, _ run: ExchangeRun, _ actor: EventActor,
    _ body: nonisolated(nonsending) () async throws -> R
  ) async throws -> R {
    do {
      return try await body()
    } catch let refusal as Refusal {
      try await database.command { tx in
        let grant = try await tx.grant(id)
        tx.insert(run.refused(refusal, grant, at: tx.now))
        guard refusal.isAboutTerms else { return }
        var entry: PublishedEntry?
        if let grant { entry = try await tx.publishedEntry(grant.entry, version: grant.entryVersion) }
        try tx.append(
          ShareV1.DeliveryRefused(
            grant: id.description, reason: refusal.reason, entry: grant?.entry ?? "",
            organisation: actor.actor.organisation, purpose: attempt?.purpose?.contract ?? .unspecified,
            mode: attempt?.mode.contract ?? .unspecified,
            // A name that the entry does not have may be anything, so it stays out of the log.
            columns: attempt?.columns.filter { entry?[$0] != nil } ?? []), subject: id.description,
          audience: grant.map { desk.parties.audience($0.user, $0.provider) } ?? .suite, actor: actor)
      }
      throw refusal
    }
  }
}

extension DeliveryLimits {
  /// - Parameter asked: 0 is as many as may be.
  fileprivate func rangePage(_ asked: UInt32) throws(Refusal) -> Int {
    guard asked <= rangePageRecords else { throw .pageTooLong(rangePageRecords) }
    return asked == 0 ? rangePageRecords : Int(asked)
  }
}

extension ChunkGround {
  /// Whether the terms of its delivery still let a chunk out.
  fileprivate func checkTerms(_ caller: Officer) throws(Refusal) {
    guard let grant else { throw .grantUnknown }
    try grant.checkReceiver(caller, at: now)
    guard let entry else { throw .notCatalogued(grant.entry) }
    try entry.checkUse(at: now)
    guard let store = delivery.store else { return }
    let stores = [store] + grant.storageConsents.map(\.store).filter { caller.inherits($0, as: store, from: delivery) }
    guard stores.contains(where: { grant.storageConsent(for: $0, at: now) != nil }) else { throw .storageNotConsented }
  }
}

extension Officer {
  /// Whether a store is the one that a delivery to a body this officer's has succeeded went to (CC-29).
  fileprivate func inherits(_ store: String, as former: String, from delivery: ChunkDelivery) -> Bool {
    delivery.user != organisation && DataStore.isInherited(store, from: former, of: delivery.user)
  }
}

extension Refusal {
  /// Whether a grant's terms stand against the delivery, rather than a slip in the call or a source that is away.
  fileprivate var isAboutTerms: Bool {
    fault == .rights || self == .grantUnknown || Self.termsBesidesRights.contains(reason)
  }

  private static let termsBesidesRights: Set<String> = [
    "QUOTA_USED_UP", "DELIVERED_TOO_SOON", "ENTRY_SUSPENDED", "ENTRY_RETIRED", "ON_HOLD",
  ]

  fileprivate static let deliveryUnknown = Self(
    .unknown, "DELIVERY_UNKNOWN", zh: "没有这个交换记录", en: "there is no such delivery")

  fileprivate static let chunkUnknown = Self(
    .field("index"), "CHUNK_UNKNOWN", zh: "没有这一块", en: "there is no such chunk")

  fileprivate static let contentExpired = Self(
    .state, "CONTENT_EXPIRED", zh: "内容的保存期已过", en: "the content was kept for its time and is gone",
    remedy: Bilingual(zh: "回执仍然有效；需要数据的，请重新发起批量交换。", en: "The receipt still holds; start a new batch for the data."))
}
