package import Rules

/// A legal basis in a version in force whose day of repeal has come (依据失效, Art. 17(1)).
///
/// Access stays as it was until the provider acts; what follows at once is the duty to classify the entry anew.
package struct EndedBasis: Sendable, Hashable {
  package let code: String
  package let version: Int
  package let provider: SocialCreditCode
  package let title: String
  package let number: String
  package let article: String
  package let repealedOn: CivilDate

  package init(
    code: String, version: Int, provider: SocialCreditCode, title: String, number: String, article: String,
    repealedOn: CivilDate
  ) {
    self.code = code
    self.version = version
    self.provider = provider
    self.title = title
    self.number = number
    self.article = article
    self.repealedOn = repealedOn
  }

  /// What people read as the change's document: 《…》〔number〕article.
  package var document: String {
    "《\(title)》" + (number.isEmpty ? "" : "（\(number)）") + article
  }
}
