package import FoundationEssentials
package import Postgres
package import Rules

/// Whose work is asked for.
package enum WorkScope: Sendable, Hashable {
  case organisation(SocialCreditCode)
  /// All bodies the authority supervises.
  case supervised(by: Organisation)
  case everybody
}

/// What waits for somebody, read from where it stands: versions on their way, changes not closed.
extension QuerySource where Self: ~Copyable {
  /// A page of work: soonest due first, then what waits for a calendar, then what no period runs for.
  package borrowing func work(
    _ scope: WorkScope, kinds: Set<WorkItem.Kind>, lateAt late: Date?, limit: Int
  ) async throws -> (items: [WorkItem], total: Int) {
    let rows = try await query(
      """
      SELECT work.kind, work.organisation, organisation.name, work.subject, work.version, work.name, work.reason,
             work.reason_en, count(*) OVER ()
        FROM (\(waitingVersions()) UNION ALL \(openChanges()) UNION ALL \(unacceptedByCity())) AS work
        JOIN organisation ON organisation.code = work.organisation
        LEFT JOIN LATERAL (
          SELECT due_at, pending_year FROM obligation
           WHERE closed_at IS NULL AND (kind, subject) IN (
             (work.clock, CASE work.version WHEN 0 THEN work.subject ELSE work.subject || '@' || work.version END),
             (work.earlier_clock, work.subject || '@' || work.version - 1))
           ORDER BY due_at NULLS LAST, pending_year LIMIT 1) AS duty ON true
       WHERE work.kind = ANY (\(kinds.map(\.rawValue).sorted())) AND \(inScope(scope))
         AND (\(late)::timestamptz IS NULL OR duty.due_at <= \(late))
       ORDER BY duty.due_at NULLS LAST, duty.pending_year NULLS LAST, work.organisation, work.subject, work.kind
       LIMIT \(limit)
      """,
      as: String.self, String.self, String.self, String.self, Int.self, String.self, String.self, String?.self, Int.self
    )
    let items = try rows.map { row in
      WorkItem(
        kind: try .stored(row.0), organisation: try SocialCreditCode(row.1), organisationName: row.2, subject: row.3,
        version: row.4, name: row.5,
        reason: row.7.map { Bilingual(zh: row.6, en: $0) } ?? ServiceReason.told(row.6))
    }
    return (items, rows.first?.8 ?? 0)
  }

  /// Bodies whose profiles somebody should look at.
  package borrowing func bodies(_ scope: WorkScope) async throws -> [Organisation] {
    switch scope {
    case .organisation(let code): return try await organisation(code).map { [$0] } ?? []
    case .supervised(let authority):
      return try await everyOrganisation().filter { authority.supervises($0) }
    case .everybody: return try await everyOrganisation()
    }
  }

  private borrowing func everyOrganisation() async throws -> [Organisation] {
    var all: [Organisation] = []
    while true {
      let page = try await organisations(after: all.last?.code.text ?? "", limit: 500)
      all += page
      if page.count < 500 { return all }
    }
  }

  private borrowing func inScope(_ scope: WorkScope) -> SQL {
    switch scope {
    case .organisation(let code): "work.organisation = \(code.text)"
    case .supervised(let authority): Self.supervised("work.organisation", by: authority)
    case .everybody: "true"
    }
  }

  /// A reported version waits for the authority its provider reports to, the city's where a county forwarded it; a returned
  /// one until the next is begun.
  private borrowing func waitingVersions() -> SQL {
    """
    SELECT CASE state WHEN 'draft' THEN 'submit' WHEN 'department_review' THEN 'review' WHEN 'sign_off' THEN 'sign_off'
             WHEN 'finalised' THEN 'report' WHEN 'reported' THEN 'decide' ELSE 'correct' END AS kind,
           CASE state WHEN 'reported' THEN coalesce(authority.code, entry.provider) ELSE entry.provider END
             AS organisation,
           version.code AS subject, version.version, version.name,
           CASE state WHEN 'returned' THEN return_reason
             WHEN 'draft' THEN coalesce(review_conclusion, '') ELSE '' END AS reason, NULL AS reason_en,
           CASE state WHEN 'finalised' THEN 'catalog.report' WHEN 'reported' THEN 'catalog.review'
             WHEN 'returned' THEN 'catalog.report.returned' END AS clock,
           CASE WHEN state NOT IN ('reported', 'returned') THEN 'catalog.report.returned' END AS earlier_clock
      FROM entry_version AS version
      JOIN entry ON entry.code = version.code
      JOIN organisation AS provider ON provider.code = entry.provider
      LEFT JOIN organisation AS authority ON authority.competent_authority AND authority.level =
         CASE WHEN EXISTS (SELECT FROM county_report AS report WHERE report.region_code = provider.region_code)
           THEN 'city' ELSE provider.level END
       AND (authority.level = 'city' OR authority.region_code = provider.region_code)
     WHERE state NOT IN ('published', 'superseded', 'suspended', 'retired')
       AND (state <> 'returned' OR NOT EXISTS (
         SELECT FROM entry_version AS newer WHERE newer.code = version.code AND newer.version > version.version))
    """
  }

  private borrowing func openChanges() -> SQL {
    """
    SELECT 'update', organisation, id, 0, document,
           (SELECT string_agg(code, ' ' ORDER BY code) FROM change_entry WHERE change = id AND handled_at IS NULL),
           NULL, 'catalog.update', NULL
      FROM change WHERE closed_at IS NULL
    """
  }

  /// At a county: versions in force here that the city refused or returned, until the next is begun.
  private borrowing func unacceptedByCity() -> SQL {
    """
    SELECT 'correct', entry.provider, answer.code, answer.version, version.name, answer.reason, answer.reason_en,
           NULL, NULL
      FROM (SELECT DISTINCT ON (code, version) code, version, reason, reason_en
              FROM (SELECT code, version, text_zh AS reason, text_en AS reason_en, refused_at AS at FROM county_refusal
                     WHERE act IN ('published', 'transferred')
                    UNION ALL
                    SELECT code, version, \(ServiceReason.returnedAtCity.stored)::text, NULL, returned_at
                      FROM city_return) AS answers
             ORDER BY code, version, at DESC) AS answer
      JOIN entry ON entry.code = answer.code
      JOIN entry_version AS version ON version.code = answer.code AND version.version = answer.version
     WHERE version.state IN ('published', 'suspended') AND NOT EXISTS (
       SELECT FROM entry_version AS newer WHERE newer.code = version.code AND newer.version > version.version)
    """
  }
}
