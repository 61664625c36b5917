package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules
import SuiteCrypto
import ZeroMQ

/// Keys: issued as codes, presented, activated, replaced and revoked.
extension DirectoryHandler {
  package func reissueCode(
    _ request: CatalogV1.ReissueCodeRequest, context: ServerContext
  ) async throws -> CatalogV1.EnrolHolderReply {
    let id = try Parse.holder(request.holder, field: "holder")
    let enrolment = EnrolmentCode()

    return try await database.command(for: context, locking: [.holder(id)]) { tx in
      let (holder, body) = try await tx.managedHolder(id, by: context.grantor)
      try body.checkExists()
      let key = enrolment.key(of: id, until: tx.now + settings.codeLifetime)
      for code in try await tx.liveKeys(of: id) where code.state == .enrolment {
        try tx.revoke(code, of: holder.organisation, because: .replacedByCode, context)
      }
      try tx.insert(key)
      try tx.appendChange(of: key, in: holder.organisation, actor: .init(context))
      return CatalogV1.EnrolHolderReply(
        holder: .init(holder), enrolmentCode: enrolment.secretHex, expiresAt: key.expiresAt)
    }
  }

  package func enrolKey(_ request: CatalogV1.EnrolKeyRequest, context: ServerContext) async throws -> CatalogV1.Key {
    let curve = try CurvePublicKey(bytes: Parse.key(request.curvePublicKey, count: 32, field: "curve_public_key"))
    let signing = try Parse.key(request.signingPublicKey, count: 32, field: "signing_public_key")
    guard let verifier = try? Ed25519.PublicKey(rawRepresentation: signing),
      verifier.isValidSignature(
        request.proof, for: EnrolmentProof.text(curvePublicKeyHex: Hex.encode(curve.bytes)))
    else { throw Refusal.proofInvalid }
    let id = context.actingHolder

    return try await database.command(for: context, locking: [.holder(id), .signingKey(signing)]) { tx in
      guard let presenter = try await tx.credentialKey(context.caller.fingerprint.hex),
        let holder = try await tx.holder(presenter.holder), holder.id == id
      else { throw Refusal.keyCannotEnrol }
      try presenter.checkMayEnrol(at: tx.now)
      let new = CredentialKey(
        fingerprint: KeyFingerprint(of: curve).hex, holder: id, curvePublicKey: curve.bytes,
        signingPublicKey: signing, state: .pending, expiresAt: tx.now + settings.pendingKeyLifetime)
      if let known = try await tx.credentialKey(new.fingerprint) {
        guard known.isPresentedAgain(as: new, at: tx.now) else { throw Refusal.keyExists }
        return CatalogV1.Key(known)
      }
      if let owner = try await tx.owner(ofSigningKey: signing), owner != id { throw Refusal.signingKeyOfAnother }
      for earlier in try await tx.liveKeys(of: id) where earlier.state == .pending {
        try tx.revoke(earlier, of: holder.organisation, because: .anotherPresented, context)
      }
      try tx.insert(new)
      try tx.appendChange(of: new, in: holder.organisation, actor: .init(context))
      return CatalogV1.Key(new)
    }
  }

  package func activateKey(
    _ request: CatalogV1.ActivateKeyRequest, context: ServerContext
  ) async throws -> CatalogV1.Key {
    let id = context.actingHolder

    return try await database.command(for: context, locking: [.holder(id)]) { tx in
      guard var key = try await tx.credentialKey(context.caller.fingerprint.hex),
        let holder = try await tx.holder(key.holder), holder.id == id
      else { throw Refusal.keyNotPending }
      // Called again with a key in use, the answer is the same.
      if key.state == .active { return CatalogV1.Key(key) }
      try key.activate(at: tx.now)
      for other in try await tx.liveKeys(of: id) where other.fingerprint != key.fingerprint {
        try tx.giveWay(other, of: holder.organisation, overlap: settings.rotationOverlap, context)
      }
      try tx.update(key)
      try tx.appendChange(of: key, in: holder.organisation, actor: .init(context))
      return CatalogV1.Key(key)
    }
  }

  package func revokeKey(_ request: CatalogV1.RevokeKeyRequest, context: ServerContext) async throws -> CatalogV1.Key {
    let reason = try Parse.text(request.reason, field: "reason")
    let owner = try await database.read { source in try await source.credentialKey(request.fingerprint)?.holder }
    guard let owner else { throw Refusal.keyUnknown }

    return try await database.command(for: context, locking: [.holder(owner)]) { tx in
      guard var key = try await tx.credentialKey(request.fingerprint), let holder = try await tx.holder(owner),
        owner == context.actingHolder || context.grantor.manages(holder.organisation)
      else { throw Refusal.keyUnknown }
      try key.revoke()
      try tx.storeRevocation(of: key, by: context.caller.holder.id, because: .said(reason))
      try tx.appendChange(of: key, in: holder.organisation, actor: .init(context))
      return CatalogV1.Key(key)
    }
  }

  package func listKeys(
    _ request: CatalogV1.ListKeysRequest, context: ServerContext
  ) async throws -> CatalogV1.ListKeysReply {
    let code = try Parse.organisationCode(request.organisation, field: "organisation")
    try context.checkMayList(code)
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["keys", code.text], keys: 1, lists)

    return try await database.read { source in
      let found = try await source.keys(of: code, after: asked.after?.first ?? "", limit: asked.fetched)
      let page = asked.page(found) { [$0.fingerprint] }
      return CatalogV1.ListKeysReply(keys: page.rows.map { .init($0) }, nextPageToken: page.next)
    }
  }
}

extension LockKey {
  fileprivate static func signingKey(_ key: [UInt8]) -> LockKey { LockKey("catalog.signing-key", Hex.encode(key)) }
}

extension CredentialKey {
  /// Whether `other` is this very key, presented once more because the first answer was lost.
  fileprivate func isPresentedAgain(as other: CredentialKey, at now: Date) -> Bool {
    holder == other.holder && signingPublicKey == other.signingPublicKey && state == .pending && !isExpired(at: now)
  }
}

extension Transaction {
  borrowing func revoke(
    _ key: CredentialKey, of code: SocialCreditCode, because reason: CredentialKey.RevocationReason,
    _ context: ServerContext
  ) throws {
    var key = key
    try key.revoke()
    try storeRevocation(of: key, by: context.caller.holder.id, because: reason)
    try appendChange(of: key, in: code, actor: .init(context))
  }

  /// What becomes of a holder's other keys when a new one is activated: codes are burnt, keys in use end after the overlap.
  fileprivate borrowing func giveWay(
    _ key: CredentialKey, of code: SocialCreditCode, overlap: Duration, _ context: ServerContext
  ) throws {
    guard key.state == .active else {
      return try revoke(key, of: code, because: .usedToEnrol, context)
    }
    var key = key
    key.retire(at: now + overlap)
    try update(key)
    try appendChange(of: key, in: code, actor: .init(context))
  }
}

extension Date {
  static func + (date: Date, duration: Duration) -> Date {
    date + TimeInterval(duration.components.seconds)
  }
}
