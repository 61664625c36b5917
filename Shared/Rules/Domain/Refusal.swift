/// Why a service does not do what was asked: the one error type of the services' domains.
///
/// `reason` is stable and for programs, `text` is for people and names no data. Where an article stands behind the
/// refusal it is cited; `remedy` says what would be right.
package struct Refusal: Error, Sendable, Hashable {
  /// Whose fault it is, which decides the status of the answer.
  package enum Fault: Sendable, Hashable {
    /// A field of the request is wrong and stays wrong.
    case field(String)
    /// The case is not in a state that allows it.
    case state
    /// The caller, its organisation or its grant does not allow it.
    case rights
    /// There is no such thing, or the caller may not know of it.
    case unknown
    /// It exists already.
    case exists
    /// A limit is reached.
    case limit
    /// Something outside this service cannot be reached just now.
    case source
    /// What is stored contradicts what was recorded.
    case damage
  }

  package let fault: Fault
  package let reason: String
  package let text: Bilingual
  /// An article of decree 320, "34(5)" in English and 第三十四条第五项 in Chinese.
  package let article: Article?
  package let remedy: Bilingual?

  package init(
    _ fault: Fault, _ reason: String, zh: String, en: String, article: Article? = nil,
    remedy: Bilingual? = nil
  ) {
    self.fault = fault
    self.reason = reason
    text = Bilingual(zh: zh, en: en)
    self.article = article
    self.remedy = remedy
  }

  /// An article of decree 320.
  package struct Article: Sendable, Hashable {
    package let number: String
    package let name: Bilingual

    package init(_ number: String, zh: String) {
      self.number = number
      name = Bilingual(zh: zh, en: "Art. \(number)")
    }
  }

  /// Text, article and remedy in one sentence.
  package var sentence: Bilingual {
    Bilingual(
      zh: text.zh + (article.map { "（\($0.name.zh)）" } ?? "") + "。" + (remedy?.zh ?? ""),
      en: text.en + (article.map { " (\($0.name.en))" } ?? "") + "." + (remedy.map { " " + $0.en } ?? ""))
  }
}

extension Refusal: CustomStringConvertible {
  package var description: String { "\(reason): \(sentence.en)" }
}
