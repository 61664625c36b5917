import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import TestKit
import Testing

@testable import ShareService

/// Decree 809 Art. 22: twenty working days from the agreement until what was granted can be had.
@Suite(.serialized) struct DeliveryDutyTests {
  @Test func `agreeing to what is not mounted begins the duty to deliver, and its mount ends it`() async throws {
    try await ShareWorld.with(packs: RequestClockTests.packs) { world in
      try await world.publish()

      let grant = try await world.grant(["population"])

      let duty = try #require(try await world.duty(grant))
      #expect(duty.clock.due == .on(CivilDate("2026-12-21")!) && duty.responsible.code == providerOrganisation)
      #expect(duty.clock.pack == .sc809)
      _ = try await world.mount()
      #expect(try await world.duty(grant)?.ending == .met)
      #expect(try await world.topics().suffix(2) == ["obligation.v1.obligation-closed", "mount-changed"])
    }
  }

  @Test func `what can be had at once leaves nothing to deliver`() async throws {
    try await ShareWorld.with(packs: RequestClockTests.packs) { world in
      try await world.publish()
      _ = try await world.mount()

      #expect(try await world.duty(try await world.grant(["population"])) == nil)
    }
  }

  @Test
  func `a mount that lacks a granted column meets nothing, and a grant that ends lets the duty lapse`() async throws {
    try await ShareWorld.with(packs: RequestClockTests.packs) { world in
      try await world.publish()
      let grant = try await world.grant(["population"])
      _ = try await world.mount("provider.lacking")
      #expect(try await world.duty(grant)?.isRunning == true)

      try await world.revoke(grant)

      #expect(try await world.duty(grant)?.ending == .lapsed)
    }
  }

  @Test func `decree 320 gives no number, so there is no such duty`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()

      #expect(try await world.duty(try await world.grant(["population"])) == nil)
    }
  }
}

extension ShareWorld {
  fileprivate func duty(_ grant: String) async throws -> Obligation? {
    try await database.database.read { try await $0.obligation(.shareDeliver, about: grant) }
  }
}
