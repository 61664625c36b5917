import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import TestKit
import Testing

@testable import ShareService

/// Art. 34(6): what a department can get on the platform it must not ask people for.
@Suite(.serialized) struct ObtainableTests {
  typealias M = ShareV1.ShareService.Method

  @Test func `unconditional and granted items are obtainable, others are not, and each answer says why`() async throws {
    try await ShareWorld.with { world in
      #expect(try await world.check("code").why == .notCatalogued)
      try await world.publish()
      #expect(try await world.check("code").why == .notMounted)
      _ = try await world.mount()

      let free = try await world.check("code")
      #expect(free.obtainable && free.why == .unconditional && free.explanation.contains("Art. 34(6)"))
      #expect(try await world.check("population").why == .onRequest)
      #expect(try await world.check("clerk").why == .notShared)
      #expect(try await world.check("mayor").why == .notCatalogued)
      let grant = try await world.grant(["population"])
      let granted = try await world.check("population")
      #expect(granted.obtainable && granted.why == .granted && granted.grant == grant)
      #expect(try await world.check("population", by: .stranger).why == .onRequest)
      #expect(try await world.check("clerk", by: .provider).why == .own)
      #expect(try await world.events(ShareV1.DeliveryRefused.self).isEmpty)
    }
  }

  @Test func `a grant that is held or over makes nothing obtainable`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"], .init(validUntil: ShareWorld.start + 30 * day))
      _ = try await world.holds.placeHold(
        .init(target: .grant, targetID: grant, ground: .misuse, reason: "核查"),
        context: Principal.provider.calls(ShareV1.HoldService.Method.placeHold))
      #expect(try await world.check("population").why == .outOfUse)

      world.clock.advance(by: 31 * day)

      #expect(try await world.check("population").why == .onRequest)
    }
  }

  @Test func `the authority asks about any department, a department about itself alone`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      _ = try await world.grant(["population"])

      #expect(try await world.check("population", of: userOrganisation, by: .authority).why == .granted)
      #expect(await reason { _ = try await world.check("code", of: userOrganisation, by: .stranger) } == "NOT_THE_USER")
    }
  }
}

extension ShareWorld {
  fileprivate func check(
    _ column: String, of organisation: String = "", by principal: Principal = .user
  ) async throws -> ShareV1.CheckObtainableReply {
    try await share.checkObtainable(
      .init(organisation: organisation, entry: Self.towns, column: column),
      context: principal.calls(M.checkObtainable))
  }
}
