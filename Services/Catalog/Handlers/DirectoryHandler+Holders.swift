package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules
import SuiteCrypto
import ZeroMQ

/// People, systems and their dated roles.
extension DirectoryHandler {
  package func enrolHolder(
    _ request: CatalogV1.EnrolHolderRequest, context: ServerContext
  ) async throws -> CatalogV1.EnrolHolderReply {
    let code = try Parse.organisationCode(request.organisation, field: "organisation")
    let kind: Holder.Kind = try Parse.word(request.kind, field: "kind")
    let name = try Parse.text(request.name, field: "name", limit: TextLimits.shortName)
    let roles = try request.roles.enumerated().map { index, role in
      try Parse.word(role, field: "roles[\(index)]") as HolderRole
    }
    guard context.grantor.manages(code) else { throw Refusal.notYourOrganisation }
    // Made before the command: its body may run twice and must then answer the same.
    let enrolment = EnrolmentCode()
    let id = Holder.ID(rawValue: UUID().uuidString.lowercased())

    return try await database.command(for: context, locking: [.organisation(code), .holder(id)]) { tx in
      guard let body = try await tx.organisation(code) else { throw Refusal.organisationUnknown }
      try body.checkExists()
      for (index, role) in roles.enumerated() {
        try context.grantor.check(granting: role, to: kind, of: body, field: "roles[\(index)]")
      }
      let holder = Holder(
        id: id, organisation: code, kind: kind, name: name,
        roles: Set(roles).sorted { $0.number < $1.number }.map { RoleAssignment(role: $0, from: tx.now) })
      let key = enrolment.key(of: id, until: tx.now + settings.codeLifetime)
      try tx.insert(holder, by: context.caller.holder.id)
      try tx.insert(key)
      try tx.appendEnrolment(of: holder, actor: .init(context))
      try tx.appendChange(of: key, in: code, actor: .init(context))
      return CatalogV1.EnrolHolderReply(
        holder: .init(holder), enrolmentCode: enrolment.secretHex, expiresAt: key.expiresAt)
    }
  }

  package func grantRole(
    _ request: CatalogV1.GrantRoleRequest, context: ServerContext
  ) async throws -> CatalogV1.Holder {
    let id = try Parse.holder(request.holder, field: "holder")
    let role: HolderRole = try Parse.word(request.role, field: "role")

    return try await database.command(for: context, locking: [.holder(id)]) { tx in
      var (holder, body) = try await tx.managedHolder(id, by: context.grantor)
      try body.checkExists()
      try context.grantor.check(granting: role, to: holder.kind, of: body, field: "role")
      let assignment = RoleAssignment(role: role, from: request.validFrom ?? tx.now, until: request.validUntil)
      guard assignment.from >= tx.now, assignment.until.map({ $0 > assignment.from }) ?? true else {
        throw Refusal.rolePeriodWrong
      }
      if holder.roles.contains(where: assignment.overlaps) { throw Refusal.roleHeldAlready }
      try tx.insert(assignment, of: holder, by: context.caller.holder.id)
      try tx.append(
        CatalogV1.RoleGranted(holder: id.rawValue, assignment: .init(assignment)), subject: id.rawValue,
        audience: .organisations(of: body, and: nil), actor: .init(context))
      holder.roles.append(assignment)
      return CatalogV1.Holder(holder)
    }
  }

  package func endRole(_ request: CatalogV1.EndRoleRequest, context: ServerContext) async throws -> CatalogV1.Holder {
    let id = try Parse.holder(request.holder, field: "holder")
    let role: HolderRole = try Parse.word(request.role, field: "role")

    return try await database.command(for: context, locking: [.holder(id)]) { tx in
      var (holder, body) = try await tx.managedHolder(id, by: context.grantor)
      // Whoever may not give a role may not take it either.
      try context.grantor.check(granting: role, to: holder.kind, of: body, field: "role")
      guard holder.end(role, at: tx.now) else { throw Refusal.roleNotHeld }
      try tx.end(role, of: id)
      try tx.append(
        CatalogV1.RoleEnded(holder: id.rawValue, role: .init(role), endedAt: tx.now), subject: id.rawValue,
        audience: .organisations(of: body, and: nil), actor: .init(context))
      return CatalogV1.Holder(holder)
    }
  }

  package func listHolders(
    _ request: CatalogV1.ListHoldersRequest, context: ServerContext
  ) async throws -> CatalogV1.ListHoldersReply {
    let code = try Parse.organisationCode(request.organisation, field: "organisation")
    try context.checkMayList(code)
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["holders", code.text], keys: 1, lists)

    return try await database.read { source in
      let found = try await source.holders(of: code, after: asked.after?.first ?? "", limit: asked.fetched)
      let page = asked.page(found) { [$0.id.rawValue] }
      return CatalogV1.ListHoldersReply(holders: page.rows.map { .init($0) }, nextPageToken: page.next)
    }
  }
}

/// A one-time code: the secret half of a CURVE key pair, in hex for people to pass on.
struct EnrolmentCode: Sendable {
  private let pair = CurveKeyPair.generate()

  var secretHex: String { Hex.encode(pair.secretBytes) }

  func key(of holder: Holder.ID, until end: Date) -> CredentialKey {
    CredentialKey(
      fingerprint: KeyFingerprint(of: pair.publicKey).hex, holder: holder, curvePublicKey: pair.publicKey.bytes,
      signingPublicKey: [], state: .enrolment, expiresAt: end)
  }
}

extension ServerContext {
  /// Names and keys are shown to the body itself, to the authority, to operators and auditors.
  func checkMayList(_ code: SocialCreditCode) throws {
    let reader = caller.organisation.code == code.text || caller.isAuthority
    guard reader || caller.roles.contains(.operator) || caller.roles.contains(.auditor) else {
      throw Refusal.notYourOrganisation
    }
  }

}

extension Transaction {
  /// A holder that is the grantor's business, with its body.
  borrowing func managedHolder(_ id: Holder.ID, by grantor: Grantor) async throws -> (Holder, Organisation) {
    guard let holder = try await holder(id), grantor.manages(holder.organisation),
      let body = try await organisation(holder.organisation)
    else { throw Refusal.holderUnknown }
    return (holder, body)
  }

  fileprivate borrowing func appendEnrolment(of holder: Holder, actor: EventActor) throws {
    let audience = Audience.organisations([OrganisationID(holder.organisation.text)])
    try append(
      CatalogV1.HolderEnrolled(
        holder: holder.id.rawValue, organisation: holder.organisation.text, kind: .init(holder.kind)),
      subject: holder.id.rawValue, audience: audience, actor: actor)
    for assignment in holder.roles {
      try append(
        CatalogV1.RoleGranted(holder: holder.id.rawValue, assignment: .init(assignment)),
        subject: holder.id.rawValue, audience: audience, actor: actor)
    }
  }

  /// Keys in use and ended ones are everybody's business: signatures are checked by them. Codes and keys not used yet
  /// are not.
  borrowing func appendChange(of key: CredentialKey, in code: SocialCreditCode, actor: EventActor) throws {
    let isPublic = !key.signingPublicKey.isEmpty && (key.state == .active || key.state == .revoked)
    try append(
      CatalogV1.KeyChanged(key: .init(key)), subject: key.fingerprint,
      audience: isPublic ? .everyone : .organisations([OrganisationID(code.text)]), actor: actor)
  }
}
