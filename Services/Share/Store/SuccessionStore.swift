import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// What bodies that ended still have in their name that goes on.
extension QuerySource where Self: ~Copyable {
  borrowing func successionsLeft(at now: Date) async throws -> [BodySuccession] {
    try await query(
      """
      SELECT code, successor FROM body_succession AS s
       WHERE EXISTS (SELECT FROM request WHERE user_code = s.code AND \(RequestRows.goesOn))
          OR EXISTS (SELECT FROM share_grant AS g
                      WHERE g.user_code = s.code AND g.revoked_at IS NULL AND g.valid_until > \(now))
          OR EXISTS (SELECT FROM storage_case AS c
                      WHERE c.user_code = s.code AND c.state IN ('requested', 'consented', 'deletion-due'))
          OR EXISTS (SELECT FROM store WHERE store.organisation = s.code AND store.ended_at IS NULL)
          OR EXISTS (SELECT FROM holder_notice AS n WHERE \(NoticeRows.areLeft(by: "s.code", to: "s.successor")))
       ORDER BY code
      """, as: String.self, String.self
    ).map { BodySuccession(from: $0.0, to: $0.1) }
  }
}
