package import Contracts
import Postgres
package import RPC
import Rules
import SuiteCrypto

/// Conflicts and sources, listed.
extension SourceHandler {
  package func listConflicts(
    _ request: CatalogV1.ListConflictsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListConflictsReply {
    let text = try Parse.query(request.query)
    let limit = try Parse.limit(request.limit, default: 50, most: 200)

    return try await database.read(.snapshot) { source in
      // Auditors look at every level, all others at their own.
      let area = context.caller.roles.contains(.auditor) ? nil : try await source.area(of: context.caller)
      let filter = ConflictFilter(area: area, text: text, includesDesignated: request.includeDesignated)
      let token = try request.pageToken.isEmpty ? nil : ConflictToken(request.pageToken, for: filter.name)
      let (found, total) = try await source.conflicts(filter, after: token, limit: limit + 1)
      let page = found.prefix(limit)
      let holders = try await source.collectors(of: page.map(\.element.key), in: Set(page.map(\.area)))
      let next = found.count > limit ? page.last.map { ConflictToken(after: $0, of: filter.name).text } : nil
      return CatalogV1.ListConflictsReply(
        conflicts: page.map { conflict in
          .init(
            conflict, holders: holders.filter { $0.element.key == conflict.element.key && $0.area == conflict.area })
        }, nextPageToken: next ?? "", total: UInt64(total))
    }
  }

  package func listSources(
    _ request: CatalogV1.ListSourcesRequest, context: ServerContext
  ) async throws -> CatalogV1.ListSourcesReply {
    let text = try Parse.query(request.query)
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["sources", text, "\(request.includeEnded)"], keys: 1, lists)

    return try await database.read { source in
      let found = try await source.sources(
        containing: text, includingEnded: request.includeEnded, after: asked.after?.first, limit: asked.fetched)
      let page = asked.page(found) { [$0.id.description] }
      return CatalogV1.ListSourcesReply(sources: page.rows.map { .init($0, for: context) }, nextPageToken: page.next)
    }
  }
}

extension ConflictFilter {
  /// Names the question, so that a page token is good for it alone.
  fileprivate var name: String {
    let text = "\(area?.text ?? "")\n\(text)\n\(includesDesignated)"
    return Hex.encode(Array(SHA256.hash(Array(text.utf8)).bytes.prefix(8)))
  }
}

extension ConflictToken {
  fileprivate init(after conflict: ElementConflict, of query: String) {
    self.init(
      departments: conflict.departments, element: conflict.element.key, area: conflict.area.text, query: query)
  }

  fileprivate init(_ text: String, for query: String) throws(RPCError) {
    guard let token = ConflictToken(text), token.query == query else {
      throw .invalidArgument(
        field: "page_token", "PAGE_TOKEN_INVALID", en: "does not belong to this list; begin without one",
        zh: "不属于本次查询，请重新开始")
    }
    self = token
  }
}

extension Parse {
  /// Words an element contains, folded.
  fileprivate static func query(_ text: String) throws(RPCError) -> String {
    guard text.utf8.count <= 300 else {
      throw .invalidArgument(field: "query", "QUERY_TOO_LONG", en: "is too long", zh: "过长")
    }
    return Folding.key(text)
  }
}
