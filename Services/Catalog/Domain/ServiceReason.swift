package import Rules

/// Why something became so where nobody gave words for it: stored as a code with what it names, told in the reader's
/// language. What a person wrote is stored and told as it is.
package enum ServiceReason: Sendable, Hashable {
  /// The entry ended; the words are whoever's who ended it.
  case entryRetired(words: String)
  /// What waited went to another department, and goes on there under another change's id.
  case handedOver(to: String, change: String)
  /// A county forwarded a newer version before the city had decided.
  case replacedAtCounty(version: Int)
  /// A county ended the entry before the city had decided.
  case retiredAtCounty
  /// The city's authority returned what its county had forwarded.
  case returnedAtCity
  /// Another source was designated in its place.
  case designatedAnew

  /// What is stored: "@handed-over 11500000MB1670604W 5f0c…".
  package var stored: String {
    switch self {
    case .entryRetired(let words): "@entry-retired \(words)"
    case .handedOver(let taker, let change): "@handed-over \(taker) \(change)"
    case .replacedAtCounty(let version): "@replaced-at-county \(version)"
    case .retiredAtCounty: "@retired-at-county"
    case .returnedAtCity: "@returned-at-city"
    case .designatedAnew: "@designated-anew"
    }
  }

  /// Reads what ``stored`` gives; `nil` for a person's words.
  package init?(stored: String) {
    let parts = stored.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let rest = parts.count == 2 ? parts[1] : nil
    switch (parts.first, rest) {
    case ("@entry-retired", let words?): self = .entryRetired(words: words)
    case ("@handed-over", let names?):
      let names = names.split(separator: " ").map(String.init)
      guard names.count == 2 else { return nil }
      self = .handedOver(to: names[0], change: names[1])
    case ("@replaced-at-county", let number?):
      guard let version = Int(number) else { return nil }
      self = .replacedAtCounty(version: version)
    case ("@retired-at-county", nil): self = .retiredAtCounty
    case ("@returned-at-city", nil): self = .returnedAtCity
    case ("@designated-anew", nil): self = .designatedAnew
    default: return nil
    }
  }

  package var text: Bilingual {
    switch self {
    case .entryRetired(let words): Bilingual(zh: "目录已注销：\(words)", en: "the entry has ended: \(words)")
    case .handedOver(let taker, let change):
      Bilingual(zh: "已移交\(taker)，由变更\(change)继续办理", en: "handed over to \(taker), where change \(change) goes on")
    case .replacedAtCounty(let version):
      Bilingual(zh: "区县已报送第\(version)版", en: "the county has forwarded version \(version)")
    case .retiredAtCounty: Bilingual(zh: "区县已注销该目录", en: "the county has retired the entry")
    case .returnedAtCity: Bilingual(zh: "市级已退回", en: "returned at the city")
    case .designatedAnew: Bilingual(zh: "重新确定数源", en: "designated anew")
    }
  }

  /// A stored reason for people, whoever gave it.
  package static func told(_ stored: String) -> Bilingual {
    ServiceReason(stored: stored)?.text ?? Bilingual(zh: stored, en: stored)
  }
}
