package import FoundationEssentials
import Rules

/// Where a page of search results ended. It belongs to one query: with another it is refused.
package struct PageToken: Sendable, Hashable {
  /// How well the last entry met the words.
  package let score: Int
  /// When it was published, or drafted.
  package let listedAt: Date
  /// The entry's code, or code and version where versions are listed.
  package let key: String
  /// Names the query and its filters.
  package let query: String

  package init(score: Int, listedAt: Date, key: String, query: String) {
    self.score = score
    self.listedAt = listedAt
    self.key = key
    self.query = query
  }

  /// Reads what ``text`` gives; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let score = Int(parts[0]), let listed = TokenTime.date(parts[1]), !parts[3].isEmpty else {
      return nil
    }
    self.init(score: score, listedAt: listed, key: parts[3], query: parts[2])
    guard self.text == text else { return nil }
  }

  package var text: String { "\(score).\(TokenTime.text(listedAt)).\(query).\(key)" }
}
