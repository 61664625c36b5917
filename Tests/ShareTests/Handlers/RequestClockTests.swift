import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import TestKit
import Testing
import Wire

@testable import ShareService

/// The provider's clock under both rule packs: more time, supplements, delivery; a case keeps the pack it was received under.
@Suite(.serialized) struct RequestClockTests {
  typealias M = ShareV1.ShareService.Method

  static let packs = PacksInForce([.init(.cq320), .init(.sc809)])

  @Test
  func `CC-43: the pack of the day of receipt stays, so a request of 31 July 2025 is not extended, one of 1 August is`()
    async throws
  {
    try await DisputeWorld.with(packs: Self.packs) { world in
      world.world.clock.set(instant("2025-07-31 10:00"))
      let old = try await world.ask(.cityBureau, as: .yubeiBureau)
      world.world.clock.set(instant("2025-08-01 10:00"))
      let new = try await world.ask(.cityBureau, as: .yubeiSchools)

      #expect(await reason { _ = try await world.extend(old, .cityAuthority) } == "EXTENSION_NOT_ALLOWED")
      #expect(await reason { _ = try await world.ask(for: old, .cityBureau) } == "SUPPLEMENT_NOT_ALLOWED")

      let extended = try await world.extend(new, .cityAuthority)
      // From the due day 2025-08-15 on: ten working days more.
      #expect(extended.obligation?.originalDueAt == instant("2025-08-16 00:00"))
      #expect(extended.obligation?.dueAt == instant("2025-08-30 00:00"))
      #expect(extended.obligation?.citation.hasPrefix("SC809") == true)
    }
  }

  @Test func `CC-14: the user is told of an extension at once, with its reason`() async throws {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.cityBureau, as: .yubeiBureau)

      _ = try await world.extend(id, .cityAuthority, 5, because: "须与三方会商")

      #expect(try await world.request(id, .yubeiBureau).extensionReason == "须与三方会商")
      let told = try #require(try await world.world.events(ShareV1.RequestExtended.self).first)
      #expect(told.event.workingDays == 5 && told.event.authority == Body.cityAuthority.code)
      #expect(told.audience.contains(Body.yubeiBureau.code))
    }
  }

  @Test(arguments: [
    (Body.cityBureau, UInt32(5), "会商", "EXTENSION_NOT_APPROVED"),
    (.yubeiAuthority, 5, "会商", "EXTENSION_NOT_APPROVED"),
    (.yubeiBureau, 5, "会商", "NOT_THE_PROVIDER"),
    (.yuzhongBureau, 5, "会商", "REQUEST_UNKNOWN"),
    (.cityAuthority, 11, "会商", "EXTENSION_TOO_LONG"),
    (.cityAuthority, 0, "会商", "EXTENSION_TOO_LONG"),
    (.cityAuthority, 5, " ", "EXTENSION_REASON_MISSING"),
  ])
  func `CC-11: an extension by the wrong body, of the wrong length or without a reason is refused`(
    by body: Body, days: UInt32, text: String, why: String
  ) async throws {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.cityBureau, as: .yubeiBureau)

      #expect(await reason { _ = try await world.extend(id, body, days, because: text) } == why)

      #expect(try await world.world.events(ShareV1.RequestExtended.self).isEmpty)
      #expect(try await world.request(id, .yubeiBureau).extensionReason.isEmpty)
    }
  }

  @Test func `an authority that is the provider does not extend its own time`() async throws {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.cityAuthority, as: .yubeiBureau)

      #expect(await reason { _ = try await world.extend(id, .cityAuthority) } == "EXTENSION_NOT_APPROVED")
    }
  }

  @Test func `CC-12: consent counts until the due day ends, and only once`() async throws {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.yubeiSchools, as: .cityBureau)
      let late = try await world.request(try await world.ask(.yubeiSchools, as: .yuzhongBureau), .yuzhongBureau)
      let due = try #require(late.obligation?.dueAt)
      world.world.clock.set(due - 1)
      _ = try await world.extend(id, .yubeiAuthority, 5)
      #expect(await reason { _ = try await world.extend(id, .yubeiAuthority, 5) } == "EXTENSION_ALREADY_USED")

      world.world.clock.set(due)

      #expect(await reason { _ = try await world.extend(late.id, .yubeiAuthority) } == "EXTENSION_TOO_LATE")
    }
  }

  @Test
  func `CC-09: under decree 320 the clock never stops for what is missing, and the refusal says by which article`()
    async throws
  {
    try await DisputeWorld.with { world in
      let id = try await world.ask(.cityBureau, as: .yubeiBureau)
      do {
        _ = try await world.ask(for: id, .cityBureau)
        Issue.record("was asked for")
      } catch let error as any RPCErrorConvertible {
        #expect(error.rpcError.reason == "SUPPLEMENT_NOT_ALLOWED" && error.rpcError.code == .failedPrecondition)
        #expect(error.rpcError.text.zh.contains("第十九条第二款") && error.rpcError.text.zh.contains("不停止计算"))
      }
      #expect(try await world.request(id, .yubeiBureau).state == .underReview)
    }
  }

  @Test
  func `CC-09: under decree 809 one notice stops the clock, and the supplement starts it anew under the same pack`()
    async throws
  {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.cityBureau, as: .yubeiBureau)
      world.world.clock.set(instant("2026-12-03 16:00"))
      _ = try await world.extend(id, .cityAuthority, 3)

      let asked = try await world.ask(for: id, .cityBureau)
      #expect(asked.state == .needsSupplement && asked.supplementNotice == "请补充法律依据")
      #expect(asked.obligation?.closedAt == world.world.clock.now)
      world.world.clock.set(instant("2026-12-31 09:00"))
      #expect(try await world.request(id, .cityBureau).obligation?.overdue == false)
      world.world.clock.set(instant("2026-12-07 10:00"))
      let supplemented = try await world.supplement(id, .yubeiBureau)

      #expect(supplemented.state == .underReview && supplemented.supplement == "社会救助暂行办法第四十二条")
      let duty = try #require(supplemented.obligation)
      #expect(duty.closedAt == nil && duty.startedAt == instant("2026-12-07 10:00") && duty.extensionDays == 3)
      #expect(duty.originalDueAt == instant("2026-12-22 00:00") && duty.dueAt == instant("2026-12-25 00:00"))
      #expect(duty.citation.hasPrefix("SC809"))
      #expect(await reason { _ = try await world.ask(for: id, .cityBureau) } == "SUPPLEMENT_ASKED_ALREADY")
      #expect(await reason { _ = try await world.extend(id, .cityAuthority, 1) } == "EXTENSION_ALREADY_USED")
      #expect(try await world.answer(id, .cityBureau, .refuse).state == .refused)
      let topics = try await world.world.topics().filter { $0.contains("supplement") }
      #expect(topics == ["supplement-asked", "request-supplemented"])
    }
  }

  @Test func `while a supplement is awaited the provider may agree but not refuse, and the user may withdraw`()
    async throws
  {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let first = try await world.ask(.cityBureau, as: .yubeiBureau)
      let second = try await world.ask(.cityBureau, as: .yubeiSchools)
      for id in [first, second] { _ = try await world.ask(for: id, .cityBureau) }

      #expect(await reason { _ = try await world.answer(first, .cityBureau, .refuse) } == "SUPPLEMENT_AWAITED")
      #expect(await reason { _ = try await world.open(first, .yubeiBureau) } == "ANSWER_STILL_DUE")
      #expect(await reason { _ = try await world.extend(first, .cityAuthority) } == "SUPPLEMENT_AWAITED")
      #expect(try await world.answer(first, .cityBureau, .agree).state == .granted)
      let withdrawn = try await world.share.withdrawRequest(
        .init(id: second), context: Body.yubeiSchools.calls(M.withdrawRequest))
      #expect(withdrawn.state == .withdrawn)
      #expect(await reason { _ = try await world.supplement(second, .yubeiSchools) } == "NO_SUPPLEMENT_ASKED")
    }
  }

  @Test func `a supplement is asked for by the provider, in words, before the due day, and given by the user`()
    async throws
  {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.cityBureau, as: .yubeiBureau)

      #expect(await reason { _ = try await world.ask(for: id, .yubeiBureau) } == "NOT_THE_PROVIDER")
      #expect(await reason { _ = try await world.ask(for: id, .yuzhongBureau) } == "REQUEST_UNKNOWN")
      #expect(await reason { _ = try await world.ask(for: id, .cityBureau, " ") } == "REASON_MISSING")
      #expect(await reason { _ = try await world.supplement(id, .yubeiBureau) } == "NO_SUPPLEMENT_ASKED")
      let due = try #require(try await world.request(id, .cityBureau).obligation?.dueAt)
      world.world.clock.set(due)
      #expect(await reason { _ = try await world.ask(for: id, .cityBureau) } == "SUPPLEMENT_TOO_LATE")
      world.world.clock.set(due - 1)
      _ = try await world.ask(for: id, .cityBureau)
      #expect(await reason { _ = try await world.supplement(id, .cityBureau) } == "NOT_THE_USER")
      #expect(await reason { _ = try await world.supplement(id, .yubeiBureau, "") } == "REASON_MISSING")
    }
  }

  @Test
  func `under decree 809 unconditional columns are still granted at once, within its one working day`() async throws {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let id = try await world.ask(.cityBureau, as: .yubeiBureau, columns: ["code"])

      let request = try await world.request(id, .yubeiBureau)

      #expect(request.state == .granted && request.answeredAt == request.receivedAt)
    }
  }

  @Test func `what is least far from its due day comes first, also after an extension, and a side can be chosen`()
    async throws
  {
    try await DisputeWorld.with(packs: Self.packs) { world in
      let extended = try await world.ask(.cityBureau, as: .yubeiBureau)
      world.world.clock.advance(by: day)
      let later = try await world.ask(.cityBureau, as: .yubeiSchools)
      _ = try await world.extend(extended, .cityAuthority)
      func list(_ body: Body, _ side: ShareV1.RequestSide) async throws -> [String] {
        try await world.share.listRequests(.init(side: side), context: body.calls(M.listRequests)).requests.map(\.id)
      }

      #expect(try await list(.cityBureau, .provider) == [later, extended])
      #expect(try await list(.cityAuthority, .unspecified) == [later, extended])
      #expect(try await list(.cityBureau, .user).isEmpty)
      #expect(try await list(.yubeiBureau, .user) == [extended])
    }
  }
}

extension DisputeWorld {
  func extend(
    _ id: String, _ body: Body, _ days: UInt32 = 10, because reason: String = "须会商"
  ) async throws -> ShareV1.Request {
    try await share.extendRequest(
      .init(id: id, workingDays: days, reason: reason), context: body.calls(ShareWorld.M.extendRequest))
  }

  func ask(for id: String, _ body: Body, _ notice: String = "请补充法律依据") async throws -> ShareV1.Request {
    try await share.askForSupplement(
      .init(id: id, notice: notice), context: body.calls(ShareWorld.M.askForSupplement))
  }

  func supplement(_ id: String, _ body: Body, _ text: String = "社会救助暂行办法第四十二条") async throws -> ShareV1.Request {
    try await share.supplementRequest(
      .init(id: id, supplement: text), context: body.calls(ShareWorld.M.supplementRequest))
  }
}
