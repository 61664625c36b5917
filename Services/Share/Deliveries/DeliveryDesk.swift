import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteCrypto

/// Makes deliveries: looks up the terms, reads the mount, signs the receipt, and records all of it in one transaction
/// that checks the terms again. Only what is recorded leaves.
struct DeliveryDesk: Sendable {
  let database: Database
  let sources: RecordSources
  let entryKeys: EntryKeys
  let receipts: ReceiptSigner
  let parties: CaseParties
  let limits: DeliveryLimits

  /// Settles a delivery under a grant, or refuses it before anything is read.
  func plan(
    _ attempt: DeliveryAttempt, under id: Grant.ID, form: DeliveryForm = DeliveryForm()
  ) async throws -> DeliveryPlan {
    guard let ground = try await database.deliveryGround(id, receiptKey: receipts.id) else {
      throw Refusal.grantUnknown
    }
    let (grant, now) = (ground.grant, ground.signing.time.now)
    let columns = try grant.columns(for: attempt, at: now)
    guard let entry = ground.entry else { throw Refusal.notCatalogued(grant.entry) }
    try entry.checkUse(at: now)
    var plan = try plan(entry, ground.mount, columns, for: attempt.caller, terms: (grant, attempt), form)
    plan.signing = ground.signing
    return plan
  }

  /// Settles a snapshot for publication: only what the catalog lets be opened (Art. 22).
  func plan(
    snapshotOf code: String, columns: [String], for caller: Officer, form: DeliveryForm
  ) async throws -> DeliveryPlan {
    let entry = try await database.read { try await publishedEntry(code, in: $0) }
    try entry.checkUse(at: try await database.now())
    guard !columns.isEmpty else { throw Refusal.notOpen(entry.columns.filter { entry[$0]?.isOpen == false }) }
    let items = try entry.items(named: columns, field: "columns")
    let closed = items.filter { !$0.isOpen }.map(\.column)
    guard closed.isEmpty else { throw Refusal.notOpen(closed) }
    let ground = try await database.read { try await $0.mountGround(code) }
    return try plan(entry, ground, columns, for: caller, terms: nil, form)
  }

  private func plan(
    _ entry: PublishedEntry, _ ground: MountGround, _ columns: [String], for caller: Officer,
    terms: (grant: Grant, attempt: DeliveryAttempt)?, _ form: DeliveryForm
  ) throws -> DeliveryPlan {
    guard let mount = ground.mount else { throw Refusal.notMounted }
    guard !entry.keyColumns.isEmpty else { throw Refusal.entryHasNoKey }
    let source = try sources.source(of: mount)
    let filtered = terms?.grant.conditions.rowFilters.map(\.column) ?? []
    let missing = source.missing(entry.keyColumns + columns + filtered)
    guard missing.isEmpty else {
      throw mount.finding.state == .down ? Refusal.sourceDown : Refusal.mountMismatch(missing)
    }
    if terms?.attempt.mode == .range, !mount.answersRanges(by: entry.keyColumns) { throw Refusal.rangeNotSupported }
    let known = ground.keyFingerprints
    let key = try entryKeys.key(for: entry.code, known: known)
    return DeliveryPlan(
      terms: terms, entry: entry, columns: columns, source: source, key: key,
      isKeyNew: known[key.generation] == nil,
      isWatermarked: mount.isWatermarked && terms?.attempt.mode == .batch, receiver: caller, form: form)
  }

  /// The receipt and the row of a delivery whose content was read.
  ///
  /// - Parameter ground: what its instant goes by; `nil` asks anew, where reading took long.
  func prepare(
    _ id: StoredDelivery.ID, _ plan: DeliveryPlan, _ content: DeliveredContent, at ground: SigningGround? = nil
  ) async throws -> StoredDelivery {
    let grant = plan.terms?.grant
    let mode = plan.terms?.attempt.mode.rawValue ?? "snapshot"
    let manifest = Manifest(
      delivery: id.description, entry: plan.entry.code, entryVersion: plan.entry.version, provider: plan.entry.provider,
      user: plan.user, grant: grant?.id.description, purpose: grant?.purpose.rawValue ?? "publication", mode: mode,
      format: plan.form.format, isWatermarked: plan.isWatermarked, columns: plan.columns,
      recordCount: content.recordCount, chunks: content.chunks.map(\.manifest), salt: Hex.encode(Random.bytes(16)),
      requestSHA256: plan.form.requestSHA256.map { Hex.encode($0) },
      deliveredAt: try await receipts.signingTime(ground, in: database), receiptKey: receipts.id,
      checkpoint: receipts.checkpoint)
    let text = Array(manifest.text.utf8)
    return StoredDelivery(
      id: id, entry: plan.entry.code, entryVersion: plan.entry.version, grant: grant?.id, user: plan.user,
      provider: plan.entry.provider, receivingSystem: plan.receiver.holder, purpose: grant?.purpose, mode: mode,
      store: plan.terms?.attempt.store, format: plan.form.format, columns: plan.columns,
      recordCount: content.recordCount, chunkSHA256: content.chunks.map(\.sha256),
      chunkSM3: plan.form.withSM3 ? content.chunks.compactMap(\.sm3) : nil,
      chunkBytes: content.chunks.map(\.byteCount), requestSHA256: plan.form.requestSHA256, manifest: text,
      signature: try receipts.sign(text), receiptKey: receipts.id, deliveredAt: manifest.deliveredAt,
      watermarkGeneration: plan.isWatermarked ? plan.key.generation : nil)
  }

  /// Checks the terms again and records the delivery; part of the transaction after which its first byte may leave.
  func record(
    _ delivery: StoredDelivery, _ plan: DeliveryPlan, handles: [RecordHandle]?, by actor: EventActor,
    in tx: borrowing Transaction
  ) async throws {
    if let terms = plan.terms {
      try await checkAgain(terms.grant.id, terms.attempt, in: tx)
    } else {
      try await publishedEntry(plan.entry.code, in: tx).checkUse(at: tx.now)
    }
    if plan.isKeyNew {
      let isRegistered = try await tx.registerEntryKey(
        plan.entry.code, generation: plan.key.generation, fingerprint: plan.key.fingerprint)
      guard isRegistered else { throw Refusal.entryKeyDiffers }
    }
    try tx.insert(DeliveryRow(delivery, sealedBy: sources.vault))
    if let handles { tx.insert(StoredHolding(delivery: delivery.id, index: 0, handles: handles)) }
    try tx.append(
      ShareV1.DeliveryMade(
        id: delivery.id.description, entry: delivery.entry, entryVersion: UInt32(delivery.entryVersion),
        grant: delivery.grant?.description ?? "", user: delivery.user, provider: delivery.provider,
        purpose: delivery.purpose?.contract ?? .unspecified, mode: plan.terms?.attempt.mode.contract ?? .unspecified,
        recordCount: UInt64(delivery.recordCount), manifestSha256: SHA256.hash(delivery.manifest).bytes,
        columns: delivery.columns),
      subject: delivery.id.description, audience: parties.audience(delivery.user, delivery.provider), actor: actor)
  }

  private func publishedEntry<Source: QuerySource & ~Copyable>(
    _ code: String, in source: borrowing Source
  ) async throws -> PublishedEntry {
    guard let entry = try await source.publishedEntry(code) else { throw Refusal.notCatalogued(code) }
    return entry
  }

  private func checkAgain(_ id: Grant.ID, _ attempt: DeliveryAttempt, in tx: borrowing Transaction) async throws {
    guard let (grant, entry) = try await tx.terms(id) else { throw Refusal.grantUnknown }
    _ = try grant.columns(for: attempt, at: tx.now)
    guard let entry else { throw Refusal.notCatalogued(grant.entry) }
    try entry.checkUse(at: tx.now)
    if grant.conditions.minInterval != nil {
      try grant.checkPace(lastDeliveredAt: try await tx.lastDelivery(under: id), at: tx.now)
      try tx.noteDelivery(under: id)
    }
    guard grant.conditions.dailyQuota != nil else { return }
    let day = ChinaTime.date(of: tx.now).description
    try grant.checkQuota(deliveredToday: try await tx.deliveries(under: id, on: day))
    try tx.countDelivery(under: id, on: day)
  }
}

extension Refusal {
  static func notOpen(_ columns: [String]) -> Self {
    Self(
      .rights, "NOT_OPEN", zh: "信息项\(columns.joined(separator: "、"))不予开放",
      en: "not to be opened: \(columns.joined(separator: ", "))", article: .openTypes)
  }
}
