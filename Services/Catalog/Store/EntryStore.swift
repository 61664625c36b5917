package import FoundationEssentials
package import Postgres
package import Rules

/// Versions of entries as rows of `entry_version` and `entry_item`, read.
extension QuerySource where Self: ~Copyable {
  package borrowing func version(_ number: Int, of code: String) async throws -> EntryVersion? {
    try await versions("WHERE code = \(code) AND version = \(number)").first
  }

  /// The version in force.
  package borrowing func publishedVersion(of code: String) async throws -> EntryVersion? {
    try await versions("WHERE code = \(code) AND state = 'published'").first
  }

  /// The version on its way to publication: there is one at most.
  package borrowing func openVersion(of code: String) async throws -> EntryVersion? {
    try await versions(
      "WHERE code = \(code) AND state IN ('draft', 'department_review', 'finalised', 'reported')"
    ).first
  }

  /// Every version, newest first.
  package borrowing func versions(of code: String) async throws -> [EntryVersion] {
    try await versions("WHERE code = \(code)").reversed()
  }

  /// The versions in force of these entries, in the order asked for.
  package borrowing func publishedVersions(of codes: [String]) async throws -> [EntryVersion] {
    let found = try await versions("WHERE code = ANY (\(codes)) AND state = 'published'")
    let byCode = Dictionary(uniqueKeysWithValues: found.map { ($0.code, $0) })
    return codes.compactMap { byCode[$0] }
  }

  /// Whose entry it is.
  package borrowing func provider(of code: String) async throws -> SocialCreditCode? {
    try await query("SELECT provider FROM entry WHERE code = \(code)", as: String.self).first
      .map { try SocialCreditCode($0) }
  }

  package borrowing func lastVersionNumber(of code: String) async throws -> Int {
    try await query("SELECT coalesce(max(version), 0) FROM entry_version WHERE code = \(code)", as: Int.self).first ?? 0
  }

  /// Which of these codes the department may know: its own, and those in force.
  package borrowing func knownCodes(among codes: [String], by provider: SocialCreditCode) async throws -> Set<String> {
    guard !codes.isEmpty else { return [] }
    return Set(
      try await query(
        """
        SELECT code FROM entry
         WHERE code = ANY (\(codes)) AND (provider = \(provider.text) OR EXISTS (
           SELECT FROM entry_version WHERE entry_version.code = entry.code AND state = 'published'))
        """, as: String.self))
  }

  /// Which of these codes are those of registered bodies.
  package borrowing func registeredCodes(among codes: Set<String>) async throws -> Set<String> {
    guard !codes.isEmpty else { return [] }
    return Set(
      try await query("SELECT code FROM organisation WHERE code = ANY (\(codes.sorted()))", as: String.self))
  }

  /// Which entry of the provider has the name (V04).
  package borrowing func code(named key: String, of provider: SocialCreditCode) async throws -> String? {
    try await query(
      "SELECT code FROM entry_name WHERE provider = \(provider.text) AND name_key = \(key)", as: String.self
    ).first
  }

  /// By code and version. The three statements see one state: of a row locked by a command or of a snapshot.
  borrowing func versions(_ condition: SQL) async throws -> [EntryVersion] {
    let contents = try await entryContents(condition)
    guard !contents.isEmpty else { return [] }
    let lives = try await entryLives(condition)
    let items = try await entryItems(condition)
    guard contents.count == lives.count else { throw DamagedRow(what: "entry version") }
    return try zip(contents, lives).map { content, life in
      var complete = content.content
      complete.items = items[content.key] ?? []
      return EntryVersion(
        code: content.key.code, number: content.key.version, provider: content.provider,
        pack: content.pack, content: complete, drafters: Set(life.drafters.map { Holder.ID(rawValue: $0) }),
        state: try life.life.versionState())
    }
  }

  private borrowing func entryLives(_ condition: SQL) async throws -> [(life: EntryLife, drafters: [String])] {
    try await query(
      """
      SELECT state, drafters, submitted_by, submitted_at, reviewed_by, reviewed_at, review_passed, review_conclusion,
             reported_by, reported_at, published_by, published_at, bases_verified, returned_by, returned_at,
             return_reason, superseded_by, superseded_at
        FROM entry_version \(condition) ORDER BY code, version
      """,
      as: String.self, [String].self, String?.self, Date?.self, String?.self, Date?.self, Bool?.self, String?.self,
      String?.self, Date?.self, String?.self, Date?.self, Bool?.self, String?.self, Date?.self,
      String?.self, Int?.self, Date?.self
    ).map { row in
      var life = EntryLife(state: try .stored(row.0))
      life.submitted = .init(by: row.2, at: row.3)
      if let act = EntryVersion.Act(by: row.4, at: row.5) {
        life.review = .init(
          act: act, passed: try row.6.stored("review"), conclusion: try row.7.stored("review"))
      }
      life.reported = .init(by: row.8, at: row.9)
      life.published = .init(by: row.10, at: row.11)
      life.basesVerified = row.12
      life.returned = .init(by: row.13, at: row.14)
      life.returnReason = row.15
      (life.supersededBy, life.supersededAt) = (row.16, row.17)
      return (life, row.1)
    }
  }
}
