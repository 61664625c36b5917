import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import SuiteContracts
import TestKit
import Testing
import Wire
import ZeroMQ

@testable import Directory

/// The catalog's log, a service that follows it into tables and into memory, and a clock that stands still.
struct DirectoryWorld: Sendable {
  /// Has the catalog's log; what catalog-service itself keeps is not needed.
  let catalog: LoggedDatabase
  /// The following service.
  let service: LoggedDatabase
  let clock: ManualClock
  let view: DirectoryView

  var database: Database { service.database }
  var source: OwnLog { OwnLog(catalog.log, catalog.database) }

  static let organisation = OrganisationID("11500000009275780L")

  /// Runs `body` on fresh schemas; it is 2026-03-02 09:00 in China.
  static func with(_ body: (DirectoryWorld) async throws -> Void) async throws {
    let clock = ManualClock()
    try await LoggedDatabase.with("catalog", clock: clock, configure: quick) { catalog in
      try await LoggedDatabase.with("share", migrations: [.directory], clock: clock) { service in
        try await body(
          DirectoryWorld(catalog: catalog, service: service, clock: clock, view: Self.view(by: clock)))
      }
    }
  }

  private static func quick(_ settings: inout DatabaseSettings) {
    settings.reconnectBackoffLimit = .milliseconds(100)
  }

  static func view(by clock: ManualClock) -> DirectoryView { DirectoryView(configured: [], now: { clock.now }) }

  // MARK: What the catalog tells

  func tell(_ event: some EventMessage) async throws {
    try await catalog.database.command {
      try $0.append(event, subject: "x", audience: .everyone, actor: .service("catalog"))
    }
  }

  func register(
    _ code: String = organisation.code, kind: CatalogV1.OrganisationKind = .department, authority: Bool = false,
    level: CatalogV1.AdministrativeLevel = .city
  ) async throws {
    try await tell(
      CatalogV1.OrganisationRegistered(code: code, kind: kind, level: level, competentAuthority: authority))
  }

  func enrol(_ holder: String = "officer", of code: String = organisation.code, system: Bool = false) async throws {
    try await tell(
      CatalogV1.HolderEnrolled(holder: holder, organisation: code, kind: system ? .system : .person))
  }

  func grant(
    _ role: CatalogV1.Role = .officer, to holder: String = "officer", from: Date? = nil, until: Date? = nil
  ) async throws {
    try await tell(
      CatalogV1.RoleGranted(
        holder: holder, assignment: .init(role: role, validFrom: from ?? clock.now, validUntil: until)))
  }

  func end(_ role: CatalogV1.Role = .officer, of holder: String = "officer") async throws {
    try await tell(CatalogV1.RoleEnded(holder: holder, role: role, endedAt: clock.now))
  }

  func change(
    _ key: CurvePublicKey, to state: CatalogV1.KeyState = .active, of holder: String = "officer",
    signingKey: [UInt8] = Array(repeating: 7, count: 32), until: Date? = nil
  ) async throws {
    try await tell(
      CatalogV1.KeyChanged(
        key: .init(
          fingerprint: KeyFingerprint(of: key).hex, holder: holder, state: state, curvePublicKey: key.bytes,
          signingPublicKey: signingKey, expiresAt: until)))
  }

  /// An officer with one active key.
  func enrolOfficer(_ key: CurvePublicKey) async throws {
    try await register()
    try await enrol()
    try await grant()
    try await change(key)
  }

  // MARK: Following

  var projection: LogConsumer {
    LogConsumer(DirectoryProjection(), reading: source, into: database, logger: TemporaryDatabase.quietLogger)
  }

  func follower(of view: DirectoryView) -> LogFollower {
    LogFollower(DirectoryFeed(view), reading: source, logger: TemporaryDatabase.quietLogger)
  }

  /// Brings the tables up to the end of the catalog's log.
  func project() async throws { try await projection.catchUp() }

  /// Follows into tables and a fresh memory, checks that both say the same, and asks who is behind `key`.
  func lookup(
    _ key: CurvePublicKey, at location: SourceLocation = #_sourceLocation
  ) async throws -> CallerLookup {
    try await project()
    try await follower(of: view).catchUp()
    let stored = try await tables()
    #expect(stored == view.state, sourceLocation: location)
    #expect(stored.lookup(key, at: clock.now) == view.lookup(key), sourceLocation: location)
    return view.lookup(key)
  }

  func roles(_ key: CurvePublicKey, at location: SourceLocation = #_sourceLocation) async throws -> Set<Role>? {
    guard case .known(let caller) = try await lookup(key, at: location) else { return nil }
    return caller.roles
  }

  func tables() async throws -> DirectoryState { try await database.read { try await $0.directoryState() } }

  func digest() async throws -> String { try await database.digest(of: DirectoryProjection()) }

  /// Runs `body` while the view follows the log, as in a service.
  func following(_ body: () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let follower = follower(of: view)
      group.addTask { try await follower.run() }
      defer { group.cancelAll() }
      try await body()
    }
  }

  /// Waits until the view answers so.
  func sees(_ expected: CallerLookup, of key: CurvePublicKey) async throws {
    try await eventually {
      guard view.lookup(key) == expected else { throw NotYet() }
    }
  }
}

struct NotYet: Error {}

extension CurvePublicKey {
  static func fresh() -> Self { CurveKeyPair.generate().publicKey }
}

extension CallerLookup {
  var caller: Caller? {
    if case .known(let caller) = self { caller } else { nil }
  }
}
