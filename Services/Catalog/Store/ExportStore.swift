package import Postgres
package import Rules

/// Which entries an export holds.
extension QuerySource where Self: ~Copyable {
  /// Codes of entries in force, ascending; of one's own organisation every entry.
  ///
  /// - Parameter confiding: bodies whose classified entries are among them too.
  package borrowing func exportedCodes(
    of provider: SocialCreditCode?, isOwn: Bool, knowing confiding: [String], after code: String, limit: Int
  ) async throws -> [String] {
    var condition: SQL = "code > \(code)"
    if let provider { condition = "\(condition) AND provider = \(provider.text)" }
    if !isOwn {
      // Where the page begins is said of both tables: either may be the one that is read in order.
      condition = """
        \(condition) AND EXISTS (SELECT FROM entry_version
           WHERE entry_version.code = entry.code AND entry_version.code > \(code) AND state = 'published'
             AND (NOT classified OR entry.provider = ANY (\(confiding))))
        """
    }
    return try await query(
      "SELECT code FROM entry WHERE \(condition) ORDER BY code LIMIT \(limit)", as: String.self)
  }

  /// Bodies that have classified entries in force.
  package borrowing func bodiesWithSecrets() async throws -> [Organisation] {
    try await organisations(
      try await query(
        """
        SELECT DISTINCT entry.provider FROM entry_version JOIN entry USING (code)
         WHERE classified AND state IN ('published', 'suspended')
        """, as: String.self))
  }

  /// The newest version of each of these entries, by code.
  package borrowing func newestVersions(of codes: [String]) async throws -> [EntryVersion] {
    try await versions(
      """
      WHERE entry_version.code = ANY (\(codes)) AND entry_version.version = (
        SELECT max(newest.version) FROM entry_version AS newest WHERE newest.code = entry_version.code)
      """)
  }
}
