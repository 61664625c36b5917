import Contracts
import RPC
import Rules

/// Imports as callers get them, texts in their language.
extension CatalogV1.Import {
  init(_ found: CatalogImport) {
    self.init(
      id: found.id, organisation: found.organisation.text, rows: UInt32(found.rows), done: UInt32(found.done),
      stored: UInt32(found.stored), unchanged: UInt32(found.unchanged), quarantined: UInt32(found.quarantined),
      counts: found.counts.sorted { $0.key < $1.key }.map {
        .init(rule: $0.key, errors: UInt32($0.value.errors), warnings: UInt32($0.value.warnings))
      }, dryRun: found.isDryRun, beganAt: found.beganAt, finishedAt: found.finishedAt)
  }
}

extension CatalogV1.RowOutcome {
  init(_ outcome: RowOutcome, _ context: ServerContext) {
    self.init(
      number: UInt32(outcome.number), code: outcome.code, unchanged: outcome.fate == .unchanged,
      findings: outcome.findings.map { .init($0, context) })
  }
}

extension CatalogV1.RowFinding {
  init(_ finding: RowFinding, _ context: ServerContext) {
    self.init(
      rule: finding.rule, reason: finding.reason, article: finding.article, field: finding.field,
      message: context.words(Bilingual(zh: finding.zh, en: finding.en)),
      remedy: context.words(Bilingual(zh: finding.remedyZh, en: finding.remedyEn)), warning: finding.isWarning)
  }
}
