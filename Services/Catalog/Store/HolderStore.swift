import FoundationEssentials
package import Postgres
package import Rules

/// People and systems as rows of `holder`, their roles as rows of `role_assignment`.
extension QuerySource where Self: ~Copyable {
  package borrowing func holder(_ id: Holder.ID) async throws -> Holder? {
    try await holders("WHERE holder.id = \(id.rawValue)").first
  }

  /// By id.
  package borrowing func holders(of code: SocialCreditCode) async throws -> [Holder] {
    try await holders("WHERE holder.organisation = \(code.text)")
  }

  /// A page of them, by id.
  package borrowing func holders(
    of code: SocialCreditCode, after id: String, limit: Int
  ) async throws -> [Holder] {
    try await holders(
      """
      WHERE holder.id IN (SELECT id FROM holder AS listed
        WHERE listed.organisation = \(code.text) AND listed.id COLLATE "C" > \(id)::text
        ORDER BY listed.id COLLATE "C" LIMIT \(limit))
      """)
  }

  private borrowing func holders(_ condition: SQL) async throws -> [Holder] {
    let rows = try await query(
      """
      SELECT holder.id, organisation, kind, name, role, valid_from, valid_until
        FROM holder LEFT JOIN role_assignment ON role_assignment.holder = holder.id
      \(condition)
       ORDER BY holder.id COLLATE "C", role, valid_from
      """,
      as: String.self, String.self, String.self, String.self, String?.self, Date?.self, Date?.self)
    var holders: [Holder] = []
    for row in rows {
      if holders.last?.id.rawValue != row.0 {
        holders.append(
          Holder(
            id: .init(rawValue: row.0), organisation: try SocialCreditCode(row.1), kind: try .stored(row.2),
            name: row.3))
      }
      guard let role = row.4, let from = row.5 else { continue }
      holders[holders.count - 1].roles.append(
        RoleAssignment(role: try .stored(role), from: from, until: row.6))
    }
    return holders
  }
}

extension Transaction {
  package borrowing func insert(_ holder: Holder, by enroller: String) throws {
    try execute(
      """
      INSERT INTO holder (id, organisation, kind, name, enrolled_at, enrolled_by)
      VALUES (\(holder.id.rawValue), \(holder.organisation.text), \(holder.kind.rawValue), \(holder.name), \(now),
              \(enroller))
      """, expecting: 1)
    for assignment in holder.roles { try insert(assignment, of: holder, by: enroller) }
  }

  package borrowing func insert(_ assignment: RoleAssignment, of holder: Holder, by grantor: String) throws {
    try execute(
      """
      INSERT INTO role_assignment (holder, holder_kind, role, valid_from, valid_until, granted_by)
      VALUES (\(holder.id.rawValue), \(holder.kind.rawValue), \(assignment.role.rawValue), \(assignment.from),
              \(assignment.until), \(grantor))
          -- One that was ended before it began held never; the new one takes its place.
          ON CONFLICT (holder, role, valid_from) DO UPDATE
         SET valid_until = excluded.valid_until, granted_by = excluded.granted_by
       WHERE role_assignment.valid_until <= role_assignment.valid_from
      """, expecting: 1)
  }

  /// Ends the role now; an assignment that has not begun yet never will.
  package borrowing func end(_ role: HolderRole, of holder: Holder.ID) throws {
    try execute(
      """
      UPDATE role_assignment
         SET valid_until = greatest(valid_from, \(now))
       WHERE holder = \(holder.rawValue) AND role = \(role.rawValue)
         AND (valid_until IS NULL OR valid_until > greatest(valid_from, \(now)))
      """)
  }
}
