import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteContracts

/// Hands what is open about an entry to the body that answers for it now (CC-29): requests with their running clocks, and
/// grants. What is closed keeps the name it was closed under.
///
/// A body that is given the entry it has asked for needs nobody's answer: that request lapses (CC-28).
struct EntryHandover: EventConsumer {
  let name = "entry-handover"
  let topics = [CatalogV1.EntryTransferred.topic]

  let obligations: Obligations
  let parties: CaseParties
  /// Bodies that act for the government of an area.
  var governments: [String: String] = [:]

  private static let actor = EventActor.service("share")

  func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let transferred = try event.decoded(as: CatalogV1.EntryTransferred.self) else { return }
    for request in try await tx.openRequests(for: transferred.code, to: transferred.from) {
      if request.user == transferred.to {
        try await lapse(request, in: tx)
      } else if let duty = try await tx.obligation(.shareAnswer, about: request.id.description), duty.isRunning {
        try obligations.reassign(duty, to: OrganisationID(transferred.to), actor: Self.actor, in: tx)
      }
    }
    for grant in try await tx.undeliveredGrants(under: transferred.code) where grant.provider == transferred.from {
      guard let duty = try await tx.obligation(.shareDeliver, about: grant.id.description) else { continue }
      try obligations.reassign(duty, to: OrganisationID(transferred.to), actor: Self.actor, in: tx)
    }
    for dispute in try await tx.undecidedDisputes(over: transferred.code, with: transferred.from) {
      try await handOver(dispute, to: transferred.to, in: tx)
    }
    try tx.handOverCases(of: transferred)
  }

  /// What changed hands already is nobody's to hand over again, so all of it may be read once more.
  func rewound(_ cursor: EventLogV1.Cursor, in tx: borrowing Transaction) async throws -> EventLogV1.Cursor {
    EventLogV1.Cursor()
  }

  /// A dispute goes along too. With the user as provider there is none any more; with the body that coordinates it as
  /// provider it is the government's to decide.
  private func handOver(_ dispute: Dispute, to provider: String, in tx: borrowing Transaction) async throws {
    if dispute.user == provider {
      return try tx.withdraw(dispute, by: nil, parties, actor: Self.actor)
    }
    let judges = try await tx.judges(governments: governments)
    guard dispute.state == .coordinating, dispute.forum.instance == .authority,
      judges.judge(of: dispute.forum) == provider
    else { return }
    var passedOn = dispute
    passedOn.putToGovernment(at: tx.now)
    try tx.save(passedOn, after: dispute.state, by: nil)
    try tx.append(
      ShareV1.DisputeDecided(
        id: dispute.id.description, request: dispute.request.description, outcome: .escalate,
        forum: dispute.forum.instance.contract, area: dispute.forum.area),
      subject: dispute.id.description, audience: parties.audience(dispute.user, provider), actor: Self.actor)
  }

  private func lapse(_ request: ShareRequest, in tx: borrowing Transaction) async throws {
    var own = request
    try own.withdraw(by: request.user, at: tx.now)
    try tx.close(own, after: request.state, by: request.submittedBy)
    for duty in try await tx.obligations(about: request.id.description) where duty.isRunning {
      try obligations.close(duty, .lapsed, actor: Self.actor, in: tx)
    }
    try tx.append(
      ShareV1.RequestWithdrawn(id: request.id.description), subject: request.id.description,
      audience: parties.audience(request.user, request.provider), actor: Self.actor)
  }
}
