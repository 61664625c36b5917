package import Contracts
import EventLog
import FoundationEssentials
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.SystemService`: business systems here, legacy exchange systems in the extension.
package struct SystemHandler: CatalogV1.SystemService.ServiceProtocol {
  let database: Database
  /// Entries one system serves at most.
  let codesLimit: Int
  let lists: ListSettings

  package init(database: Database, codesLimit: Int, lists: ListSettings) {
    self.database = database
    self.codesLimit = codesLimit
    self.lists = lists
  }

  package func registerSystem(
    _ request: CatalogV1.RegisterSystemRequest, context: ServerContext
  ) async throws -> CatalogV1.BusinessSystem {
    try BusinessSystem.checkEndpoint(to: request.directEndpointTo)
    guard let asked = request.system else {
      throw RPCError.invalidArgument(field: "system", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    guard asked.organisation.isEmpty || asked.organisation == context.caller.organisation.code else {
      throw Refusal.notYourOrganisation
    }
    let traits = BusinessSystem.Traits(
      name: try Parse.text(asked.name, field: "system.name", limit: TextLimits.name),
      network: try Parse.word(asked.network, field: "system.network"), isConnected: asked.connected,
      codes: try Parse.codes(asked.codes, field: "system.codes", limit: codesLimit))
    let id = BusinessSystem.ID(rawValue: asked.id.isEmpty ? UUID().uuidString.lowercased() : asked.id)

    return try await database.command(for: context, locking: [.system(id), .organisation(context.caller.organisation)])
    { tx in
      let own = try await tx.ownBody(of: context.caller)
      let strangers = try await tx.strangers(among: traits.codes, to: own.code)
      guard strangers.isEmpty else { throw Refusal.entriesNotYours(strangers, field: "system.codes") }
      let system: BusinessSystem
      if asked.id.isEmpty {
        system = try .register(id: id, of: own.code, traits, at: tx.now)
        try tx.insert(system, by: context.actingHolder)
      } else {
        guard var known = try await tx.system(id), known.organisation == own.code else { throw Refusal.systemUnknown }
        try known.change(to: traits)
        try tx.update(known)
        system = known
      }
      try await tx.tell(of: system, owner: own, context)
      return CatalogV1.BusinessSystem(system)
    }
  }

  package func recordException(
    _ request: CatalogV1.RecordExceptionRequest, context: ServerContext
  ) async throws -> CatalogV1.BusinessSystem {
    let id = BusinessSystem.ID(rawValue: try Parse.text(request.id, field: "id", limit: TextLimits.id))
    let document = try Parse.text(request.document, field: "document")

    return try await database.command(for: context, locking: [.system(id)]) { tx in
      guard var system = try await tx.system(id), let owner = try await tx.organisation(system.organisation),
        try await tx.oversight(of: context.caller).covers(owner)
      else { throw Refusal.systemUnknown }
      try await tx.checkAuthority(context.caller, over: owner)
      system.except(by: document)
      try tx.insertException(of: system, by: context.actingHolder)
      try await tx.tell(of: system, owner: owner, context)
      return CatalogV1.BusinessSystem(system)
    }
  }

  package func listSystems(
    _ request: CatalogV1.ListSystemsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListSystemsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken,
      of: ["systems", request.organisation, "\(request.unconnectedOnly)"], keys: 2, lists)

    return try await database.read(.snapshot) { source in
      let oversight = try await source.oversight(of: context.caller, asked: request.organisation)
      let found = try await source.systems(
        of: oversight, unconnectedOnly: request.unconnectedOnly, after: asked.after, limit: asked.fetched)
      let page = asked.page(found) { [$0.traits.name, $0.id.rawValue] }
      return CatalogV1.ListSystemsReply(systems: page.rows.map { .init($0) }, nextPageToken: page.next)
    }
  }
}

extension LockKey {
  fileprivate static func system(_ id: BusinessSystem.ID) -> LockKey { LockKey("catalog.system", id.rawValue) }
}

extension Parse {
  /// Codes of entries, each once.
  static func codes(_ codes: [String], field: String, limit: Int) throws(RPCError) -> [String] {
    guard codes.count <= limit else {
      throw .invalidArgument(field: field, "LIMIT_TOO_LARGE", en: "at most \(limit)", zh: "至多\(limit)")
    }
    return Set(codes).sorted()
  }
}

extension Transaction {
  /// Codes the organisation does not answer for, whether they exist or not.
  borrowing func strangers(among codes: [String], to organisation: SocialCreditCode) async throws -> [String] {
    guard !codes.isEmpty else { return [] }
    let own = try await query(
      "SELECT code FROM entry WHERE code = ANY (\(codes)) AND provider = \(organisation.text)", as: String.self)
    return Set(codes).subtracting(own).sorted()
  }

  fileprivate borrowing func tell(
    of system: BusinessSystem, owner: Organisation, _ context: ServerContext
  ) async throws {
    try append(
      CatalogV1.SystemRegistered(
        id: system.id.rawValue, organisation: system.organisation.text, network: .init(system.traits.network),
        connected: system.traits.isConnected, unconnected: system.isUnconnected),
      subject: system.id.rawValue, audience: .organisations(of: owner, and: try await authority(over: owner)),
      actor: .init(context))
  }
}

extension CatalogV1.BusinessSystem {
  fileprivate init(_ system: BusinessSystem) {
    self.init(
      id: system.id.rawValue, name: system.traits.name, organisation: system.organisation.text,
      network: .init(system.traits.network), connected: system.traits.isConnected, codes: system.traits.codes,
      exceptionDocument: system.exceptionDocument, unconnected: system.isUnconnected,
      registeredAt: system.registeredAt)
  }
}
