package import Postgres
package import Rules

/// Who answers for entries, moved from one body to another. A trigger asks for the completed transfer.
extension QuerySource where Self: ~Copyable {
  /// Entries on both sides that now have the same name (V04); names they only had before do not count.
  package borrowing func nameClashes(
    moving codes: [String], from giver: SocialCreditCode, to taker: SocialCreditCode, limit: Int = 10
  ) async throws -> [NameClash] {
    try await query(
      """
      SELECT given.code, taken.code
        FROM entry_name AS given JOIN entry_name AS taken ON taken.name_key = given.name_key
       WHERE given.provider = \(giver.text) AND given.code = ANY (\(codes)) AND taken.provider = \(taker.text)
         AND \(Self.isCurrent("given")) AND \(Self.isCurrent("taken"))
       ORDER BY given.code, taken.code LIMIT \(limit)
      """, as: String.self, String.self
    ).map { NameClash(given: $0.0, taken: $0.1) }
  }

  /// Those of these entries that everybody knows of.
  package borrowing func everPublished(among codes: [String]) async throws -> Set<String> {
    Set(
      try await query(
        """
        SELECT DISTINCT code FROM entry_version
         WHERE code = ANY (\(codes)) AND published_at IS NOT NULL AND NOT classified
        """, as: String.self))
  }

  /// Versions of these entries on their way to publication.
  package borrowing func openVersions(of codes: [String]) async throws -> [EntryVersion] {
    let open = try await query(
      """
      SELECT code FROM entry_version
       WHERE code = ANY (\(codes)) AND state NOT IN ('published', 'suspended', 'superseded', 'returned', 'retired') ORDER BY code
      """, as: String.self)
    var versions: [EntryVersion] = []
    for code in open {
      if let version = try await openVersion(of: code) { versions.append(version) }
    }
    return versions
  }

  /// Whether the name `table` holds is that of a version in use or on its way.
  private static func isCurrent(_ table: SQL) -> SQL {
    """
    EXISTS (SELECT FROM entry_version AS version
      WHERE version.code = \(table).code AND version.name_key = \(table).name_key
        AND version.state NOT IN ('superseded', 'returned', 'retired'))
    """
  }
}

extension Transaction {
  /// Moves entries with their names and origins; what the taker has already stays with the taker's entry.
  package borrowing func moveEntries(_ codes: [String], by transfer: Transfer) throws {
    try execute(
      """
      INSERT INTO entry_transfer (code, transfer, giver, taker, moved_at)
      SELECT code, \(transfer.id.rawValue), \(transfer.giver.text), \(transfer.taker.text), \(now)
        FROM unnest(\(codes)) AS code
      """, expecting: codes.count)
    try give(codes, from: transfer.giver, to: transfer.taker)
  }

  /// Changes whose these entries are; that it was to be so is on record already.
  borrowing func give(_ codes: [String], from giver: SocialCreditCode, to taker: SocialCreditCode) throws {
    try execute(
      """
      DELETE FROM entry_name AS given
       WHERE provider = \(giver.text) AND code = ANY (\(codes)) AND EXISTS (SELECT FROM entry_name AS taken
         WHERE taken.provider = \(taker.text) AND taken.name_key = given.name_key)
      """)
    try execute(
      """
      DELETE FROM import_origin AS given
       WHERE provider = \(giver.text) AND code = ANY (\(codes)) AND EXISTS (SELECT FROM import_origin AS taken
         WHERE taken.provider = \(taker.text) AND taken.external_code = given.external_code)
      """)
    try execute(
      "UPDATE entry SET provider = \(taker.text) WHERE code = ANY (\(codes)) AND provider = \(giver.text)",
      expecting: codes.count)
  }

  /// Gives a version on its way to the entry's new provider: it will be published, and found, under that name.
  package borrowing func move(_ version: EntryVersion, to taker: Organisation) throws {
    let text = SearchText(version.content, providerName: taker.name)
    try execute(
      """
      UPDATE entry_version
         SET provider = \(taker.code.text), search_words = \(text.words), search_name = \(text.name),
             search_tokens = \(text.tokens)
       WHERE code = \(version.code) AND version = \(version.number)
      """, expecting: 1)
  }

  /// Gives systems and projects of a body that ends to its successor.
  package borrowing func moveRegisters(from giver: SocialCreditCode, to taker: SocialCreditCode) throws {
    try execute("UPDATE business_system SET organisation = \(taker.text) WHERE organisation = \(giver.text)")
    try execute("UPDATE legacy_system SET organisation = \(taker.text) WHERE organisation = \(giver.text)")
    try execute("UPDATE project SET responsible = \(taker.text) WHERE responsible = \(giver.text)")
  }
}
