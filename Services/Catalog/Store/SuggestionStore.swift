package import FoundationEssentials
package import Postgres

/// Names for somebody who is still typing, of what everybody may see.
extension QuerySource where Self: ~Copyable {
  /// Names in which every word occurs as it is written or read aloud. First those that begin so, then those that have it
  /// inside, then by pinyin; the shorter before the longer.
  package borrowing func suggestions(_ query: SearchQuery, at now: Date, limit: Int) async throws -> [String] {
    guard !query.words.isEmpty else { return [] }
    let source = SearchSource(.visible(at: now))
    let condition = query.words.reduce(source.limits) { "\($0) AND \(isNamed($1, source))" }
    return try await self.query(
      """
      SELECT version.name
        FROM (SELECT DISTINCT ON (name) code, version, name,
                     CASE WHEN starts_with(name, \(query.phrase)) THEN 0 WHEN position(\(query.phrase) IN name) > 0 THEN 1
                          WHEN starts_with(name_initials, \(query.phrase)) THEN 2 ELSE 3 END AS rank
                FROM entry_search WHERE \(condition)
               ORDER BY name, code) AS best
        JOIN entry_version AS version USING (code, version)
       ORDER BY best.rank, char_length(best.name), best.name LIMIT \(limit)
      """, as: String.self)
  }

  private borrowing func isNamed(_ word: SearchQuery.Word, _ source: SearchSource) -> SQL {
    if word.hasPlaces { return "tokens @> \(word.nameTokens)" }
    guard let reading = word.reading else { return "\(source.has(word)) AND position(\(word.text) IN name) > 0" }
    return """
      \(source.has(word)) AND (position(\(word.text) IN name) > 0 OR position(\(word.text) IN name_initials) > 0
        OR split_part(pinyin, E'\\n', 1) ~ \(reading.pattern))
      """
  }
}
