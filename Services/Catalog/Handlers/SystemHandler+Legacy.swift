package import Contracts
import EventLog
import FoundationEssentials
import Postgres
package import RPC
import Rules

/// Exchange systems from before the decree, and their way onto the platform (Art. 15 ¶2).
extension SystemHandler {
  package func registerLegacySystem(
    _ request: CatalogV1.RegisterLegacySystemRequest, context: ServerContext
  ) async throws -> CatalogV1.LegacySystem {
    guard let asked = request.system else {
      throw RPCError.invalidArgument(field: "system", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    guard asked.organisation.isEmpty || asked.organisation == context.caller.organisation.code else {
      throw Refusal.notYourOrganisation
    }
    let name = try Parse.text(asked.name, field: "system.name", limit: TextLimits.name)
    let inUseSince = try Parse.day(asked.inUseSince, field: "system.in_use_since")
    let plannedOn = try Parse.day(asked.plannedOn, field: "system.planned_on")
    let id = LegacySystem.ID(rawValue: UUID().uuidString.lowercased())

    return try await database.command(
      for: context, locking: [.legacySystem(id), .organisation(context.caller.organisation)]
    ) { tx in
      let own = try await tx.ownBody(of: context.caller)
      let system = try LegacySystem.register(
        id: id, of: own.code, name: name, inUseSince: inUseSince, plannedOn: plannedOn)
      try tx.insert(system, by: context.actingHolder)
      try await tx.tell(of: system, owner: own, context)
      return CatalogV1.LegacySystem(system, on: ChinaTime.date(of: tx.now))
    }
  }

  package func completeMigration(
    _ request: CatalogV1.CompleteMigrationRequest, context: ServerContext
  ) async throws -> CatalogV1.LegacySystem {
    let id = LegacySystem.ID(rawValue: try Parse.text(request.id, field: "id", limit: TextLimits.id))
    let day = try Parse.day(request.migratedOn, field: "migrated_on")

    return try await database.command(
      for: context, locking: [.legacySystem(id), .organisation(context.caller.organisation)]
    ) { tx in
      let own = try await tx.ownBody(of: context.caller)
      guard var system = try await tx.legacySystem(id), system.organisation == own.code else {
        throw Refusal.systemUnknown
      }
      let today = ChinaTime.date(of: tx.now)
      try system.migrate(on: day, today: today)
      try tx.update(system)
      try await tx.tell(of: system, owner: own, context)
      return CatalogV1.LegacySystem(system, on: today)
    }
  }

  package func listLegacySystems(
    _ request: CatalogV1.ListLegacySystemsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListLegacySystemsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["legacy-systems"], keys: 3, lists)
    let today = ChinaTime.date(of: try await database.now())

    return try await database.read(.snapshot) { source in
      let oversight = try await source.oversight(of: context.caller)
      let found = try await source.legacySystems(
        of: oversight, on: today, after: asked.after, limit: asked.fetched)
      let page = asked.page(found) { $0.place(on: today) }
      return CatalogV1.ListLegacySystemsReply(
        systems: page.rows.map { .init($0, on: today) }, nextPageToken: page.next)
    }
  }
}

extension LockKey {
  fileprivate static func legacySystem(_ id: LegacySystem.ID) -> LockKey {
    LockKey("catalog.legacy-system", id.rawValue)
  }
}

extension Transaction {
  fileprivate borrowing func tell(
    of system: LegacySystem, owner: Organisation, _ context: ServerContext
  ) async throws {
    try append(
      CatalogV1.LegacySystemChanged(
        id: system.id.rawValue, organisation: system.organisation.text, plannedOn: system.plannedOn.description,
        migratedOn: system.migratedOn?.description ?? ""),
      subject: system.id.rawValue, audience: .organisations(of: owner, and: try await authority(over: owner)),
      actor: .init(context))
  }
}

extension CatalogV1.LegacySystem {
  fileprivate init(_ system: LegacySystem, on today: CivilDate) {
    self.init(
      id: system.id.rawValue, name: system.name, organisation: system.organisation.text,
      inUseSince: system.inUseSince.description, plannedOn: system.plannedOn.description,
      migratedOn: system.migratedOn?.description ?? "", late: system.isLate(on: today))
  }
}
