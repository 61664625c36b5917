package import Contracts
import EventLog
package import Obligations
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.OrganisationService`: authority, names and history here, changes of hands in the extensions.
package struct OrganisationHandler: CatalogV1.OrganisationService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  /// Entries that change hands in one command at most.
  let transferEntriesLimit: Int
  /// What becomes of a county's entries goes up to the city.
  let level: Organisation.Level
  let lists: ListSettings

  package init(
    database: Database, obligations: Obligations, transferEntriesLimit: Int, level: Organisation.Level = .city,
    lists: ListSettings
  ) {
    self.database = database
    self.obligations = obligations
    self.transferEntriesLimit = transferEntriesLimit
    self.level = level
    self.lists = lists
  }

  package func assignAuthority(
    _ request: CatalogV1.AssignAuthorityRequest, context: ServerContext
  ) async throws -> CatalogV1.Organisation {
    let code = try Parse.organisationCode(request.code, field: "code")
    let basis = try Parse.text(request.basis, field: "basis")

    return try await database.command(for: context, locking: [.organisation(code), .authorities]) { tx in
      guard var new = try await tx.organisation(code) else { throw Refusal.organisationUnknown }
      let before = try await tx.authority(level: new.level, region: new.region)
      try new.becomeAuthority()
      // First, because there is one authority per level and area at any time.
      if var before {
        before.ceaseToBeAuthority()
        try tx.store(before, .authorityEnded, basis: basis, other: new.code, context)
      }
      try tx.store(new, .authorityAssigned, basis: basis, other: before?.code, context)
      return CatalogV1.Organisation(new, rolesHeld: try await tx.rolesHeld(in: [code], at: tx.now)[code] ?? [])
    }
  }

  package func renameOrganisation(
    _ request: CatalogV1.RenameOrganisationRequest, context: ServerContext
  ) async throws -> CatalogV1.Organisation {
    let code = try Parse.organisationCode(request.code, field: "code")
    let name = try Parse.text(request.name, field: "name", limit: TextLimits.name)
    let basis = try Parse.text(request.basis, field: "basis")

    return try await database.command(for: context, locking: [.organisation(code), .authorities]) { tx in
      guard var body = try await tx.organisation(code) else { throw Refusal.organisationUnknown }
      if !context.caller.roles.contains(.operator) { try await tx.checkAuthority(context.caller, over: body) }
      try body.rename(to: name)
      try tx.store(body, .renamed, basis: basis, other: nil, context)
      return CatalogV1.Organisation(body, rolesHeld: try await tx.rolesHeld(in: [code], at: tx.now)[code] ?? [])
    }
  }

  package func getOrganisationHistory(
    _ request: CatalogV1.GetOrganisationHistoryRequest, context: ServerContext
  ) async throws -> CatalogV1.OrganisationHistory {
    let code = try Parse.organisationCode(request.code, field: "code")

    return try await database.read { source in
      let changes = try await source.history(of: code)
      guard !changes.isEmpty else { throw Refusal.organisationUnknown }
      return CatalogV1.OrganisationHistory(changes: changes.map { .init($0) })
    }
  }
}

extension Transaction {
  /// Stores a change of a body and tells everybody how it is now: every service's directory follows.
  fileprivate borrowing func store(
    _ body: Organisation, _ kind: OrganisationChange.Kind, basis: String, other: SocialCreditCode?,
    _ context: ServerContext
  ) throws {
    try update(body)
    try append(
      OrganisationChange(kind, of: body, basis: basis, other: other, at: now), by: context.caller.holder.id)
    try append(
      CatalogV1.OrganisationRegistered(body), subject: body.code.text, audience: .everyone, actor: .init(context))
  }
}

extension CatalogV1.OrganisationChange {
  fileprivate init(_ change: OrganisationChange) {
    self.init(
      kind: change.kind.rawValue, name: change.name, basis: change.basis, other: change.other?.text ?? "",
      at: change.at)
  }
}
