import FoundationEssentials
package import Postgres
package import Rules

/// Versions of entries as rows, written. Triggers refuse what the state does not allow.
extension Transaction {
  /// Takes the next number of a scope; it is never given out again. The command holds the scope's lock key.
  package borrowing func takeSequenceNumber(in scope: String) async throws -> Int {
    try await query(
      """
      INSERT INTO code_sequence (scope, last_number) VALUES (\(scope), 1)
      ON CONFLICT (scope) DO UPDATE SET last_number = code_sequence.last_number + 1
      RETURNING last_number
      """, as: Int.self
    ).first.stored("code sequence")
  }

  package borrowing func insertEntry(_ code: String, provider: SocialCreditCode) throws {
    try execute(
      "INSERT INTO entry (code, provider, created_at) VALUES (\(code), \(provider.text), \(now))", expecting: 1)
  }

  /// Stores a new draft with its items.
  package borrowing func insert(_ version: EntryVersion, providerName: String) throws {
    try insertVersion(version, providerName: providerName)
    try insertItems(of: [version])
    try claimName(of: version)
  }

  /// Stores a new draft without its items.
  private borrowing func insertVersion(_ version: EntryVersion, providerName: String) throws {
    try execute(
      """
      INSERT INTO entry_version (code, version, provider, state, name, name_key, resource_class, subject, division,
        subdivision, abstract, acquisition, acquisition_basis, format_class, format_type, update_cycle, related_codes,
        classified, attribution, share_type, open_types, search_words, search_name, search_tokens, drafters, drafted_at,
        english_name, internal_department, source_system, format_note, volumes, grade, guide_version, derived,
        search_elements, search_initials, search_pinyin, search_provider, rule_pack)
      VALUES (\(version.code), \(version.number), \(version.provider.text), 'draft',
        \(try columns(of: version, providerName)), \(version.pack.rawValue))
      """, expecting: 1)
  }

  /// Replaces a draft's content.
  package borrowing func rewrite(_ version: EntryVersion, providerName: String) throws {
    try execute(
      """
      UPDATE entry_version
         SET (name, name_key, resource_class, subject, division, subdivision, abstract, acquisition, acquisition_basis,
              format_class, format_type, update_cycle, related_codes, classified, attribution, share_type, open_types,
              search_words, search_name, search_tokens, drafters, drafted_at, english_name, internal_department,
              source_system, format_note, volumes, grade, guide_version, derived, search_elements, search_initials,
              search_pinyin, search_provider) =
             (\(try columns(of: version, providerName)))
       WHERE code = \(version.code) AND version = \(version.number) AND state = 'draft'
      """, expecting: 1)
    try execute("DELETE FROM entry_item WHERE code = \(version.code) AND version = \(version.number)")
    try insertItems(of: [version])
    try claimName(of: version)
  }

  private borrowing func columns(of version: EntryVersion, _ providerName: String) throws -> SQL {
    let content = version.content
    let category = try content.category.stored("category")
    let text = SearchText(content, providerName: providerName)
    let openTypes = Set(content.items.compactMap(\.openType)).map(\.rawValue).sorted()
    return """
      \(content.name), \(Folding.key(content.name)), \(category.resourceClass.rawValue), \(category.subject),
      \(category.division), \(category.subdivision), \(content.abstract),
      \(try content.acquisition.stored("acquisition").rawValue), \(content.acquisitionBasis), \(content.formatClass),
      \(content.formatType), \(try content.updateCycle.stored("update cycle").rawValue), \(content.relatedCodes),
      \(content.classified), \(content.attribution), \(content.shareType.rawValue), \(openTypes), \(text.words),
      \(text.name), \(text.tokens), \(version.drafters.map(\.rawValue).sorted()), \(now),
      \(content.englishName), \(content.internalDepartment), \(content.sourceSystem), \(content.formatNote),
      \(try content.volumes.map { try json($0) })::jsonb, \(content.grade), \(content.guideVersion),
      \(try json(content.derived))::jsonb, \(text.elements), \(text.initials), \(text.pinyin), \(text.provider)
      """
  }

  private borrowing func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  /// Takes the version's name for its entry and gives back names that no version of it has any more.
  private borrowing func claimName(of version: EntryVersion) throws {
    try execute(
      """
      INSERT INTO entry_name (provider, name_key, code)
      VALUES (\(version.provider.text), \(Folding.key(version.content.name)), \(version.code))
      ON CONFLICT (provider, name_key) DO NOTHING
      """)
    try execute(
      """
      DELETE FROM entry_name
       WHERE code = \(version.code) AND NOT EXISTS (SELECT FROM entry_version
         WHERE entry_version.code = entry_name.code AND entry_version.name_key = entry_name.name_key)
      """)
  }
}
