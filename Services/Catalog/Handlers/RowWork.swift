import Contracts
import EventLog
import FoundationEssentials
import Postgres
import RPC
import Rules

/// What is to be done for the rows of one call: drafts gathered for set-based statements, outcomes in the rows' order.
struct RowWork {
  private(set) var done: [ImportedRow] = []
  private var new: [(index: Int, row: CheckedRow, provider: Organisation, content: EntryContent)] = []
  private var changed: [(row: CheckedRow, draft: Draft, provider: Organisation)] = []
  private let scheme: any CodeScheme
  private let validator: EntryValidator
  private let actor: EventActor
  private let holder: Holder.ID

  init(scheme: any CodeScheme, validator: EntryValidator, actor: EventActor, holder: Holder.ID) {
    self.scheme = scheme
    self.validator = validator
    self.actor = actor
    self.holder = holder
  }

  /// Decides what becomes of the row; new entries get their codes when all are known.
  mutating func place(
    _ checked: CheckedRow, _ intake: inout RowIntake, isDryRun: Bool, known: Set<String>, in tx: borrowing Transaction
  ) async throws {
    guard checked.isGood, let content = checked.content, let provider = checked.provider else {
      return keep(checked, .quarantined, faults: checked.faults)
    }
    let warnings = EntryWarnings.of(content, code: "", known: known, today: validator.today)
      .map { RowFinding($0, isWarning: true) }
    switch intake.decide(checked.row) {
    case .quarantined(let fault): keep(checked, .quarantined, faults: [fault], warnings)
    case .unchanged(let code): keep(checked, .unchanged, code: code, warnings)
    case _ where isDryRun: keep(checked, .checked, warnings)
    case .new:
      new.append((done.count, checked, provider, content))
      keep(checked, .stored, warnings)
    case .changed(let code):
      do {
        let pack = try await tx.pack(ofDraft: code, by: provider.code, orNew: validator.pack)
        let faults = pack.id == validator.pack.id ? [] : validator.under(pack).findings(in: content)
        guard faults.isEmpty else { return keep(checked, .quarantined, faults: faults, warnings) }
        let draft = try await tx.draft(
          content, of: .init(code: code), under: pack, by: provider, holder, scheme: scheme)
        changed.append((checked, draft, provider))
        keep(checked, .stored, code: code, warnings)
      } catch let refusal as Refusal {
        // The same as for people: an entry past drafting is not overwritten.
        keep(checked, .quarantined, faults: [.entryInTheWay(refusal)], warnings)
      }
    }
  }

  /// Gives codes and writes everything.
  mutating func store(in tx: borrowing Transaction) async throws {
    var drafts: [NewDraft] = []
    let scopes = try Dictionary(grouping: new) { row in
      scheme.scope(for: try row.content.category.stored("category"), provider: row.provider.code)
    }
    let firsts = try await tx.takeSequenceNumbers(scopes.mapValues(\.count))
    for (scope, members) in scopes.sorted(by: { $0.key < $1.key }) {
      let first = try firsts[scope].stored("code sequence")
      for (offset, member) in members.enumerated() {
        guard let code = scheme.code(in: scope, sequence: first + offset) else { throw Refusal.codesUsedUp }
        let version = EntryVersion.draft(
          code: code, number: 1, provider: member.provider.code, content: member.content, under: validator.pack.id,
          by: holder)
        drafts.append(
          NewDraft(version: version, text: member.row.text ?? .init(member.content, providerName: member.provider.name))
        )
        done[member.index] = done[member.index].coded(code)
      }
    }
    try tx.insertNewEntries(drafts)
    for (_, draft, provider) in changed { try tx.store(draft, providerName: provider.name) }
    for version in drafts.map(\.version) + changed.map(\.draft.version) {
      try tx.append(
        CatalogV1.EntryDrafted(
          code: version.code, version: UInt32(version.number), provider: version.provider.text),
        subject: version.subject, audience: .organisations([.init(version.provider.text)]), actor: actor)
    }
    let coded = new.map { ($0.row.row, done[$0.index].outcome.code) }
    try tx.recordOrigins(coded + changed.map { ($0.row.row, $0.draft.version.code) })
  }

  private mutating func keep(
    _ checked: CheckedRow, _ fate: RowOutcome.Fate, code: String = "", faults: [Finding] = [],
    _ warnings: [RowFinding] = []
  ) {
    let findings = RowFinding.gathered(faults.map { RowFinding($0) } + warnings)
    done.append(
      ImportedRow(
        row: checked.row, outcome: RowOutcome(number: checked.row.number, fate: fate, code: code, findings: findings),
        content: fate == .quarantined ? checked.packed : []))
  }
}

extension EntryValidator {
  /// The same under the act that a version was begun under.
  fileprivate func under(_ pack: RulePack) -> EntryValidator {
    EntryValidator(pack: pack, network: network, limits: limits, today: today)
  }
}

extension ImportedRow {
  /// The same row once its entry has a code.
  fileprivate func coded(_ code: String) -> ImportedRow {
    ImportedRow(
      row: row,
      outcome: RowOutcome(number: outcome.number, fate: outcome.fate, code: code, findings: outcome.findings),
      content: content)
  }
}
