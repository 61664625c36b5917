import Contracts
import FoundationEssentials
import Postgres
import Rules

/// Where a draft's content goes: into a new entry, a new version, or the version that is being written.
struct Draft {
  enum Place {
    case newEntry
    case newVersion
    case openDraft
  }

  let version: EntryVersion
  let place: Place
}

extension Transaction {
  /// Decides where the content goes and gives it its code and number.
  borrowing func draft(
    _ content: EntryContent, of asked: CatalogV1.Entry, under pack: RulePack, by provider: Organisation,
    _ holder: Holder.ID, scheme: any CodeScheme
  ) async throws -> Draft {
    try provider.checkExists()
    guard !asked.code.isEmpty else {
      let code = try await newCode(for: content, provider.code, scheme)
      return Draft(
        version: .draft(
          code: code, number: 1, provider: provider.code, content: content, under: pack.id, by: holder),
        place: .newEntry)
    }
    guard try await self.provider(of: asked.code) == provider.code else { throw Refusal.entryUnknown }
    if var open = try await openVersion(of: asked.code) {
      guard asked.version == 0 || Int(asked.version) == open.number else {
        throw Refusal.anotherVersionOpen(open.number)
      }
      try open.rewrite(content, by: holder)
      return Draft(version: open, place: .openDraft)
    }
    let number = try await lastVersionNumber(of: asked.code) + 1
    return Draft(
      version: .draft(
        code: asked.code, number: number, provider: provider.code, content: content, under: pack.id, by: holder),
      place: .newVersion)
  }

  /// The act the draft is judged by: the one its version was begun under, else the one in force.
  borrowing func pack(
    ofDraft code: String, by provider: SocialCreditCode, orNew current: RulePack
  ) async throws -> RulePack {
    guard !code.isEmpty else { return current }
    guard try await self.provider(of: code) == provider else { throw Refusal.entryUnknown }
    try await refuseEnded(code)
    guard let open = try await openVersion(of: code) else { return current }
    return try RulePack(id: open.pack).stored("rule pack")
  }

  /// One name, one entry of the provider (V04).
  borrowing func checkName(of version: EntryVersion) async throws {
    let holder = try await code(named: Folding.key(version.content.name), of: version.provider)
    if let holder, holder != version.code { throw EntryRefused([EntryValidator.nameTaken(by: holder)]) }
  }

  borrowing func store(_ draft: Draft, providerName: String) throws {
    switch draft.place {
    case .newEntry:
      try insertEntry(draft.version.code, provider: draft.version.provider)
      try insert(draft.version, providerName: providerName)
    case .newVersion:
      try insert(draft.version, providerName: providerName)
    case .openDraft:
      try rewrite(draft.version, providerName: providerName)
    }
  }

  private borrowing func newCode(
    for content: EntryContent, _ provider: SocialCreditCode, _ scheme: any CodeScheme
  ) async throws -> String {
    let category = try content.category.stored("category")
    let scope = scheme.scope(for: category, provider: provider)
    guard let code = scheme.code(in: scope, sequence: try await takeSequenceNumber(in: scope)) else {
      throw Refusal.codesUsedUp
    }
    return code
  }
}

extension Refusal {
  static let providerUnregistered = Refusal(
    .rights, "PROVIDER_NOT_REGISTERED", article: "2",
    Bilingual(zh: "您的单位未登记为政务部门", en: "your organisation is not registered"),
    remedy: Bilingual(zh: "请先由主管部门登记。", en: "The competent authority must register it first."))
  static let entryUnknown = Refusal(
    .unknown, "ENTRY_NOT_FOUND",
    Bilingual(zh: "没有该目录或版本，或者您无权查看", en: "there is no such entry or version, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对代码和版本。", en: "Check code and version."))
  static let codesUsedUp = Refusal(
    .limit, "CODES_USED_UP", Bilingual(zh: "该分类的顺序码已用完", en: "the sequence numbers of this category are used up"),
    remedy: Bilingual(zh: "请细化分类（细目）。", en: "Divide the category further."))
  static func anotherVersionOpen(_ number: Int) -> Refusal {
    Refusal(
      .state, "ANOTHER_VERSION_OPEN",
      Bilingual(zh: "正在编制的是第\(number)版", en: "version \(number) is the one being written"),
      remedy: Bilingual(zh: "请先读取该版本再保存。", en: "Read that version, then save."))
  }
}
