import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import TestKit
import Testing
import ZeroMQ

@testable import Directory

/// The directory as tables and as memory, from one log on a real PostgreSQL: who is known as what, and until when.
///
/// Each look compares the two.
@Suite struct DirectoryProjectionTests {
  private let key = CurvePublicKey.fresh()

  @Test func `from code to active key a holder may do one thing more each time`() async throws {
    try await DirectoryWorld.with { world in
      let code = CurvePublicKey.fresh()
      #expect(try await world.lookup(code) == .unknown)
      try await world.register()
      try await world.enrol()
      try await world.grant()

      try await world.change(code, to: .enrolment, signingKey: [], until: world.clock.now + 3600)
      #expect(try await world.lookup(code).caller?.keyUse == .enrolment)
      #expect(try await world.roles(code) == [])

      try await world.change(key, to: .pending, until: world.clock.now + 3600)
      #expect(try await world.lookup(key).caller?.keyUse == .activation)
      #expect(try await world.roles(key) == [])

      try await world.change(code, to: .revoked, signingKey: [])
      try await world.change(key)
      let caller = try #require(try await world.lookup(key).caller)
      #expect(caller.keyUse == .everything)
      #expect(caller.roles == [.officer])
      #expect(caller.organisation == DirectoryWorld.organisation)
      #expect(caller.holderKind == .person)
      #expect(try await world.lookup(code) == .revoked)
      #expect(world.view.signingKey(for: key) == Array(repeating: 7, count: 32))
    }
  }

  @Test func `a key whose holder nobody enrolled is unknown`() async throws {
    try await DirectoryWorld.with { world in
      try await world.change(key, of: "nobody")
      #expect(try await world.lookup(key) == .unknown)
    }
  }

  @Test func `an organisation is what the law makes of it, and may become something else`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      #expect(try await world.lookup(key).caller?.traits == OrganisationTraits())

      try await world.register(authority: true)
      #expect(try await world.lookup(key).caller?.isAuthority == true)
      try await world.register()
      #expect(try await world.lookup(key).caller?.isAuthority == false)

      try await world.register(kind: .utility, level: .county)
      #expect(try await world.lookup(key).caller?.traits == OrganisationTraits(level: .county, byReference: true))

      try await world.register(authority: true)
      #expect(try await world.lookup(key).caller?.isAuthority == true)
      #expect(world.view.authorities == [DirectoryWorld.organisation])
    }
  }

  @Test func `a system is a system`() async throws {
    try await DirectoryWorld.with { world in
      try await world.register()
      try await world.enrol("system", system: true)
      try await world.change(key, of: "system")

      let caller = try #require(try await world.lookup(key).caller)
      #expect(caller.holderKind == .system)
      #expect(caller.roles.isEmpty)
    }
  }

  // MARK: Roles

  @Test func `a role holds from its first instant to before its last`() async throws {
    try await DirectoryWorld.with { world in
      let start = world.clock.now
      try await world.register()
      try await world.enrol()
      try await world.change(key)
      try await world.grant(.providerHead, from: start + 60, until: start + 120)

      for (seconds, roles) in [(59.0, Set<Role>()), (60, [.providerHead]), (119, [.providerHead]), (120, [])] {
        world.clock.set(start + seconds)
        #expect(try await world.roles(key) == roles, "\(seconds) s")
      }
    }
  }

  @Test func `a clock that is put back, or was behind from the start, takes no role away`() async throws {
    try await DirectoryWorld.with { world in
      let now = world.clock.now
      try await world.enrolOfficer(key)
      try await world.grant(.auditor)
      try await world.grant(.secrecyReviewer, from: now + 60)

      world.clock.set(now - 600)

      #expect(try await world.roles(key) == [.officer, .auditor])
    }
  }

  @Test func `a role that was ended is gone at once, other roles stay`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      try await world.grant(.secrecyReviewer, until: world.clock.now + 86_400)
      world.clock.advance(by: 60)

      try await world.end(.secrecyReviewer)

      #expect(try await world.roles(key) == [.officer])
    }
  }

  @Test func `a role that was ended before it began never holds, unless it is given again`() async throws {
    try await DirectoryWorld.with { world in
      let start = world.clock.now
      try await world.enrolOfficer(key)
      try await world.grant(.head, from: start + 3600)
      try await world.end(.head)
      world.clock.set(start + 7200)
      #expect(try await world.roles(key) == [.officer])

      try await world.grant(.head, from: start + 3600)
      #expect(try await world.roles(key) == [.officer, .head])
    }
  }

  @Test func `a role or key state of a later version gives no right`() async throws {
    try await DirectoryWorld.with { world in
      let later = CurvePublicKey.fresh()
      try await world.enrolOfficer(key)
      try await world.grant(.init(rawValue: 99))
      try await world.change(later, to: .init(rawValue: 99))

      #expect(try await world.roles(key) == [.officer])
      #expect(try await world.lookup(later) == .unknown)
    }
  }

  // MARK: Keys

  @Test func `a revoked key is refused, the holder's other key is not`() async throws {
    try await DirectoryWorld.with { world in
      let other = CurvePublicKey.fresh()
      try await world.enrolOfficer(key)
      try await world.change(other)

      try await world.change(key, to: .revoked)

      #expect(try await world.lookup(key) == .revoked)
      #expect(try await world.roles(other) == [.officer])
    }
  }

  @Test func `after a rotation both keys work until the overlap is over, then only the new one`() async throws {
    try await DirectoryWorld.with { world in
      let (start, new) = (world.clock.now, CurvePublicKey.fresh())
      try await world.enrolOfficer(key)
      try await world.change(key, until: start + 86_400)
      try await world.change(new)

      world.clock.set(start + 86_399)
      #expect(try await world.roles(key) == [.officer])
      #expect(try await world.roles(new) == [.officer])

      world.clock.set(start + 86_400)
      #expect(try await world.lookup(key) == .expired)
      #expect(try await world.roles(new) == [.officer])
    }
  }

  @Test func `a code that nobody used runs out`() async throws {
    try await DirectoryWorld.with { world in
      try await world.register()
      try await world.enrol()
      try await world.change(key, to: .enrolment, signingKey: [], until: world.clock.now + 60)
      world.clock.advance(by: 60)

      #expect(try await world.lookup(key) == .expired)
    }
  }

  // MARK: Made again

  /// A directory with something in every table, some of it changed since.
  private func populate(_ world: DirectoryWorld) async throws {
    try await world.enrolOfficer(key)
    try await world.register("11500000MB1670604J", authority: true)
    try await world.enrol("system", system: true)
    try await world.grant(.head, until: world.clock.now + 60)
    world.clock.advance(by: 30)
    try await world.end(.head)
    try await world.change(.fresh(), to: .revoked)
    try await world.change(.fresh(), of: "system")
    try await world.change(key, until: world.clock.now + 86_400)
  }

  @Test func `events that are applied twice have one effect`() async throws {
    try await DirectoryWorld.with { world in
      try await populate(world)
      try await world.project()
      let once = try await world.digest()
      try await world.database.command { try $0.execute("DELETE FROM consumer_cursor", expecting: 1) }

      try await world.project()

      #expect(try await world.digest() == once)
    }
  }

  @Test func `the tables are made again, byte for byte`() async throws {
    try await DirectoryWorld.with { world in
      try await populate(world)
      try await world.project()
      let before = try await world.digest()

      try await world.database.rebuild(DirectoryProjection())
      #expect(try await world.digest() != before)
      try await world.project()

      #expect(try await world.digest() == before)
    }
  }

  @Test func `a log that says it was rewound is read again, and gives the same tables byte for byte`() async throws {
    try await DirectoryWorld.with { world in
      try await populate(world)
      try await world.project()
      let (before, cursor) = (try await world.digest(), try await world.cursor())
      // A place in another history: LOG_REWOUND.
      try await world.database.command {
        try $0.execute("UPDATE consumer_cursor SET chain = sha256(chain)", expecting: 1)
      }

      try await world.project()

      #expect(try await world.digest() == before)
      #expect(try await world.cursor() == cursor)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `what a restored log has lost is lost here too`() async throws {
    try await DirectoryWorld.with { world in
      try await world.enrolOfficer(key)
      try await world.project()
      let restored = try await world.digest()
      try await populate(world)
      try await world.change(key, to: .revoked)
      #expect(try await world.lookup(key) == .revoked)

      try await world.catalog.restoreToPosition(4)
      try await eventually { try await world.project() }
      #expect(try await world.digest() == restored)

      let new = CurvePublicKey.fresh()
      try await eventually { try await world.change(new) }
      let fresh = DirectoryWorld(
        catalog: world.catalog, service: world.service, clock: world.clock, view: DirectoryWorld.view(by: world.clock))
      #expect(try await fresh.roles(new) == [.officer])
      #expect(try await fresh.roles(key) == [.officer])
    }
  }
}

extension DirectoryWorld {
  fileprivate func cursor() async throws -> [String] {
    try await database.read { try await $0.query("SELECT consumer_cursor::text FROM consumer_cursor", as: String.self) }
  }
}
