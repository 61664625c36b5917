import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit

/// What the provider does to grants: consent to storage, and ending them.
extension ShareHandler {
  func consentStorage(
    _ request: ShareV1.ConsentStorageRequest, context: ServerContext
  ) async throws -> ShareV1.Grant {
    let id = try Grant.ID(request.grant, field: "grant")

    return try await database.command(for: context, locking: [.grant(id)]) { tx in
      var grant = try await visibleGrant(id, context.caller, in: tx)
      let consent = try grant.consentStorage(
        in: request.store, until: request.validUntil, by: context.caller.officer, at: tx.now)
      try await storage.consent(consent, under: grant, by: EventActor(context), in: tx)
      return grant.contract(at: tx.now)
    }
  }

  /// Every delivery and every chunk asks the grant's row again, so a revocation holds everywhere at once.
  func revokeGrant(_ request: ShareV1.RevokeGrantRequest, context: ServerContext) async throws -> ShareV1.Grant {
    let id = try Grant.ID(request.grant, field: "grant")
    let reason = try ReasonText(request.reason, field: "reason")

    return try await database.command(for: context, locking: [.grant(id)]) { tx in
      guard var grant = try await tx.grant(id) else { throw Refusal.grantUnknown }
      let (caller, judge) = (context.caller, try await judge(of: grant, in: tx))
      guard caller.seesCase(between: grant.user, and: grant.provider) || caller.organisation.code == judge else {
        throw Refusal.grantUnknown
      }
      try grant.revoke(by: caller.organisation.code, decidedBy: judge, at: tx.now)
      try tx.saveRevocation(of: grant, by: context.caller.holder.id, reason: reason.text)
      try await issuer.lapse(grant, by: EventActor(context), in: tx)
      // Consents to storage end with their grant, also where its provider is not the one who ends it.
      try await storage.withdrawAll(
        under: grant, reason, by: Officer(holder: caller.holder.id, organisation: grant.provider),
        EventActor(context), in: tx)
      try tx.append(
        ShareV1.GrantRevoked(grant: id.description), subject: id.description,
        audience: parties.audience(grant.user, grant.provider), actor: EventActor(context))
      return grant.contract(at: tx.now)
    }
  }

  /// Who decided the grant in a dispute, and may end it.
  private func judge(of grant: Grant, in tx: borrowing Transaction) async throws -> String? {
    guard let id = grant.decidedIn, let dispute = try await tx.dispute(id) else { return nil }
    return try await tx.judges(governments: governments).judge(of: dispute.forum)
  }
}
