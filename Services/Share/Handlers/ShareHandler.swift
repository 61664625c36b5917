import Contracts
import Directory
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Answers `share.v1.ShareService`: requests and what becomes of them; grants are in `ShareHandler+Grants.swift`.
struct ShareHandler: ShareV1.ShareService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let parties: CaseParties
  let directory: DirectoryView
  let storage: StorageKeeper
  /// The longest period a request may ask for.
  let periodLimit: Duration
  /// Bodies that act for the government of an area, which decides some disputes.
  var governments: [String: String] = [:]

  var issuer: GrantIssuer { GrantIssuer(obligations: obligations, parties: parties) }

  private static let dutyBytesLimit = 4_000

  func submitRequest(
    _ request: ShareV1.SubmitRequestRequest, context: ServerContext
  ) async throws -> ShareV1.Request {
    let application = try application(request, context.caller)

    return try await database.command(for: context, locking: [.aggregation(of: application.user)]) { tx in
      let pack = try await obligations.pack(onReceipt: ChinaTime.date(of: tx.now), readingFrom: tx)
      try Applicants(pack).check(try await tx.bodyKind(application.user))
      guard let entry = try await tx.publishedEntry(request.entry) else { throw Refusal.notCatalogued(request.entry) }
      try entry.checkUse(at: tx.now)
      var (submitted, grant) = try ShareRequest.submit(application, for: entry, at: tx.now, periodLimit: periodLimit)
      let hit = try await issuer.gate.hit(by: submitted, in: tx)
      if hit != nil {
        submitted.hold()
        grant = nil
      }
      try tx.insert(submitted)
      try record(submitted, by: EventActor(context), in: tx)
      if let grant { try await issuer.issue(grant, of: submitted, by: EventActor(context), in: tx) }
      let duty = try await openObligation(for: submitted, hit, context, in: tx)
      return try await render(submitted, obligation: duty, at: tx.now, context, in: tx)
    }
  }

  func answerRequest(
    _ request: ShareV1.AnswerRequestRequest, context: ServerContext
  ) async throws -> ShareV1.Request {
    let id = try ShareRequest.ID(request.id, field: "id")
    let answer = try Answer(request)
    let locks = try await locks(of: id)

    return try await database.command(for: context, locking: locks) { tx in
      var asked = try await visibleRequest(id, context.caller, in: tx)
      let before = asked.state
      try await tx.dispute(over: id)?.checkAnswer()
      switch answer {
      case .refuse(let ground): try asked.refuse(ground, by: context.caller.officer, at: tx.now)
      case .agree(let conditions):
        guard let entry = try await tx.publishedEntry(asked.entry, version: asked.entryVersion) else {
          throw Refusal.notCatalogued(asked.entry)
        }
        if case .retired = entry.standing { try entry.checkUse(at: tx.now) }
        try entry.checkHold()
        let grant = try asked.agree(conditions, by: context.caller.officer, of: entry, at: tx.now)
        try await issuer.issue(grant, of: asked, by: EventActor(context), in: tx)
      }
      try tx.close(asked, after: before, by: context.caller.holder.id)
      try await hearAnswer(to: asked, context, in: tx)
      let met = try await closeObligation(of: asked, .shareAnswer, .met, context, in: tx)
      try tx.append(
        ShareV1.RequestAnswered(
          id: asked.id.description, decision: request.decision, refusalReason: answer.reason,
          late: met?.wasLate ?? false),
        subject: asked.id.description, audience: parties.audience(asked.user, asked.provider),
        actor: EventActor(context))
      return try await render(asked, obligation: met, at: tx.now, context, in: tx)
    }
  }

  func withdrawRequest(
    _ request: ShareV1.WithdrawRequestRequest, context: ServerContext
  ) async throws -> ShareV1.Request {
    let id = try ShareRequest.ID(request.id, field: "id")

    return try await database.command(for: context, locking: [.request(id)]) { tx in
      var asked = try await visibleRequest(id, context.caller, in: tx)
      let before = asked.state
      try asked.withdraw(by: context.caller.organisation.code, at: tx.now)
      try tx.close(asked, after: before, by: context.caller.holder.id)
      try await withdrawDispute(over: asked, context, in: tx)
      let kind: ClockKind = before == .held ? .shareAggregation : .shareAnswer
      let lapsed = try await closeObligation(of: asked, kind, .lapsed, context, in: tx)
      try tx.append(
        ShareV1.RequestWithdrawn(id: asked.id.description), subject: asked.id.description,
        audience: parties.audience(asked.user, asked.provider), actor: EventActor(context))
      return try await render(asked, obligation: lapsed, at: tx.now, context, in: tx)
    }
  }

  private func application(
    _ request: ShareV1.SubmitRequestRequest, _ caller: Caller
  ) throws(Refusal) -> ShareRequest.Application {
    let receivers = try receivers(request.receivingSystem, further: request.furtherSystems, of: caller)
    guard request.duty.utf8.count <= Self.dutyBytesLimit else {
      throw .textTooLong(field: "duty", Self.dutyBytesLimit)
    }
    return ShareRequest.Application(
      user: caller.organisation.code, submittedBy: caller.holder.id, columns: request.columns,
      purpose: try Purpose(request.purpose), duty: request.duty, mode: try DeliveryMode(request.mode),
      receivingSystem: receivers.first, furtherSystems: receivers.further, from: request.validFrom,
      until: request.validUntil)
  }
}

// MARK: Parts of a command

extension ShareHandler {
  private func record(_ request: ShareRequest, by actor: EventActor, in tx: borrowing Transaction) throws {
    try tx.append(
      ShareV1.RequestSubmitted(
        id: request.id.description, entry: request.entry, entryVersion: UInt32(request.entryVersion),
        user: request.user, provider: request.provider, columns: request.scope.columns,
        conditionalColumns: request.scope.conditional, purpose: request.purpose.contract, mode: request.mode.contract),
      subject: request.id.description, audience: parties.audience(request.user, request.provider), actor: actor)
  }

  /// The request's own lock, and that of all its user gets together.
  func locks(of id: ShareRequest.ID) async throws -> [LockKey] {
    guard let user = (try await database.read { try await $0.user(ofRequest: id) }) else {
      throw Refusal.requestUnknown
    }
    return [.request(id), .aggregation(of: user)]
  }

  /// The provider's clock, ten working days (Art. 19 ¶2), or the authority's where a rule holds the request.
  private func openObligation(
    for request: ShareRequest, _ hit: AggregationGate.Hit?, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> Obligation? {
    if let hit {
      let pack = try await issuer.pack(of: request, in: tx)
      return try issuer.gate.hold(request, hit, under: pack, by: EventActor(context), in: tx)
    }
    guard request.isUnderReview else { return nil }
    return try await obligations.open(
      .shareAnswer, about: request.id.description, responsible: OrganisationID(request.provider),
      audience: parties.concerned(request.user, request.provider), by: EventActor(context), in: tx)
  }

  private func closeObligation(
    of request: ShareRequest, _ kind: ClockKind, _ ending: Obligation.Ending, _ context: ServerContext,
    in tx: borrowing Transaction
  ) async throws -> Obligation? {
    guard let duty = try await tx.obligation(kind, about: request.id.description), duty.isRunning else {
      return nil
    }
    return try obligations.close(duty, ending, actor: EventActor(context), in: tx)
  }
}

/// What an answer says, in full.
private enum Answer: Sendable {
  case agree(Conditions)
  case refuse(RefusalGround)

  init(_ request: ShareV1.AnswerRequestRequest) throws(Refusal) {
    switch request.decision {
    case .agree:
      guard request.refusalText.isEmpty, request.refusalReason == .unspecified else { throw .answerContradictory }
      self = .agree(try Conditions(request.conditions))
    case .refuse:
      guard request.conditions == nil else { throw .answerContradictory }
      guard request.refusalReason != .aggregation else { throw .aggregationIsTheAuthoritys }
      self = .refuse(try RefusalGround(.init(request.refusalReason), text: request.refusalText))
    default: throw .wordMissing("decision", ["agree", "refuse"])
    }
  }

  var reason: ShareV1.RefusalReason {
    if case .refuse(let ground) = self { ground.reason.contract } else { .unspecified }
  }
}

extension LockKey {
  static func request(_ id: ShareRequest.ID) -> LockKey { LockKey("share.request", id.description) }
  static func grant(_ id: Grant.ID) -> LockKey { LockKey("share.grant", id.description) }
}

extension Refusal {
  fileprivate static let aggregationIsTheAuthoritys = Self(
    .field("refusal_reason"), "AGGREGATION_IS_THE_AUTHORITYS", zh: "以数据汇聚为由不予共享，由主管部门决定",
    en: "what data would aggregate is for the authority to judge", article: .aggregation)

  fileprivate static let answerContradictory = Self(
    .field("decision"), "ANSWER_CONTRADICTORY", zh: "同意时不写不同意的理由，不同意时不写使用条件",
    en: "an agreement gives no reason of refusal, and a refusal no conditions")
}
