import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import SuiteContracts
import TestKit
import Wire

/// A share service's schema with its duties, and a clock the test moves.
struct ObligationFixture: Sendable {
  let database: Database
  let logged: LoggedDatabase
  let clock: ManualClock
  let obligations: Obligations
  let timer = ManualTimer()

  static let provider = OrganisationID("11500000MBX0000193")
  static let user = OrganisationID("11500000009275780L")
  static let officer = EventActor(
    holder: HolderID("h-officer"), organisation: provider, keyFingerprint: "00112233445566778899aabbccddeeff")
  static let service = EventActor(
    holder: HolderID("share-service"), organisation: OrganisationID("share-service"),
    keyFingerprint: "ffeeddccbbaa99887766554433221100")

  /// Runs `body` on a fresh schema; it is 2018-09-21 10:00 in China unless another time is given.
  static func with(
    _ time: String = "2018-09-21 10:00", packs: PacksInForce = .default,
    _ body: (ObligationFixture) async throws -> Void
  ) async throws {
    let clock = ManualClock(instant(time))
    try await LoggedDatabase.with("share", migrations: [.obligations], clock: clock) { logged in
      try await body(
        ObligationFixture(
          database: logged.database, logged: logged, clock: clock, obligations: Obligations(packs: packs)))
    }
  }

  func watch(batchRows: Int = 200) -> ObligationWatch {
    var settings = ObligationWatchSettings()
    settings.batchRowsLimit = batchRows
    return ObligationWatch(
      obligations, database: database, actor: Self.service, settings: settings, timer: timer,
      logger: TemporaryDatabase.quietLogger)
  }

  func at(_ time: String) { clock.set(instant(time)) }

  @discardableResult
  func open(_ kind: ClockKind = .shareAnswer, about subject: String = "request-1") async throws -> Obligation {
    try await database.command(locking: [LockKey("request", subject)]) { transaction in
      try await obligations.open(
        kind, about: subject, responsible: Self.provider, audience: [Self.user], by: Self.officer, in: transaction)
    }
  }

  @discardableResult
  func close(
    _ kind: ClockKind = .shareAnswer, about subject: String = "request-1", _ ending: Obligation.Ending = .met
  ) async throws -> Obligation {
    try await database.command(locking: [LockKey("request", subject)]) { transaction in
      guard let obligation = try await transaction.obligation(kind, about: subject) else { throw Missing() }
      return try obligations.close(obligation, ending, actor: Self.officer, in: transaction)
    }
  }

  @discardableResult
  func extend(
    _ days: Int, _ kind: ClockKind = .correctionCheck, about subject: String = "request-1",
    roles: Set<ApproverRole> = [.providerHead]
  ) async throws -> Obligation {
    try await database.command(locking: [LockKey("request", subject)]) { transaction in
      guard let obligation = try await transaction.obligation(kind, about: subject) else { throw Missing() }
      let consent = ExtensionConsent(days: days, roles: roles, decidedAt: transaction.now, reason: "核实中")
      return try obligations.extend(obligation, by: consent, actor: Self.officer, in: transaction)
    }
  }

  func stored(_ kind: ClockKind = .shareAnswer, about subject: String = "request-1") async throws -> Obligation? {
    try await database.read { try await $0.obligation(kind, about: subject) }
  }

  func list(of organisation: OrganisationID?, includingClosed: Bool = false) async throws -> [Obligation] {
    try await database.read { try await $0.obligations(of: organisation, includingClosed: includingClosed, limit: 10) }
  }

  /// Follows the announcements, here in the service's own log.
  var calendars: LogConsumer {
    LogConsumer(
      CalendarProjection(), reading: OwnLog(logged.log, database), into: database, logger: TemporaryDatabase.quietLogger
    )
  }

  /// Announces a year that has only its statutory days.
  func load(_ year: UInt32, version: UInt32 = 1, more: [(String, CatalogV1.DayKind)] = []) async throws {
    let statutory = ["01-01", "05-01", "10-01"].map { ("\(year)-\($0)", CatalogV1.DayKind.holiday) }
    let announced = CatalogV1.CalendarYear(
      year: year, version: version, source: "例",
      days: (statutory + more).map { CatalogV1.CalendarDay(date: $0.0, kind: $0.1, name: "例") })
    try await database.command { transaction in
      try transaction.append(
        CatalogV1.CalendarLoaded(calendar: announced), subject: "\(year)", audience: .everyone, actor: Self.service)
    }
    try await calendars.catchUp()
  }

  /// Events of one type in the log, in order.
  func events<Event: EventMessage>(_ type: Event.Type) async throws -> [Event] {
    try await logged.events(type).map(\.event)
  }

  /// How many events about duties there are.
  func eventCount() async throws -> Int {
    try await logged.topics().filter { $0.hasPrefix("obligation.") }.count
  }

  struct Missing: Error {}
}

/// A timer whose waits end when the test says so.
final class ManualTimer: SweepTimer {
  private let waits = AsyncStream<Duration>.makeStream()
  private let ticks = AsyncStream<Void>.makeStream()

  func wait(_ duration: Duration) async throws {
    waits.continuation.yield(duration)
    for await _ in ticks.stream { return }
  }

  /// Waits until the watch waits, and returns for how long it would.
  func waited() async -> Duration? {
    for await duration in waits.stream { return duration }
    return nil
  }

  func fire() { ticks.continuation.yield() }
}
