import Contracts
import EventLog
import Foundation
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import ServiceKit
import SuiteContracts
import SuiteCrypto
import TestKit
import Wire

@testable import ShareService

/// share-service on a real PostgreSQL, with a second database as the provider's source and a clock that stands still.
struct ShareWorld {
  typealias M = ShareV1.ShareService.Method
  typealias D = ShareV1.DeliveryService.Method
  typealias Mounts = ShareV1.MountService.Method

  let database: TemporaryDatabase
  let source: TemporaryDatabase
  let clock: ManualClock
  let folder: String
  /// share-service's own log.
  let log: EventLog
  let share: ShareHandler
  let mounts: MountHandler
  private(set) var deliveries: DeliveryHandler
  let holds: HoldHandler
  let storage: StorageHandler
  let exchanges: ExchangeHandler
  let aggregation: AggregationHandler
  let interfaces: InterfaceHandler
  private let sources: MountSources
  private let packs: PacksInForce

  /// 2026-11-23 09:00 in Chongqing, a Monday.
  static let start = Date(timeIntervalSince1970: 1_795_395_600)

  /// The provider's table: two towns of one county and one of another, one without a population.
  private static let sourceTables = """
    CREATE TABLE towns (code text PRIMARY KEY, name text, population integer, head_phone text, clerk text);
    INSERT INTO towns VALUES ('500113108', '跳石镇', 10, '1', 'a'), ('500113114', '东泉镇', NULL, '2', 'b'),
      ('500112001', '龙溪街道', 30, '3', 'c');
    CREATE TABLE lacking (code text, mc text);
    CREATE TABLE numbered (code bigint PRIMARY KEY, name text, population int, head_phone text, clerk text);
    INSERT INTO numbered VALUES (7, 'seven, "quoted"', 1, NULL, '');
    CREATE TABLE dated (code text PRIMARY KEY, name text, changed timestamp);
    INSERT INTO dated VALUES ('1', 'a', '2026-11-22 10:00'), ('2', 'b', '2026-11-21 10:00');
    CREATE SEQUENCE sequence;
    CREATE VIEW slow AS SELECT *, pg_sleep(5)::text AS wait FROM towns;
    """

  static func with(
    cluster: PostgresCluster = .shared, packs: PacksInForce = .default, interfaces: InterfaceLimits = InterfaceLimits(),
    standards: MountStandards = MountStandards(), _ body: (ShareWorld) async throws -> Void
  ) async throws {
    let clock = ManualClock(start)
    let folder = FileManager.default.temporaryDirectory.appending(path: "share-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let log = EventLog(schema: "share", logger: TemporaryDatabase.quietLogger)
    try await TemporaryDatabase.with(
      "provider", setUp: sourceTables, cluster: cluster, configure: { ($0.writers, $0.readers) = (1, 1) }
    ) { source in
      try await TemporaryDatabase.with(
        "share", migrations: [.eventLog, .obligations, .share], hook: log, clock: clock, cluster: cluster,
        configure: { $0.readers = 2 }
      ) { database in
        let sources = MountSources(sourceSettings(source), logger: TemporaryDatabase.quietLogger)
        try await running(sources.databases[...]) {
          let world = try ShareWorld(
            database, source, clock, folder, sources, log, packs, interfaces, standards)
          try await world.registerPrincipals()
          try await body(world)
        }
      }
    }
  }

  private func registerPrincipals() async throws {
    try await database.database.command { tx in
      for body in Principal.registrations() { try tx.save(body) }
    }
  }

  /// One good source, one that answers too slowly, one that is not there.
  private static func sourceSettings(_ source: TemporaryDatabase) -> [SourceSettings] {
    var gone = source.settings.endpoint
    gone.database = "gone"
    return [
      SourceSettings(
        name: "civil", provider: providerOrganisation, endpoint: source.settings.endpoint,
        templates: [
          "county": "SELECT code, upper(name) AS name, population FROM provider.towns WHERE code LIKE '500113%'",
          "writing": "SELECT code, name FROM provider.towns WHERE nextval('provider.sequence') > 0",
        ]),
      SourceSettings(
        name: "slow", provider: providerOrganisation, endpoint: source.settings.endpoint,
        statementTimeout: .milliseconds(100)),
      SourceSettings(name: "gone", provider: providerOrganisation, endpoint: gone),
    ]
  }

  private static func running(_ databases: ArraySlice<Database>, _ body: () async throws -> Void) async throws {
    guard let first = databases.first else { return try await body() }
    try await TemporaryDatabase.running(first) { try await running(databases.dropFirst(), body) }
  }

  private init(
    _ database: TemporaryDatabase, _ source: TemporaryDatabase, _ clock: ManualClock, _ folder: String,
    _ sources: MountSources, _ log: EventLog, _ packs: PacksInForce, _ limits: InterfaceLimits,
    _ standards: MountStandards
  ) throws {
    let logger = TemporaryDatabase.quietLogger
    let own = database.database
    let parties = CaseParties(Principal.directory)
    let obligations = Obligations(packs: packs)
    let interfaces = InterfaceQueues(limits)
    let meters = MountMeters(windowMinutes: 15)
    let keeper = MountKeeper(
      database: own, probe: MountProbe(sources: sources, interfaces: interfaces, logger: logger), parties: parties,
      issuer: GrantIssuer(obligations: obligations, parties: parties), standards: standards)
    var uploads = UploadLimits()
    uploads.chunkBytes = 64
    uploads.blockBytes = 64
    var deliveryLimits = DeliveryLimits()
    deliveryLimits.chunkBytes = 120
    deliveryLimits.fetchRecords = 2
    let vault = try ContentVault(folder: folder)
    let storageKeeper = StorageKeeper(obligations: obligations, parties: parties)
    self.database = database
    self.source = source
    self.clock = clock
    self.folder = folder
    self.log = log
    self.sources = sources
    self.packs = packs
    self.interfaces = InterfaceHandler(database: own, keeper: keeper)
    share = ShareHandler(
      database: own, obligations: obligations, parties: parties, directory: Principal.directory,
      storage: storageKeeper, periodLimit: .seconds(1_095 * 86_400))
    mounts = MountHandler(
      database: own, keeper: keeper, sources: sources, intake: FileIntake(database: own, vault: vault, limits: uploads),
      meters: meters)
    storage = StorageHandler(database: own, keeper: storageKeeper)
    aggregation = AggregationHandler(share: share)
    holds = HoldHandler(database: own, parties: parties, directory: Principal.directory)
    var lookups = LookupLimits()
    lookups.perDay = 4
    exchanges = ExchangeHandler(
      database: own, parties: parties, entryKeys: EntryKeys(folder: folder), limits: lookups)
    deliveries = DeliveryHandler(
      desk: DeliveryDesk(
        database: own,
        sources: RecordSources(
          relations: sources, interfaces: interfaces, meters: meters, own: own, vault: vault, logger: logger),
        entryKeys: EntryKeys(folder: folder),
        receipts: ReceiptSigner(key: try .generate(), latestCheckpoint: { "twinriver/audit\n7\nAAAA\n\n— sig\n" }),
        parties: parties, limits: deliveryLimits))
  }
}

extension ShareWorld {
  /// Another replica: the same database and keys, with interfaces of its own.
  func replica() throws -> ShareWorld {
    let keeper = interfaces.keeper
    return try ShareWorld(
      database, source, clock, folder, sources, log, packs, keeper.probe.interfaces.limits, keeper.standards)
  }
}

// MARK: Steps that tests begin with

extension ShareWorld {
  /// The same service, whose receipts another key signs.
  func with(receipts: ReceiptSigner) -> ShareWorld {
    with(desk: desk(receipts: receipts, limits: deliveries.desk.limits))
  }

  /// The same service with other limits.
  func with(limits: DeliveryLimits) -> ShareWorld {
    with(desk: desk(receipts: deliveries.desk.receipts, limits: limits))
  }

  /// The same service, whose chunks may be larger.
  func with(chunkBytes: Int) -> ShareWorld {
    var limits = DeliveryLimits()
    limits.chunkBytes = chunkBytes
    return with(limits: limits)
  }

  func with(desk: DeliveryDesk) -> ShareWorld {
    var other = self
    other.deliveries = DeliveryHandler(desk: desk)
    return other
  }

  private func desk(receipts: ReceiptSigner, limits: DeliveryLimits) -> DeliveryDesk {
    let desk = deliveries.desk
    return DeliveryDesk(
      database: desk.database, sources: desk.sources, entryKeys: desk.entryKeys, receipts: receipts,
      parties: desk.parties, limits: limits)
  }

  static let towns = "307001/000001"

  /// Publishes the towns: code and name are unconditional, population and head_phone conditional, clerk withheld.
  func publish(
    version: UInt32 = 1, columns: [String] = ["code", "name", "population", "head_phone", "clerk"],
    keys: [String] = ["code"], code: String = towns, cycle: CatalogV1.UpdateCycle = .unspecified
  ) async throws {
    let items = columns.map { column in
      let sharing: CatalogV1.ShareType =
        switch column {
        case "code", "name": .unconditional
        case "clerk": .notShared
        default: .conditional
        }
      return CatalogV1.PublishedItem(
        name: column, column: column, dataType: "C", key: keys.contains(column), shareType: sharing,
        openType: sharing == .unconditional ? .unconditional : .notOpened, sensitive: column == "head_phone")
    }
    let event = CatalogV1.EntryPublished(
      code: code, version: version, name: "乡镇", provider: providerOrganisation, updateCycle: cycle, items: items)
    try await database.database.command { try $0.save(event, packed: try event.packed()) }
  }

  func mount(_ relation: String = "provider.towns", source: String = "civil") async throws -> ShareV1.Mount {
    try await mounts.mountDatabase(
      .init(entry: Self.towns, source: source, relation: relation),
      context: Principal.provider.calls(Mounts.mountDatabase))
  }

  func submit(
    _ columns: [String] = [], mode: ShareV1.DeliveryMode = .query, by principal: Principal = .user,
    validUntil: Date? = nil
  ) async throws -> ShareV1.Request {
    try await share.submitRequest(
      .init(
        entry: Self.towns, columns: columns, purpose: .workReference, duty: "核对行政区划", mode: mode,
        receivingSystem: Principal.userSystem.holder.id, validUntil: validUntil),
      context: principal.calls(M.submitRequest))
  }

  func answer(_ id: String, _ conditions: ShareV1.Conditions? = nil) async throws -> ShareV1.Request {
    try await share.answerRequest(
      .init(id: id, decision: .agree, conditions: conditions), context: Principal.provider.calls(M.answerRequest))
  }

  /// A grant for `columns`, agreed to where that is needed.
  func grant(
    _ columns: [String], mode: ShareV1.DeliveryMode = .query, _ conditions: ShareV1.Conditions? = nil
  ) async throws -> String {
    let request = try await submit(columns, mode: mode)
    if request.state == .granted { return request.grants[0] }
    clock.advance(by: 1)
    return try await answer(request.id, conditions).grants.last!
  }

  func query(
    _ grant: String, _ keys: [String], columns: [String] = [], purpose: ShareV1.Purpose = .workReference,
    by principal: Principal = .userSystem
  ) async throws -> ShareV1.QueryReply {
    try await deliveries.query(
      .init(grant: grant, purpose: purpose, keys: keys, columns: columns), context: principal.calls(D.query))
  }

  /// Registers the user's store where that was not done yet.
  func register(_ store: String) async throws {
    let known = try await database.database.read { try await $0.dataStore(store, of: userOrganisation) }
    guard known == nil else { return }
    _ = try await storage.registerStore(
      .init(name: store, location: "政务云一区", measures: "三级等保"),
      context: Principal.user.calls(ShareV1.StorageService.Method.registerStore))
  }

  func consent(_ grant: String, store: String = "warehouse", until: Date? = nil) async throws {
    try await register(store)
    _ = try await share.consentStorage(
      .init(grant: grant, store: store, validUntil: until), context: Principal.provider.calls(M.consentStorage))
  }

  func revoke(_ grant: String) async throws {
    _ = try await share.revokeGrant(
      .init(grant: grant, reason: "职责已调整"), context: Principal.provider.calls(M.revokeGrant))
  }

  func batch(
    _ grant: String, store: String = "warehouse", format: ShareV1.ContentFormat = .unspecified
  ) async throws -> ShareV1.Delivery {
    try await deliveries.startBatch(
      .init(grant: grant, purpose: .workReference, store: store, format: format),
      context: Principal.userSystem.calls(D.startBatch))
  }

  func chunk(_ delivery: String, _ index: UInt32, by principal: Principal = .userSystem) async throws -> [UInt8] {
    try await deliveries.getChunk(.init(delivery: delivery, index: index), context: principal.calls(D.getChunk)).content
  }

  // MARK: What was recorded

  /// Topics of the log in order, without `share.v1.`.
  func topics() async throws -> [String] {
    try await database.database.loggedTopics().map { $0.replacingOccurrences(of: "share.v1.", with: "") }
  }

  /// Events of one kind, oldest first, with the organisations that may read them.
  func events<E: EventMessage>(_ type: E.Type) async throws -> [(event: E, audience: [String])] {
    try await database.database.loggedEvents(type)
  }
}
