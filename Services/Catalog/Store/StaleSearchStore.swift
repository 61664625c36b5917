package import FoundationEssentials
package import Postgres

/// Rows of `entry_search` whose words another build made, or that were made under another name of the provider.
extension QuerySource where Self: ~Copyable {
  package borrowing func hasStaleSearch() async throws -> Bool {
    try await query("SELECT EXISTS (SELECT FROM entry_search WHERE stale)", as: Bool.self).first ?? false
  }

  /// Until when what is found there is found just so unless an event tells otherwise: until the next suspension that was
  /// announced. `nil` while words are to be made anew, which is told by none.
  package borrowing func endOfSearch(at now: Date) async throws -> Date? {
    let (isStale, next) = try await query(
      """
      SELECT EXISTS (SELECT FROM entry_search WHERE stale),
             (SELECT min(hidden_from) FROM entry_search WHERE hidden_from > \(now))
      """, as: Bool.self, Date?.self
    ).first.stored("search")
    return isStale ? nil : next ?? .distantFuture
  }
}

extension Transaction {
  /// Makes up to `limit` of them anew from the catalog. Returns how many.
  package borrowing func refreshSearch(limit: Int) async throws -> Int {
    let stale = try await query(
      """
      SELECT search.code, search.version, body.name
        FROM entry_search AS search JOIN organisation AS body ON body.code = search.provider
       WHERE stale ORDER BY search.code LIMIT \(limit) FOR UPDATE OF search SKIP LOCKED
      """, as: String.self, Int.self, String.self)
    for (code, version, provider) in stale {
      let condition: SQL = "WHERE code = \(code) AND version = \(version)"
      var content = try await entryContents(condition).first.stored("entry version").content
      content.items = try await entryItems(condition)[VersionKey(code: code, version: version)] ?? []
      let text = SearchText(content, providerName: provider)
      try execute(
        """
        UPDATE entry_search
           SET name = \(text.name), name_initials = split_part(\(text.initials), E'\\n', 1), initials = \(text.initials),
               pinyin = \(text.pinyin), words = \(text.words), elements_end = char_length(\(text.elements)),
               tokens = \(text.tokens),
               stale = false
         WHERE code = \(code) AND version = \(version)
        """, expecting: 1)
    }
    return stale.count
  }
}
