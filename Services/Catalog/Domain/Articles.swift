package import Rules

/// Articles of decrees by number, so that a refusal can name one in both languages.
extension Refusal.Article {
  /// - Parameter number: "9", "17(1)", "14, 15".
  package init(_ number: String) {
    let articles = number.split(separator: ",").map { article in
      let parts = article.split { "() ".contains($0) }.compactMap { Int($0) }
      let point = parts.dropFirst().first.map { "第\(Self.chinese($0))项" } ?? ""
      return (parts.first.map { "第\(Self.chinese($0))条" } ?? "") + point
    }
    self.init(number, zh: articles.joined(separator: "、"))
  }

  /// 1 to 99, as laws write them.
  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number >= 10 else { return digits[number] }
    return (number >= 20 ? digits[number / 10] : "") + "十" + digits[number % 10]
  }
}

extension Refusal {
  /// A refusal that says what would be right.
  package init(
    _ fault: Fault, _ reason: String, article: String? = nil, _ text: Bilingual, remedy: Bilingual
  ) {
    self.init(
      fault, reason, zh: text.zh, en: text.en, article: article.map { Article($0) }, remedy: remedy)
  }
}
