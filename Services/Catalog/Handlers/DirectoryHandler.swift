package import Contracts
import Directory
import EventLog
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.DirectoryService`: bodies and their profiles here, people and keys in the extensions.
package struct DirectoryHandler: CatalogV1.DirectoryService.ServiceProtocol {
  let database: Database
  let settings: EnrolmentSettings
  let lists: ListSettings

  package init(database: Database, settings: EnrolmentSettings, lists: ListSettings) {
    self.database = database
    self.settings = settings
    self.lists = lists
  }

  package func registerOrganisation(
    _ request: CatalogV1.RegisterOrganisationRequest, context: ServerContext
  ) async throws -> CatalogV1.Organisation {
    guard let new = request.organisation else {
      throw RPCError.invalidArgument(field: "organisation", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    let body = try Organisation.register(
      code: Parse.organisationCode(new.code, field: "organisation.code"),
      name: new.name.isEmpty ? "" : Parse.text(new.name, field: "organisation.name", limit: TextLimits.name),
      kind: Parse.word(new.kind, field: "organisation.kind"),
      level: Parse.word(new.level, field: "organisation.level"),
      region: Parse.region(new.regionCode, field: "organisation.region_code"), isAuthority: new.competentAuthority,
      authorisingLaw: new.authorisingLaw)

    return try await database.command(for: context, locking: [.organisation(body.code), .authorities]) { tx in
      if try await tx.organisation(body.code) != nil { throw Refusal.organisationExists }
      if body.isAuthority, try await tx.authority(level: body.level, region: body.region) != nil {
        throw Refusal.authorityExists
      }
      try tx.insert(body, by: context.caller.holder.id)
      try tx.append(
        CatalogV1.OrganisationRegistered(body), subject: body.code.text, audience: .everyone, actor: .init(context))
      return CatalogV1.Organisation(body, rolesHeld: [])
    }
  }

  package func updateProfile(
    _ request: CatalogV1.UpdateProfileRequest, context: ServerContext
  ) async throws -> CatalogV1.Organisation {
    let code = try Parse.organisationCode(request.code, field: "code")
    let profile = Profile(
      unit: request.profile?.unit ?? "", contact: request.profile?.contact ?? "",
      procedures: request.profile?.procedures ?? "")
    for (field, text) in [("unit", profile.unit), ("contact", profile.contact), ("procedures", profile.procedures)]
    where !text.isEmpty { _ = try Parse.text(text, field: "profile.\(field)", limit: TextLimits.name) }
    guard context.caller.roles.contains(.operator) || context.caller.organisation.code == code.text else {
      throw Refusal.notYourOrganisation
    }

    return try await database.command(for: context, locking: [.organisation(code)]) { tx in
      guard var body = try await tx.organisation(code) else { throw Refusal.organisationUnknown }
      try body.checkExists()
      let held = try await tx.rolesHeld(in: [code], at: tx.now)[code] ?? []
      let authority = try await tx.authority(level: body.level, region: body.region)
      body.profile = profile
      try tx.setProfile(profile, of: code)
      try tx.append(
        CatalogV1.ProfileUpdated(code: code.text, gaps: body.gaps(rolesHeld: held).map(\.rawValue)),
        subject: code.text, audience: .organisations(of: body, and: authority), actor: .init(context))
      return CatalogV1.Organisation(body, rolesHeld: held)
    }
  }

  package func getOrganisation(
    _ request: CatalogV1.GetOrganisationRequest, context: ServerContext
  ) async throws -> CatalogV1.Organisation {
    let code = try Parse.organisationCode(request.code, field: "code")
    let now = try await database.now()

    return try await database.read { source in
      guard let body = try await source.organisation(code) else { throw Refusal.organisationUnknown }
      return CatalogV1.Organisation(body, rolesHeld: try await source.rolesHeld(in: [code], at: now)[code] ?? [])
    }
  }

  package func listOrganisations(
    _ request: CatalogV1.ListOrganisationsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListOrganisationsReply {
    let limit = try Parse.limit(request.limit, default: 100, most: 500)
    let now = try await database.now()

    return try await database.read { source in
      let found = try await source.organisations(after: request.after, limit: limit + 1)
      let page = found.prefix(limit)
      let held = try await source.rolesHeld(in: page.map(\.code), at: now)
      return CatalogV1.ListOrganisationsReply(
        organisations: page.map { .init($0, rolesHeld: held[$0.code] ?? []) },
        next: found.count > limit ? page.last?.code.text ?? "" : "")
    }
  }

  package func whoAmI(_ request: CatalogV1.WhoAmIRequest, context: ServerContext) async throws -> CatalogV1.WhoAmIReply
  {
    CatalogV1.WhoAmIReply(
      fingerprint: context.caller.fingerprint.hex, holder: context.caller.holder.id,
      organisation: context.caller.organisation.code,
      roles: context.caller.roles.map(\.contract).sorted { $0.rawValue < $1.rawValue })
  }
}

extension LockKey {
  /// A body: locked by whatever makes something its own, so that it cannot end in between.
  static func organisation(_ code: SocialCreditCode) -> LockKey { organisation(OrganisationID(code.text)) }
  static func organisation(_ id: OrganisationID) -> LockKey { LockKey("catalog.organisation", id.code) }
  /// Who is the competent authority of which area.
  static var authorities: LockKey { LockKey("catalog.authorities", "") }
  static func holder(_ id: Holder.ID) -> LockKey { LockKey("catalog.holder", id.rawValue) }
}

extension Audience {
  /// A body and the authority it reports to, where there is one.
  static func organisations(of body: Organisation, and authority: Organisation?) -> Audience {
    let codes = Set([body.code.text] + (authority.map { [$0.code.text] } ?? []))
    return .organisations(codes.sorted().map { OrganisationID($0) })
  }
}
