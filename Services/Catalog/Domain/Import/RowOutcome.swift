import Rules

/// What became of one row of an import, and everything that was found in it.
package struct RowOutcome: Sendable, Hashable {
  package enum Fate: String, Sendable, Hashable {
    /// Stored as a draft.
    case stored
    /// There already, just so.
    case unchanged
    /// Good, and not stored because nothing is on a dry run.
    case checked
    /// Kept apart with what is wrong (隔离区).
    case quarantined
  }

  package let number: Int
  package let fate: Fate
  /// The entry's code here; empty in quarantine or on a dry run.
  package let code: String
  package let findings: [RowFinding]

  package init(number: Int, fate: Fate, code: String = "", findings: [RowFinding]) {
    self.number = number
    self.fate = fate
    self.code = code
    self.findings = findings
  }
}

/// A finding as an import keeps it, in both languages. Items with the same fault share one finding.
package struct RowFinding: Sendable, Hashable, Codable {
  package let rule: String
  package let reason: String
  package let article: String
  /// "items[0…3,7].data_type" where several items have it.
  package var field: String
  package let zh: String
  package let en: String
  package let remedyZh: String
  package let remedyEn: String
  /// It does not keep the row out.
  package let isWarning: Bool

  package init(_ finding: Finding, isWarning: Bool = false) {
    rule = finding.rule.rawValue
    reason = finding.reason
    article = finding.article
    field = finding.field
    // A message may repeat what the file had; a report stays small however long that is.
    zh = String(finding.message.zh.prefix(Self.textLimit))
    en = String(finding.message.en.prefix(Self.textLimit))
    remedyZh = String(finding.remedy.zh.prefix(Self.textLimit))
    remedyEn = String(finding.remedy.en.prefix(Self.textLimit))
    self.isWarning = isWarning
  }

  /// Findings of one row, the same fault of several items told once, in the order of the first.
  package static func gathered(_ findings: [RowFinding]) -> [RowFinding] {
    var order: [RowFinding] = []
    var places: [RowFinding: [Int]] = [:]
    for finding in findings {
      let (index, general) = ItemPath.split(finding.field)
      var kind = finding
      kind.field = general
      if places[kind] == nil { order.append(kind) }
      places[kind, default: []] += index.map { [$0] } ?? []
    }
    return order.prefix(findingsLimit).map { kind in
      var finding = kind
      finding.field = ItemPath.joined(places[kind] ?? [], kind.field)
      return finding
    }
  }

  private static let textLimit = 400
  /// Kinds of faults told of one row.
  private static let findingsLimit = 60
}

/// Paths below an entry with the item's number taken out: "items[3].data_type" is 3 and "items[].data_type".
package enum ItemPath {
  static func split(_ path: String) -> (index: Int?, general: String) {
    guard path.hasPrefix("items["), let end = path.firstIndex(of: "]"),
      let index = Int(path[path.index(path.startIndex, offsetBy: 6)..<end])
    else { return (nil, path) }
    return (index, "items[" + path[end...])
  }

  /// "items[].data_type" of one item's path or of several items'.
  package static func general(_ path: String) -> String {
    guard path.hasPrefix("items["), let end = path.firstIndex(of: "]") else { return path }
    return "items[" + path[end...]
  }

  static func joined(_ indices: [Int], _ general: String) -> String {
    guard !indices.isEmpty, general.hasPrefix("items[") else { return general }
    var runs: [ClosedRange<Int>] = []
    for index in Set(indices).sorted() {
      if let last = runs.last, last.upperBound + 1 == index {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    let text = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)…\($0.upperBound)" }
    return "items[" + text.joined(separator: ",") + general.dropFirst(6)
  }
}
