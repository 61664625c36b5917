package import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules
import SuiteCrypto

/// Reading entries and duties; what a reader may see is decided before anything is rendered.
extension CatalogHandler {
  package func getEntry(_ request: CatalogV1.GetEntryRequest, context: ServerContext) async throws -> CatalogV1.Entry {
    if let instant = request.asOf {
      guard request.version == 0 else {
        throw RPCError.invalidArgument(
          field: "version", "VERSION_AND_INSTANT", en: "must be 0 where as_of is given", zh: "填写 as_of 时须为0")
      }
      return try await entry(request.code, asOf: instant, for: context.caller)
    }
    let asked =
      request.version == 0
      ? EntryRows.standing(request.code) : EntryRows.version(Int(request.version), of: request.code)

    return try await database.read(.snapshot) { source in
      let (found, answering, own, isForwarded, time) = try await source.ask(
        asked, OrganisationRows.answering(for: request.code), OrganisationRows.body(context.caller.organisation.code),
        CountyRows.isForwarded(request.code), database.time)
      guard let version = found.first, let provider = answering else { throw Refusal.entryUnknown }
      let reader = context.caller.reader(of: provider, as: own, isForwarded: isForwarded)
      guard Visibility(reader).allows(version) else { throw Refusal.entryUnknown }
      return try await render(version, of: provider, for: reader, context, at: time.now, from: source)
    }
  }

  package func listVersions(
    _ request: CatalogV1.ListVersionsRequest, context: ServerContext
  ) async throws -> CatalogV1.ListVersionsReply {
    let asked = try PageRequest(
      limit: request.limit, token: request.pageToken, of: ["versions", request.code], keys: 1, settings.lists)
    let before = try asked.number()
    let now = try await database.now()

    return try await database.read(.snapshot) { source in
      guard let code = try await source.provider(of: request.code), let provider = try await source.organisation(code)
      else { throw Refusal.entryUnknown }
      let reader = try await source.reader(context.caller, of: provider)
      let page = asked.page(
        try await source.versions(of: request.code, before: before, limit: asked.fetched)
      ) { ["\($0.number)"] }
      let visible = page.rows.filter { Visibility(reader).allows($0) }
      if visible.isEmpty {
        // A page without anything the reader may see says nothing of the entry, unless it stands for everybody.
        guard let standing = try await source.standingVersion(of: request.code), Visibility(reader).allows(standing)
        else { throw Refusal.entryUnknown }
      }
      var reply = CatalogV1.ListVersionsReply(nextPageToken: page.next)
      for version in visible {
        reply.versions.append(try await render(version, of: provider, for: reader, context, at: now, from: source))
      }
      return reply
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
    entry.returnReason = context.words(ServiceReason.told(entry.returnReason))
    let (known, reporting, correcting) = try await source.ask(
      EntryRows.knownCodes(among: version.content.relatedCodes, by: provider.code),
      ObligationRows.newest(.catalogReport, about: version.subject),
      version.name == .returned ? ObligationRows.newest(.catalogReturned, about: version.subject) : .known(nil))
    entry.warnings = EntryWarnings.of(
      version.content, code: version.code, known: known, today: ChinaTime.date(of: now)
    ).map { context.words($0.warning) }
    entry.reportObligation = try reporting.map { try explained($0, at: now, context) }
    entry.correctionObligation = try correcting.map { try explained($0, at: now, context) }
    return entry
  }
}

extension QuerySource where Self: ~Copyable {
  /// What `caller` is to the entries of `provider`.
  borrowing func reader(_ caller: Caller, of provider: Organisation) async throws -> Visibility.Reader {
    let (own, isLinked) = try await ask(
      OrganisationRows.body(caller.organisation.code), CountyRows.isLinked("\(provider.region.text)"))
    return caller.reader(of: provider, as: own, isForwarded: provider.level == .county && isLinked)
  }
}

extension Caller {
  /// What the caller is to the entries of `provider`.
  ///
  /// - Parameters:
  ///   - own: the caller's body, if the register knows it.
  ///   - isForwarded: whether `provider` reports to a county that has a catalog of its own. That county's authority may
  ///     know what became of what it forwarded.
  fileprivate func reader(
    of provider: Organisation, as own: Organisation?, isForwarded: Bool
  ) -> Visibility.Reader {
    if organisation.code == provider.code.text { return .provider }
    if holderKind == .service || roles.contains(.auditor) { return .auditor }
    guard let own else { return .other }
    if isForwarded, own.supervises(provider) { return .authority }
    return isAuthority && own.decides(about: provider, isForwarded: isForwarded) ? .authority : .other
  }
}

extension QuerySource where Self: ~Copyable {
  /// Whose classified entries `caller` may know of, for answers about many entries at once.
  borrowing func bodiesConfiding(in caller: Caller) async throws -> [String] {
    var codes: [String] = []
    for body in try await bodiesWithSecrets() where try await reader(caller, of: body) != .other {
      codes.append(body.code.text)
    }
    return codes
  }
}

extension Transaction {
  /// Who hears what becomes of a version in force: everybody, or of a classified one its department and the authorities
  /// that may know of it.
  borrowing func audience(of version: EntryVersion) async throws -> Audience {
    guard version.content.classified, let provider = try await answering(for: version.code) else { return .everyone }
    guard let authority = try await authority(over: provider) else { return .organisations(of: provider, and: nil) }
    return try await audienceOfReturn(to: provider, by: authority)
  }
}

extension ServerContext {
  /// A text in the caller's language.
  func words(_ text: Bilingual) -> String { language == .zh ? text.zh : text.en }
}
