package import FoundationEssentials
package import Postgres
package import Rules

/// A page of what a search found.
package struct SearchPage: Sendable, Hashable {
  /// Best first.
  package var codes: [String]
  /// How many there are in all, exactly.
  package var total: Int
  /// Where the next page begins; `nil` at the end.
  package var next: PageToken?

  package init(codes: [String], total: Int, next: PageToken? = nil) {
    self.codes = codes
    self.total = total
    self.next = next
  }
}

/// Search in PostgreSQL alone: the words' letters and pairs in one array containment, longer words compared after it.
///
/// Only versions in force are in the index and in the predicate, so nothing has to be taken out of a page afterwards and
/// the total is exact.
extension QuerySource where Self: ~Copyable {
  /// - Parameters:
  ///   - now: what was announced to be suspended by then is not found.
  ///   - after: the end of the page before.
  ///   - queryName: names query and filters, for the next page's token.
  package borrowing func searchPublished(
    _ words: SearchQuery, _ filter: EntryFilter, at now: Date, after: PageToken?, limit: Int, queryName: String
  ) async throws -> SearchPage {
    let rows = try await query(
      """
      WITH hit AS MATERIALIZED (
        SELECT code, published_at, \(score(words)) AS score
          FROM entry_version
         WHERE state = 'published' AND (suspended_from IS NULL OR suspended_from > \(now))
           AND \(predicate(words, filter)))
      SELECT counted.total, page.code, page.published_at, page.score
        FROM (SELECT count(*) AS total FROM hit) AS counted
        LEFT JOIN LATERAL (
          SELECT * FROM hit \(beginning(after)) ORDER BY score DESC, published_at DESC, code LIMIT \(limit + 1)
        ) AS page ON true
       ORDER BY page.score DESC, page.published_at DESC, page.code
      """,
      as: Int.self, String?.self, Date?.self, Int?.self)
    let hits = rows.compactMap { row in row.1.map { (code: $0, publishedAt: row.2, score: row.3) } }
    var page = SearchPage(codes: hits.prefix(limit).map(\.code), total: rows.first?.0 ?? 0)
    if hits.count > limit, let last = hits.prefix(limit).last, let publishedAt = last.publishedAt {
      page.next = PageToken(
        score: last.score ?? 0, publishedAt: publishedAt, code: last.code,
        query: queryName)
    }
    return page
  }

  private borrowing func predicate(_ words: SearchQuery, _ filter: EntryFilter) -> SQL {
    var predicate: SQL = "true"
    if !words.tokens.isEmpty { predicate = "search_tokens @> \(words.tokens)" }
    for word in words.wordsToCompare { predicate = "\(predicate) AND position(\(word) IN search_words) > 0" }
    if let provider = filter.provider { predicate = "\(predicate) AND provider = \(provider)" }
    if let type = filter.shareType { predicate = "\(predicate) AND share_type = \(type.rawValue)" }
    if let type = filter.openType { predicate = "\(predicate) AND \(type.rawValue) = ANY (open_types)" }
    return predicate
  }

  /// How many of the words the name has; spelt out, because a subquery per hit costs more than all the rest.
  private borrowing func score(_ words: SearchQuery) -> SQL {
    words.words.reduce("0") { score, word in "\(score) + (position(\(word) IN search_name) > 0)::integer" }
  }

  private borrowing func beginning(_ token: PageToken?) -> SQL {
    guard let token else { return "" }
    return """
      WHERE score < \(token.score) OR (score = \(token.score) AND (published_at < \(token.publishedAt)
        OR (published_at = \(token.publishedAt) AND code > \(token.code))))
      """
  }
}
