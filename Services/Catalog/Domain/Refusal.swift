package import Rules

/// An act the catalog refuses although the request is well formed: reason, text and, where a law decides, its article.
package struct Refusal: Error, Sendable, Hashable {
  /// What a caller can do about it.
  package enum Kind: Sendable, Hashable {
    /// The thing is not in a state that allows this.
    case state
    /// Another person or organisation must do it.
    case actor
    /// A field is wrong.
    case field(String)
    /// It exists already.
    case exists
    /// The caller may not know whether it exists.
    case unknown
  }

  package let kind: Kind
  /// Stable, UPPER_SNAKE; what programs compare.
  package let reason: String
  /// "30", "17(1)"; `nil` where no article decides.
  package let article: String?
  package let message: Bilingual
  /// What would be right.
  package let remedy: Bilingual

  package init(_ kind: Kind, _ reason: String, article: String? = nil, _ message: Bilingual, remedy: Bilingual) {
    self.kind = kind
    self.reason = reason
    self.article = article
    self.message = message
    self.remedy = remedy
  }
}

extension Refusal: CustomStringConvertible {
  package var description: String { "\(reason): \(message.en) \(remedy.en)" }
}
