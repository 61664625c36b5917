package import Contracts
import EventLog
import FoundationEssentials
package import Obligations
package import Postgres
import ProtobufC
package import RPC
import Rules

/// Answers `catalog.v1.CatalogService`: drafts here, review to publication and reading in the extensions.
package struct CatalogHandler: CatalogV1.CatalogService.ServiceProtocol {
  let database: Database
  let obligations: Obligations
  let settings: CatalogSettings
  let keptPages: KeptSearches<FoundPage>
  let keptSuggestions: KeptSearches<[String]>

  package init(database: Database, obligations: Obligations, settings: CatalogSettings) {
    self.database = database
    self.obligations = obligations
    self.settings = settings
    keptPages = KeptSearches(limit: settings.keptSearchesLimit)
    keptSuggestions = KeptSearches(limit: settings.keptSearchesLimit)
  }

  package func saveDraft(
    _ request: CatalogV1.SaveDraftRequest, context: ServerContext
  ) async throws -> CatalogV1.Entry {
    guard let entry = request.entry else {
      throw RPCError.invalidArgument(field: "entry", "FIELD_MISSING", en: "must be given", zh: "须填写")
    }
    let content = try EntryContent(entry).normalised()
    let own = context.caller.organisation.code
    guard entry.provider.isEmpty || entry.provider == own else { throw Refusal.notYourOrganisation }
    guard let code = try? SocialCreditCode(own) else { throw Refusal.providerUnregistered }

    return try await database.command(for: context, locking: locks(for: entry, content, of: code)) { tx in
      guard let provider = try await tx.organisation(code) else { throw Refusal.providerUnregistered }
      try await tx.checkReportsHere(provider)
      let today = ChinaTime.date(of: tx.now)
      let pack = try await tx.pack(
        ofDraft: entry.code, by: code, orNew: obligations.pack(onReceipt: today, readingFrom: tx))
      let registered = try await tx.registeredCodes(among: content.departmentsNamed)
      try check(content, named: entry.providerName, of: provider, under: pack, on: today, registered)
      let draft = try await tx.draft(
        content, of: entry, under: pack, by: provider, context.actingHolder, scheme: settings.codeScheme)
      try await tx.checkName(of: draft.version)
      try await tx.checkSources(of: draft.version, by: provider)
      try draft.version.checkAnnouncement(providerName: provider.name)
      try tx.store(draft, providerName: provider.name)
      try tx.append(
        CatalogV1.EntryDrafted(
          code: draft.version.code, version: UInt32(draft.version.number), provider: code.text),
        subject: draft.version.subject, audience: .organisations([context.caller.organisation]),
        actor: .init(context))
      return try await render(draft.version, of: provider, for: .provider, context, at: tx.now, from: tx)
    }
  }

  /// A new entry takes a number of its scope, another version changes its entry; names are taken from the provider's.
  private func locks(for entry: CatalogV1.Entry, _ content: EntryContent, of provider: SocialCreditCode) -> [LockKey] {
    let scope = content.category.map { settings.codeScheme.scope(for: $0, provider: provider) } ?? ""
    return [.provider(provider), entry.code.isEmpty ? .codeScope(scope) : .entry(entry.code)]
  }

  private func check(
    _ content: EntryContent, named name: String, of provider: Organisation, under pack: RulePack, on today: CivilDate,
    _ registered: Set<String>
  ) throws {
    let validator = EntryValidator(pack: pack, network: settings.network, limits: settings.limits, today: today)
    var findings =
      name.isEmpty || name == provider.name ? [] : [EntryValidator.providerMismatch(registered: provider.name)]
    findings += validator.findings(in: content)
    // What is no code at all was found before.
    let told = Set(findings.map(\.field))
    findings += EntryValidator.departmentsUnregistered(in: content, registered: registered).filter {
      !told.contains($0.field)
    }
    guard findings.isEmpty else { throw EntryRefused(findings) }
  }
}

extension LockKey {
  static func entry(_ code: String) -> LockKey { LockKey("catalog.entry", code) }
  static func provider(_ code: SocialCreditCode) -> LockKey { LockKey("catalog.provider", code.text) }
  static func codeScope(_ scope: String) -> LockKey { LockKey("catalog.code-scope", scope) }
}

extension EntryVersion {
  /// How events, duties and people name a version: "307001/000001@2".
  var subject: String { "\(code)@\(number)" }

  /// Refuses a draft that could not be announced once it is published.
  func checkAnnouncement(providerName: String) throws {
    guard try fitsAnnouncement(providerName: providerName) else { throw EntryRefused([.tooLargeToAnnounce]) }
  }

  /// Whether the version could be announced once it is published: events are of limited size.
  func fitsAnnouncement(providerName: String) throws -> Bool {
    try CatalogV1.EntryPublished(self, providerName: providerName).packed().count <= Self.announcementBytesLimit
  }

  /// Under the log's 32 KiB by what the event's frame takes.
  private static let announcementBytesLimit = 30_000
}

extension Finding {
  static let tooLargeToAnnounce = Finding(
    .limit, "ENTRY_LIMIT", article: "9", field: "items",
    Bilingual(zh: "信息项合计过大，发布公告容纳不下", en: "the items together are too large to be announced"),
    remedy: Bilingual(zh: "请缩短条件和方案的文字，或拆分为多个目录。", en: "Shorten conditions and plans, or divide the entry."))
}
