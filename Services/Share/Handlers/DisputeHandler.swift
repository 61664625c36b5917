import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import Wire

/// Answers `share.v1.DisputeService`: what the two sides do; deciding is in `DisputeHandler+Decision.swift`.
struct DisputeHandler: ShareV1.DisputeService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let parties: CaseParties
  let settings: DisputeSettings

  var issuer: GrantIssuer { GrantIssuer(obligations: obligations, parties: parties) }

  func openDispute(_ request: ShareV1.OpenDisputeRequest, context: ServerContext) async throws -> ShareV1.Dispute {
    let id = try ShareRequest.ID(request.request, field: "request")
    let caller = context.caller

    return try await database.command(for: context, locking: [.request(id)]) { tx in
      guard let asked = try await tx.request(id), caller.seesCase(between: asked.user, and: asked.provider) else {
        throw Refusal.requestUnknown
      }
      guard try await tx.disputeID(over: id) == nil else { throw Refusal.disputeExists }
      let judges = try await tx.judges(governments: settings.governments)
      let forum = try await forum(of: asked, among: judges, in: tx)
      let duty = try await tx.obligation(.shareAnswer, about: id.description)
      let dispute = try Dispute.open(
        request.statement, over: asked, isOverdue: duty?.isOverdue(at: tx.now) ?? false, by: caller.officer,
        before: forum, isOnPlatform: judges.judge(of: forum) != nil,
        negotiatesFirst: try duty.map { try obligations.pack(of: $0).negotiatesDisputes } ?? false,
        limits: settings.limits, at: tx.now)
      try tx.insert(dispute)
      try tx.append(
        ShareV1.DisputeOpened(
          id: dispute.id.description, request: id.description, entry: dispute.entry, user: dispute.user,
          provider: dispute.provider, forum: forum.instance.contract, area: forum.area,
          disputedState: asked.state.contract),
        subject: dispute.id.description, audience: audience(of: dispute, judges), actor: EventActor(context))
      return render(dispute, judges, at: tx.now)
    }
  }

  func stateDispute(_ request: ShareV1.StateDisputeRequest, context: ServerContext) async throws -> ShareV1.Dispute {
    try await act(on: request.id, context) { file, tx in
      try file.dispute.takeStatement(
        request.statement, by: context.caller.officer, limits: settings.limits, at: tx.now)
      try tell(
        ShareV1.DisputeStated(id: file.dispute.id.description, request: file.request.id.description), of: file,
        context, in: tx)
    }
  }

  func concedeDispute(
    _ request: ShareV1.ConcedeDisputeRequest, context: ServerContext
  ) async throws -> ShareV1.Dispute {
    let conditions = try Conditions(request.conditions)

    return try await act(on: request.id, context) { file, tx in
      let entry = try await disputedEntry(of: file.request, in: tx)
      let grant = try file.dispute.concede(
        conditions, in: &file.request, of: entry, by: context.caller.officer, at: tx.now)
      guard let grant else {
        return try tell(
          ShareV1.DisputeConceded(id: file.dispute.id.description, request: file.request.id.description), of: file,
          context, in: tx)
      }
      try await settle(file, with: grant, context, in: tx)
    }
  }

  func acceptConcession(
    _ request: ShareV1.AcceptConcessionRequest, context: ServerContext
  ) async throws -> ShareV1.Dispute {
    try await act(on: request.id, context) { file, tx in
      let entry = try await disputedEntry(of: file.request, in: tx)
      let grant = try file.dispute.accept(in: &file.request, of: entry, by: context.caller.officer, at: tx.now)
      try await settle(file, with: grant, context, in: tx)
    }
  }

  func withdrawDispute(
    _ request: ShareV1.WithdrawDisputeRequest, context: ServerContext
  ) async throws -> ShareV1.Dispute {
    try await act(on: request.id, context) { file, tx in
      try file.dispute.withdraw(by: context.caller.organisation.code, at: tx.now)
      try tell(
        ShareV1.DisputeWithdrawn(id: file.dispute.id.description, request: file.request.id.description), of: file,
        context, in: tx)
    }
  }
}

/// A dispute and its request as a command reads them and leaves them.
struct DisputeFile: Sendable {
  var dispute: Dispute
  var request: ShareRequest
  let judges: DisputeJudges
}

// MARK: Parts of a command

extension DisputeHandler {
  /// One act under the lock of the request, which answers and withdrawals of the request take too.
  func act(
    on text: String, _ context: ServerContext,
    _ body: nonisolated(nonsending) @Sendable (inout DisputeFile, borrowing Transaction) async throws -> Void
  ) async throws -> ShareV1.Dispute {
    let id = try Dispute.ID(text, field: "id")
    let found = try await database.read { tx in
      guard let request = try await tx.disputedRequest(id) else { return nil as (ShareRequest.ID, String)? }
      return try await tx.user(ofRequest: request).map { (request, $0) }
    }
    guard let (requestID, user) = found else { throw Refusal.disputeUnknown }

    return try await database.command(
      for: context, locking: [.request(requestID), .aggregation(of: user)]
    ) { tx in
      var file = try await file(of: id, requestID, context.caller, in: tx)
      let before = (dispute: file.dispute.state, request: file.request.state)
      try await body(&file, tx)
      try tx.save(file.dispute, after: before.dispute, by: context.caller.holder.id)
      if file.request.state != before.request {
        // What the user accepts was the answer of whoever offered it.
        let offeredBy = context.caller.organisation.code == file.dispute.user ? file.dispute.offer?.by : nil
        try tx.close(file.request, after: before.request, by: offeredBy ?? context.caller.holder.id)
        try await closeObligation(of: file, context, in: tx)
      }
      return render(file.dispute, file.judges, at: tx.now)
    }
  }

  private func file(
    of id: Dispute.ID, _ requestID: ShareRequest.ID, _ caller: Caller, in tx: borrowing Transaction
  ) async throws -> DisputeFile {
    let judges = try await tx.judges(governments: settings.governments)
    guard let dispute = try await tx.dispute(id), try await tx.isSeen(dispute, by: caller, judges),
      let request = try await tx.request(requestID)
    else { throw Refusal.disputeUnknown }
    return DisputeFile(dispute: dispute, request: request, judges: judges)
  }

  /// Agreed to late is answered late; a decision leaves the provider nothing to answer.
  private func closeObligation(
    of file: DisputeFile, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    guard let duty = try await tx.obligation(.shareAnswer, about: file.request.id.description), duty.isRunning else {
      return
    }
    var ending = Obligation.Ending.lapsed
    if case .settled = file.dispute.state { ending = .met }
    try obligations.close(duty, ending, actor: EventActor(context), in: tx)
  }

  private func settle(
    _ file: DisputeFile, with grant: Grant, _ context: ServerContext, in tx: borrowing Transaction
  ) async throws {
    try await issuer.issue(grant, of: file.request, by: EventActor(context), in: tx)
    try tell(
      ShareV1.DisputeSettled(
        id: file.dispute.id.description, request: file.request.id.description, grant: grant.id.description),
      of: file, context, in: tx)
  }

  func tell(
    _ event: some EventMessage, of file: DisputeFile, _ context: ServerContext, in tx: borrowing Transaction
  ) throws {
    try tx.append(
      event, subject: file.dispute.id.description, audience: audience(of: file.dispute, file.judges),
      actor: EventActor(context))
  }

  /// Both sides, the authorities, and a government that decides.
  private func audience(of dispute: Dispute, _ judges: DisputeJudges) -> Audience {
    let judge = judges.judge(of: dispute.forum) ?? dispute.user
    return .organisations(parties.concerned(dispute.user, dispute.provider, judge))
  }

  /// The version the request is judged by, as it was received (CC-27).
  func disputedEntry(of request: ShareRequest, in tx: borrowing Transaction) async throws -> PublishedEntry {
    guard let entry = try await tx.publishedEntry(request.entry, version: request.entryVersion) else {
      throw Refusal.notCatalogued(request.entry)
    }
    if case .retired = entry.standing { try entry.checkUse(at: tx.now) }
    try entry.checkHold()
    return entry
  }

  func forum(
    of request: ShareRequest, among judges: DisputeJudges, in tx: borrowing Transaction
  ) async throws -> DisputeForum {
    judges.forum(
      between: try await tx.disputeSide(request.user), and: try await tx.disputeSide(request.provider))
  }
}

extension RulePack {
  /// Whether both sides negotiate before anybody decides.
  var negotiatesDisputes: Bool { codes(.shareDisputeLadder).contains("NEGOTIATE") }
}
