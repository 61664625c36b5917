import Contracts
import FoundationEssentials
import Postgres
import RPC
import TestKit
import Testing

@testable import ShareService

/// `HoldService`: what is stopped stands still everywhere at once, and goes on as it was.
@Suite(.serialized) struct HoldHandlerTests {
  typealias M = ShareV1.HoldService.Method

  @discardableResult
  private func place(
    _ world: ShareWorld, _ target: ShareV1.HoldTarget, _ id: String = "", ground: ShareV1.HoldGround = .incident,
    reason: String = "疑似泄露", by principal: Principal = .authority
  ) async throws -> ShareV1.Hold {
    try await world.holds.placeHold(
      .init(target: target, targetID: id, ground: ground, reason: reason), context: principal.calls(M.placeHold))
  }

  @discardableResult
  private func release(
    _ world: ShareWorld, _ hold: ShareV1.Hold, by principal: Principal, reason: String = "已处置"
  ) async throws -> ShareV1.Hold {
    try await world.holds.releaseHold(
      .init(id: hold.id, reason: reason), context: principal.calls(M.releaseHold))
  }

  private func listed(_ world: ShareWorld, by principal: Principal, all: Bool = false) async throws -> [String] {
    try await world.holds.listHolds(.init(includeReleased: all), context: principal.calls(M.listHolds)).holds.map(\.id)
  }

  @Test func `Art. 28 ¶2: queries and chunks of a batch under way stop at once and go on after the release`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let query = try await world.grant(["code", "name"])
      let batchGrant = try await world.grant(["code"], mode: .batch)
      try await world.consent(batchGrant)
      let batch = try await world.batch(batchGrant)

      let hold = try await place(world, .entry, ShareWorld.towns, by: .provider)

      #expect(await reason { _ = try await world.query(query, ["500113108"]) } == "ON_HOLD")
      #expect(await reason { _ = try await world.chunk(batch.id, 0) } == "ON_HOLD")
      #expect(await reason { _ = try await world.batch(batchGrant) } == "ON_HOLD")
      let grant = try await world.share.getGrant(
        .init(id: query), context: Principal.user.calls(ShareV1.ShareService.Method.getGrant))
      #expect(grant.state == .suspended)
      #expect(
        try await world.events(ShareV1.DeliveryRefused.self).map(\.event.reason)
          == Array(repeating: "ON_HOLD", count: 3))

      world.clock.advance(by: 3600)
      let released = try await release(world, hold, by: .secondProvider)
      #expect(released.releasedAt == ShareWorld.start + 3600)
      #expect(try await world.query(query, ["500113108"]).records.count == 1)
      #expect(try await !world.chunk(batch.id, 0).isEmpty)
    }
  }

  @Test func `Art. 32: nothing is granted under what the cybersecurity authority reviews`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let waiting = try await world.submit(["population"])
      let hold = try await place(
        world, .entry, ShareWorld.towns, ground: .securityReview, reason: "安全审查", by: .cybersecurity)

      #expect(await reason { _ = try await world.submit(["code"]) } == "ON_HOLD")
      #expect(await reason { _ = try await world.answer(waiting.id) } == "ON_HOLD")
      #expect(await reason { try await release(world, hold, by: .authority) } == "HOLD_OF_CYBERSECURITY")
      #expect(await reason { try await release(world, hold, by: .cybersecurity) } == "RELEASED_BY_PLACER")
      try await release(world, hold, by: .secondCybersecurity, reason: "审查通过")

      #expect(try await world.answer(waiting.id).state == .granted)
    }
  }

  @Test func `a hold covers its grant, its system or everything, and nothing else`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let (one, other) = (try await world.grant(["code"]), try await world.grant(["name"]))

      let onGrant = try await place(world, .grant, one, ground: .misuse, by: .provider)
      #expect(await reason { _ = try await world.query(one, ["500113108"]) } == "ON_HOLD")
      #expect(try await world.query(other, ["500113108"]).records.count == 1)
      try await release(world, onGrant, by: .authority)

      let onOther = try await place(world, .system, Principal.strangerSystem.holder.id)
      #expect(try await world.query(one, ["500113108"]).records.count == 1)
      let onSystem = try await place(world, .system, Principal.userSystem.holder.id, by: .operator)
      #expect(await reason { _ = try await world.query(other, ["500113108"]) } == "ON_HOLD")
      try await release(world, onSystem, by: .secondOperator)

      let onAll = try await place(world, .platform, by: .operator)
      #expect(await reason { _ = try await world.query(one, ["500113108"]) } == "ON_HOLD")
      try await release(world, onAll, by: .authority)
      #expect(try await world.query(one, ["500113108"]).records.count == 1)
      #expect(try await listed(world, by: .authority) == [onOther.id])
    }
  }

  @Test func `who stops what they may not, or what is not there, is told the field or the reason`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["code"])

      #expect(await reason { try await place(world, .grant, grant, by: .stranger) } == "HOLD_TARGET_UNKNOWN")
      #expect(await reason { try await place(world, .entry, "307001/999999", by: .provider) } == "HOLD_TARGET_UNKNOWN")
      #expect(await reason { try await place(world, .entry, ShareWorld.towns, by: .stranger) } == "HOLD_NOT_YOURS")
      #expect(await reason { try await place(world, .platform, by: .provider) } == "HOLD_NOT_YOURS")
      #expect(await reason { try await place(world, .system, "nobody") } == "HOLD_TARGET_UNKNOWN")
      #expect(await reason { try await place(world, .platform, "x") } == "PLATFORM_HAS_NO_ID")
      #expect(await reason { try await place(world, .unspecified, "x") } == "FIELD_MISSING")
      #expect(await reason { try await place(world, .platform, reason: " ") } == "REASON_MISSING")
      #expect(
        await reason { try await place(world, .platform, reason: String(repeating: "长", count: 1_334)) }
          == "TEXT_TOO_LONG")
      #expect(try await world.events(ShareV1.HoldPlaced.self).isEmpty)
    }
  }

  @Test func `those whom a hold stops are told, without its words, and see it`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      _ = try await world.grant(["code"])

      let hold = try await place(world, .entry, ShareWorld.towns, reason: "经办人王五举报", by: .provider)
      try await release(world, hold, by: .secondProvider)

      let placed = try #require(try await world.events(ShareV1.HoldPlaced.self).first)
      #expect(placed.audience.contains(userOrganisation) && placed.audience.contains(providerOrganisation))
      #expect(!placed.audience.contains(Principal.stranger.organisation))
      #expect(try await world.events(ShareV1.HoldReleased.self).map(\.event.id) == [hold.id])
      let told = try await world.database.database.read {
        try await $0.query(
          "SELECT count(*) FROM log WHERE position(convert_to('王五', 'UTF8') IN body) > 0", as: Int.self)
      }
      #expect(told == [0])
      #expect(try await listed(world, by: .user, all: true) == [hold.id])
      #expect(try await listed(world, by: .user).isEmpty)
      #expect(try await listed(world, by: .stranger, all: true).isEmpty)
    }
  }

  @Test func `the schema itself lets nobody release their own hold`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let hold = try await place(world, .entry, ShareWorld.towns, by: .provider)

      await #expect(throws: DatabaseError.self) {
        try await world.database.runScript(
          "UPDATE hold SET released_by = placed_by, released_at = placed_at, release_reason = '好' WHERE id = '\(hold.id)'"
        )
      }
    }
  }
}
