import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts

/// What becomes of cases when one of their sides changes (CC-29): where both sides are one body there is no case any more
/// (CC-28), and nobody decides a dispute in a cause of their own (CC-30).
struct CaseHandover: Sendable {
  let obligations: Obligations
  let parties: CaseParties
  /// Bodies that act for the government of an area.
  let governments: [String: String]

  private var storage: StorageKeeper { StorageKeeper(obligations: obligations, parties: parties) }

  static let actor = EventActor.service("share")
  private static let ownReason = "数据已由使用单位自己提供"

  /// Ends a request of a body that is given what it asked for.
  func lapse(_ request: ShareRequest, in tx: borrowing Transaction) async throws {
    var own = request
    try own.withdraw(by: request.user, at: tx.now)
    try tx.close(own, after: request.state, by: request.submittedBy)
    try await closeDuties(about: request.id.description, in: tx)
    try tx.append(
      ShareV1.RequestWithdrawn(id: request.id.description), subject: request.id.description,
      audience: parties.audience(request.user, request.provider), actor: Self.actor)
  }

  /// Ends a grant over what is its user's own.
  func end(_ grant: Grant, in tx: borrowing Transaction) async throws {
    var own = grant
    guard own.becomeOwn(at: tx.now) else { return }
    try tx.saveRevocation(of: own, by: Self.actor.actor.holder, reason: Self.ownReason)
    try await closeDuties(about: grant.id.description, in: tx)
    try tx.append(
      ShareV1.GrantRevoked(grant: grant.id.description), subject: grant.id.description,
      audience: parties.audience(grant.user, grant.provider), actor: Self.actor)
  }

  /// Ends storage of what is its user's own, and the duty to delete it.
  func end(_ own: StorageCase, in tx: borrowing Transaction) async throws {
    try await storage.becomeOwn(own, by: Self.actor, in: tx)
  }

  /// Ends a dispute of a body with itself.
  func withdraw(_ dispute: Dispute, in tx: borrowing Transaction) throws {
    try tx.withdraw(dispute, by: nil, parties, actor: Self.actor)
  }

  /// Puts a dispute to the government if the body that coordinates it is a side of it now.
  func passOn(_ dispute: Dispute, ifJudge side: String, in tx: borrowing Transaction) async throws {
    let judges = try await tx.judges(governments: governments)
    guard dispute.state == .coordinating, dispute.forum.instance == .authority,
      judges.judge(of: dispute.forum) == side
    else { return }
    var passedOn = dispute
    passedOn.putToGovernment(at: tx.now)
    try tx.save(passedOn, after: dispute.state, by: nil)
    try tx.append(
      ShareV1.DisputeDecided(
        id: dispute.id.description, request: dispute.request.description, outcome: .escalate,
        forum: dispute.forum.instance.contract, area: dispute.forum.area),
      subject: dispute.id.description,
      audience: .organisations(parties.concerned(dispute.user, dispute.provider, side)), actor: Self.actor)
  }

  private func closeDuties(about subject: String, in tx: borrowing Transaction) async throws {
    for duty in try await tx.obligations(about: subject) where duty.isRunning {
      try obligations.close(duty, .lapsed, actor: Self.actor, in: tx)
    }
  }
}
