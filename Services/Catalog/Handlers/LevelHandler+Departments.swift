package import Contracts
import Postgres
package import RPC
import Rules

/// Which departments have compiled a catalog and which have not (Art. 9, 40(1)), for those who watch over them.
extension LevelHandler {
  package func listDepartments(
    _ request: CatalogV1.ListDepartmentsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListDepartmentsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["departments", "\(request.withoutEntries)"], keys: 2, lists)

    return try await database.read(.snapshot) { source in
      let oversight = try await source.oversight(of: context.caller)
      let found = try await source.departments(
        of: oversight, withoutEntries: request.withoutEntries, after: asked.after, limit: asked.fetched)
      let page = asked.page(found.page) { $0.place }
      return CatalogV1.ListDepartmentsReply(
        departments: page.rows.map { .init($0) }, nextPageToken: page.next, total: UInt64(found.total))
    }
  }
}

extension CatalogV1.DepartmentCatalog {
  fileprivate init(_ catalog: DepartmentCatalog) {
    self.init(
      organisation: catalog.organisation.text, name: catalog.name, inForce: UInt32(catalog.inForce),
      restricted: UInt32(catalog.restricted), onTheWay: UInt32(catalog.onTheWay),
      lastPublishedAt: catalog.lastPublishedAt)
  }
}
