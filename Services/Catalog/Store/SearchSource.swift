import Postgres
import Rules

/// Where a search looks, and the parts of its statements: what must hold of a row, and how well a row meets the words.
struct SearchSource {
  private let scope: SearchScope

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
    var parts = [limits] + query.words.map(has)
    if let provider = filter.provider { parts.append("provider = \(provider)") }
    if let region = filter.region { parts.append("region_code = \(region.text)") }
    if let type = filter.shareType { parts.append("share_type = \(type.rawValue)") }
    if let type = filter.openType { parts.append("\(type.rawValue) = ANY (open_types)") }
    if let mode = filter.shareMode { parts.append("\(mode.rawValue) = ANY (share_modes)") }
    if let resourceClass = filter.resourceClass { parts.append("resource_class = \(resourceClass.rawValue)") }
    if let code = filter.categoryCode { parts.append("starts_with(category_code, \(code))") }
    if let cycle = filter.updateCycle { parts.append("update_cycle = \(cycle.rawValue)") }
    if let formatClass = filter.formatClass { parts.append("format_class = \(formatClass)") }
    if let acquisition = filter.acquisition { parts.append("acquisition = \(acquisition.rawValue)") }
    return parts.dropFirst().reduce(parts[0]) { "\($0) AND \($1)" }
  }

  /// Whole name, then each word's best place: name 2, item or element 1, abstract or provider 0.
  func score(_ query: SearchQuery) -> SQL {
    guard !query.words.isEmpty else { return "0" }
    // No query has so many words that their places add up to a whole name.
    return query.words.reduce("CASE WHEN name = \(query.phrase) THEN 1000 ELSE 0 END") { "\($0) + \(place(of: $1))" }
  }

  private var limits: SQL {
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

  private var looksAtTheTable: Bool {
    if case .visible = scope { true } else { false }
  }

  private func has(_ word: SearchQuery.Word) -> SQL {
    let written: SQL =
      word.isLong
      ? "tokens @> \(word.tokens) AND position(\(word.text) IN words) > 0" : "tokens @> \(word.tokens)"
    guard let reading = word.reading else { return written }
    let initials: SQL =
      word.isLong
      ? "tokens @> \(reading.initials) AND position(\(word.text) IN initials) > 0" : "tokens @> \(reading.initials)"
    let syllables: SQL =
      word.isLong
      ? "tokens @> \(reading.syllables) AND pinyin ~ \(reading.pattern)" : "tokens @> \(reading.syllables)"
    return "((\(written)) OR (\(initials)) OR (\(syllables)))"
  }

  private func place(of word: SearchQuery.Word) -> SQL {
    "CASE WHEN position(\(word.text) IN name) > 0 THEN 2 \(lowerPlaces(of: word)) END"
  }

  private func lowerPlaces(of word: SearchQuery.Word) -> SQL {
    if word.reading != nil {
      return """
        WHEN position(\(word.text) IN name_initials) > 0 OR position(\(word.text) IN elements) > 0 THEN 1 ELSE 0
        """
    }
    if word.isLong || !looksAtTheTable { return "WHEN position(\(word.text) IN elements) > 0 THEN 1 ELSE 0" }
    // One look into the index for all hits; to fetch every hit's long text would cost more than all the rest.
    return "WHEN code IN (SELECT code FROM entry_search WHERE tokens @> \(word.asideTokens)) THEN 0 ELSE 1"
  }
}
