import Contracts
import Rules

/// What callers are shown of a dispute, but for who decides it now and how long it takes.
extension Dispute {
  var contract: ShareV1.Dispute {
    var message = ShareV1.Dispute(
      id: id.description, request: request.description, entry: entry, user: user, provider: provider,
      state: state.contract, forum: forum.instance.contract, area: forum.area, statement: statement.text,
      openedAt: statement.at, statementDueAt: statementDueAt, negotiationFirst: negotiatesFirst,
      providerStatement: providerStatement?.text ?? "", statedAt: providerStatement?.at,
      offer: offer?.conditions.contract,
      takenUpAt: takenUpAt, escalatedAt: escalatedAt, closedAt: closedAt, reasons: reasons ?? "",
      document: document ?? "", disputedState: disputed.contract)
    let outcome = state.outcome
    message.conditions = outcome.conditions?.contract
    message.grant = outcome.grant?.description ?? ""
    message.refusalReason = outcome.reason?.contract ?? .unspecified
    switch disputed {
    case .partlyGranted(_, let conditions): message.disputedConditions = conditions.contract
    case .refused(_, let ground):
      message.disputedReason = ground.reason.contract
      message.disputedText = ground.text
    case .held, .underReview, .needsSupplement, .granted, .withdrawn: break
    }
    return message
  }
}

extension Dispute.State {
  var contract: ShareV1.DisputeState {
    switch self {
    case .open: .open
    case .coordinating: .coordinating
    case .escalated: .escalated
    case .decidedShare: .decidedShare
    case .decidedRefuse: .decidedRefuse
    case .settled: .settled
    case .withdrawn: .withdrawn
    }
  }
}

extension DisputeForum.Instance {
  var contract: ShareV1.DisputeForum {
    switch self {
    case .authority: .authority
    case .government: .government
    }
  }
}
