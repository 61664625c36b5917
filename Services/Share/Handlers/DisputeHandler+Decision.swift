import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// What the authority or the government does with a dispute.
extension DisputeHandler {
  func takeUpDispute(_ request: ShareV1.TakeUpDisputeRequest, context: ServerContext) async throws -> ShareV1.Dispute {
    try await act(on: request.id, context) { file, tx in
      let forum = try await forum(of: file.request, among: file.judges, in: tx)
      try file.dispute.takeUp(by: context.caller.official, before: forum, among: file.judges, at: tx.now)
      try tell(
        ShareV1.DisputeTakenUp(
          id: file.dispute.id.description, request: file.request.id.description,
          forum: file.dispute.forum.instance.contract, area: file.dispute.forum.area,
          judge: file.judges.judge(of: file.dispute.forum) ?? ""),
        of: file, context, in: tx)
    }
  }

  /// The grant of a decision comes into being with it, or not at all.
  func decideDispute(_ request: ShareV1.DecideDisputeRequest, context: ServerContext) async throws -> ShareV1.Dispute {
    let decision = try DisputeDecision(request)

    return try await act(on: request.id, context) { file, tx in
      let capacity = try file.dispute.capacity(of: context.caller.official, among: file.judges)
      var event = ShareV1.DisputeDecided(
        id: file.dispute.id.description, request: file.request.id.description, outcome: request.outcome,
        refusalReason: request.refusalReason, forum: file.dispute.forum.instance.contract,
        area: file.dispute.forum.area, recorded: capacity == .recorder)
      switch decision.outcome {
      case .share(let conditions):
        let entry = try await disputedEntry(of: file.request, in: tx)
        let grant = try file.dispute.decideShare(
          conditions, in: &file.request, of: entry, because: decision.grounds, as: capacity, at: tx.now)
        try await issuer.issue(grant, of: file.request, by: EventActor(context), in: tx)
        event.grant = grant.id.description
      case .refuse(let reason):
        try file.dispute.decideRefuse(
          reason, in: &file.request, because: decision.grounds, as: capacity, at: tx.now)
      case .escalate:
        try file.dispute.escalate(because: decision.grounds, as: capacity, at: tx.now)
      }
      try tell(event, of: file, context, in: tx)
    }
  }
}

/// What a decision says, in full.
private struct DisputeDecision: Sendable {
  enum Outcome: Sendable {
    case share(Conditions)
    case refuse(RefusalGround.Reason?)
    case escalate
  }

  let outcome: Outcome
  let grounds: Dispute.Grounds

  init(_ request: ShareV1.DecideDisputeRequest) throws(Refusal) {
    grounds = try Dispute.Grounds(request.reasons, document: request.document)
    switch request.outcome {
    case .share: outcome = .share(try Conditions(request.conditions))
    case .refuse: outcome = .refuse(.init(request.refusalReason))
    case .escalate: outcome = .escalate
    default: throw .wordMissing("outcome", ["share", "refuse", "escalate"])
    }
    guard request.conditions == nil || request.outcome == .share,
      request.refusalReason == .unspecified || request.outcome == .refuse
    else { throw .outcomeContradictory }
  }
}

extension Caller {
  /// The caller as the domain knows whoever wants to decide.
  var official: DisputeOfficial {
    DisputeOfficial(officer, isOfficer: roles.contains(.officer), isOperator: roles.contains(.operator))
  }

  /// Both sides, the authorities and auditors see a dispute; so does the government that decides it, and the platform's
  /// operator where a decision made outside is to be recorded.
  func sees(_ dispute: Dispute, _ judges: DisputeJudges) -> Bool {
    if seesCase(between: dispute.user, and: dispute.provider) { return true }
    guard let judge = judges.judge(of: dispute.forum) else { return roles.contains(.operator) }
    return organisation.code == judge
  }
}
