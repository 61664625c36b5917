package import Contracts
import EventLog
import FoundationEssentials
import Obligations
import Postgres
package import RPC
import Rules
import Wire

/// Rows of an import: read and checked before the transaction, decided one after the other within it.
extension ImportHandler {
  package func importRows(
    _ request: CatalogV1.ImportRowsRequest, context: ServerContext
  ) async throws -> CatalogV1.ImportRowsReply {
    let limit = settings.imports.rowsPerCallLimit
    guard !request.rows.isEmpty, request.rows.count <= limit else { throw Refusal.rowsPerCall(limit) }
    return try await turns.inOrder(request.id, from: Int(request.rows[0].number)) { turn in
      let now = try await database.now()
      let (validator, before) = try await database.read(.snapshot) { source in
        (
          try await self.validator(at: now, readingFrom: source),
          try await source.importGround(request.id, request.rows, context.caller)
        )
      }
      // Most of the work, and it needs no transaction: only what other commands change is looked at again within it.
      let checked = try await before.checked(request.rows, by: validator)
      let known = try await database.read(.snapshot) { try await $0.intake(of: checked, in: request.id) }
      await turn()
      return try await store(checked, on: before, known, validator, request, context)
    }
  }

  private func store(
    _ checked: [CheckedRow], on before: ImportGround, _ known: RowIntake, _ validator: EntryValidator,
    _ request: CatalogV1.ImportRowsRequest, _ context: ServerContext
  ) async throws -> CatalogV1.ImportRowsReply {
    let touched = Set(checked.flatMap { locks(of: $0, known) })
    let keys = [.importing(request.id), .organisation(before.import.organisation)] + Array(touched)

    return try await database.command(for: context, locking: keys) { tx in
      let ground = try await tx.importGround(request.id, request.rows, context.caller)
      let rows = ground.isSame(as: before) ? checked : try ground.checkedInTurn(request.rows, by: validator)
      try ground.import.checkOrder(of: rows.map(\.row.number))
      let done = ground.import.done
      var outcomes: [RowOutcome] = []
      if let first = rows.first?.row.number, first <= done {
        outcomes = try await tx.outcomes(of: request.id, in: first...min(done, first + rows.count - 1))
      }
      let fresh = Array(rows.drop { $0.row.number <= done })
      if !fresh.isEmpty { outcomes += try await take(fresh, of: ground.import, known, validator, context, in: tx) }
      return CatalogV1.ImportRowsReply(outcomes: outcomes.map { .init($0, context) })
    }
  }

  /// Decides, stores and counts rows that come for the first time.
  private func take(
    _ rows: [CheckedRow], of before: CatalogImport, _ known: RowIntake, _ validator: EntryValidator,
    _ context: ServerContext, in tx: borrowing Transaction
  ) async throws -> [RowOutcome] {
    var intake = try await tx.intake(of: rows, in: before.id)
    // Entries that another import made in the meantime are not locked by this command. Those of earlier rows of this one
    // are in nobody's way: the same code again goes to quarantine.
    guard
      intake.origins.allSatisfy({ known.origins[$0.key]?.code == $0.value.code || intake.earlierCodes[$0.key] != nil })
    else {
      throw RPCError.importRaced
    }
    var work = RowWork(
      scheme: settings.codeScheme, validator: validator, actor: .init(context), holder: context.actingHolder)
    for row in rows {
      try await work.place(row, &intake, isDryRun: before.isDryRun, known: tx.knownRelated(of: row), in: tx)
    }
    if !before.isDryRun { try await work.store(in: tx) }
    var changed = before
    for done in work.done { changed.take(done.outcome) }
    try tx.insert(work.done, of: before.id)
    try tx.save(changed)
    return work.done.map(\.outcome)
  }

  /// Names and codes are the provider's, numbers the scope's, changed content its entry's.
  private func locks(of row: CheckedRow, _ known: RowIntake) -> [LockKey] {
    guard let provider = row.provider, let category = row.content?.category, row.isGood else { return [] }
    let origin = known.origins[.init(row.row.provider, row.row.externalCode)]
    return [
      .provider(provider.code), .codeScope(settings.codeScheme.scope(for: category, provider: provider.code)),
    ] + (origin.map { [.entry($0.code)] } ?? [])
  }

  private func validator<Source: QuerySource & ~Copyable>(
    at now: Date, readingFrom source: borrowing Source
  ) async throws -> EntryValidator {
    let today = ChinaTime.date(of: now)
    return EntryValidator(
      pack: try await obligations.pack(onReceipt: today, readingFrom: source), network: settings.network,
      limits: settings.limits, today: today)
  }
}

/// What rows are checked against: the import, the bodies they name, and the authority that may import for others.
struct ImportGround: Sendable {
  let `import`: CatalogImport
  let providers: [String: Organisation]
  /// Set when the import is the authority's own, which may hold entries of every department of its level.
  let authority: Organisation?

  /// Whether rows checked against one are checked against the other: how far the import is changes nothing.
  func isSame(as other: ImportGround) -> Bool {
    self.import.id == other.import.id && providers == other.providers && authority == other.authority
  }

  func checkedInTurn(_ rows: some Sequence<CatalogV1.ImportRow>, by validator: EntryValidator) throws -> [CheckedRow] {
    try rows.map { try CheckedRow($0, on: self, by: validator) }
  }

  /// By several processors: a row is checked by itself.
  func checked(_ rows: [CatalogV1.ImportRow], by validator: EntryValidator) async throws -> [CheckedRow] {
    try await withThrowingTaskGroup(of: (Int, [CheckedRow]).self) { group in
      for start in stride(from: 0, to: rows.count, by: Self.rowsPerTask) {
        let part = rows[start..<min(start + Self.rowsPerTask, rows.count)]
        group.addTask { (start, try checkedInTurn(part, by: validator)) }
      }
      let parts = try await group.reduce(into: []) { $0.append($1) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private static let rowsPerTask = 25
}

extension QuerySource where Self: ~Copyable {
  fileprivate borrowing func importGround(
    _ id: String, _ rows: [CatalogV1.ImportRow], _ caller: Caller
  ) async throws -> ImportGround {
    let entries = rows.compactMap(\.entry)
    let named = Set(entries.map(\.provider) + entries.flatMap { $0.items.flatMap(\.shareTo) })
    let (asked, bodies) = try await ask(ImportRows.one(id), ImportRows.bodies(of: id, and: named.sorted()))
    let found = try asked.owned(by: caller)
    let providers = Dictionary(uniqueKeysWithValues: bodies.map { ($0.code.text, $0) })
    let own = providers[found.organisation.text]
    try own?.checkExists()
    let mayServeOthers = found.organisation == found.begunFor && own?.isAuthority == true
    return ImportGround(import: found, providers: providers, authority: mayServeOthers ? own : nil)
  }

  /// What rows must be compared with. One that has the code of an entry here, as an export has, is that entry's.
  fileprivate borrowing func intake(of rows: [CheckedRow], in id: String) async throws -> RowIntake {
    var (intake, own) = try await ask(
      ImportRows.intake(of: rows.map(\.row), in: id),
      ImportRows.ownCodes(rows.map { (provider: $0.row.provider, code: $0.row.externalCode) }))
    let ours = rows.filter { $0.isGood && intake.origins[.init($0.row.provider, $0.row.externalCode)] == nil }
    let providers = own.filter { code, _ in ours.contains { $0.row.externalCode == code } }
    guard !providers.isEmpty else { return intake }
    let newest = try await newestVersions(of: providers.keys.sorted())
    let versions = Dictionary(uniqueKeysWithValues: newest.map { ($0.code, $0) })
    for row in ours where providers[row.row.externalCode] == row.row.provider {
      let isSame = row.content?.stated == versions[row.row.externalCode]?.content.stated
      intake.origins[.init(row.row.provider, row.row.externalCode)] = .init(
        code: row.row.externalCode, digest: isSame ? row.row.digest : [])
    }
    return intake
  }

  /// Which related codes of a row exist; asked only of rows that have some.
  fileprivate borrowing func knownRelated(of row: CheckedRow) async throws -> Set<String> {
    guard let provider = row.provider, let codes = row.content?.relatedCodes, row.isGood else { return [] }
    return try await knownCodes(among: codes, by: provider.code)
  }
}

extension EntryContent {
  /// Without how it came to be so.
  fileprivate var stated: EntryContent {
    var content = self
    content.derived = []
    return content
  }
}

extension RPCError {
  fileprivate static let importRaced = RPCError(
    .aborted, "IMPORT_RACED", en: "another import brought the same entries; send the rows again",
    zh: "另一导入带来了同样的目录，请重发这些行")
}

extension Refusal {
  fileprivate static func rowsPerCall(_ limit: Int) -> Refusal {
    Refusal(
      .field("rows"), "ROW_COUNT", Bilingual(zh: "每次1至\(limit)行", en: "1 to \(limit) rows at a time"),
      remedy: Bilingual(zh: "请分批发送。", en: "Send them in parts."))
  }
}
