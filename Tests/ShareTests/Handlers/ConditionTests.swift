import Contracts
import FoundationEssentials
import Postgres
import RPC
import TestKit
import Testing
import Wire

@testable import ShareService

/// Art. 19 ¶2: data are used strictly as answered; each condition is enforced at each delivery, each refusal told.
@Suite(.serialized) struct ConditionTests {
  typealias M = ShareV1.ShareService.Method

  @Test func `frequency: two deliveries lie as far apart as the answer says`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"], .init(minIntervalSeconds: 600))
      #expect(
        try await world.share.getGrant(.init(id: grant), context: Principal.user.calls(M.getGrant))
          .conditions?.minIntervalSeconds == 600)
      _ = try await world.query(grant, ["500113108"])

      world.clock.advance(by: 599)
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "DELIVERED_TOO_SOON")
      world.clock.advance(by: 1)
      _ = try await world.query(grant, ["500113108"])

      let refused = try await world.events(ShareV1.DeliveryRefused.self)
      #expect(refused.map(\.event.reason) == ["DELIVERED_TOO_SOON"])
      #expect(try await world.events(ShareV1.DeliveryMade.self).count == 2)
    }
  }

  @Test func `frequency: what is refused does not put the next delivery off`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"], .init(dailyQuota: 1, minIntervalSeconds: 60))
      _ = try await world.query(grant, ["500113108"])
      world.clock.advance(by: 61)
      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "QUOTA_USED_UP")
      world.clock.advance(by: 86_400 - 61)

      _ = try await world.query(grant, ["500113108"])
    }
  }

  @Test func `frequency: batches asked for side by side are no more than the day's quota`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"], mode: .batch, .init(dailyQuota: 2))
      try await world.consent(grant)

      let reasons = await withTaskGroup { group in
        for _ in 0..<6 { group.addTask { await reason { _ = try await world.batch(grant) } } }
        return await group.reduce(into: [String]()) { $0.append($1) }
      }

      #expect(reasons.sorted() == ["", ""] + Array(repeating: "QUOTA_USED_UP", count: 4))
      #expect(try await world.events(ShareV1.DeliveryMade.self).count == 2)
    }
  }

  @Test func `receiving systems: every one that was asked for and agreed to receives, and no other`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let both = try await world.ask(further: [Principal.user.holder.id])
      let grant = try #require(try await world.answer(both).grants.last)
      _ = try await world.query(grant, ["500113108"])
      _ = try await world.query(grant, ["500113108"], by: .user)
      let one = try await world.ask(further: [Principal.user.holder.id])
      let narrow = try #require(
        try await world.answer(one, .init(receivingSystems: [Principal.user.holder.id])).grants.last)

      #expect(await reason { _ = try await world.query(narrow, ["500113108"]) } == "NOT_THE_RECEIVER")
      _ = try await world.query(narrow, ["500113108"], by: .user)
      #expect(await reason { _ = try await world.query(grant, ["500113108"], by: .strangerSystem) } == "GRANT_UNKNOWN")
      let shown = try await world.share.getGrant(.init(id: grant), context: Principal.user.calls(M.getGrant))
      #expect(shown.receivingSystem == Principal.userSystem.holder.id)
      #expect(shown.furtherSystems == [Principal.user.holder.id])
    }
  }

  @Test func `receiving systems: those of others cannot be asked for, those not asked for not agreed to`() async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      #expect(
        await reason { _ = try await world.ask(further: [Principal.strangerSystem.holder.id]) } == "RECEIVER_UNKNOWN")
      #expect(await reason { _ = try await world.ask(further: (1...17).map { "s-\($0)" }) } == "TOO_MANY_RECEIVERS")
      let asked = try await world.ask(further: [])

      #expect(
        await reason { _ = try await world.answer(asked, .init(receivingSystems: [Principal.user.holder.id])) }
          == "SYSTEM_NOT_ASKED_FOR")
    }
  }

  @Test func `formats: a batch is written as the answer allows, anything else is refused and recorded`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"], mode: .batch, .init(formats: [.jsonLines]))
      try await world.consent(grant)
      #expect(
        try await world.share.getGrant(.init(id: grant), context: Principal.user.calls(M.getGrant))
          .conditions?.formats == [.jsonLines])

      #expect(await reason { _ = try await world.batch(grant, format: .csv) } == "FORMAT_NOT_GRANTED")
      #expect(await reason { _ = try await world.batch(grant) } == "FORMAT_NOT_GRANTED")
      let delivery = try await world.batch(grant, format: .jsonLines)

      #expect(delivery.format == .jsonLines && delivery.recordCount == 3)
      let refused = try await world.events(ShareV1.DeliveryRefused.self)
      #expect(refused.map(\.event.reason) == ["FORMAT_NOT_GRANTED", "FORMAT_NOT_GRANTED"])
      #expect(refused.allSatisfy { $0.event.mode == .batch && $0.audience.contains(providerOrganisation) })
      #expect(try await world.events(ShareV1.DeliveryMade.self).count == 1)
    }
  }

  @Test func `formats: without the condition every one is delivered`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"], mode: .batch)
      try await world.consent(grant)

      #expect(try await world.batch(grant, format: .csv).format == .csv)
      #expect(try await world.batch(grant, format: .jsonLines).format == .jsonLines)
    }
  }

  @Test(arguments: [[ShareV1.ContentFormat.unspecified], [.csv, .init(rawValue: 9)]])
  func `formats: an answer that names one nobody knows is refused, and the request waits on`(
    _ formats: [ShareV1.ContentFormat]
  ) async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let asked = try await world.submit(["population"], mode: .batch)

      #expect(await reason { _ = try await world.answer(asked.id, .init(formats: formats)) } == "FIELD_MISSING")

      let answered = try await world.answer(asked.id, .init(formats: [.jsonLines, .csv, .csv]))
      #expect(answered.conditions?.formats == [.csv, .jsonLines])
    }
  }

  @Test func `Art. 28 ¶2: a hold on one receiving system leaves the others theirs`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let request = try await world.ask(further: [Principal.user.holder.id])
      let grant = try #require(try await world.answer(request).grants.last)
      _ = try await world.holds.placeHold(
        .init(target: .system, targetID: Principal.userSystem.holder.id, ground: .incident, reason: "系统遭入侵"),
        context: Principal.authority.calls(ShareV1.HoldService.Method.placeHold))

      #expect(await reason { _ = try await world.query(grant, ["500113108"]) } == "ON_HOLD")
      _ = try await world.query(grant, ["500113108"], by: .user)
      #expect(
        try await world.share.getGrant(.init(id: grant), context: Principal.user.calls(M.getGrant)).state == .active)
    }
  }

  @Test func `Art. 34(4): a refusal is told by purpose, item and organisation, and by no name the entry does not have`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mount()
      let grant = try await world.grant(["population"])

      #expect(
        await reason {
          _ = try await world.query(
            grant, ["500113108"], columns: ["head_phone", "500101199001010011"], purpose: .dataCheck)
        } == "PURPOSE_MISMATCH")

      let told = try #require(try await world.events(ShareV1.DeliveryRefused.self).last?.event)
      #expect(told.entry == ShareWorld.towns && told.organisation == userOrganisation)
      #expect(told.purpose == .dataCheck && told.mode == .query && told.columns == ["head_phone"])
    }
  }
}

extension ShareWorld {
  /// Asks for the population, to be received by the user's system and `further` ones.
  fileprivate func ask(further: [String]) async throws -> String {
    try await share.submitRequest(
      .init(
        entry: Self.towns, columns: ["population"], purpose: .workReference, duty: "核对行政区划", mode: .query,
        receivingSystem: Principal.userSystem.holder.id, furtherSystems: further),
      context: Principal.user.calls(M.submitRequest)
    ).id
  }
}
