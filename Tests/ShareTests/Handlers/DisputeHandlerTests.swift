import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import SuiteCrypto
import TestKit
import Testing
import Wire

@testable import ShareService

/// `DisputeService` against a real PostgreSQL: who decides, what the decision makes, and whom it binds.
@Suite(.serialized) struct DisputeHandlerTests {
  @Test
  func `Art. 19 ¶3: a dispute of departments of 500112 and 500103 is the city authority's, its decision is a grant`()
    async throws
  {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.yuzhongBureau, as: .yubeiBureau)
      #expect(opened.state == .open && opened.judge == Body.cityAuthority.code)
      #expect(opened.forum == .authority && opened.area == "500000")
      #expect(opened.disputedState == .refused && opened.disputedText == "与职责无关")
      _ = try await world.state(opened.id, .yuzhongBureau)
      #expect(await reason { _ = try await world.takeUp(opened.id, .yubeiAuthority) } == "NOT_THE_JUDGE")
      _ = try await world.takeUp(opened.id, .cityAuthority)
      #expect(await reason { _ = try await world.decide(opened.id, .yubeiAuthority, .share) } == "NOT_THE_JUDGE")

      let decided = try await world.decide(
        opened.id, .cityAuthority, .share, .init(columns: ["population"], dailyQuota: 5))

      #expect(decided.state == .decidedShare && decided.conditions?.dailyQuota == 5 && decided.reasons == "经协调")
      let grant = try await world.grant(decided.grant, .yubeiBureau)
      #expect(grant.state == .active && grant.columns == ["population"] && grant.conditions?.dailyQuota == 5)
      let request = try await world.request(opened.request, .yubeiBureau)
      #expect(request.state == .partlyGranted && request.dispute == opened.id && request.grants == [grant.id])
      #expect(
        try await world.world.topics().suffix(6) == [
          "request-answered", "dispute-opened", "dispute-stated", "dispute-taken-up", "grant-issued", "dispute-decided",
        ])
      let told = try #require(try await world.world.events(ShareV1.DisputeDecided.self).first)
      #expect(told.event.outcome == .share && told.event.grant == grant.id && !told.event.recorded)
      #expect(
        Set(told.audience) == [
          Body.yubeiBureau.code, Body.yuzhongBureau.code, Body.cityAuthority.code, Body.yubeiAuthority.code,
        ])
    }
  }

  @Test func `Art. 19 ¶3: a dispute of two departments of one county is its own authority's`() async throws {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.yubeiSchools, as: .yubeiBureau)
      #expect(opened.judge == Body.yubeiAuthority.code && opened.area == "500112")
      _ = try await world.state(opened.id, .yubeiSchools)
      #expect(await reason { _ = try await world.takeUp(opened.id, .cityAuthority) } == "NOT_THE_JUDGE")
      _ = try await world.takeUp(opened.id, .yubeiAuthority)

      let decided = try await world.decide(opened.id, .yubeiAuthority, .refuse)

      #expect(decided.state == .decidedRefuse && decided.refusalReason == .notNeededForDuty && decided.grant.isEmpty)
      #expect(try await world.request(opened.request, .yubeiBureau).state == .refused)
      #expect(try await world.world.events(ShareV1.GrantIssued.self).isEmpty)
    }
  }

  @Test func `CC-30: a county's department and a city's go to the city authority`() async throws {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.cityBureau, as: .yubeiBureau)

      #expect(opened.judge == Body.cityAuthority.code && opened.state == .open)
      #expect(try await world.takeUp(opened.id, .cityAuthority).state == .coordinating)
    }
  }

  @Test func `CC-30: with the city authority as a side its government decides, and nothing is above that`() async throws
  {
    try await DisputeWorld.with(governments: ["500000": .cityGovernment]) { world in
      let opened = try await world.refused(.cityAuthority, as: .yubeiBureau)
      #expect(opened.state == .open && opened.forum == .government && opened.judge == Body.cityGovernment.code)
      _ = try await world.state(opened.id, .cityAuthority)
      #expect(await reason { _ = try await world.takeUp(opened.id, .cityAuthority) } == "JUDGE_IN_OWN_CAUSE")
      #expect(await reason { _ = try await world.get(opened.id, .yuzhongBureau) } == "DISPUTE_UNKNOWN")
      #expect(try await world.list(.cityGovernment) == [opened.id])
      _ = try await world.takeUp(opened.id, .cityGovernment)
      #expect(await reason { _ = try await world.decide(opened.id, .cityGovernment, .escalate) } == "NOTHING_ABOVE")

      let decided = try await world.decide(opened.id, .cityGovernment, .share)

      #expect(decided.state == .decidedShare)
      #expect(try await world.request(opened.request, .yubeiBureau).state == .granted)
      let told = try #require(try await world.world.events(ShareV1.DisputeDecided.self).first)
      #expect(told.event.forum == .government && told.audience.contains(Body.cityGovernment.code))
      #expect(await reason { _ = try await world.revoke(decided.grant, .cityAuthority) } == "GRANT_DECIDED")
      #expect(try await world.revoke(decided.grant, .cityGovernment).state == .revoked)
    }
  }

  @Test func `CC-30: what a government outside the platform decides is recorded with its document by who is no side`()
    async throws
  {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.cityAuthority, as: .yubeiBureau)
      #expect(opened.state == .escalated && opened.judge.isEmpty && opened.escalatedAt != nil)
      _ = try await world.state(opened.id, .cityAuthority)
      func record(_ body: Body, document: String = "渝府〔2026〕1号，2026-11-20") async -> String {
        await reason { _ = try await world.decide(opened.id, body, .share, document: document) }
      }

      #expect(try await world.list(.platformOperator) == [opened.id])
      #expect(await record(.cityAuthority) == "JUDGE_IN_OWN_CAUSE")
      #expect(await record(.yubeiAuthority) == "NOT_THE_JUDGE")
      #expect(await record(.platformOperator, document: "") == "DOCUMENT_MISSING")
      #expect(await record(.platformOperator) == "")

      let decided = try await world.get(opened.id, .yubeiBureau)
      #expect(decided.state == .decidedShare && decided.document == "渝府〔2026〕1号，2026-11-20")
      #expect(try await world.world.events(ShareV1.DisputeDecided.self).first?.event.recorded == true)
    }
  }

  @Test func `Art. 4: the authority puts a dispute to the government of its level`() async throws {
    try await DisputeWorld.with(governments: ["500000": .cityGovernment]) { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)

      let escalated = try await world.decide(id, .cityAuthority, .escalate)

      #expect(escalated.state == .escalated && escalated.judge == Body.cityGovernment.code)
      #expect(try await world.list(.cityGovernment) == [id])
      #expect(await reason { _ = try await world.decide(id, .cityAuthority, .share) } == "NOT_THE_JUDGE")
      #expect(try await world.decide(id, .cityGovernment, .share).state == .decidedShare)
    }
  }

  @Test func `Art. 19 ¶3: the provider can neither answer the request again nor end the grant that was decided`()
    async throws
  {
    try await DisputeWorld.with { world in
      let opened = try await world.refused(.cityBureau, as: .yubeiBureau)
      _ = try await world.state(opened.id, .cityBureau)
      _ = try await world.takeUp(opened.id, .cityAuthority)
      #expect(await reason { _ = try await world.answer(opened.request, .cityBureau, .refuse) } == "DISPUTE_TAKEN_UP")
      let grant = try await world.decide(opened.id, .cityAuthority, .share).grant

      #expect(await reason { _ = try await world.answer(opened.request, .cityBureau, .refuse) } == "DECISION_BINDS")
      #expect(await reason { _ = try await world.revoke(grant, .cityBureau) } == "GRANT_DECIDED")
      #expect(await reason { _ = try await world.revoke(grant, .yubeiAuthority) } == "NOT_THE_JUDGE")
      #expect(try await world.grant(grant, .yubeiBureau).state == .active)
      _ = try await world.world.storage.registerStore(
        .init(name: "warehouse", location: "政务云一区", measures: "三级等保"),
        context: Body.yubeiBureau.calls(ShareV1.StorageService.Method.registerStore))
      _ = try await world.share.consentStorage(
        .init(grant: grant, store: "warehouse"), context: Body.cityBureau.calls(ShareWorld.M.consentStorage))
      #expect(try await world.revoke(grant, .cityAuthority).state == .revoked)
      #expect(try await world.world.events(ShareV1.StorageEnded.self).map(\.event.grant) == [grant])
    }
  }

  @Test func `a decision cannot share what is withheld, nor beyond what was asked`() async throws {
    try await DisputeWorld.with { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)
      func share(_ column: String) async -> String {
        await reason { _ = try await world.decide(id, .cityAuthority, .share, .init(columns: [column])) }
      }

      #expect(await share("clerk") == "NOT_SHARED")
      #expect(await share("head_phone") == "COLUMN_NOT_ASKED_FOR")
      #expect(try await world.get(id, .cityAuthority).state == .coordinating)
      #expect(try await world.world.events(ShareV1.GrantIssued.self).isEmpty)
      #expect(await share("population") == "")
    }
  }

  @Test func `a decision that is sent again is the same decision, and another one comes too late`() async throws {
    try await DisputeWorld.with { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)
      let key = Random.bytes(16)

      let decided = try await world.decide(id, .cityAuthority, .share, key: key)

      #expect(try await world.decide(id, .cityAuthority, .share, key: key) == decided)
      #expect(await reason { _ = try await world.decide(id, .cityAuthority, .refuse) } == "DISPUTE_CLOSED")
      #expect(try await world.world.events(ShareV1.GrantIssued.self).count == 1)
      #expect(try await world.world.events(ShareV1.DisputeDecided.self).count == 1)
    }
  }

  @Test func `of a decision and a withdrawal at once, one happens`() async throws {
    try await DisputeWorld.with { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)

      async let decision = reason { _ = try await world.decide(id, .cityAuthority, .share) }
      async let withdrawal = reason {
        _ = try await world.disputes.withdrawDispute(
          .init(id: id), context: Body.yubeiBureau.calls(DisputeWorld.M.withdrawDispute))
      }
      let outcomes = await [decision, withdrawal]

      #expect(outcomes.sorted() == ["", "DISPUTE_CLOSED"])
      let ended = try await world.get(id, .yubeiBureau)
      #expect(ended.state == (outcomes[0].isEmpty ? .decidedShare : .withdrawn))
      #expect(try await world.world.events(ShareV1.GrantIssued.self).count == (outcomes[0].isEmpty ? 1 : 0))
    }
  }

  @Test func `the database itself keeps a decided dispute as it was decided`() async throws {
    try await DisputeWorld.with { world in
      let id = try await world.refused(.cityBureau, as: .yubeiBureau).id
      _ = try await world.state(id, .cityBureau)
      _ = try await world.takeUp(id, .cityAuthority)
      _ = try await world.decide(id, .cityAuthority, .refuse)
      func change(_ sql: SQL) async -> String? {
        do {
          try await world.world.database.database.command { _ = try await $0.executeCounting(sql) }
          return nil
        } catch {
          return "\(error)"
        }
      }

      #expect(await change("UPDATE dispute SET reasons = 'other'")?.contains("dispute_immutable") == true)
      #expect(await change("DELETE FROM dispute")?.contains("dispute_immutable") == true)
      #expect(await change("UPDATE request SET duty = duty") == nil)
    }
  }
}
