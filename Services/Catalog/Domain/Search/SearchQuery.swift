package import FoundationEssentials
import Rules

/// The words somebody looks for; every one must occur in the entry.
package struct SearchQuery: Sendable, Hashable {
  /// Folded words.
  package let words: [String]
  /// What the index must hold, ascending.
  package let tokens: [Int64]

  /// An empty query finds everything.
  package init(_ text: String) {
    let runs = Folding.runs(text)
    words = Array(Set(runs.map { SearchText.joined([$0]) })).sorted()
    tokens = Set(runs.flatMap(Tokens.needed)).sorted()
  }

  /// Words the index alone cannot decide: three letters and more may have all their pairs apart from each other.
  package var wordsToCompare: [String] {
    words.filter { $0.unicodeScalars.count > 2 }
  }
}

/// Where a page of search results ended. It belongs to one query: with another it is refused.
package struct PageToken: Sendable, Hashable {
  /// How many of the words the name has.
  package let score: Int
  /// When the entry was published.
  package let publishedAt: Date
  package let code: String
  /// Names the query and its filters.
  package let query: String

  package init(score: Int, publishedAt: Date, code: String, query: String) {
    self.score = score
    self.publishedAt = publishedAt
    self.code = code
    self.query = query
  }

  /// Reads what ``text`` gives; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let score = Int(parts[0]), let published = TokenTime.date(parts[1]), !parts[3].isEmpty else {
      return nil
    }
    self.init(score: score, publishedAt: published, code: parts[3], query: parts[2])
    guard self.text == text else { return nil }
  }

  package var text: String { "\(score).\(TokenTime.text(publishedAt)).\(query).\(code)" }
}
