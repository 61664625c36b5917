import Contracts
import EventLog
import Postgres
import RPC
import Rules
import ServiceKit

/// What answers and withdrawals of a request do to a dispute about it.
extension ShareHandler {
  /// An answer as asked leaves nothing to dispute; any other answer is what the dispute goes on about.
  func hearAnswer(to request: ShareRequest, _ context: ServerContext, in tx: borrowing Transaction) async throws {
    guard var dispute = try await tx.dispute(over: request.id) else { return }
    let before = dispute.state
    guard dispute.settle(byAnswerTo: request, at: tx.now) else { return }
    try tx.save(dispute, after: before, by: context.caller.holder.id)
    try tx.append(
      ShareV1.DisputeSettled(id: dispute.id.description, request: request.id.description),
      subject: dispute.id.description, audience: parties.audience(dispute.user, dispute.provider),
      actor: EventActor(context))
  }

  /// Who lets go of the request lets go of the dispute.
  func withdrawDispute(over request: ShareRequest, _ context: ServerContext, in tx: borrowing Transaction) async throws
  {
    guard let dispute = try await tx.dispute(over: request.id), dispute.isUndecided else { return }
    try tx.withdraw(dispute, by: context.caller.holder.id, parties, actor: EventActor(context))
  }
}

extension Transaction {
  /// The user's side lets go of a dispute; `holder` is `nil` where nobody does it, because the user is given the entry.
  borrowing func withdraw(
    _ dispute: Dispute, by holder: String?, _ parties: CaseParties, actor: EventActor
  ) throws {
    var withdrawn = dispute
    try withdrawn.withdraw(by: dispute.user, at: now)
    try save(withdrawn, after: dispute.state, by: holder)
    try append(
      ShareV1.DisputeWithdrawn(id: dispute.id.description, request: dispute.request.description),
      subject: dispute.id.description, audience: parties.audience(dispute.user, dispute.provider), actor: actor)
  }
}
