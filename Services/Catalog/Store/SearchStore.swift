import FoundationEssentials
package import Postgres
import Rules

/// Search in PostgreSQL alone: the words' letters and pairs in one array containment, longer words compared after it.
///
/// What not everybody may see is not in `entry_search` at all, so nothing has to be taken out of a page afterwards, every
/// total is exact, and hidden entries cost a search nothing.
extension QuerySource where Self: ~Copyable {
  /// - Parameters:
  ///   - after: the end of the page before.
  ///   - queryName: names query and filters, for the next page's token.
  package borrowing func search(
    _ query: SearchQuery, _ filter: EntryFilter, in scope: SearchScope, after: PageToken?, limit: Int, queryName: String
  ) async throws -> SearchPage {
    if let placed = PlacedSearch(query, filter, in: scope) {
      let counted = try await self.query(placed.counting, as: Int.self, Int.self, Int.self, Int.self, Bool.self).first
      let (named, ofItem, aside, rows, isStale) = try counted.stored("count")
      if !isStale {
        let total = named + ofItem + aside
        guard total > 0 else { return SearchPage(hits: [], total: 0) }
        let hits = placed.page(after: after, limit: limit + 1, counts: [named, ofItem, aside], rows: rows)
        return try await page(of: hits, with: "", total: "SELECT \(total) AS total", limit, queryName)
      }
    }
    let source = SearchSource(scope)
    guard !query.words.isEmpty else {
      // Everything there is: its newest are read from the index, and it need not be kept to be counted.
      let hits = ordered("(\(source.hits(query, filter))) AS hit", after, limit)
      let total: SQL = "SELECT count(*) AS total FROM \(source.rows) WHERE \(source.predicate(query, filter))"
      return try await page(of: hits, with: "", total: total, limit, queryName)
    }
    return try await page(
      of: ordered("hit", after, limit), with: "WITH hit AS MATERIALIZED (\(source.hits(query, filter)))",
      total: "SELECT count(*) AS total FROM hit", limit, queryName)
  }

  private borrowing func ordered(_ hits: SQL, _ after: PageToken?, _ limit: Int) -> SQL {
    "SELECT * FROM \(hits) \(beginning(after)) ORDER BY score DESC, listed_at DESC, key LIMIT \(limit + 1)"
  }

  /// Hits with what a list shows of them.
  private borrowing func page(
    of hits: SQL, with: SQL, total: SQL, _ limit: Int, _ queryName: String
  ) async throws -> SearchPage {
    let rows = try await self.query(
      """
      \(with)
      SELECT counted.total, page.key, page.score, page.listed_at, version.code, version.version, version.state,
             entry.provider, body.name, version.name, version.abstract, version.resource_class, version.subject,
             version.division, version.subdivision, version.acquisition, version.format_class, version.format_type,
             version.update_cycle, version.share_type, version.classified, version.attribution, version.published_at
        FROM (\(total)) AS counted
        LEFT JOIN LATERAL (\(hits)) AS page ON true
        LEFT JOIN entry_version AS version ON (version.code, version.version) = (page.code, page.version)
        LEFT JOIN entry ON entry.code = version.code
        LEFT JOIN organisation AS body ON body.code = entry.provider
       ORDER BY page.score DESC, page.listed_at DESC, page.key
      """,
      as: Int.self, String?.self, Int?.self, Date?.self, String?.self, Int?.self, String?.self, String?.self,
      String?.self, String?.self, String?.self, String?.self, String?.self, String?.self, String?.self, String?.self,
      String?.self, String?.self, String?.self, String?.self, Bool?.self, String?.self, Date?.self)
    let found = try rows.compactMap { row -> (hit: EntryHit, token: PageToken)? in
      guard let key = row.1, let score = row.2, let listedAt = row.3, let code = row.4, let version = row.5 else {
        return nil
      }
      var hit = EntryHit(
        code: code, version: version, state: try .stored(row.6.stored("state")),
        provider: try SocialCreditCode(row.7.stored("provider")), providerName: try row.8.stored("name"),
        shareType: try .stored(row.19.stored("share type")), publishedAt: row.22)
      (hit.content.name, hit.content.abstract) = (try row.9.stored("name"), try row.10.stored("abstract"))
      hit.content.category = Category(
        resourceClass: try .stored(row.11.stored("class")), subject: row.12 ?? "", division: row.13 ?? "",
        subdivision: row.14 ?? "")
      hit.content.acquisition = try row.15.map { try .stored($0) }
      (hit.content.formatClass, hit.content.formatType) = (row.16 ?? "", row.17 ?? "")
      hit.content.updateCycle = try row.18.map { try .stored($0) }
      (hit.content.classified, hit.content.attribution) = (row.20 ?? false, row.21 ?? "")
      return (hit, PageToken(score: score, listedAt: listedAt, key: key, query: queryName))
    }
    return SearchPage(
      hits: found.prefix(limit).map(\.hit), total: rows.first?.0 ?? 0,
      next: found.count > limit ? found[limit - 1].token : nil)
  }

  /// How many of all found entries have which value, most frequent first.
  package borrowing func facets(
    _ query: SearchQuery, _ filter: EntryFilter, in scope: SearchScope
  ) async throws -> [Facet] {
    let source = SearchSource(scope)
    // Entries alike in everything are counted first: there are far fewer kinds than entries.
    return try await self.query(
      """
      WITH kind AS MATERIALIZED (
        SELECT provider, region_code, share_type, open_types, update_cycle, format_class, resource_class,
               count(*) AS entries
          FROM \(source.rows) WHERE \(source.predicate(query, filter))
         GROUP BY provider, region_code, share_type, open_types, update_cycle, format_class, resource_class)
      SELECT field, value, coalesce((SELECT name FROM organisation WHERE field = 'provider' AND code = value), ''),
             sum(entries)::bigint
        FROM (SELECT provider, region_code, share_type, update_cycle, format_class, resource_class,
                     sum(entries) AS entries
                FROM kind GROUP BY 1, 2, 3, 4, 5, 6) AS plain
       CROSS JOIN LATERAL (VALUES ('provider', provider), ('region_code', region_code), ('share_type', share_type),
         ('update_cycle', update_cycle), ('format_class', format_class), ('resource_class', resource_class)
       ) AS has (field, value)
       GROUP BY field, value
       UNION ALL
      SELECT 'open_type', value, '', sum(entries)::bigint FROM kind CROSS JOIN unnest(open_types) AS value GROUP BY value
       ORDER BY 1, 4 DESC, 2
      """, as: String.self, String.self, String.self, Int.self
    ).map { Facet(field: try .stored($0.0), value: $0.1, label: $0.2, count: $0.3) }
  }

  private borrowing func beginning(_ token: PageToken?) -> SQL {
    guard let token else { return "" }
    return """
      WHERE score < \(token.score) OR (score = \(token.score) AND (listed_at < \(token.listedAt)
        OR (listed_at = \(token.listedAt) AND key > \(token.key))))
      """
  }
}
