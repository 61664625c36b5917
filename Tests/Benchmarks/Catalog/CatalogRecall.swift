import Postgres
import ServiceKit
import TestKit

/// Whether search finds every entry that has a word, and no other: by letters, without search's own tables.
struct CatalogRecall {
  let suite: BenchSuite

  /// How many entries in force have each of these words in name, abstract, provider's name or an item's name.
  func counts(of words: [String]) async throws -> [String: Int] {
    let database = try await suite.database(of: .catalog)
    return try await TemporaryDatabase.running(database) {
      try await database.read { source in
        var counts: [String: Int] = [:]
        for word in words {
          counts[word] = try await source.query(
            """
            SELECT count(*) FROM entry_version AS version JOIN organisation AS body ON body.code = version.provider
             WHERE state = 'published' AND (strpos(version.name, \(word)) > 0 OR strpos(abstract, \(word)) > 0
               OR strpos(body.name, \(word)) > 0 OR EXISTS (SELECT FROM entry_item AS item
                 WHERE (item.code, item.version) = (version.code, version.version) AND strpos(item.name, \(word)) > 0))
            """, as: Int.self
          ).first
        }
        return counts
      }
    }
  }

  /// Some of what the probe asks for: with few hits, with many, short and long.
  static let words =
    CatalogData.words.enumerated().filter { $0.offset % 12 == 0 }.map(\.element)
    + CatalogData.longWords.filter { !$0.contains(" ") }.prefix(12)
}
