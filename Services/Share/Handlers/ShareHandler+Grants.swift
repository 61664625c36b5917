import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules
import ServiceKit
import SuiteCrypto

/// What the provider does to grants: consent to storage, and ending them.
extension ShareHandler {
  /// Consent names the store in words, so the event has only its digest.
  func consentStorage(
    _ request: ShareV1.ConsentStorageRequest, context: ServerContext
  ) async throws -> ShareV1.Grant {
    let id = try Grant.ID(request.grant, field: "grant")

    return try await database.command(for: context, locking: [.grant(id)]) { tx in
      var grant = try await visibleGrant(id, context.caller, in: tx)
      let consent = try grant.consentStorage(
        in: request.store, until: request.validUntil, by: context.caller.officer, at: tx.now)
      try tx.insert(consent, for: id)
      try tx.append(
        ShareV1.StorageConsented(
          grant: id.description, validUntil: consent.validUntil,
          storeSha256: SHA256.hash(Array(consent.store.utf8)).bytes),
        subject: id.description, audience: parties.audience(grant.user, grant.provider), actor: EventActor(context))
      return grant.contract(at: tx.now)
    }
  }

  /// Every delivery and every chunk asks the grant's row again, so a revocation holds everywhere at once.
  func revokeGrant(_ request: ShareV1.RevokeGrantRequest, context: ServerContext) async throws -> ShareV1.Grant {
    let id = try Grant.ID(request.grant, field: "grant")
    guard !request.reason.isBlank else { throw Refusal.reasonMissing(field: "reason") }
    guard request.reason.utf8.count <= RefusalGround.textBytesLimit else {
      throw Refusal.textTooLong(field: "reason", RefusalGround.textBytesLimit)
    }

    return try await database.command(for: context, locking: [.grant(id)]) { tx in
      var grant = try await visibleGrant(id, context.caller, in: tx)
      try grant.revoke(by: context.caller.organisation.code, at: tx.now)
      try tx.saveRevocation(of: grant, by: context.caller.holder.id, reason: request.reason)
      try tx.append(
        ShareV1.GrantRevoked(grant: id.description), subject: id.description,
        audience: parties.audience(grant.user, grant.provider), actor: EventActor(context))
      return grant.contract(at: tx.now)
    }
  }
}
