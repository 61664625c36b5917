import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import TestKit
import Testing
import Wire
import ZeroMQ

@testable import Directory

/// A process's view while the catalog's log goes on, stops, and is restored; and keys blocked without it.
@Suite(.timeLimit(.minutes(5))) struct DirectoryFeedTests {
  private typealias Control = DirectoryV1.DirectoryControl.Method

  private let key = CurvePublicKey.fresh()

  @Test func `a revocation reaches a running view, and parked reads hear of it`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      try await world.following {
        try await eventually { guard world.view.lookup(key).caller != nil else { throw NotYet() } }
        let (changes, changed) = AsyncStream<CallerLookup>.makeStream()
        let subscription = world.view.onChange { changed.yield(world.view.lookup(key)) }

        try await world.change(key, to: .revoked)

        #expect(await changes.first { _ in true } == .revoked)
        withExtendedLifetime(subscription) {}
      }
    }
  }

  @Test func `a view knows its place, and hearing that there is nothing new keeps it young`() async throws {
    try await DirectoryWorld.with { world in
      #expect(world.view.age == nil)
      try await world.enrolOfficer(key)

      try await world.follower(of: world.view).catchUp()

      #expect(world.view.position == 4)
      let first = try #require(world.view.age)
      try await world.follower(of: world.view).catchUp()
      #expect(try #require(world.view.age) < first + .seconds(60))
      #expect(world.view.position == 4)
    }
  }

  @Test func `an empty log is a current directory of nobody`() async throws {
    try await DirectoryWorld.with { world in
      try await world.follower(of: world.view).catchUp()
      #expect(world.view.age != nil)
      #expect(world.view.lookup(key) == .unknown)
    }
  }

  @Test func `a restored log changes the view once, to what is true, and not to nothing in between`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      try await world.following {
        try await eventually {
          guard let caller = world.view.lookup(key).caller, caller.roles == [.officer] else { throw NotYet() }
        }
        let known = world.view.lookup(key)
        try await world.change(key, to: .revoked)
        try await world.sees(.revoked, of: key)
        let (changes, changed) = AsyncStream<CallerLookup>.makeStream()
        let subscription = world.view.onChange { changed.yield(world.view.lookup(key)) }

        try await world.catalog.restoreToPosition(4)

        #expect(await changes.first { _ in true } == known)
        #expect(world.view.position == 4)
        withExtendedLifetime(subscription) {}
      }
    }
  }

  // MARK: Without the catalog

  @Test func `a service that starts while the catalog is away knows whom it knew`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      try await world.project()

      try await world.view.load(from: world.database)

      #expect(world.view.lookup(key).caller?.roles == [.officer])
      #expect(world.view.age != nil)
      try await world.change(key, to: .revoked)
      try await world.follower(of: world.view).catchUp()
      try await world.view.load(from: world.database)
      #expect(world.view.lookup(key) == .revoked)
    }
  }

  @Test func `past the limit of age commands are refused, reading and configured operators are not`() async throws {
    try await DirectoryWorld.with { world in
      typealias M = CatalogV1.CatalogService.Method
      try await world.enrolOfficer(key)
      func decide(_ caller: Caller, _ method: MethodDescriptor, after limit: Duration = .seconds(3600))
        -> AccessDecision
      {
        SuiteAccessPolicy(directory: world.view, maximumDirectoryAge: limit).decide(caller, method)
      }
      let officer = try #require(try await world.lookup(key).caller)

      #expect(decide(officer, M.saveDraft) == .allowed(signed: false))
      #expect(decide(officer, M.reportEntry) == .allowed(signed: true))
      #expect(decide(officer, M.saveDraft, after: .zero) == .directoryStale)
      #expect(decide(officer, M.getEntry, after: .zero) == .allowed(signed: false))
      // Not allowed at all comes first: nobody learns from it how old the directory is.
      #expect(decide(officer, M.publishEntry, after: .zero) == .denied)
      let configured = ConfiguredPrincipal.person(
        "first", organisation: DirectoryWorld.organisation, roles: [.officer], key: key, signingKey: [])
      #expect(decide(configured.caller, M.saveDraft, after: .zero) == .allowed(signed: false))
      let neverHeard = SuiteAccessPolicy(directory: DirectoryView(configured: []), maximumDirectoryAge: .seconds(3600))
      #expect(neverHeard.decide(officer, M.saveDraft) == .directoryStale)
    }
  }

  // MARK: Blocked keys

  private func block(_ fingerprint: String, reason: String = "遗失", in world: DirectoryWorld) async throws {
    let handler = DirectoryControlHandler(database: world.database, view: world.view)
    let blocker = world.service.directory.add(organisation: "ops", holder: "operator", roles: [.operator])
    _ = try await handler.blockKey(
      .init(fingerprint: fingerprint, reason: reason),
      context: .test(Control.blockKey, by: blocker, in: world.service.directory))
  }

  @Test(arguments: [false, true])
  func `a blocked key is refused at once, by replicas, and after a restart`(inCapitals: Bool) async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      #expect(try await world.roles(key) == [.officer])
      let fingerprint = KeyFingerprint(of: key).hex

      try await block(inCapitals ? fingerprint.uppercased() : fingerprint, in: world)

      #expect(world.view.lookup(key) == .revoked)
      let restarted = DirectoryWorld.view(by: world.clock)
      try await restarted.load(from: world.database)
      #expect(restarted.lookup(key) == .revoked)
      let replica = DirectoryWorld.view(by: world.clock)
      try await world.follower(of: replica).catchUp()
      #expect(replica.lookup(key).caller != nil)
      let ownLog = OwnLog(world.service.log, world.database)
      try await LogFollower(BlockedKeysFeed(replica), reading: ownLog, logger: TemporaryDatabase.quietLogger).catchUp()
      #expect(replica.lookup(key) == .revoked)
      #expect(try await world.service.events(DirectoryV1.KeyBlocked.self).map(\.event.fingerprint) == [fingerprint])
    }
  }

  @Test func `a block outlives whatever the catalog's log says`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      try await block(KeyFingerprint(of: key).hex, in: world)

      try await world.change(key)
      try await world.follower(of: world.view).catchUp()
      try await world.database.rebuild(DirectoryProjection())
      try await world.project()

      #expect(world.view.lookup(key) == .revoked)
      let restarted = DirectoryWorld.view(by: world.clock)
      try await restarted.load(from: world.database)
      #expect(restarted.lookup(key) == .revoked)
    }
  }

  @Test func `what is no fingerprint, or has no reason, blocks nothing`() async throws {
    try await DirectoryWorld.with { world in
      let good = KeyFingerprint(of: key).hex
      for fingerprint in ["", "7", good + "00", String(good.dropLast()) + "g"] {
        #expect(await reason { try await block(fingerprint, in: world) } == "FIELD_INVALID", "\(fingerprint)")
      }
      #expect(await reason { try await block(good, reason: " ", in: world) } == "REASON_MISSING")

      let (topics, blocked) = (
        try await world.service.topics(), try await world.database.read { try await $0.blockedKeys() }
      )
      #expect(topics.isEmpty)
      #expect(blocked.isEmpty)
      #expect(world.view.lookup(key) == .unknown)
    }
  }

  @Test func `the status says how old the view is and what it holds`() async throws {
    try await DirectoryWorld.with { world in
      let handler = DirectoryControlHandler(database: world.database, view: world.view)
      let monitor = world.service.directory.add(organisation: "ops", roles: [.monitor])
      let context = ServerContext.test(Control.getStatus, by: monitor, in: world.service.directory)
      #expect(try await handler.getStatus(.init(), context: context).ageMs == .max)
      try await world.enrolOfficer(key)
      try await world.follower(of: world.view).catchUp()

      let status = try await handler.getStatus(.init(), context: context)

      #expect(status.ageMs < 600_000)
      #expect((status.position, status.organisations, status.keys) == (4, 1, 1))
    }
  }
}
