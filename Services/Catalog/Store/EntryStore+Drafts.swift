package import Postgres
import Rules

/// A first version of a new entry on its way into the database, with what search knows of it.
package struct NewDraft: Sendable {
  package let version: EntryVersion
  package let text: SearchText

  package init(version: EntryVersion, text: SearchText) {
    self.version = version
    self.text = text
  }
}

/// Many new drafts at once, as an import stores them: a statement for each table.
extension Transaction {
  /// Takes the next numbers of these scopes, as many as each needs, and returns the first of each.
  package borrowing func takeSequenceNumbers(_ counts: [String: Int]) async throws -> [String: Int] {
    guard !counts.isEmpty else { return [:] }
    let scopes = counts.keys.sorted()
    let last = try await query(
      """
      INSERT INTO code_sequence (scope, last_number)
      SELECT * FROM unnest(\(scopes), \(scopes.map { counts[$0] ?? 0 }))
      ON CONFLICT (scope) DO UPDATE SET last_number = code_sequence.last_number + excluded.last_number
      RETURNING scope, last_number
      """, as: String.self, Int.self)
    return Dictionary(uniqueKeysWithValues: last.map { ($0, $1 - (counts[$0] ?? 0) + 1) })
  }

  /// Stores first versions of new entries. Their names are known to be free.
  package borrowing func insertNewEntries(_ drafts: [NewDraft]) throws {
    guard !drafts.isEmpty else { return }
    let versions = drafts.map(\.version)
    try execute(
      """
      INSERT INTO entry (code, provider, created_at)
      SELECT code, provider, \(now) FROM unnest(\(versions.map(\.code)), \(versions.map(\.provider.text)))
        AS new (code, provider)
      """, expecting: drafts.count)
    try insertVersions(drafts)
    try insertItems(of: versions)
    try execute(
      """
      INSERT INTO entry_name (provider, name_key, code)
      SELECT * FROM unnest(\(versions.map(\.provider.text)), \(versions.map { Folding.key($0.content.name) }),
        \(versions.map(\.code)))
      """, expecting: drafts.count)
  }

  private borrowing func insertVersions(_ drafts: [NewDraft]) throws {
    let versions = drafts.map(\.version)
    let contents = versions.map(\.content)
    let texts = drafts.map(\.text)
    let categories = try contents.map { try $0.category.stored("category") }
    let related = RaggedLists(contents.map(\.relatedCodes))
    let drafters = RaggedLists(versions.map { $0.drafters.map(\.rawValue).sorted() })
    let openTypes = RaggedLists(contents.map { Set($0.items.compactMap(\.openType)).map(\.rawValue).sorted() })
    let tokens = RaggedLists(texts.map(\.tokens))
    let what: SQL = """
      \(versions.map(\.code)), \(versions.map(\.number)), \(versions.map(\.provider.text)), \(contents.map(\.name)),
      \(contents.map { Folding.key($0.name) }), \(categories.map(\.resourceClass.rawValue)),
      \(categories.map(\.subject)), \(categories.map(\.division)), \(categories.map(\.subdivision)),
      \(contents.map(\.abstract))
      """
    let acquisitions = try contents.map { try $0.acquisition.stored("acquisition").rawValue }
    let cycles = try contents.map { try $0.updateCycle.stored("update cycle").rawValue }
    let how: SQL = """
      \(acquisitions), \(contents.map(\.acquisitionBasis)), \(contents.map(\.formatClass)),
      \(contents.map(\.formatType)), \(cycles), \(related.firsts), \(related.lasts), \(contents.map(\.classified)),
      \(contents.map(\.attribution))
      """
    let shares: SQL = """
      \(contents.map(\.shareType.rawValue)), \(openTypes.firsts), \(openTypes.lasts), \(drafters.firsts),
      \(drafters.lasts)
      """
    let search: SQL = """
      \(texts.map(\.words)), \(texts.map(\.name)), \(tokens.firsts), \(tokens.lasts), \(texts.map(\.elements)),
      \(texts.map(\.initials)), \(texts.map(\.pinyin)), \(texts.map(\.provider))
      """
    // Arrays here have no NULLs: no volumes are ''.
    let volumes = try contents.map { try $0.volumes?.json ?? "" }
    let derived = try contents.map { try $0.derived.listJSON }
    let template: SQL = """
      \(contents.map(\.englishName)), \(contents.map(\.internalDepartment)), \(contents.map(\.sourceSystem)),
      \(contents.map(\.formatNote)), \(volumes), \(contents.map(\.grade)), \(contents.map(\.guideVersion)),
      \(derived)
      """
    try execute(
      """
      INSERT INTO entry_version (code, version, provider, state, name, name_key, resource_class, subject, division,
        subdivision, abstract, acquisition, acquisition_basis, format_class, format_type, update_cycle, related_codes,
        classified, attribution, share_type, open_types, search_words, search_name, search_tokens, drafters, drafted_at,
        english_name, internal_department, source_system, format_note, volumes, grade, guide_version, derived,
        search_elements, search_initials, search_pinyin, search_provider, rule_pack)
      SELECT code, version, provider, 'draft', name, name_key, resource_class, subject, division, subdivision, abstract,
             acquisition, acquisition_basis, format_class, format_type, update_cycle,
             (\(related.elements))[related_first:related_last], classified, attribution, share_type,
             (\(openTypes.elements))[open_first:open_last], search_words, search_name,
             (\(tokens.elements))[token_first:token_last], (\(drafters.elements))[drafter_first:drafter_last], \(now),
             english_name, internal_department, source_system, format_note, nullif(volumes, '')::jsonb, grade,
             guide_version, derived::jsonb, search_elements, search_initials, search_pinyin, search_provider, rule_pack
        FROM unnest(\(what), \(how), \(shares), \(search), \(template), \(versions.map(\.pack.rawValue)))
          AS new (code, version, provider, name, name_key, resource_class, subject, division, subdivision, abstract,
            acquisition, acquisition_basis, format_class, format_type, update_cycle, related_first, related_last,
            classified, attribution, share_type, open_first, open_last, drafter_first, drafter_last, search_words,
            search_name, token_first, token_last, search_elements, search_initials, search_pinyin, search_provider,
            english_name, internal_department, source_system, format_note, volumes, grade, guide_version, derived,
            rule_pack)
      """, expecting: drafts.count)
  }
}
