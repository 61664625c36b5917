package import Contracts
import EventLog
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.SourceService`: designations by the competent authority here, lists in the extension (Art. 12 ¶1).
package struct SourceHandler: CatalogV1.SourceService.ServiceProtocol {
  let database: Database
  let lists: ListSettings

  package init(database: Database, lists: ListSettings) {
    self.database = database
    self.lists = lists
  }

  package func designateSource(
    _ request: CatalogV1.DesignateSourceRequest, context: ServerContext
  ) async throws -> CatalogV1.DesignatedSource {
    let element = try Parse.element(request.name)
    let basis = try Parse.text(request.basis, field: "basis")
    let partners = try request.partners.enumerated().map { index, code in
      try Parse.organisationCode(code, field: "partners[\(index)]")
    }

    let locks = [.element(element), .entry(request.code)] + partners.map { LockKey.organisation($0) }
    return try await database.command(for: context, locking: locks) { tx in
      let area = try await tx.areaInCharge(of: context.caller)
      guard let held = try await tx.heldElement(code: request.code, column: request.column) else {
        throw Refusal.sourceNotInForce
      }
      var source = try DesignatedSource.designate(
        element, as: held, in: area, basis: basis, by: context.actingHolder, at: tx.now)
      for (index, partner) in partners.enumerated() {
        try await tx.add(partner, to: &source, field: "partners[\(index)]")
      }
      if var former = try await tx.source(of: element, in: area) {
        former.end(by: context.actingHolder, reason: Self.designatedAnew, at: tx.now)
        try tx.saveEnd(of: former)
      }
      try tx.insert(source)
      try tx.append(
        CatalogV1.SourceDesignated(source), subject: element.key, audience: .everyone, actor: .init(context))
      return CatalogV1.DesignatedSource(source, for: context)
    }
  }

  package func endSource(
    _ request: CatalogV1.EndSourceRequest, context: ServerContext
  ) async throws -> CatalogV1.DesignatedSource {
    let reason = try Parse.text(request.reason, field: "reason")
    return try await change(request.name, context) { tx, source in
      source.end(by: context.actingHolder, reason: reason, at: tx.now)
      try tx.saveEnd(of: source)
      try tx.append(
        CatalogV1.SourceEnded(element: source.element.key), subject: source.element.key, audience: .everyone,
        actor: .init(context))
    }
  }

  package func addPartner(
    _ request: CatalogV1.AddPartnerRequest, context: ServerContext
  ) async throws -> CatalogV1.DesignatedSource {
    let partner = try Parse.organisationCode(request.organisation, field: "organisation")
    return try await change(request.name, context, locking: [.organisation(partner)]) { tx, source in
      try await tx.add(partner, to: &source, field: "organisation")
      try tx.insert(partner: partner, of: source)
      try tx.append(
        CatalogV1.SourceDesignated(source), subject: source.element.key, audience: .everyone, actor: .init(context))
    }
  }

  /// One act of the authority on the source its level has: lock, load, act, render.
  private func change(
    _ name: String, _ context: ServerContext, locking others: [LockKey] = [],
    _ body: nonisolated(nonsending) @Sendable (borrowing Transaction, inout DesignatedSource) async throws -> Void
  ) async throws -> CatalogV1.DesignatedSource {
    let element = try Parse.element(name)
    return try await database.command(for: context, locking: [.element(element)] + others) { tx in
      let area = try await tx.areaInCharge(of: context.caller)
      guard var source = try await tx.source(of: element, in: area) else { throw Refusal.sourceUnknown }
      try await body(tx, &source)
      return CatalogV1.DesignatedSource(source, for: context)
    }
  }

  /// Why a source ended that another took the place of.
  private static let designatedAnew = ServiceReason.designatedAnew.stored
}

extension Transaction {
  /// Adds a registered department that verifies the source.
  fileprivate borrowing func add(
    _ partner: SocialCreditCode, to source: inout DesignatedSource, field: String
  ) async throws {
    guard let body = try await organisation(partner) else { throw Refusal.partnerUnregistered(field) }
    try body.checkExists()
    try source.add(partner: partner, field: field)
  }
}

extension LockKey {
  static func element(_ element: DataElement) -> LockKey { LockKey("catalog.element", element.key) }
}

extension Parse {
  /// The name of a data element.
  static func element(_ name: String, field: String = "name") throws -> DataElement {
    guard let element = DataElement(try text(name, field: field, limit: TextLimits.shortName)) else {
      throw RPCError.invalidArgument(field: field, "FIELD_INVALID", en: "has no letter or digit", zh: "须含文字或数字")
    }
    return element
  }
}
