import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import ProtobufC
import RPC
import Rules
import TestKit
import Testing
import Wire

@testable import ShareService

/// Art. 34(2), CC-21: what together may form a secret is held for a decision by two persons; without a rule nothing is.
@Suite(.serialized) struct AggregationTests {
  typealias M = ShareV1.AggregationService.Method

  @Test func `without a rule on record nothing is held, whatever a user has together`() async throws {
    try await ShareWorld.with { world in
      try await world.publishThree()

      for code in AggregationWorld.codes { #expect(try await world.ask(code).state == .granted) }

      #expect(try await world.events(ShareV1.RequestHeld.self).isEmpty)
    }
  }

  @Test func `a user who has A and B and asks for C is held although C is unconditional, and released gets it at once`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publishThree()
      let rule = try await world.rule()
      for code in AggregationWorld.codes.prefix(2) { #expect(try await world.ask(code).state == .granted) }

      let held = try await world.ask(AggregationWorld.codes[2])

      #expect(held.state == .held && held.grants.isEmpty)
      #expect(held.heldByRule == rule.id && held.heldByDetermination == "渝密认〔2026〕7号")
      let duty = try #require(held.obligation)
      #expect(duty.kind == "share.aggregation" && duty.organisation == Principal.authority.organisation)
      #expect(duty.workingDays == 5 && duty.dueAt == instant("2026-12-01 00:00"))
      let listed = try await world.aggregation.listHeldRequests(
        .init(), context: Principal.secrecyReviewer.calls(M.listHeldRequests)
      ).requests
      #expect(listed.map(\.request?.id) == [held.id] && listed[0].elements.count == 3)

      _ = try await world.review(held.id, .release)
      let decided = try await world.decide(held.id, .release)

      #expect(decided.request?.state == .granted && decided.request?.grants.count == 1)
      #expect(decided.reviewedBy == Principal.secrecyReviewer.holder.id && decided.outcome == .release)
      let topics = try await world.topics()
      let asked = try #require(topics.lastIndex(of: "request-submitted"))
      #expect(
        topics[asked...] == [
          "request-submitted", "request-held", "obligation.v1.obligation-set", "held-request-reviewed",
          "held-request-decided", "obligation.v1.obligation-closed", "grant-issued",
        ])
    }
  }

  @Test func `a held request for conditional columns goes to the provider once released, and its clock starts then`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publishThree()
      try await world.publish()
      _ = try await world.rule([(ShareWorld.towns, "population"), (AggregationWorld.codes[0], "value")], atLeast: 2)
      _ = try await world.ask(AggregationWorld.codes[0])
      let held = try await world.submit(["code", "population"])
      #expect(held.state == .held && held.grants.isEmpty)
      #expect(await reason { _ = try await world.answer(held.id) } == "HELD_FOR_REVIEW")
      world.clock.set(instant("2026-11-27 10:00"))
      _ = try await world.review(held.id, .release)

      let released = try #require(try await world.decide(held.id, .release).request)

      #expect(released.state == .underReview && released.grants.count == 1)
      #expect(released.obligation?.kind == "share.answer")
      #expect(
        released.obligation?.startedAt == world.clock.now && released.obligation?.dueAt == instant("2026-12-12 00:00"))
      #expect(try await world.answer(held.id).state == .granted)
    }
  }

  @Test func `a refusal of what is held gives its reasons and the article's code, and grants nothing`() async throws {
    try await ShareWorld.with { world in
      let held = try await world.heldRequest()
      _ = try await world.review(held, .refuse)

      #expect(await reason { _ = try await world.decide(held, .release) } == "RELEASE_NOT_REVIEWED")
      let refused = try #require(try await world.decide(held, .refuse).request)

      #expect(refused.state == .refused && refused.refusalReason == .aggregation && refused.grants.isEmpty)
      #expect(refused.refusalText == "汇聚后可能涉密")
      #expect(await reason { _ = try await world.decide(held, .refuse) } == "NOT_HELD")
    }
  }

  @Test func `two persons: the reviewer concludes first and does not decide, and both are of the rule's authority`()
    async throws
  {
    try await ShareWorld.with { world in
      let held = try await world.heldRequest()

      #expect(await reason { _ = try await world.decide(held, .refuse) } == "REVIEW_MISSING")
      #expect(await reason { _ = try await world.review(held, .release, by: .stranger) } == "RULE_NOT_YOURS")
      _ = try await world.review(held, .release, by: .authority)
      #expect(await reason { _ = try await world.decide(held, .release) } == "DECIDED_BY_REVIEWER")
      _ = try await world.review(held, .release)
      #expect(await reason { _ = try await world.decide(held, .release, by: .provider) } == "RULE_NOT_YOURS")
      #expect(try await world.decide(held, .release).request?.state == .granted)
    }
  }

  @Test func `two requests at once that together complete a rule: one is granted, the other held`() async throws {
    try await ShareWorld.with { world in
      try await world.publishThree()
      _ = try await world.rule()
      _ = try await world.ask(AggregationWorld.codes[0])

      let states = try await withThrowingTaskGroup(of: ShareV1.RequestState.self) { group in
        for code in AggregationWorld.codes.dropFirst() {
          group.addTask { try await world.ask(code).state }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }

      #expect(Set(states) == [.granted, .held] && states.count == 2)
    }
  }

  @Test func `what is asked for and not answered counts as well, so that no two answers complete a rule`() async throws
  {
    try await ShareWorld.with { world in
      try await world.publishThree()
      try await world.publish()
      _ = try await world.rule([(ShareWorld.towns, "population"), (AggregationWorld.codes[0], "value")], atLeast: 2)
      #expect(try await world.submit(["population"]).state == .underReview)

      #expect(try await world.ask(AggregationWorld.codes[0]).state == .held)
    }
  }

  @Test func `a rule set after a request was received stops the grant that would complete it`() async throws {
    try await ShareWorld.with { world in
      try await world.publishThree()
      try await world.publish()
      let asked = try await world.submit(["population"])
      _ = try await world.ask(AggregationWorld.codes[0])
      let rule = try await world.rule(
        [(ShareWorld.towns, "population"), (AggregationWorld.codes[0], "value")], atLeast: 2)

      #expect(await reason { _ = try await world.answer(asked.id) } == "AGGREGATION_NOT_REVIEWED")

      _ = try await world.aggregation.endAggregationRule(
        .init(id: rule.id, reason: "认定已撤销"), context: Principal.authority.calls(M.endAggregationRule))
      #expect(try await world.answer(asked.id).state == .granted)
    }
  }

  @Test func `a request that completes two rules is reviewed for each`() async throws {
    try await ShareWorld.with { world in
      let held = try await world.heldRequest()
      _ = try await world.rule(issuer: "市国家安全局")
      _ = try await world.review(held, .release)

      let next = try await world.decide(held, .release)

      #expect(next.request?.state == .held && next.request?.obligation?.closedAt == nil)
      #expect(await reason { _ = try await world.decide(held, .release) } == "REVIEW_MISSING")
      _ = try await world.review(held, .release)
      #expect(try await world.decide(held, .release).request?.state == .granted)
    }
  }

  @Test func `asking again for what one has completes nothing`() async throws {
    try await ShareWorld.with { world in
      try await world.publishThree()
      for code in AggregationWorld.codes { _ = try await world.ask(code) }
      _ = try await world.rule()

      #expect(try await world.ask(AggregationWorld.codes[0]).state == .granted)
    }
  }

  @Test func `the user withdraws a held request, and nobody owes a decision any more`() async throws {
    try await ShareWorld.with { world in
      let held = try await world.heldRequest()

      let withdrawn = try await world.share.withdrawRequest(
        .init(id: held), context: Principal.user.calls(ShareWorld.M.withdrawRequest))

      #expect(withdrawn.state == .withdrawn)
      #expect(try await world.events(ObligationV1.ObligationClosed.self).last?.event.lapsed == true)
      #expect(
        try await world.aggregation.listHeldRequests(
          .init(), context: Principal.authority.calls(M.listHeldRequests)
        ).requests.isEmpty)
    }
  }

  @Test func `a rule names elements of two entries, how many are too many, a determination and who made it`()
    async throws
  {
    try await ShareWorld.with { world in
      try await world.publishThree()
      let (a, b) = ((AggregationWorld.codes[0], "value"), (AggregationWorld.codes[1], "value"))

      #expect(await reason { _ = try await world.rule([a, (a.0, "key")], atLeast: 2) } == "RULE_ELEMENTS")
      #expect(await reason { _ = try await world.rule([a, a], atLeast: 2) } == "REPEATED_COLUMN")
      #expect(await reason { _ = try await world.rule([a, b], atLeast: 1) } == "RULE_THRESHOLD")
      #expect(await reason { _ = try await world.rule([a, b], atLeast: 3) } == "RULE_THRESHOLD")
      #expect(await reason { _ = try await world.rule([a, (b.0, "mayor")], atLeast: 2) } == "UNKNOWN_COLUMN")
      #expect(await reason { _ = try await world.rule([a, ("307009/000009", "x")], atLeast: 2) } == "NOT_CATALOGUED")
      #expect(await reason { _ = try await world.rule([a, b], atLeast: 2, issuer: " ") } == "REASON_MISSING")
      #expect(try await world.events(ShareV1.AggregationRuleSet.self).isEmpty)
    }
  }
}

enum AggregationWorld {
  static let codes = ["307002/000001", "307002/000002", "307002/000003"]
}

extension ShareWorld {
  private typealias A = ShareV1.AggregationService.Method

  /// Three entries with an unconditional value each.
  func publishThree() async throws {
    for code in AggregationWorld.codes {
      let items = ["key", "value"].map {
        CatalogV1.PublishedItem(name: $0, column: $0, dataType: "C", key: $0 == "key", shareType: .unconditional)
      }
      let event = CatalogV1.EntryPublished(
        code: code, version: 1, name: code, provider: providerOrganisation, items: items)
      try await database.database.command { try $0.save(event, packed: try event.packed()) }
    }
  }

  func ask(_ code: String) async throws -> ShareV1.Request {
    try await share.submitRequest(
      .init(entry: code, columns: ["value"], purpose: .workReference, duty: "核对", mode: .query),
      context: Principal.user.calls(M.submitRequest))
  }

  func rule(
    _ elements: [(String, String)] = AggregationWorld.codes.map { ($0, "value") }, atLeast: UInt32 = 3,
    issuer: String = "市国家保密局"
  ) async throws -> ShareV1.AggregationRule {
    try await aggregation.setAggregationRule(
      .init(
        elements: elements.map { .init(entry: $0.0, column: $0.1) }, atLeast: atLeast,
        determination: "渝密认〔2026〕7号", issuer: issuer), context: Principal.authority.calls(A.setAggregationRule))
  }

  /// A request that the rule about three entries holds.
  func heldRequest() async throws -> String {
    try await publishThree()
    _ = try await rule()
    for code in AggregationWorld.codes.prefix(2) { _ = try await ask(code) }
    return try await ask(AggregationWorld.codes[2]).id
  }

  func review(
    _ id: String, _ conclusion: ShareV1.HeldOutcome, by principal: Principal = .secrecyReviewer
  ) async throws -> ShareV1.HeldRequest {
    try await aggregation.reviewHeldRequest(
      .init(request: id, conclusion: conclusion, opinion: "已比对认定文件"),
      context: principal.calls(A.reviewHeldRequest))
  }

  func decide(
    _ id: String, _ outcome: ShareV1.HeldOutcome, by principal: Principal = .authority
  ) async throws -> ShareV1.HeldRequest {
    try await aggregation.decideHeldRequest(
      .init(request: id, outcome: outcome, reasons: outcome == .refuse ? "汇聚后可能涉密" : "不构成汇聚风险"),
      context: principal.calls(A.decideHeldRequest))
  }
}
