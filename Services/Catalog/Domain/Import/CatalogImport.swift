package import FoundationEssentials
package import Rules

/// A catalog of elsewhere on its way in, row by row (批量导入). The same files and profile again go on where they ended.
package struct CatalogImport: Sendable, Hashable {
  /// How often a rule spoke.
  package struct RuleCount: Sendable, Hashable, Codable {
    package var errors = 0
    package var warnings = 0

    package init() {}
  }

  package let id: String
  package let organisation: SocialCreditCode
  /// The body whose holder began it: the organisation itself, or its competent authority.
  package let begunFor: SocialCreditCode
  /// SHA-256 of files and profile, lower-hex.
  package let sourceDigest: String
  package let profile: String
  package let rows: Int
  package let isDryRun: Bool
  package let beganAt: Date
  package internal(set) var done = 0
  package internal(set) var stored = 0
  package internal(set) var unchanged = 0
  package internal(set) var quarantined = 0
  package internal(set) var counts: [String: RuleCount] = [:]
  package internal(set) var finishedAt: Date?

  package init(
    id: String, organisation: SocialCreditCode, begunFor: SocialCreditCode, sourceDigest: String, profile: String,
    rows: Int, isDryRun: Bool, beganAt: Date
  ) {
    self.id = id
    self.organisation = organisation
    self.begunFor = begunFor
    self.sourceDigest = sourceDigest
    self.profile = profile
    self.rows = rows
    self.isDryRun = isDryRun
    self.beganAt = beganAt
  }

  /// Whether the files asked about now are those it was begun with.
  package func checkSource(rows: Int) throws(Refusal) {
    guard rows == self.rows else { throw .rowCountChanged(self.rows) }
  }

  /// Rows come in order and leave no gap to what is done; those at the beginning may have been taken in before.
  package func checkOrder(of numbers: [Int]) throws(Refusal) {
    guard finishedAt == nil || (numbers.last ?? 0) <= done else { throw .importFinished }
    guard let first = numbers.first, first >= 1, first <= done + 1, numbers == Array(first..<first + numbers.count)
    else { throw .rowsOutOfOrder(next: done + 1) }
    guard first + numbers.count - 1 <= rows else { throw .rowsBeyondCount(rows) }
  }

  /// Counts what became of the next row.
  package mutating func take(_ outcome: RowOutcome) {
    done += 1
    switch outcome.fate {
    case .stored: stored += 1
    case .unchanged: unchanged += 1
    case .quarantined: quarantined += 1
    case .checked: break
    }
    for finding in outcome.findings {
      if finding.isWarning {
        counts[finding.rule, default: RuleCount()].warnings += 1
      } else {
        counts[finding.rule, default: RuleCount()].errors += 1
      }
    }
  }

  /// Every row has come.
  package mutating func finish(at now: Date) throws(Refusal) {
    guard finishedAt == nil else { return }
    guard done == rows else { throw .rowsMissing(next: done + 1) }
    finishedAt = now
  }
}

extension Refusal {
  static let importUnknown = Refusal(
    .unknown, "IMPORT_NOT_FOUND",
    Bilingual(zh: "没有该导入，或者您无权查看", en: "there is no such import, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对编号。", en: "Check the id."))
  fileprivate static let importFinished = Refusal(
    .state, "IMPORT_FINISHED", Bilingual(zh: "该导入已结束", en: "the import has ended"),
    remedy: Bilingual(zh: "请重新开始导入。", en: "Begin another."))
  fileprivate static func rowsOutOfOrder(next: Int) -> Refusal {
    Refusal(
      .state, "ROWS_OUT_OF_ORDER",
      Bilingual(zh: "行号须连续，不得跳过第\(next)行", en: "rows come in order and without a gap: row \(next) is next"),
      remedy: Bilingual(zh: "请从第\(next)行继续。", en: "Go on with row \(next)."))
  }
  fileprivate static func rowsBeyondCount(_ rows: Int) -> Refusal {
    Refusal(
      .field("rows"), "ROW_COUNT_CHANGED", Bilingual(zh: "该导入只有\(rows)行", en: "the import has \(rows) rows only"),
      remedy: Bilingual(zh: "文件有变时请重新开始导入。", en: "Begin another import when the files have changed."))
  }
  fileprivate static func rowCountChanged(_ rows: Int) -> Refusal {
    Refusal(
      .field("rows"), "ROW_COUNT_CHANGED",
      Bilingual(zh: "同样的文件此前有\(rows)行", en: "the same files had \(rows) rows before"),
      remedy: Bilingual(zh: "文件摘要须包含全部文件和方案。", en: "The digest must cover all files and the profile."))
  }
  fileprivate static func rowsMissing(next: Int) -> Refusal {
    Refusal(
      .state, "ROWS_MISSING", Bilingual(zh: "尚有未导入的行，从第\(next)行起", en: "rows are missing, from row \(next) on"),
      remedy: Bilingual(zh: "请先导入其余的行。", en: "Send the rest first."))
  }
}
