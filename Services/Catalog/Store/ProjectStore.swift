import FoundationEssentials
package import Postgres
package import Rules

/// Projects as rows of `project` and `project_entry`, each entry with how far the catalog has come.
extension QuerySource where Self: ~Copyable {
  /// The project a department calls by this number: its own, or else one it has taken over.
  package borrowing func project(_ number: String, of organisation: SocialCreditCode) async throws -> Project? {
    try await projects(
      """
      WHERE number = \(number) AND \(organisation.text) IN (organisation, responsible)
      ORDER BY (organisation = \(organisation.text)) DESC, organisation LIMIT 1
      """
    ).first
  }

  /// By department and number.
  ///
  /// - Parameter place: department and number of the project after which to begin.
  package borrowing func projects(of oversight: Oversight, after place: [String]?, limit: Int) async throws -> [Project]
  {
    try await projects(
      """
      WHERE \(oversight.covers("responsible")) AND \(Self.place("organisation", "number", isAfter: place))
      ORDER BY organisation COLLATE "C", number COLLATE "C" LIMIT \(limit)
      """)
  }

  /// How far entries of a provider have come, by code; those that are not its own are left out.
  package borrowing func projectEntries(
    _ codes: [String], of provider: SocialCreditCode
  ) async throws -> [Project.Entry] {
    try await query(
      """
      SELECT entry.code, newest.name, \(Self.isPublished), \(Self.isDraft)
        FROM entry \(Self.newest)
       WHERE entry.code = ANY (\(codes)) AND provider = \(provider.text) ORDER BY entry.code
      """, as: String.self, String.self, Bool.self, Bool.self
    ).map { Project.Entry(code: $0.0, name: $0.1, isPublished: $0.2, isDraft: $0.3) }
  }

  private borrowing func projects(_ condition: SQL) async throws -> [Project] {
    let rows = try await query(
      "SELECT organisation, number, responsible, name, opened_at FROM project \(condition)",
      as: String.self, String.self, String.self, String.self, Date.self)
    guard !rows.isEmpty else { return [] }
    let entries = try await projectEntries(of: rows.map(\.0), rows.map(\.1))
    return try rows.map { row in
      let id = Project.ID(organisation: try SocialCreditCode(row.0), number: row.1)
      return Project(
        id: id, name: row.3, responsible: try SocialCreditCode(row.2), openedAt: row.4, entries: entries[id] ?? [])
    }
  }

  private borrowing func projectEntries(
    of organisations: [String], _ numbers: [String]
  ) async throws -> [Project.ID: [Project.Entry]] {
    let rows = try await query(
      """
      SELECT organisation, number, entry.code, newest.name, \(Self.isPublished), \(Self.isDraft),
             difference
        FROM project_entry JOIN entry USING (code) \(Self.newest)
       WHERE (organisation, number) IN (SELECT * FROM unnest(\(organisations)::text[], \(numbers)::text[]))
      """,
      as: String.self, String.self, String.self, String.self, Bool.self, Bool.self, String?.self)
    return try rows.reduce(into: [:]) { entries, row in
      let id = Project.ID(organisation: try SocialCreditCode(row.0), number: row.1)
      entries[id, default: []].append(
        Project.Entry(code: row.2, name: row.3, isPublished: row.4, isDraft: row.5, difference: row.6))
    }
  }

  private static var isPublished: SQL {
    "EXISTS (SELECT FROM entry_version WHERE entry_version.code = entry.code AND state = 'published')"
  }

  /// Being written, and never in force before.
  private static var isDraft: SQL {
    """
    newest.state = 'draft' AND NOT EXISTS (SELECT FROM entry_version
      WHERE entry_version.code = entry.code AND published_at IS NOT NULL)
    """
  }

  private static var newest: SQL {
    """
    JOIN LATERAL (SELECT version, name, state FROM entry_version
      WHERE entry_version.code = entry.code ORDER BY version DESC LIMIT 1) AS newest ON true
    """
  }
}

extension Transaction {
  package borrowing func insert(_ project: Project, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO project (organisation, number, responsible, name, opened_at, opened_by)
      VALUES (\(project.id.organisation.text), \(project.id.number), \(project.responsible.text), \(project.name),
              \(project.openedAt), \(holder.rawValue))
      """, expecting: 1)
    try link(project.entries.map(\.code), to: project.id)
  }

  package borrowing func link(_ codes: [String], to id: Project.ID) throws {
    try execute(
      """
      INSERT INTO project_entry (organisation, number, code, linked_at)
      SELECT \(id.organisation.text), \(id.number), code, \(now) FROM unnest(\(codes)) AS code
      ON CONFLICT (organisation, number, code) DO NOTHING
      """)
  }

  package borrowing func unlink(_ codes: [String], from id: Project.ID) throws {
    try execute(
      """
      DELETE FROM project_entry
       WHERE organisation = \(id.organisation.text) AND number = \(id.number) AND code = ANY (\(codes))
      """)
  }

  package borrowing func setDifference(
    _ reason: String, of code: String, in id: Project.ID, by holder: Holder.ID
  ) throws {
    try execute(
      """
      UPDATE project_entry
         SET difference = \(reason), difference_by = \(holder.rawValue), difference_at = \(now)
       WHERE organisation = \(id.organisation.text) AND number = \(id.number) AND code = \(code)
         AND difference IS NULL
      """, expecting: 1)
  }
}
