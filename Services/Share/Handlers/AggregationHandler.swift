import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import Wire

/// Answers `share.v1.AggregationService`: rules, and the decisions about what they hold.
struct AggregationHandler: ShareV1.AggregationService.ServiceProtocol {
  /// Renders requests and opens their clocks.
  let share: ShareHandler

  private static let pageLimit = 50

  private var database: Database { share.database }

  func setAggregationRule(
    _ request: ShareV1.SetAggregationRuleRequest, context: ServerContext
  ) async throws -> ShareV1.AggregationRule {
    let elements = request.elements.map { DataElement(entry: $0.entry, column: $0.column) }
    let determination = try ReasonText(request.determination, field: "determination")
    let issuer = try ReasonText(request.issuer, field: "issuer")

    return try await database.command(for: context, locking: []) { tx in
      for entry in Set(elements.map(\.entry)) {
        guard let published = try await tx.publishedEntry(entry) else { throw Refusal.notCatalogued(entry) }
        _ = try published.items(
          named: elements.filter { $0.entry == entry }.map(\.column), field: "elements.column")
      }
      let rule = try AggregationRule.set(
        elements, atLeast: Int(request.atLeast),
        atLeastRecords: request.atLeastRecords == 0 ? nil : Int(clamping: request.atLeastRecords),
        determination: determination, issuer: issuer, by: context.caller.officer, at: tx.now)
      try tx.insert(rule)
      try tx.append(
        ShareV1.AggregationRuleSet(id: rule.id.description, authority: rule.authority), subject: rule.id.description,
        audience: share.parties.audience(rule.authority), actor: EventActor(context))
      return rule.contract
    }
  }

  func endAggregationRule(
    _ request: ShareV1.EndAggregationRuleRequest, context: ServerContext
  ) async throws -> ShareV1.AggregationRule {
    let id = try AggregationRule.ID(request.id, field: "id")
    let reason = try ReasonText(request.reason, field: "reason")

    return try await database.command(for: context, locking: [.aggregationRule(id)]) { tx in
      guard var rule = try await tx.aggregationRule(id) else { throw Refusal.ruleUnknown }
      try rule.end(reason, by: context.caller.officer, at: tx.now)
      try tx.saveEnd(of: rule)
      try tx.append(
        ShareV1.AggregationRuleEnded(id: id.description), subject: id.description,
        audience: share.parties.audience(rule.authority), actor: EventActor(context))
      return rule.contract
    }
  }

  func reviewHeldRequest(
    _ request: ShareV1.ReviewHeldRequestRequest, context: ServerContext
  ) async throws -> ShareV1.HeldRequest {
    let conclusion = try AggregationHold.Outcome(request.conclusion, field: "conclusion")
    let opinion = try ReasonText(request.opinion, field: "opinion")

    return try await act(on: request.request, context) { asked, hold, tx in
      try hold.review(conclusion, opinion, by: context.caller.officer, at: tx.now)
      try tx.save(hold)
      try tell(
        ShareV1.HeldRequestReviewed(
          id: asked.id.description, rule: hold.rule.id.description, conclusion: conclusion.contract),
        of: asked, context, in: tx)
      return nil
    }
  }

  /// The request goes its way in the same transaction: to the next rule that it would complete, or to grant and provider.
  func decideHeldRequest(
    _ request: ShareV1.DecideHeldRequestRequest, context: ServerContext
  ) async throws -> ShareV1.HeldRequest {
    let outcome = try AggregationHold.Outcome(request.outcome, field: "outcome")
    let reasons = try ReasonText(request.reasons, field: "reasons")

    return try await act(on: request.request, context) { asked, hold, tx in
      try hold.decide(outcome, reasons, by: context.caller.officer, at: tx.now)
      try tx.save(hold)
      try tell(
        ShareV1.HeldRequestDecided(
          id: asked.id.description, rule: hold.rule.id.description, outcome: outcome.contract),
        of: asked, context, in: tx)
      guard let duty = try await tx.obligation(.shareAggregation, about: asked.id.description) else {
        throw Refusal.notHeld
      }
      try share.obligations.close(duty, actor: EventActor(context), in: tx)
      switch outcome {
      case .refuse: return try await refuse(&asked, reasons, duty, context, in: tx)
      case .release: return try await release(&asked, under: share.obligations.pack(of: duty), context, in: tx)
      }
    }
  }

  func listAggregationRules(
    _ request: ShareV1.ListAggregationRulesRequest, context: ServerContext
  ) async throws -> ShareV1.ListAggregationRulesReply {
    let after = try request.pageToken.isEmpty ? nil : TimePage<AggregationRule>(token: request.pageToken)
    let rules = try await database.read { tx in
      try await tx.aggregationRules(includingEnded: request.includeEnded, after: after, limit: Self.pageLimit)
    }
    let next = rules.count == Self.pageLimit ? rules.last.map { TimePage(at: $0.setAt, id: $0.id).token } : nil
    return ShareV1.ListAggregationRulesReply(rules: rules.map(\.contract), nextPageToken: next ?? "")
  }

  func listHeldRequests(
    _ request: ShareV1.ListHeldRequestsRequest, context: ServerContext
  ) async throws -> ShareV1.ListHeldRequestsReply {
    let after = try request.pageToken.isEmpty ? nil : TimePage<ShareRequest>(token: request.pageToken)
    let now = try await database.now()
    let caller = context.caller
    return try await database.read { tx in
      let holds = try await tx.undecidedHolds(
        of: caller.seesEverything ? nil : caller.organisation.code, after: after, limit: Self.pageLimit)
      var shown: [ShareV1.HeldRequest] = []
      for hold in holds {
        guard let asked = try await tx.request(hold.request) else { continue }
        shown.append(hold.contract(try await share.render(asked, at: now, context, in: tx)))
      }
      let next = holds.count == Self.pageLimit ? holds.last.map { TimePage(at: $0.heldAt, id: $0.request).token } : nil
      return ShareV1.ListHeldRequestsReply(requests: shown, nextPageToken: next ?? "")
    }
  }
}

extension LockKey {
  fileprivate static func aggregationRule(_ id: AggregationRule.ID) -> LockKey {
    LockKey("share.aggregation-rule", id.description)
  }
}

// MARK: Parts of a command

extension AggregationHandler {
  /// One act about a held request, under its lock and its user's.
  private func act(
    on text: String, _ context: ServerContext,
    _ body:
      nonisolated(nonsending) @Sendable (
        inout ShareRequest, inout AggregationHold, borrowing Transaction
      ) async throws -> Obligation?
  ) async throws -> ShareV1.HeldRequest {
    let id = try ShareRequest.ID(text, field: "request")
    let locks = try await share.locks(of: id)

    return try await database.command(for: context, locking: locks) { tx in
      guard var asked = try await tx.request(id) else { throw Refusal.requestUnknown }
      guard asked.state == .held, var hold = try await tx.undecidedHold(of: id) else { throw Refusal.notHeld }
      let duty = try await body(&asked, &hold, tx)
      return hold.contract(try await share.render(asked, obligation: duty, at: tx.now, context, in: tx))
    }
  }

  private func refuse(
    _ asked: inout ShareRequest, _ reasons: ReasonText, _ duty: Obligation, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> Obligation? {
    try asked.refuseHeld(because: reasons, at: tx.now)
    try tx.close(asked, after: .held, by: context.caller.holder.id)
    try tell(
      ShareV1.RequestAnswered(
        id: asked.id.description, decision: .refuse, refusalReason: .aggregation, late: duty.isOverdue(at: tx.now)),
      of: asked, context, in: tx)
    return nil
  }

  private func release(
    _ asked: inout ShareRequest, under pack: RulePack, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> Obligation? {
    let (gate, actor) = (share.issuer.gate, EventActor(context))
    if let next = try await gate.hit(by: asked, in: tx) {
      return try gate.hold(asked, next, under: pack, by: actor, in: tx)
    }
    let grant = try asked.release(at: tx.now)
    try asked.isOpen
      ? tx.save(asked, after: .held) : tx.close(asked, after: .held, by: context.caller.holder.id)
    if let grant { try await share.issuer.issue(grant, of: asked, by: actor, in: tx) }
    guard asked.isUnderReview else { return nil }
    return try share.obligations.open(
      .shareAnswer, under: pack, about: asked.id.description, responsible: OrganisationID(asked.provider),
      audience: share.parties.concerned(asked.user, asked.provider), by: actor, in: tx)
  }

  private func tell(
    _ event: some EventMessage, of request: ShareRequest, _ context: ServerContext, in tx: borrowing Transaction
  ) throws {
    try tx.append(
      event, subject: request.id.description, audience: share.parties.audience(request.user, request.provider),
      actor: EventActor(context))
  }
}
