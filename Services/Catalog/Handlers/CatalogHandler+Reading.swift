package import Contracts
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules
import SuiteCrypto

/// Reading entries and duties; what a reader may see is decided before anything is rendered.
extension CatalogHandler {
  package func getEntry(_ request: CatalogV1.GetEntryRequest, context: ServerContext) async throws -> CatalogV1.Entry {
    let now = try await database.now()
    if let instant = request.asOf {
      guard request.version == 0 else {
        throw RPCError.invalidArgument(
          field: "version", "VERSION_AND_INSTANT", en: "must be 0 where as_of is given", zh: "填写 as_of 时须为0")
      }
      return try await entry(request.code, asOf: instant, at: now)
    }
    return try await database.read(.snapshot) { source in
      let found =
        request.version == 0
        ? try await source.standingVersion(of: request.code)
        : try await source.version(Int(request.version), of: request.code)
      guard let version = found, let provider = try await source.answering(for: version.code) else {
        throw Refusal.entryUnknown
      }
      let reader = try await source.reader(context.caller, of: provider)
      guard Visibility(reader).allows(version.name) else { throw Refusal.entryUnknown }
      return try await render(version, of: provider, for: reader, context, at: now, from: source)
    }
  }

  package func listVersions(
    _ request: CatalogV1.ListVersionsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListVersionsReply {
    let now = try await database.now()
    return try await database.read(.snapshot) { source in
      guard let code = try await source.provider(of: request.code), let provider = try await source.organisation(code)
      else { throw Refusal.entryUnknown }
      let reader = try await source.reader(context.caller, of: provider)
      let visible = try await source.versions(of: request.code).filter { Visibility(reader).allows($0.name) }
      guard !visible.isEmpty else { throw Refusal.entryUnknown }
      var reply = CatalogV1.ListVersionsReply()
      for version in visible {
        reply.versions.append(try await render(version, of: provider, for: reader, context, at: now, from: source))
      }
      return reply
    }
  }

  package func searchEntries(
    _ request: CatalogV1.SearchEntriesRequest, context: ServerContext
  ) async throws -> CatalogV1.SearchEntriesReply {
    guard request.query.utf8.count <= Self.queryBytesLimit else {
      throw RPCError.invalidArgument(field: "query", "QUERY_TOO_LONG", en: "is too long", zh: "过长")
    }
    let filter = EntryFilter(
      provider: request.provider.isEmpty ? nil : request.provider,
      shareType: try Parse.optionalWord(request.shareType, field: "share_type"),
      openType: try Parse.optionalWord(request.openType, field: "open_type"))
    let limit = try Parse.limit(request.limit, default: settings.searchPageEntries, most: 200)
    let name = request.queryName
    let after = try request.pageToken.isEmpty ? nil : PageToken(request.pageToken, for: name)

    let now = try await database.now()
    return try await database.read(.snapshot) { source in
      let page = try await source.searchPublished(
        SearchQuery(request.query), filter, at: now, after: after, limit: limit, queryName: name)
      let versions = try await source.publishedVersions(of: page.codes)
      return CatalogV1.SearchEntriesReply(
        entries: versions.map {
          .init($0, providerName: $0.publication?.providerName ?? "", showsProceedings: false, at: now)
        },
        total: UInt64(page.total), nextPageToken: page.next?.text ?? "")
    }
  }

  /// A version with what the reader may know of its course, in the reader's language.
  func render<Source: QuerySource & ~Copyable>(
    _ version: EntryVersion, of provider: Organisation, for reader: Visibility.Reader, _ context: ServerContext,
    at now: Date, from source: borrowing Source
  ) async throws -> CatalogV1.Entry {
    let proceedings = Visibility(reader).seesProceedings
    let name = version.publication?.providerName ?? provider.name
    var entry = CatalogV1.Entry(version, providerName: name, showsProceedings: proceedings, at: now)
    guard proceedings else { return entry }
    let known = try await source.knownCodes(among: version.content.relatedCodes, by: provider.code)
    entry.warnings = EntryWarnings.of(
      version.content, code: version.code, known: known, today: ChinaTime.date(of: now)
    ).map { context.words($0.warning) }
    if let duty = try await source.obligation(.catalogReport, about: version.subject) {
      entry.reportObligation = try explained(duty, at: now, context)
    }
    return entry
  }

  private static let queryBytesLimit = 600
}

extension CatalogV1.SearchEntriesRequest {
  /// Names query and filters, so that a page token is good for this search alone.
  fileprivate var queryName: String {
    let text = "\(query)\n\(provider)\n\(shareType.rawValue)\n\(openType.rawValue)"
    return Hex.encode(Array(SHA256.hash(Array(text.utf8)).bytes.prefix(8)))
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

extension QuerySource where Self: ~Copyable {
  /// What `caller` is to the entries of `provider`.
  borrowing func reader(_ caller: Caller, of provider: Organisation) async throws -> Visibility.Reader {
    if caller.organisation.code == provider.code.text { return .provider }
    if caller.holderKind == .service || caller.roles.contains(.auditor) { return .auditor }
    guard caller.isAuthority, let authority = try await authority(over: provider),
      authority.code.text == caller.organisation.code
    else { return .other }
    return .authority
  }
}

extension ServerContext {
  /// A text in the caller's language.
  func words(_ text: Bilingual) -> String { language == .zh ? text.zh : text.en }
}
