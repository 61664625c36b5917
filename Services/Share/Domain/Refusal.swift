package import Rules

/// Why share-service does not do what was asked: the one error type of its domain.
///
/// `reason` is stable and for programs, `text` is for people and names no data. Where an article stands behind the
/// refusal it is cited; `remedy` says what would be right.
package struct Refusal: Error, Sendable, Hashable {
  /// Whose fault it is, which decides the status code of the answer.
  package enum Fault: Sendable, Hashable {
    /// A field of the request is wrong and stays wrong.
    case field(String)
    /// The case or the entry is not in a state that allows it.
    case state
    /// The caller, its organisation or its grant does not allow it.
    case rights
    /// There is no such thing, or the caller may not know of it.
    case unknown
    /// A limit is reached.
    case limit
    /// The provider's data cannot be reached just now.
    case source
    /// What is stored contradicts what was recorded.
    case damage
  }

  /// An article of decree 320, "34(5)" for 第三十四条第五项.
  package struct Article: Sendable, Hashable {
    package let number: String
    package let name: Bilingual

    package init(_ number: String, zh: String) {
      self.number = number
      name = Bilingual(zh: zh, en: "Art. \(number)")
    }
  }

  package let fault: Fault
  package let reason: String
  package let text: Bilingual
  package let article: Article?
  package let remedy: Bilingual?

  package init(
    _ fault: Fault, _ reason: String, zh: String, en: String, article: Article? = nil,
    remedy: (zh: String, en: String)? = nil
  ) {
    self.fault = fault
    self.reason = reason
    text = Bilingual(zh: zh, en: en)
    self.article = article
    self.remedy = remedy.map { Bilingual(zh: $0.zh, en: $0.en) }
  }
}

extension Refusal.Article {
  /// The catalog is the basis of sharing.
  static let catalogIsBasis = Self("8", zh: "第八条")
  /// Conditional sharing may stop at part of the content; not shared stays with the provider.
  static let shareTypes = Self("16", zh: "第十六条")
  /// Interfaces and databases are opened to the platform.
  static let connection = Self("18", zh: "第十八条")
  /// A user asks for what its duty needs.
  static let dutyNeed = Self("19(1)", zh: "第十九条第一款")
  /// Unconditional directly; conditional answered in ten working days; strictly as answered; refusals with reasons.
  static let answer = Self("19(2)", zh: "第十九条第二款")
  /// For the user's own duty only.
  static let ownDutyOnly = Self("34(4)", zh: "第三十四条第四项")
  /// No storage without consent.
  static let storage = Self("34(5)", zh: "第三十四条第五项")
  /// What may be opened.
  static let openTypes = Self("22", zh: "第二十二条")
}
