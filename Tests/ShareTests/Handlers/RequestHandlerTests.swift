import Contracts
import FoundationEssentials
import Logging
import Postgres
import RPC
import TestKit
import Testing
import Wire

@testable import ShareService

/// `ShareService` against a real PostgreSQL: what is stored, what is appended, what is neither.
@Suite(.serialized) struct RequestHandlerTests {
  typealias M = ShareV1.ShareService.Method

  @Test func `an unconditional request is granted in its own transaction`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()

      let request = try await world.submit(["code", "name"])

      #expect(request.state == .granted)
      #expect(request.obligation == nil)
      #expect(try await world.topics() == ["request-submitted", "grant-issued"])
      let issued = try #require(try await world.events(ShareV1.GrantIssued.self).first)
      #expect(issued.event.grant?.columns == ["code", "name"])
      #expect(
        issued.audience == [userOrganisation, providerOrganisation, Principal.authority.organisation])
      let grant = try await world.share.getGrant(
        .init(id: request.grants[0]), context: Principal.user.calls(M.getGrant))
      #expect(grant == issued.event.grant)
    }
  }

  @Test func `a mixed request gets its free part at once and a date for the rest`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()

      let request = try await world.submit(["code", "population"])

      #expect(request.state == .underReview)
      #expect(request.conditionalColumns == ["population"])
      #expect(request.grants.count == 1)
      let duty = try #require(request.obligation)
      #expect(duty.workingDays == 10)
      #expect(duty.organisation == providerOrganisation)
      // 24:00 of 2026-12-07 in Chongqing.
      #expect(duty.dueAt == ShareWorld.start + 14 * day + 15 * 3600)
      #expect(duty.explanation.count == 15)
    }
  }

  @Test func `a request of the last days of the known calendar is accepted, due pending the next one`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      // 2026-12-17, the last day from which ten working days end in 2026, and the day after.
      world.clock.advance(by: 24 * day)
      #expect(try await world.submit(["population"]).obligation?.dueAt != nil)
      world.clock.advance(by: day)

      let late = try await world.submit(["population"])

      #expect(late.state == .underReview)
      let duty = try #require(late.obligation)
      #expect(duty.dueAt == nil && duty.pendingCalendarYear == 2027 && duty.workingDays == 10 && !duty.overdue)
      let answered = try await world.answer(late.id)
      #expect(answered.state == .granted && answered.obligation?.closedAt != nil)
    }
  }

  @Test func `what is not catalogued, not shared or one's own is refused, and nothing is recorded`() async throws {
    try await ShareWorld.with { world in
      #expect(await reason { _ = try await world.submit() } == "NOT_CATALOGUED")
      try await world.publish()
      #expect(await reason { _ = try await world.submit(["clerk"]) } == "NOT_SHARED")
      #expect(await reason { _ = try await world.submit(["mayor"]) } == "UNKNOWN_COLUMN")
      #expect(await reason { _ = try await world.submit(by: .stranger) } == "RECEIVER_UNKNOWN")
      #expect(
        await reason {
          _ = try await world.share.submitRequest(
            .init(entry: ShareWorld.towns, purpose: .dataCheck, duty: "x", mode: .query),
            context: Principal.provider.calls(M.submitRequest))
        } == "OWN_DATA")
      #expect(
        await reason {
          _ = try await world.share.submitRequest(
            .init(entry: ShareWorld.towns, purpose: .dataCheck, duty: "", mode: .query),
            context: Principal.user.calls(M.submitRequest))
        } == "DUTY_MISSING")
      #expect(try await world.topics().isEmpty)
    }
  }

  @Test func `a retry gets the first answer and makes no second request`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let context = Principal.user.calls(M.submitRequest)
      let asked = ShareV1.SubmitRequestRequest(
        entry: ShareWorld.towns, columns: ["code"], purpose: .dataCheck, duty: "核对", mode: .query)

      let first = try await world.share.submitRequest(asked, context: context)
      let second = try await world.share.submitRequest(asked, context: context)

      #expect(first == second)
      #expect(try await world.topics() == ["request-submitted", "grant-issued"])
    }
  }

  @Test func `agreeing with conditions grants within them and ends the duty`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let request = try await world.submit(["code", "population"])
      let conditions = ShareV1.Conditions(
        rowFilters: [.init(column: "code", prefixes: ["500113"])], dailyQuota: 3,
        validUntil: ShareWorld.start + 30 * day)

      world.clock.advance(by: 1)
      let answered = try await world.answer(request.id, conditions)

      #expect(answered.state == .partlyGranted)
      #expect(answered.conditions == conditions)
      #expect(answered.grants.count == 2)
      let grant = try await world.share.getGrant(
        .init(id: answered.grants[1]), context: Principal.provider.calls(M.getGrant))
      #expect(grant.columns == ["code", "population"])
      #expect(grant.conditions == conditions)
      #expect(answered.obligation?.closedAt == ShareWorld.start + 1)
      #expect(
        try await world.topics().suffix(3) == [
          "grant-issued", "obligation.v1.obligation-closed", "request-answered",
        ])
    }
  }

  @Test func `a refusal needs its reason and words; without them nothing changes`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let request = try await world.submit(["population"])
      func refuse(_ reason: ShareV1.RefusalReason, _ text: String) async throws -> ShareV1.Request {
        try await world.share.answerRequest(
          .init(id: request.id, decision: .refuse, refusalReason: reason, refusalText: text),
          context: Principal.provider.calls(M.answerRequest))
      }

      #expect(await reason { _ = try await refuse(.unspecified, "超出") } == "REASON_MISSING")
      #expect(await reason { _ = try await refuse(.other, " ") } == "REASON_MISSING")
      #expect(
        try await world.share.getRequest(.init(id: request.id), context: Principal.user.calls(M.getRequest)).state
          == .underReview)

      let refused = try await refuse(.notNeededForDuty, "与所述职责无关")
      #expect(refused.state == .refused)
      #expect(refused.refusalText == "与所述职责无关")
      let event = try #require(try await world.events(ShareV1.RequestAnswered.self).first?.event)
      #expect(event.refusalReason == .notNeededForDuty)
      #expect(!event.late)
    }
  }

  @Test func `only the provider answers`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let request = try await world.submit(["population"])
      func answer(_ principal: Principal) async -> String {
        await reason {
          _ = try await world.share.answerRequest(
            .init(id: request.id, decision: .agree), context: principal.calls(M.answerRequest))
        }
      }

      #expect(await answer(.user) == "NOT_THE_PROVIDER")
      #expect(await answer(.authority) == "NOT_THE_PROVIDER")
      #expect(await answer(.stranger) == "REQUEST_UNKNOWN")
      #expect(await answer(.provider) == "")
      #expect(await answer(.provider) == "ALREADY_ANSWERED")
    }
  }

  @Test func `an answer after the due day is taken and marked`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let request = try await world.submit(["population"])
      let due = try #require(request.obligation?.dueAt)

      world.clock.set(due)
      let shown = try await world.share.getRequest(
        .init(id: request.id), context: Principal.authority.calls(M.getRequest))
      #expect(shown.obligation?.overdue == true)
      #expect(try await world.answer(request.id).state == .granted)

      #expect(try await world.events(ShareV1.RequestAnswered.self).first?.event.late == true)
    }
  }

  @Test func `decree 320 gives no extension, and says by which article`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let request = try await world.submit(["population"])
      do {
        _ = try await world.share.extendRequest(
          .init(id: request.id, workingDays: 5, reason: "需要会商"), context: Principal.provider.calls(M.extendRequest))
        Issue.record("was extended")
      } catch let error as any RPCErrorConvertible {
        #expect(error.rpcError.reason == "EXTENSION_NOT_ALLOWED")
        #expect(error.rpcError.text.zh.contains("第十九条"))
        #expect(error.rpcError.code == .failedPrecondition)
      }
    }
  }

  @Test func `a withdrawn request lapses the provider's duty`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let request = try await world.submit(["population"])

      let withdrawn = try await world.share.withdrawRequest(
        .init(id: request.id), context: Principal.user.calls(M.withdrawRequest))

      #expect(withdrawn.state == .withdrawn)
      #expect(try await world.events(ObligationV1.ObligationClosed.self).first?.event.lapsed == true)
      #expect(await reason { _ = try await world.answer(request.id) } == "ALREADY_ANSWERED")
    }
  }

  @Test func `requests are for their sides and the authority, open ones first, the oldest of them first`() async throws
  {
    try await ShareWorld.with { world in
      try await world.publish()
      let free = try await world.submit(["code"]).id
      world.clock.advance(by: 60)
      let older = try await world.submit(["population"]).id
      world.clock.advance(by: day)
      let newer = try await world.submit(["population"]).id
      func list(_ principal: Principal, closed: Bool) async throws -> [String] {
        try await world.share.listRequests(
          .init(includeClosed: closed), context: principal.calls(M.listRequests)
        ).requests.map(\.id)
      }

      #expect(try await list(.provider, closed: false) == [older, newer])
      #expect(try await list(.authority, closed: true) == [older, newer, free])
      #expect(try await list(.stranger, closed: true).isEmpty)
      #expect(
        await reason {
          _ = try await world.share.getRequest(
            .init(id: free), context: Principal.stranger.calls(M.getRequest))
        } == "REQUEST_UNKNOWN")
      let duties = try await world.share.listObligations(
        .init(), context: Principal.provider.calls(M.listObligations)
      ).obligations
      #expect(duties.map(\.subject) == [older, newer])
    }
  }

  @Test func `grants come page by page, the newest first, each of them once`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      var granted: [String] = []
      for _ in 0..<203 { granted.append(try await world.submit(["code"]).grants[0]) }

      func page(_ token: String) async throws -> ShareV1.ListGrantsReply {
        try await world.share.listGrants(
          .init(pageToken: token), context: Principal.provider.calls(M.listGrants))
      }
      let first = try await page("")
      let second = try await page(first.nextPageToken)

      #expect(first.grants.count == 200 && second.grants.count == 3 && second.nextPageToken.isEmpty)
      #expect(Set((first.grants + second.grants).map(\.id)) == Set(granted))
      #expect(await reason { _ = try await page("yesterday") } == "PAGE_TOKEN")
    }
  }

  @Test func `consent to storage is the provider's alone and is told without the store's name`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      let grant = try await world.grant(["code"], mode: .batch)
      try await world.register("warehouse")
      func consent(_ principal: Principal) async -> String {
        await reason {
          _ = try await world.share.consentStorage(
            .init(grant: grant, store: "warehouse"), context: principal.calls(M.consentStorage))
        }
      }

      #expect(await consent(.authority) == "NOT_THE_PROVIDER")
      #expect(await consent(.user) == "NOT_THE_PROVIDER")
      #expect(await consent(.stranger) == "GRANT_UNKNOWN")
      #expect(await consent(.provider) == "")
      let told = try #require(try await world.events(ShareV1.StorageConsented.self).first?.event)
      #expect(told.storeSha256.count == 32)
    }
  }
}
