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

/// How disputes begin and end without a decision, and what else happens to their requests meanwhile.
@Suite(.serialized) struct DisputeStoryTests {
  @Test func `Art. 19 ¶2: silence is disputed once it is overdue, and a decision ends the provider's duty as lapsed`()
    async throws
  {
    try await DisputeWorld.with { world in
      let request = try await world.ask(.cityBureau, as: .yubeiBureau)
      #expect(await reason { _ = try await world.open(request, .yubeiBureau) } == "ANSWER_STILL_DUE")
      world.world.clock.set(try #require(try await world.request(request, .yubeiBureau).obligation?.dueAt))
      let opened = try await world.open(request, .yubeiBureau)
      #expect(opened.disputedState == .underReview)
      _ = try await world.takeUp(opened.id, .cityAuthority)
      #expect(await reason { _ = try await world.decide(opened.id, .cityAuthority, .share) } == "STATEMENT_AWAITED")
      #expect(opened.statementDueAt == world.world.clock.now + 5 * day)
      world.world.clock.advance(by: 5 * day)

      #expect(try await world.decide(opened.id, .cityAuthority, .share).state == .decidedShare)

      let granted = try await world.request(request, .yubeiBureau)
      #expect(granted.state == .granted && granted.obligation?.closedAt != nil)
      #expect(try await world.world.events(ObligationV1.ObligationClosed.self).first?.event.lapsed == true)
    }
  }

  @Test func `a late answer as asked settles an open dispute; a refusal leaves it to be decided`() async throws {
    try await DisputeWorld.with { world in
      let agreed = try await world.ask(.cityBureau, as: .yubeiBureau)
      let refused = try await world.ask(.cityBureau, as: .yubeiSchools)
      world.world.clock.set(try #require(try await world.request(agreed, .yubeiBureau).obligation?.dueAt))
      let first = try await world.open(agreed, .yubeiBureau).id
      let second = try await world.open(refused, .yubeiSchools).id

      _ = try await world.answer(agreed, .cityBureau, .agree)
      _ = try await world.answer(refused, .cityBureau, .refuse)

      #expect(try await world.get(first, .yubeiBureau).state == .settled)
      #expect(try await world.get(second, .yubeiSchools).state == .open)
      #expect(try await world.world.events(ShareV1.DisputeSettled.self).map(\.event.id) == [first])
    }
  }

  @Test func `the provider offers conditions, the user accepts them, and the provider may end that grant`() async throws
  {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.cityBureau, as: .yubeiBureau)
      func accept(_ body: Body) async throws -> ShareV1.Dispute {
        try await world.disputes.acceptConcession(
          .init(id: opened.id), context: body.calls(DisputeWorld.M.acceptConcession))
      }
      #expect(await reason { _ = try await accept(.yubeiBureau) } == "NOTHING_OFFERED")
      let offered = try await world.concede(opened.id, .cityBureau, .init(dailyQuota: 3))
      #expect(offered.state == .open && offered.offer?.dailyQuota == 3)
      #expect(await reason { _ = try await accept(.cityBureau) } == "NOT_THE_USER")

      let settled = try await accept(.yubeiBureau)

      #expect(settled.state == .settled && settled.conditions?.dailyQuota == 3)
      #expect(try await world.request(opened.request, .yubeiBureau).state == .partlyGranted)
      #expect(
        try await world.world.topics().suffix(3) == ["dispute-conceded", "grant-issued", "dispute-settled"])
      #expect(try await world.revoke(settled.grant, .cityBureau).state == .revoked)
    }
  }

  @Test func `decree 809 Art. 28: under it both sides negotiate first, under decree 320 nobody has to`() async throws {
    let packs = PacksInForce([.init(.cq320), .init(.sc809)])
    try await DisputeWorld.with(packs: packs) { world in
      let opened = try await world.refused(.cityBureau, as: .yubeiBureau)
      #expect(opened.negotiationFirst)
      #expect(await reason { _ = try await world.takeUp(opened.id, .cityAuthority) } == "NEGOTIATION_FIRST")

      let settled = try await world.concede(opened.id, .cityBureau)

      #expect(settled.state == .settled && !settled.grant.isEmpty)
      #expect(try await world.request(opened.request, .yubeiBureau).state == .granted)
    }
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.cityBureau, as: .yubeiBureau)
      #expect(!opened.negotiationFirst)
      #expect(try await world.takeUp(opened.id, .cityAuthority).state == .coordinating)
    }
  }

  @Test func `a request is disputed once, and by its user`() async throws {
    try await DisputeWorld.with { world in
      let request = try await world.ask(.cityBureau, as: .yubeiBureau)
      _ = try await world.answer(request, .cityBureau, .refuse)
      #expect(await reason { _ = try await world.open(request, .cityBureau) } == "NOT_THE_USER")
      #expect(await reason { _ = try await world.open(request, .yuzhongBureau) } == "REQUEST_UNKNOWN")
      let opened = try await world.open(request, .yubeiBureau)
      #expect(await reason { _ = try await world.open(request, .yubeiBureau) } == "DISPUTE_EXISTS")
      let withdrawn = try await world.disputes.withdrawDispute(
        .init(id: opened.id), context: Body.yubeiBureau.calls(DisputeWorld.M.withdrawDispute))

      #expect(withdrawn.state == .withdrawn)
      #expect(await reason { _ = try await world.open(request, .yubeiBureau) } == "DISPUTE_EXISTS")
      #expect(await reason { _ = try await world.takeUp(opened.id, .cityAuthority) } == "DISPUTE_CLOSED")
    }
  }

  @Test func `who withdraws an overdue request withdraws its dispute`() async throws {
    try await DisputeWorld.with { world in
      let request = try await world.ask(.cityBureau, as: .yubeiBureau)
      world.world.clock.set(try #require(try await world.request(request, .yubeiBureau).obligation?.dueAt))
      let opened = try await world.open(request, .yubeiBureau).id

      _ = try await world.share.withdrawRequest(
        .init(id: request), context: Body.yubeiBureau.calls(ShareWorld.M.withdrawRequest))

      #expect(try await world.get(opened, .yubeiBureau).state == .withdrawn)
      #expect(try await world.world.events(ShareV1.DisputeWithdrawn.self).count == 1)
    }
  }

  @Test func `CC-29: a dispute goes with its entry, and the new provider gives the grant`() async throws {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.yuzhongBureau, as: .yubeiBureau)
      #expect(opened.judge == Body.cityAuthority.code)

      try await world.append(
        CatalogV1.EntryTransferred(
          code: ShareWorld.towns, from: Body.yuzhongBureau.code, to: Body.yubeiSchools.code))
      try await world.follow()

      #expect(await reason { _ = try await world.state(opened.id, .yuzhongBureau) } == "DISPUTE_UNKNOWN")
      _ = try await world.state(opened.id, .yubeiSchools)
      // Both sides are of one county now.
      #expect(try await world.takeUp(opened.id, .yubeiAuthority).area == "500112")
      let grant = try await world.decide(opened.id, .yubeiAuthority, .share).grant
      #expect(try await world.grant(grant, .yubeiBureau).provider == Body.yubeiSchools.code)
    }
  }

  @Test func `CC-28, CC-29: a user that is given the entry has no dispute, an authority that is cannot go on`()
    async throws
  {
    try await DisputeWorld.with(governments: ["500000": .cityGovernment]) { world in
      let own = try await world.refused(.cityBureau, as: .yubeiBureau).id
      try await world.append(
        CatalogV1.EntryTransferred(code: ShareWorld.towns, from: Body.cityBureau.code, to: Body.yubeiBureau.code))
      try await world.follow()
      #expect(try await world.get(own, .yubeiBureau).state == .withdrawn)
    }
    try await DisputeWorld.with(governments: ["500000": .cityGovernment]) { world in
      let other = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.takeUp(other, .cityAuthority)
      try await world.append(
        CatalogV1.EntryTransferred(code: ShareWorld.towns, from: Body.cityBureau.code, to: Body.cityAuthority.code))
      try await world.follow()

      let passedOn = try await world.get(other, .yubeiBureau)

      #expect(passedOn.state == .escalated && passedOn.judge == Body.cityGovernment.code)
      #expect(passedOn.provider == Body.cityAuthority.code)
    }
  }

  @Test func `an authority that is assigned anew takes up what was opened before`() async throws {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.yubeiSchools, as: .yubeiBureau)
      try await world.append(
        CatalogV1.OrganisationRegistered(
          code: Body.yubeiAuthority.code, kind: .department, level: .county, regionCode: "500112",
          competentAuthority: false))
      try await world.follow()

      #expect(await reason { _ = try await world.takeUp(opened.id, .yubeiAuthority) } == "NOT_THE_JUDGE")
      let taken = try await world.takeUp(opened.id, .cityAuthority)
      #expect(taken.area == "500000" && taken.judge == Body.cityAuthority.code)
    }
  }

  @Test func `Art. 28 ¶2: nothing is decided to be shared while the entry is on hold`() async throws {
    try await DisputeWorld.with { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)
      let holds = HoldHandler(
        database: world.world.database.database, parties: world.disputes.parties, directory: Body.directory)
      _ = try await holds.placeHold(
        .init(target: .entry, targetID: ShareWorld.towns, ground: .incident, reason: "疑似泄露"),
        context: Body.cityAuthority.calls(ShareV1.HoldService.Method.placeHold))

      #expect(await reason { _ = try await world.decide(id, .cityAuthority, .share) } == "ON_HOLD")
      #expect(try await world.decide(id, .cityAuthority, .refuse).state == .decidedRefuse)
    }
  }

  @Test func `working days are measured, and none is too many`() async throws {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.cityBureau, as: .yubeiBureau)
      #expect(opened.workingDays == 0 && opened.targetWorkingDays == 20)
      // 2026-11-23, a Monday, and the Friday of the week after next but one.
      world.world.clock.advance(by: 32 * day)
      #expect(try await world.get(opened.id, .yubeiBureau).workingDays == 24)
      let duties = try await world.share.listObligations(
        .init(), context: Body.cityAuthority.calls(ShareWorld.M.listObligations)
      ).obligations
      #expect(duties.isEmpty)
    }
  }

  @Test func `disputes come page by page, undecided ones first, each of them once`() async throws {
    try await DisputeWorld.with { world in
      var opened: [String] = []
      for _ in 0..<103 { opened.append(try await world.refused(.cityBureau, as: .yubeiBureau).id) }
      _ = try await world.disputes.withdrawDispute(
        .init(id: opened[0]), context: Body.yubeiBureau.calls(DisputeWorld.M.withdrawDispute))
      func page(_ token: String) async throws -> ShareV1.ListDisputesReply {
        try await world.disputes.listDisputes(
          .init(includeClosed: true, pageToken: token), context: Body.cityBureau.calls(DisputeWorld.M.listDisputes))
      }

      let first = try await page("")
      let second = try await page(first.nextPageToken)

      #expect(first.disputes.count == 100 && second.disputes.count == 3 && second.nextPageToken.isEmpty)
      #expect(Set((first.disputes + second.disputes).map(\.id)) == Set(opened))
      #expect(second.disputes.last?.id == opened[0])
      #expect(try await world.list(.yuzhongBureau, closed: true).isEmpty)
      #expect(await reason { _ = try await page("yesterday") } == "PAGE_TOKEN")
    }
  }

  @Test func `no statement and no reason is in an event`() async throws {
    try await DisputeWorld.with { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)
      _ = try await world.decide(id, .cityAuthority, .refuse)

      let bodies = try await world.world.database.database.read {
        try await $0.query("SELECT body FROM log ORDER BY position", as: [UInt8].self)
      }
      for said in ["履职确需", "超出履职需要", "经协调", "与职责无关"] {
        let words = Array(said.utf8)
        #expect(!bodies.contains { body in body.indices.contains { body[$0...].starts(with: words) } })
      }
      #expect(bodies.count > 8)
    }
  }
}
