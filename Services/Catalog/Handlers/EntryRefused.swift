package import RPC
import Rules
import Wire

/// A draft that does not meet the rules: every finding with its article, field and remedy.
package struct EntryRefused: RPCErrorConvertible, Hashable {
  /// Never empty.
  package let findings: [Finding]

  package init(_ findings: [Finding]) {
    self.findings = findings
  }

  package var rpcError: RPCError {
    let told = findings.prefix(Self.toldInText)
    let more = findings.count - told.count
    return RPCError(
      .invalidArgument, findings.first?.reason ?? "ENTRY_INVALID",
      en: told.map(\.sentence.en).joined(separator: "\n") + (more > 0 ? "\nand \(more) more" : ""),
      zh: told.map(\.sentence.zh).joined(separator: "\n") + (more > 0 ? "\n另有\(more)处" : ""),
      details: findings.prefix(Self.toldInDetails).flatMap(\.details))
  }

  /// For people the first few say enough; programs get more, and an error stays small.
  private static let toldInText = 5
  private static let toldInDetails = 50
}

extension Finding {
  fileprivate var details: [WireV1.ErrorDetail] {
    let path = "entry.\(field)"
    let detail = WireV1.ErrorDetail.field(path, "\(rule.rawValue): \(message.en)")
    guard rule != .limit else { return [detail] }
    return [
      detail, .law(act: (RulePack(id: act) ?? .cq320).title.zh, article: article, field: path, remedy: remedy.zh),
    ]
  }

  fileprivate var sentence: Bilingual {
    let name = Refusal.Article(article).name
    return Bilingual(
      zh: "entry.\(field)：\(message.zh)（\(rule.rawValue)，\(name.zh)）。\(remedy.zh)",
      en: "entry.\(field): \(message.en) (\(rule.rawValue), \(name.en)). \(remedy.en)")
  }
}
