import FoundationEssentials
import Rules

/// Where a page ended of a list that is in order of time: when the last one on it happened, and its id.
struct TimePage<Subject>: Sendable, Hashable {
  let at: Date
  let id: TypedID<Subject>

  init(at: Date, id: TypedID<Subject>) {
    self.at = at
    self.id = id
  }

  /// `TIME.ID`, the time in microseconds since 1970.
  var token: String { "\(TokenTime.text(at)).\(id)" }

  init(token: String) throws(Refusal) {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 2, let at = TokenTime.date(parts[0]), let id = TypedID<Subject>(parts[1]) else {
      throw .pageToken
    }
    self.init(at: at, id: id)
    guard self.token == token else { throw .pageToken }
  }
}
