import Postgres
import Rules

/// Where a search looks, and the parts of its statements: what must hold of a row, and how well a row meets the words.
struct SearchSource {
  let scope: SearchScope

  init(_ scope: SearchScope) {
    self.scope = scope
  }

  var rows: SQL {
    switch scope {
    case .visible: "entry_search"
    case .own: "entry_search_source AS entry_search"
    }
  }

  /// What orders rows that are alike in everything else; each has its own.
  var key: SQL {
    switch scope {
    case .visible: "code"
    case .own: "key"
    }
  }

  func predicate(_ query: SearchQuery, _ filter: EntryFilter) -> SQL {
    query.words.reduce("\(limits)\(filters(filter))") { "\($0) AND \(has($1))" }
  }

  /// What the lists say, each after an AND.
  func filters(_ filter: EntryFilter) -> SQL {
    var parts: SQL = ""
    if let provider = filter.provider { parts = "\(parts) AND provider = \(provider)" }
    if let region = filter.region { parts = "\(parts) AND region_code = \(region.text)" }
    if let type = filter.shareType { parts = "\(parts) AND share_type = \(type.rawValue)" }
    if let type = filter.openType { parts = "\(parts) AND \(type.rawValue) = ANY (open_types)" }
    if let mode = filter.shareMode { parts = "\(parts) AND \(mode.rawValue) = ANY (share_modes)" }
    if let resourceClass = filter.resourceClass { parts = "\(parts) AND resource_class = \(resourceClass.rawValue)" }
    if let code = filter.categoryCode { parts = "\(parts) AND starts_with(category_code, \(code))" }
    if let cycle = filter.updateCycle { parts = "\(parts) AND update_cycle = \(cycle.rawValue)" }
    if let formatClass = filter.formatClass { parts = "\(parts) AND format_class = \(formatClass)" }
    if let acquisition = filter.acquisition { parts = "\(parts) AND acquisition = \(acquisition.rawValue)" }
    return parts
  }

  /// Rows that meet everything, as `key, code, version, listed_at, score`.
  func hits(_ query: SearchQuery, _ filter: EntryFilter) -> SQL {
    if query.words.count == 1, let word = query.words.first, let reading = word.reading, looksAtTheTable {
      return read(word, reading, query.phrase, "\(limits)\(filters(filter))")
    }
    let long = query.words.enumerated().filter { $0.element.isLong && $0.element.reading == nil }
    guard !long.isEmpty else {
      return """
        SELECT \(key) AS key, code, version, listed_at, \(score(query)) AS score
          FROM \(rows) WHERE \(predicate(query, filter))
        """
    }
    // Where a long word stands is looked up once, for the condition and for the score.
    let places = long.reduce("" as SQL) {
      "\($0), position(\($1.element.text) IN words) AS \(unescaped: "place_\($1.offset)")"
    }
    let found = long.dropFirst().reduce("\(unescaped: "place_\(long[0].offset)") > 0" as SQL) {
      "\($0) AND \(unescaped: "place_\($1.offset)") > 0"
    }
    let others = query.words.filter { !$0.isLong || $0.reading != nil }
    let tokens = long.reduce("" as SQL) { "\($0) AND tokens @> \($1.element.tokens)" }
    let condition: SQL = others.reduce("\(limits)\(filters(filter))\(tokens)") { "\($0) AND \(has($1))" }
    return """
      SELECT \(key) AS key, code, version, listed_at, \(score(query)) AS score
        FROM (SELECT *\(places) FROM \(rows) WHERE \(condition) OFFSET 0) AS entry_search WHERE \(found)
      """
  }

  /// Rows found by one Latin word: as it is written, by initials, by syllables; each way looks at its own rows only.
  private func read(
    _ word: SearchQuery.Word, _ reading: SearchQuery.Reading, _ phrase: String, _ condition: SQL
  ) -> SQL {
    let written: SQL = word.isLong ? "AND position(\(word.text) IN words) > 0" : ""
    let initials: SQL = reading.areInitialsExact ? "" : "AND position(\(word.text) IN initials) > 0"
    let syllables: SQL = reading.areSyllablesExact ? "" : "AND pinyin ~ \(reading.pattern)"
    return """
      SELECT code AS key, code, version, listed_at, max(score) AS score
        FROM (SELECT code, version, listed_at, CASE WHEN name = \(phrase) THEN 1000 ELSE 0 END
                     + CASE WHEN position(\(word.text) IN name) > 0 THEN 2
                            WHEN position(\(word.text) IN name_initials) > 0
                              OR position(\(word.text) IN words) + char_length(\(word.text)) - 1 <= elements_end THEN 1
                            ELSE 0 END AS score
                FROM entry_search WHERE tokens @> \(word.tokens) \(written) AND \(condition)
               UNION ALL
              SELECT code, version, listed_at, CASE WHEN position(\(word.text) IN name_initials) > 0 THEN 1 ELSE 0 END
                FROM entry_search WHERE tokens @> \(reading.initials) \(initials) AND \(condition)
               UNION ALL
              SELECT code, version, listed_at, 0
                FROM entry_search WHERE tokens @> \(reading.syllables) \(syllables) AND \(condition)) AS way
       GROUP BY code, version, listed_at
      """
  }

  /// Whole name, then each word's best place: name 2, item or element 1, abstract or provider 0.
  private func score(_ query: SearchQuery) -> SQL {
    guard !query.words.isEmpty else { return "0" }
    // No query has so many words that their places add up to a whole name.
    return query.words.enumerated().reduce("CASE WHEN name = \(query.phrase) THEN 1000 ELSE 0 END") {
      "\($0) + \(place(of: $1.element, at: $1.offset))"
    }
  }

  var limits: SQL {
    switch scope {
    case .visible(let now): "(hidden_from IS NULL OR hidden_from > \(now))"
    case .own(let provider, let state?): "provider = \(provider.text) AND state = \(state.rawValue)"
    case .own(let provider, nil):
      """
      provider = \(provider.text) AND (state IN ('published', 'suspended') OR NOT EXISTS (SELECT FROM entry_version AS newer
        WHERE newer.code = entry_search.code AND newer.version > entry_search.version))
      """
    }
  }

  var looksAtTheTable: Bool {
    if case .visible = scope { true } else { false }
  }

  func has(_ word: SearchQuery.Word) -> SQL {
    let written: SQL =
      word.isLong
      ? "tokens @> \(word.tokens) AND position(\(word.text) IN words) > 0" : "tokens @> \(word.tokens)"
    guard let reading = word.reading else { return written }
    let initials: SQL =
      reading.areInitialsExact
      ? "tokens @> \(reading.initials)"
      : "tokens @> \(reading.initials) AND position(\(word.text) IN initials) > 0"
    let syllables: SQL =
      reading.areSyllablesExact
      ? "tokens @> \(reading.syllables)" : "tokens @> \(reading.syllables) AND pinyin ~ \(reading.pattern)"
    return "((\(written)) OR (\(initials)) OR (\(syllables)))"
  }

  private func place(of word: SearchQuery.Word, at index: Int) -> SQL {
    "CASE WHEN position(\(word.text) IN name) > 0 THEN 2 \(lowerPlaces(of: word, at: index)) END"
  }

  private func lowerPlaces(of word: SearchQuery.Word, at index: Int) -> SQL {
    let length: SQL = "char_length(\(word.text))"
    if word.reading != nil {
      return """
        WHEN position(\(word.text) IN name_initials) > 0
          OR position(\(word.text) IN words) BETWEEN 1 AND elements_end - \(length) + 1 THEN 1 ELSE 0
        """
    }
    if word.isLong {
      return "WHEN \(unescaped: "place_\(index)") + \(length) - 1 <= elements_end THEN 1 ELSE 0"
    }
    if !looksAtTheTable {
      return "WHEN position(\(word.text) IN words) BETWEEN 1 AND elements_end - \(length) + 1 THEN 1 ELSE 0"
    }
    // One look into the index for all hits; to fetch every hit's long text would cost more than all the rest.
    return "WHEN code IN (SELECT code FROM entry_search WHERE tokens @> \(word.asideTokens)) THEN 0 ELSE 1"
  }
}
