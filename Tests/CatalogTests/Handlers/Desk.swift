import CatalogService
import Contracts
import Directory
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import SuiteCrypto
import TestKit
import Wire
import ZeroMQ

/// The catalog's handlers on a temporary database with its log, called as whoever a test says.
struct Desk: Sendable {
  let temporary: TemporaryDatabase
  let log: EventLog
  let clock: ManualClock
  let settings: CatalogSettings
  let directory: DirectoryHandler
  let catalog: CatalogHandler
  let calendar: CalendarHandler
  let sources: SourceHandler
  let levels: LevelHandler
  let changes: ChangeHandler
  let work: WorkHandler
  let imports: ImportHandler
  let obligations: Obligations

  static func with(
    settings: CatalogSettings = CatalogSettings(), packs: PacksInForce = .default, at now: Date = Fixture.now,
    _ body: (Desk) async throws -> Void
  ) async throws {
    let clock = ManualClock(now)
    let log = EventLog(schema: "catalog", logger: TemporaryDatabase.quietLogger)
    try await TemporaryDatabase.with(
      "catalog",
      migrations: [
        .eventLog, .obligations, MigrationSet(component: "catalog", migrations: CatalogService.migrations),
      ], hook: log, clock: clock
    ) { temporary in
      let obligations = Obligations(packs: packs)
      try await body(
        Desk(
          temporary: temporary, log: log, clock: clock, settings: settings,
          directory: DirectoryHandler(
            database: temporary.database, settings: settings.enrolment, lists: settings.lists),
          catalog: CatalogHandler(database: temporary.database, obligations: obligations, settings: settings),
          calendar: CalendarHandler(database: temporary.database),
          sources: SourceHandler(database: temporary.database, lists: settings.lists),
          levels: LevelHandler(
            database: temporary.database, obligations: obligations, changesLimit: settings.snapshotChangesLimit,
            editLimit: settings.categoryEditEntriesLimit, lists: settings.lists),
          changes: ChangeHandler(database: temporary.database, obligations: obligations, settings: settings.changes),
          work: WorkHandler(database: temporary.database, obligations: obligations),
          imports: ImportHandler(database: temporary.database, obligations: obligations, settings: settings),
          obligations: obligations))
    }
  }

  /// A call as the RPC layer would make it.
  func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ handler: (Input, ServerContext) async throws -> Output, _ request: Input,
    as caller: Caller, in language: Language = .zh, key: [UInt8] = Random.bytes(16)
  ) async throws -> Output {
    let context = ServerContext(
      method: method, caller: caller, deadline: .after(.seconds(30)), idempotencyKey: key,
      payloadSHA256: SHA256.hash(try request.packed()).bytes, language: language,
      directory: DirectoryView(configured: []))
    return try await handler(request, context)
  }

  /// Every event of the log, in order.
  func events() async throws -> [EventLogV1.EventBody] {
    try await temporary.database.read { source in
      try await source.query("SELECT body FROM log ORDER BY position", as: [UInt8].self)
        .map { try EventLogV1.EventBody(packed: $0) }
    }
  }

  /// Topics without the service's prefix.
  func topics() async throws -> [String] {
    try await events().map { String($0.topic.split(separator: ".").last ?? "") }
  }

  /// The directory as every service knows it from this log.
  func lookup(_ key: CurvePublicKey, after seconds: TimeInterval = 0) async throws -> CallerLookup {
    var state = DirectoryState()
    for event in try await events() { try state.apply(topic: event.topic, payload: event.payload) }
    return state.lookup(key, at: clock.now + seconds)
  }

  /// The refusal that `body` ends with; `nil` if it goes through.
  func refusal(_ body: () async throws -> some Sendable) async -> RPCError? {
    do {
      _ = try await body()
      return nil
    } catch let error as any RPCErrorConvertible {
      return error.rpcError
    } catch {
      return RPCError(.unknown, "\(error)", en: "\(error)", zh: "\(error)")
    }
  }

  func reason(_ body: () async throws -> some Sendable) async -> String? {
    await refusal(body)?.reason
  }
}

extension Caller {
  static func person(
    _ holder: String, of code: SocialCreditCode, _ roles: Set<Role>, isAuthority: Bool = false,
    level: AdministrativeLevel = .city
  ) -> Caller {
    let key = try! CurvePublicKey(bytes: SHA256.hash(Array(holder.utf8)).bytes)
    return Caller(
      key: key, fingerprint: KeyFingerprint(of: key), holder: HolderID(holder), holderKind: .person,
      organisation: OrganisationID(code.text),
      traits: OrganisationTraits(isCompetentAuthority: isAuthority, level: level), roles: roles)
  }

  static let `operator` = Caller.person("configured:operator", of: Fixture.platform, [.operator])
  static let officer = Caller.person("h-officer", of: Fixture.provider, [.officer])
  static let head = Caller.person("h-head", of: Fixture.provider, [.head])
  static let reviewer = Caller.person("h-reviewer", of: Fixture.provider, [.secrecyReviewer, .officer])
  static let publisher = Caller.person("h-publisher", of: Fixture.authority, [.officer], isAuthority: true)
  static let stranger = Caller.person("h-stranger", of: Fixture.otherDepartment, [.officer])
  static let auditor = Caller.person("h-auditor", of: Fixture.platform, [.auditor])
}
