import Contracts
import FoundationEssentials
import RPC
import TestKit
import Testing

@testable import ShareService

/// What ends or stops a grant at one replica does so at every other, for queries, batches and the chunks of one under way.
@Suite(.serialized) struct ReplicaTermsTests {
  enum Stop: CaseIterable {
    case revoked, held, expired, entryHeld, systemHeld, platformHeld

    var reason: String {
      switch self {
      case .revoked: "GRANT_REVOKED"
      case .expired: "GRANT_EXPIRED"
      case .held, .entryHeld, .systemHeld, .platformHeld: "ON_HOLD"
      }
    }

    /// Stops the grants; returns the hold, where there is one.
    func happen(to grants: [String], at world: ShareWorld) async throws -> [ShareV1.Hold] {
      switch self {
      case .revoked:
        for grant in grants { try await world.revoke(grant) }
        return []
      case .expired:
        world.clock.advance(by: day)
        return []
      case .held:
        var holds: [ShareV1.Hold] = []
        for grant in grants { holds.append(try await world.place(.grant, grant)) }
        return holds
      case .entryHeld: return [try await world.place(.entry, ShareWorld.towns)]
      case .systemHeld: return [try await world.place(.system, Principal.userSystem.holder.id)]
      case .platformHeld: return [try await world.place(.platform, "")]
      }
    }
  }

  @Test(arguments: Stop.allCases)
  func `Art. 19 ¶2, 28 ¶2: what is stopped at one replica is refused at the other at once, chunks included`(
    stop: Stop
  ) async throws {
    try await ShareWorld.with { first in
      let second = try first.replica()
      try await first.publish()
      _ = try await first.mount()
      let query = try await first.submit(["code"], validUntil: ShareWorld.start + day).grants[0]
      let bulk = try await first.submit(["code"], mode: .batch, validUntil: ShareWorld.start + day).grants[0]
      try await first.consent(bulk)
      let batch = try await second.batch(bulk)
      _ = try await second.query(query, ["500113108"])
      _ = try await second.chunk(batch.id, 0)

      let holds = try await stop.happen(to: [query, bulk], at: first)

      #expect(await reason { _ = try await second.query(query, ["500113108"]) } == stop.reason)
      #expect(await reason { _ = try await second.batch(bulk) } == stop.reason)
      #expect(await reason { _ = try await second.chunk(batch.id, 1) } == stop.reason)
      let told = try await first.events(ShareV1.DeliveryRefused.self).map(\.event.reason)
      #expect(told == Array(repeating: stop.reason, count: 3))
      for hold in holds {
        #expect(await reason { try await second.release(hold, by: .operator) } == "RELEASED_BY_PLACER")
        try await second.release(hold, by: .secondOperator)
      }
      guard !holds.isEmpty else { return }
      _ = try await first.query(query, ["500113108"])
      _ = try await first.chunk(batch.id, 1)
    }
  }
}

extension ShareWorld {
  func place(_ target: ShareV1.HoldTarget, _ id: String) async throws -> ShareV1.Hold {
    try await holds.placeHold(
      .init(target: target, targetID: id, ground: .incident, reason: "疑似泄露"),
      context: Principal.operator.calls(ShareV1.HoldService.Method.placeHold))
  }

  fileprivate func release(_ hold: ShareV1.Hold, by principal: Principal) async throws {
    _ = try await holds.releaseHold(
      .init(id: hold.id, reason: "已处置"), context: principal.calls(ShareV1.HoldService.Method.releaseHold))
  }
}
