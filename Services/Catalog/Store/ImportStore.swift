import FoundationEssentials
package import Postgres
package import Rules

/// Imports as rows of `import`.
extension QuerySource where Self: ~Copyable {
  package borrowing func catalogImport(_ id: String) async throws -> CatalogImport? {
    try await ask(ImportRows.one(id))
  }

  /// The one that is under way for these files.
  package borrowing func openImport(
    of organisation: SocialCreditCode, begunFor: SocialCreditCode, sourceDigest: String, isDryRun: Bool
  ) async throws -> CatalogImport? {
    try await ask(
      ImportRows.imports(
        """
        WHERE organisation = \(organisation.text) AND begun_for = \(begunFor.text) AND source_digest = \(sourceDigest)
          AND dry_run = \(isDryRun) AND finished_at IS NULL
        """)
    ).first
  }
}

/// Statements for imports, and what their rows say.
enum ImportRows {
  static func one(_ id: String) -> Question<CatalogImport?> { imports("WHERE id = \(id)").map(\.first) }

  static func imports(_ condition: SQL) -> Question<[CatalogImport]> {
    Question(
      """
      SELECT id, organisation, begun_for, source_digest, profile, row_count, dry_run, began_at, done, stored, unchanged,
             quarantined, counts::text, finished_at
        FROM import \(condition)
      """
    ) { result in
      try result.rows(
        as: String.self, String.self, String.self, String.self, String.self, Int.self, Bool.self, Date.self, Int.self,
        Int.self, Int.self, Int.self, String.self, Date?.self
      ).map { row in
        var found = CatalogImport(
          id: row.0, organisation: try SocialCreditCode(row.1), begunFor: try SocialCreditCode(row.2),
          sourceDigest: row.3, profile: row.4, rows: row.5, isDryRun: row.6, beganAt: row.7)
        (found.done, found.stored, found.unchanged, found.quarantined) = (row.8, row.9, row.10, row.11)
        found.counts = try JSONDecoder().decode([String: CatalogImport.RuleCount].self, from: Data(row.12.utf8))
        found.finishedAt = row.13
        return found
      }
    }
  }

  /// The body an import is for, and those of these that are registered.
  static func bodies(of id: String, and codes: [String]) -> Question<[Organisation]> {
    OrganisationRows.bodies(
      "WHERE code = ANY (\(codes)) OR code = (SELECT import.organisation FROM import WHERE id = \(id))")
  }
}

extension Transaction {
  package borrowing func insert(_ new: CatalogImport, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO import (id, organisation, begun_for, begun_by, source_digest, profile, row_count, dry_run, done, stored,
                          unchanged, quarantined, counts, began_at)
      VALUES (\(new.id), \(new.organisation.text), \(new.begunFor.text), \(holder.rawValue), \(new.sourceDigest),
              \(new.profile), \(new.rows), \(new.isDryRun), 0, 0, 0, 0, '{}', \(new.beganAt))
      """, expecting: 1)
  }

  package borrowing func save(_ changed: CatalogImport) throws {
    try execute(
      """
      UPDATE import
         SET done = \(changed.done), stored = \(changed.stored), unchanged = \(changed.unchanged),
             quarantined = \(changed.quarantined), counts = \(try changed.counts.json)::jsonb,
             finished_at = \(changed.finishedAt)
       WHERE id = \(changed.id)
      """, expecting: 1)
  }
}

extension Encodable {
  /// As a text that is cast to `jsonb`.
  var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }
}

extension Array where Element: Encodable {
  /// The same; most lists are empty, and an encoder for each of thousands takes longer than all the rest.
  var listJSON: String {
    get throws { isEmpty ? "[]" : try json }
  }
}
