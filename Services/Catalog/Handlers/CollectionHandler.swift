package import Contracts
package import Postgres
package import RPC
import Rules

/// Answers `catalog.v1.CollectionService`: what departments collect from the public, and forms held against it (Art. 12 ¶2).
package struct CollectionHandler: CatalogV1.CollectionService.ServiceProtocol {
  let database: Database
  let lists: ListSettings

  package init(database: Database, lists: ListSettings) {
    self.database = database
    self.lists = lists
  }

  package func listCollection(
    _ request: CatalogV1.ListCollectionRequest, context: ServerContext
  ) async throws -> CatalogV1.ListCollectionReply {
    let department =
      try request.organisation.isEmpty ? nil : Parse.organisationCode(request.organisation, field: "organisation")
    let text = request.query.isEmpty ? "" : try Parse.text(request.query, field: "query", limit: TextLimits.name)
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["collection", request.organisation, text], keys: 3, lists)

    return try await database.read(.snapshot) { source in
      let found = try await source.collection(
        of: department, named: text, after: asked.after, limit: asked.fetched)
      let page = asked.page(found.page) { $0.place }
      return CatalogV1.ListCollectionReply(
        items: page.rows.map { .init($0) }, nextPageToken: page.next, total: UInt64(found.total))
    }
  }

  package func checkForm(
    _ request: CatalogV1.CheckFormRequest, context: ServerContext
  ) async throws -> CatalogV1.CheckFormReply {
    let department = try Parse.organisationCode(
      request.organisation.isEmpty ? context.caller.organisation.code : request.organisation, field: "organisation")
    guard (1...Self.namesLimit).contains(request.names.count) else {
      throw RPCError.invalidArgument(
        field: "names", "FORM_SIZE", en: "must name 1 to \(Self.namesLimit) things", zh: "须列出1至\(Self.namesLimit)项")
    }
    let elements = try request.names.enumerated().map { try Parse.element($1, field: "names[\($0)]") }

    return try await database.read(.snapshot) { source in
      guard let body = try await source.organisation(department) else { throw Refusal.organisationUnknown }
      let check = FormCheck(elements, of: department, list: try await source.collection(of: department))
      // A county's department can take from the sources of its own level and from the city's.
      var sources = try await source.bindingSources(of: check.elements, in: body.area)
      if body.area != .city { sources += try await source.bindingSources(of: check.elements, in: .city) }
      return CatalogV1.CheckFormReply(check.findings(sources: sources), for: context)
    }
  }

  /// What one form asks for at most.
  private static let namesLimit = 200
}

extension CatalogV1.CheckFormReply {
  fileprivate init(_ findings: [FormCheck.Finding], for context: ServerContext) {
    self.init(
      elements: findings.map { finding in
        .init(
          name: finding.asked.name, item: finding.item.map { .init($0) },
          source: finding.source.map { .init($0, for: context) },
          mayAsk: finding.mayAsk)
      }, outside: UInt32(findings.count { $0.item == nil }),
      obtainable: UInt32(findings.count { $0.source != nil }))
  }
}

extension CatalogV1.CollectedItem {
  fileprivate init(_ item: CollectedItem) {
    self.init(
      organisation: item.organisation.text, organisationName: item.organisationName, code: item.code,
      entryName: item.entryName, column: item.column, name: item.name, dataElement: item.dataElement,
      basis: item.basis, scope: item.scope, purpose: item.purpose)
  }
}
