package import Contracts
import EventLog
import FoundationEssentials
import Postgres
import ProtobufC
package import RPC
import Rules
import SuiteCrypto

/// Finding entries: by words, by what the code lists say, and while somebody is still typing.
extension CatalogHandler {
  package func searchEntries(
    _ request: CatalogV1.SearchEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.SearchEntriesReply {
    let query = try SearchQuery(limited: request.query, field: "query")
    let filter = try EntryFilter(request)
    let limit = try Parse.limit(request.limit, default: settings.searchPageEntries, most: 200)
    let name = try request.name(of: context.caller)
    let after = try request.pageToken.isEmpty ? nil : PageToken(request.pageToken, for: name)
    let asked = SHA256.hash(try request.packed())

    // The total, the page and the counts beside it are of one state of the data.
    let found = try await database.read(.snapshot) { source in
      let (time, head) = try await source.ask(database.time, LogRows.head)
      let now = time.now
      let scope = try SearchScope(request, context, at: now)
      // What everybody may see, in pages of the usual size.
      let isKept = !request.own && limit <= settings.searchPageEntries
      if isKept, let found = keptPages.answer(to: asked, at: head, now) { return found }
      let found = FoundPage(
        page: try await source.search(query, filter, in: scope, after: after, limit: limit, queryName: name),
        facets: request.withFacets ? try await source.facets(query, filter, in: scope) : [])
      if isKept, let end = try await source.endOfSearch(at: now) {
        keptPages.keep(found, to: asked, at: head, from: now, until: end)
      }
      return found
    }
    return CatalogV1.SearchEntriesReply(
      entries: found.page.hits.map { .init($0) }, total: UInt64(found.page.total),
      nextPageToken: found.page.next?.text ?? "",
      facets: found.facets.map { .init($0, label: context.words($0.text)) })
  }

  package func suggestEntries(
    _ request: CatalogV1.SuggestEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.SuggestEntriesReply {
    let query = try SearchQuery(limited: request.prefix, field: "prefix")
    let limit = try Parse.limit(request.limit, default: Self.suggestions, most: 20)

    let asked = SHA256.hash(try request.packed())

    return try await database.read(.snapshot) { source in
      let (time, head) = try await source.ask(database.time, LogRows.head)
      let now = time.now
      if let names = keptSuggestions.answer(to: asked, at: head, now) { return .init(names: names) }
      let names = try await source.suggestions(query, at: now, limit: limit)
      if let end = try await source.endOfSearch(at: now) {
        keptSuggestions.keep(names, to: asked, at: head, from: now, until: end)
      }
      return .init(names: names)
    }
  }

  private static let suggestions = 8
}

/// A page with the counts beside it.
struct FoundPage: Sendable {
  let page: SearchPage
  let facets: [Facet]
}

extension SearchQuery {
  fileprivate init(limited text: String, field: String) throws(RPCError) {
    guard text.utf8.count <= Self.bytesLimit else {
      throw .invalidArgument(field: field, "QUERY_TOO_LONG", en: "is too long", zh: "过长")
    }
    self.init(text)
  }

  private static let bytesLimit = 600
}

extension EntryFilter {
  fileprivate init(_ request: CatalogV1.SearchEntriesRequest) throws(RPCError) {
    self.init()
    provider = request.provider.nonEmpty
    region = try request.regionCode.isEmpty ? nil : Parse.region(request.regionCode, field: "region_code")
    shareType = try Parse.optionalWord(request.shareType, field: "share_type")
    openType = try Parse.optionalWord(request.openType, field: "open_type")
    shareMode = try Parse.optionalWord(request.shareMode, field: "share_mode")
    resourceClass = try Parse.optionalWord(request.resourceClass, field: "resource_class")
    categoryCode = request.categoryCode.nonEmpty
    updateCycle = try Parse.optionalWord(request.updateCycle, field: "update_cycle")
    formatClass = request.formatClass.nonEmpty
    acquisition = try Parse.optionalWord(request.acquisition, field: "acquisition")
  }
}

extension SearchScope {
  /// A state is asked of own entries only: of others there are those in force and, for the caller, no others.
  fileprivate init(_ request: CatalogV1.SearchEntriesRequest, _ context: ServerContext, at now: Date) throws {
    let state: EntryVersion.StateName? = try Parse.optionalWord(request.state, field: "state")
    guard request.own else {
      guard state == nil else {
        throw RPCError.invalidArgument(
          field: "state", "FIELD_INVALID", en: "is asked of your own entries only; set own", zh: "仅可检索本部门目录时指定（own）")
      }
      self = .visible(at: now)
      return
    }
    guard let code = try? SocialCreditCode(context.caller.organisation.code) else {
      throw Refusal.providerUnregistered
    }
    self = .own(code, state)
  }
}

extension CatalogV1.SearchEntriesRequest {
  /// Names everything that decides what is found in which order, so that a page token is good for this search alone.
  fileprivate func name(of caller: Caller) throws -> String {
    var asked = self
    (asked.limit, asked.pageToken, asked.withFacets) = (0, "", false)
    let reader = own ? caller.organisation.code : ""
    return Hex.encode(Array(SHA256.hash(try asked.packed() + Array(reader.utf8)).bytes.prefix(8)))
  }
}

extension PageToken {
  fileprivate init(_ text: String, for query: String) throws(RPCError) {
    guard let token = PageToken(text), token.query == query else {
      throw .invalidArgument(
        field: "page_token", "PAGE_TOKEN_INVALID", en: "does not belong to this search; begin without one",
        zh: "不属于本次检索，请重新开始")
    }
    self = token
  }
}

extension CatalogV1.Entry {
  fileprivate init(_ hit: EntryHit) {
    let content = hit.content
    self.init(
      code: hit.code, version: UInt32(hit.version), state: .init(hit.state), name: content.name,
      category: content.category.map { .init($0) }, provider: hit.provider.text, providerName: hit.providerName,
      abstract: content.abstract, acquisition: content.acquisition.map { .init($0) } ?? .unspecified,
      formatClass: content.formatClass, formatType: content.formatType,
      updateCycle: content.updateCycle.map { .init($0) } ?? .unspecified, classified: content.classified,
      shareType: .init(hit.shareType), publishedAt: hit.publishedAt, attribution: content.attribution)
  }
}

extension CatalogV1.FacetValue {
  fileprivate init(_ facet: Facet, label: String) {
    self.init(field: facet.field.rawValue, value: facet.value, label: label, count: UInt64(facet.count))
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
