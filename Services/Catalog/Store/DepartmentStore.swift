import FoundationEssentials
package import Postgres
import Rules

/// How much each department has in the catalog, counted from `entry_version`.
extension QuerySource where Self: ~Copyable {
  /// Departments in the sense of Art. 2 ¶3 that exist, those with nothing in force first; and how many there are in all.
  ///
  /// - Parameter place: of the department after which to begin.
  package borrowing func departments(
    of oversight: Oversight, withoutEntries: Bool, after place: [String]?, limit: Int
  ) async throws -> (page: [DepartmentCatalog], total: Int) {
    let rows = try await query(
      """
      WITH department AS (
        SELECT organisation.code, organisation.name, counts.*,
               CASE WHEN counts.in_force = 0 THEN '0' ELSE '1' END AS rank
          FROM organisation CROSS JOIN LATERAL (\(Self.counts)) AS counts
         WHERE organisation.kind IN ('department', 'authorised_institution', 'authorised_social_organisation')
           AND organisation.ended_at IS NULL AND \(oversight.covers("organisation.code"))
           AND (NOT \(withoutEntries) OR counts.in_force = 0))
      SELECT counted.total, page.code, page.name, page.in_force, page.restricted, page.on_the_way, page.last_published_at
        FROM (SELECT count(*) AS total FROM department) AS counted
        LEFT JOIN LATERAL (
          SELECT * FROM department WHERE \(Self.place("rank", "code", isAfter: place))
           ORDER BY rank, code COLLATE "C" LIMIT \(limit)) AS page ON true
       ORDER BY page.rank, page.code COLLATE "C"
      """, as: Int.self, String?.self, String?.self, Int?.self, Int?.self, Int?.self, Date?.self)
    let page = try rows.compactMap { row in
      try row.1.map { code in
        DepartmentCatalog(
          organisation: try SocialCreditCode(code), name: row.2 ?? "", inForce: row.3 ?? 0, restricted: row.4 ?? 0,
          onTheWay: row.5 ?? 0, lastPublishedAt: row.6)
      }
    }
    return (page, rows.first?.0 ?? 0)
  }

  private static var counts: SQL {
    """
    SELECT count(*) FILTER (WHERE state IN ('published', 'suspended')) AS in_force,
           count(*) FILTER (WHERE state IN ('published', 'suspended') AND share_type <> 'unconditional') AS restricted,
           count(*) FILTER (WHERE state = 'reported' OR state = 'returned' AND NOT EXISTS (
             SELECT FROM entry_version AS newer
              WHERE newer.code = version.code AND newer.version > version.version)) AS on_the_way,
           max(published_at) AS last_published_at
      FROM entry JOIN entry_version AS version ON version.code = entry.code
     WHERE entry.provider = organisation.code
    """
  }
}
