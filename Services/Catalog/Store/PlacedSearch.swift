import FoundationEssentials
import Postgres

/// A search for one word of one or two Chinese characters, which is what most people type.
///
/// Every entry that has it has one of three tokens, by the word's best place. So hits of one score are the hits of one
/// token, they are counted by the index, and a page needs the best of them only: where a token is frequent, the newest
/// entries are looked through until there are enough, and where it is rare, its entries are sorted.
struct PlacedSearch {
  private let tokens: [(score: Int, tokens: [Int64])]
  private let phrase: String
  private let filters: SQL
  private let now: Date

  /// `nil` for every other query.
  init?(_ query: SearchQuery, _ filter: EntryFilter, in scope: SearchScope) {
    guard query.words.count == 1, let word = query.words.first, word.hasPlaces, case .visible(let now) = scope else {
      return nil
    }
    tokens = [(2, word.nameTokens), (1, word.itemTokens), (0, word.asideTokens)]
    phrase = query.phrase
    filters = SearchSource(scope).filters(filter)
    self.now = now
  }

  /// One row: how many hits each score has, best first; how many rows there are, as far as the planner knows; and whether
  /// an older build made some of them, which have no such tokens yet.
  var counting: SQL {
    """
    SELECT \(count(tokens[0].tokens)), \(count(tokens[1].tokens)), \(count(tokens[2].tokens)),
           (SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass('entry_search')),
           EXISTS (SELECT FROM entry_search WHERE stale)
    """
  }

  /// The hits of a page, best first.
  func page(after: PageToken?, limit: Int, counts: [Int], rows: Int) -> SQL {
    var parts: [SQL] = []
    var certain = 0
    if after.map({ $0.score >= Self.wholeName }) ?? true { parts.append(whole(after, limit)) }
    for (place, count) in zip(tokens, counts) where place.score <= after?.score ?? place.score && certain < limit {
      guard count > 0 else { continue }
      // Of the score that the page before ended in, nobody knows how many are left.
      if place.score != after?.score { certain += count }
      let isFrequent = count * count > Self.frequency * max(rows, 1)
      parts.append(isFrequent ? looked(place, after, limit) : sorted(place, after, limit))
    }
    guard let first = parts.first else { return "SELECT NULL, NULL, NULL, NULL, NULL WHERE false" }
    let all = parts.dropFirst().reduce(first) { "\($0) UNION ALL \($1)" }
    return "SELECT * FROM (\(all)) AS part ORDER BY score DESC, listed_at DESC, key LIMIT \(limit)"
  }

  /// Whole name, which no other place reaches.
  private static let wholeName = 1002
  /// To look through so many rows costs as much as to sort the hits, when both are counted in hits.
  private static let frequency = 400

  /// Most often nothing is about to be hidden, and then rows need not be fetched to be counted.
  private func count(_ tokens: [Int64]) -> SQL {
    """
    (SELECT count(*) FROM entry_search WHERE tokens @> \(tokens)\(filters))
      - (SELECT count(*) FROM entry_search WHERE tokens @> \(tokens)\(filters) AND hidden_from <= \(now))
    """
  }

  private var isShown: SQL { "(hidden_from IS NULL OR hidden_from > \(now))" }

  private func whole(_ after: PageToken?, _ limit: Int) -> SQL {
    """
    (SELECT code AS key, code, version, listed_at, \(Self.wholeName) AS score FROM entry_search
      WHERE name = \(phrase) AND \(isShown)\(filters)\(beginning(Self.wholeName, after))
      ORDER BY listed_at DESC, code LIMIT \(limit))
    """
  }

  /// Newest first, until there are enough. What the index could find is written so that it does not.
  private func looked(_ place: (score: Int, tokens: [Int64]), _ after: PageToken?, _ limit: Int) -> SQL {
    """
    (SELECT code AS key, code, version, listed_at, \(place.score) AS score FROM entry_search
      WHERE CASE WHEN tokens @> \(place.tokens) THEN name <> \(phrase) END AND \(isShown)\(filters)\(beginning(place.score, after))
      ORDER BY listed_at DESC, code LIMIT \(limit))
    """
  }

  private func sorted(_ place: (score: Int, tokens: [Int64]), _ after: PageToken?, _ limit: Int) -> SQL {
    """
    (SELECT code AS key, code, version, listed_at, \(place.score) AS score
       FROM (SELECT * FROM entry_search WHERE tokens @> \(place.tokens) AND name <> \(phrase) AND \(isShown)\(filters)
        OFFSET 0) AS hit
      WHERE true\(beginning(place.score, after)) ORDER BY listed_at DESC, code LIMIT \(limit))
    """
  }

  private func beginning(_ score: Int, _ token: PageToken?) -> SQL {
    guard let token, token.score == score else { return "" }
    return " AND listed_at <= \(token.listedAt) AND NOT (listed_at = \(token.listedAt) AND code <= \(token.key))"
  }
}
