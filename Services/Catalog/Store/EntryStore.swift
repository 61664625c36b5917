import FoundationEssentials
package import Postgres
package import Rules

/// Versions of entries as rows of `entry_version` and `entry_item`, read.
extension QuerySource where Self: ~Copyable {
  package borrowing func version(_ number: Int, of code: String) async throws -> EntryVersion? {
    try await ask(EntryRows.version(number, of: code)).first
  }

  /// The version in force, also while it is suspended.
  package borrowing func versionInForce(of code: String) async throws -> EntryVersion? {
    try await versions("WHERE code = \(code) AND state IN ('published', 'suspended')").first
  }

  /// The last version of an entry that ended.
  package borrowing func retiredVersion(of code: String) async throws -> EntryVersion? {
    try await versions("WHERE code = \(code) AND state = 'retired'").first
  }

  /// What stands for the entry: the version in force, or the last one of an entry that ended.
  package borrowing func standingVersion(of code: String) async throws -> EntryVersion? {
    try await ask(EntryRows.standing(code)).first
  }

  /// The version on its way to publication: there is one at most.
  package borrowing func openVersion(of code: String) async throws -> EntryVersion? {
    try await versions(
      "WHERE code = \(code) AND state IN ('draft', 'department_review', 'sign_off', 'finalised', 'reported')"
    ).first
  }

  /// Versions, newest first.
  package borrowing func versions(of code: String, before number: Int?, limit: Int) async throws -> [EntryVersion] {
    try await versions(
      """
      WHERE code = \(code) AND version IN (SELECT listed.version FROM entry_version AS listed
        WHERE listed.code = \(code) AND (\(number)::bigint IS NULL OR listed.version < \(number))
        ORDER BY listed.version DESC LIMIT \(limit))
      """
    ).reversed()
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

  /// Numbers of the versions that were returned.
  package borrowing func returnedVersions(of code: String) async throws -> [Int] {
    try await query(
      "SELECT version FROM entry_version WHERE code = \(code) AND state = 'returned' ORDER BY version", as: Int.self)
  }

  /// Which of these codes the department may know: its own, and those in force that are not classified.
  package borrowing func knownCodes(among codes: [String], by provider: SocialCreditCode) async throws -> Set<String> {
    try await ask(EntryRows.knownCodes(among: codes, by: provider))
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

  /// By code and version. The statements see one state: of a row locked by a command or of a snapshot.
  borrowing func versions(_ condition: SQL) async throws -> [EntryVersion] {
    try await ask(EntryRows.versions(condition))
  }
}

extension EntryRows {
  /// Which of these codes the department may know: its own, and those in force that are not classified.
  static func knownCodes(among codes: [String], by provider: SocialCreditCode) -> Question<Set<String>> {
    guard !codes.isEmpty else { return .known([]) }
    return Question(
      """
      SELECT code FROM entry
       WHERE code = ANY (\(codes)) AND (provider = \(provider.text) OR EXISTS (
         SELECT FROM entry_version
          WHERE entry_version.code = entry.code AND state IN ('published', 'suspended') AND NOT classified))
      """
    ) { Set(try $0.rows(as: String.self)) }
  }

  /// What stands for the entry. No version follows the last one of an entry that ended, so there is one at most.
  static func standing(_ code: String) -> Question<[EntryVersion]> {
    versions("WHERE code = \(code) AND state IN ('published', 'suspended', 'retired')")
  }

  static func version(_ number: Int, of code: String) -> Question<[EntryVersion]> {
    versions("WHERE code = \(code) AND version = \(number)")
  }

  /// By code and version.
  static func versions(_ condition: SQL) -> Question<[EntryVersion]> {
    let versions: SQL = """
      SELECT \(contentColumns), \(EntryLifeRows.columns) FROM entry_version \(condition) ORDER BY code, version
      """
    return Question([versions, items(condition)]) { results in
      let contents = try contents(results[0])
      let lives = try EntryLifeRows.lives(results[0], from: contentColumnCount)
      let items = try items(results[1])
      return try zip(contents, lives).map { content, life in
        var complete = content.content
        complete.items = items[content.key] ?? []
        return EntryVersion(
          code: content.key.code, number: content.key.version, provider: content.provider,
          pack: content.pack, content: complete, drafters: Set(life.drafters.map { Holder.ID(rawValue: $0) }),
          state: try life.life.versionState())
      }
    }
  }
}
