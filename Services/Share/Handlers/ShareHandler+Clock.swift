import Contracts
import EventLog
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit
import Wire

/// What moves the provider's clock, as the rule pack of the request's day of receipt has it: more time, and a supplement.
extension ShareHandler {
  /// Decree 320 gives no extension here; under decree 809 the authority of the provider's level consents.
  func extendRequest(
    _ request: ShareV1.ExtendRequestRequest, context: ServerContext
  ) async throws -> ShareV1.Request {
    let id = try ShareRequest.ID(request.id, field: "id")

    return try await database.command(for: context, locking: [.request(id)]) { tx in
      var asked = try await visibleRequest(id, context.caller, in: tx)
      let before = asked.state
      guard context.caller.isAuthority || context.caller.organisation.code == asked.provider else {
        throw Refusal.notTheProvider
      }
      let reason = request.reason
      guard reason.utf8.count <= RefusalGround.textBytesLimit else {
        throw Refusal.textTooLong(field: "reason", RefusalGround.textBytesLimit)
      }
      try asked.extend(because: reason)
      guard let duty = try await tx.obligation(.shareAnswer, about: id.description) else {
        throw Refusal.alreadyAnswered
      }
      let consent = ExtensionConsent(
        days: Int(request.workingDays), roles: try await approverRoles(of: context.caller, over: asked, in: tx),
        decidedAt: tx.now, reason: reason)
      let extended = try obligations.extend(duty, by: consent, actor: EventActor(context), in: tx)
      try tx.save(asked, after: before)
      try tell(
        ShareV1.RequestExtended(
          id: id.description, workingDays: request.workingDays, authority: context.caller.organisation.code),
        of: asked, context, in: tx)
      return try await render(asked, obligation: extended, at: tx.now, context, in: tx)
    }
  }

  /// The notice stops the clock where the pack has it begin anew with the supplement.
  func askForSupplement(
    _ request: ShareV1.AskForSupplementRequest, context: ServerContext
  ) async throws -> ShareV1.Request {
    let id = try ShareRequest.ID(request.id, field: "id")
    let notice = try ReasonText(request.notice, field: "notice")

    return try await database.command(for: context, locking: [.request(id)]) { tx in
      var asked = try await visibleRequest(id, context.caller, in: tx)
      let before = asked.state
      try await tx.dispute(over: id)?.checkAnswer()
      guard let duty = try await tx.obligation(.shareAnswer, about: id.description) else {
        throw Refusal.alreadyAnswered
      }
      let pack = try obligations.pack(of: duty)
      let rule = SupplementRule(pack)
      try asked.askForSupplement(
        notice, by: context.caller.officer, isOverdue: duty.isOverdue(at: tx.now), at: tx.now)
      guard rule.isAllowed else { throw RuleViolation.supplementNotAllowed(pack) }
      try tx.save(asked, after: before)
      let stopped =
        rule.restartsClock ? try obligations.close(duty, .lapsed, actor: EventActor(context), in: tx) : duty
      try tell(ShareV1.SupplementAsked(id: id.description), of: asked, context, in: tx)
      return try await render(asked, obligation: stopped, at: tx.now, context, in: tx)
    }
  }

  func supplementRequest(
    _ request: ShareV1.SupplementRequestRequest, context: ServerContext
  ) async throws -> ShareV1.Request {
    let id = try ShareRequest.ID(request.id, field: "id")
    let text = try ReasonText(request.supplement, field: "supplement")

    return try await database.command(for: context, locking: [.request(id)]) { tx in
      var asked = try await visibleRequest(id, context.caller, in: tx)
      let before = asked.state
      try asked.supplement(text, by: context.caller.officer, at: tx.now)
      try tx.save(asked, after: before)
      guard var duty = try await tx.obligation(.shareAnswer, about: id.description) else {
        throw Refusal.alreadyAnswered
      }
      if !duty.isRunning { duty = try obligations.restart(duty, actor: EventActor(context), in: tx) }
      try tell(ShareV1.RequestSupplemented(id: id.description), of: asked, context, in: tx)
      return try await render(asked, obligation: duty, at: tx.now, context, in: tx)
    }
  }

  /// What the caller may consent to: for the authority it must be the one of the provider's level, and not the provider.
  private func approverRoles(
    of caller: Caller, over request: ShareRequest, in tx: borrowing Transaction
  ) async throws -> Set<ApproverRole> {
    guard caller.isAuthority else { return caller.approves }
    let judges = try await tx.judges(governments: governments)
    let area = try await tx.disputeSide(request.provider).area
    let authority = judges.authorities[area] ?? judges.authorities[DisputeForum.city]
    guard authority == caller.organisation.code, authority != request.provider else {
      return caller.approves.subtracting([.authoritySameLevel])
    }
    return caller.approves
  }

  private func tell(
    _ event: some EventMessage, of request: ShareRequest, _ context: ServerContext, in tx: borrowing Transaction
  ) throws {
    try tx.append(
      event, subject: request.id.description, audience: parties.audience(request.user, request.provider),
      actor: EventActor(context))
  }
}
