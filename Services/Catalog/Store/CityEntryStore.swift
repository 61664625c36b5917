package import FoundationEssentials
package import Postgres

/// An entry of the city's catalog as a county knows it; words of vocabularies by their numbers in the contract, so that
/// a newer city's are kept too.
package struct CityEntry: Sendable, Hashable {
  package let code: String
  package let version: Int
  package let name: String
  package let provider: String
  package let providerName: String
  package let abstract: String
  package let resourceClass: Int
  package let shareType: Int
  package let updateCycle: Int
  package let itemNames: [String]
  package let attribution: String
  package let publishedAt: Date
  /// Out of use from then on.
  package var suspendedFrom: Date?
}

/// The city's catalog as rows of `city_entry`, what it sent back as rows of `city_return`.
extension QuerySource where Self: ~Copyable {
  package borrowing func cityEntry(_ code: String) async throws -> CityEntry? {
    try await cityEntries("WHERE code = \(code)").first
  }

  /// A page of entries that have all the words, by code.
  package borrowing func cityEntries(_ words: [String], after code: String, limit: Int) async throws -> [CityEntry] {
    try await cityEntries("WHERE code > \(code) AND \(Self.have(words)) ORDER BY code LIMIT \(limit)")
  }

  package borrowing func cityEntriesCount(_ words: [String]) async throws -> Int {
    try await query("SELECT count(*) FROM city_entry WHERE \(Self.have(words))", as: Int.self).first ?? 0
  }

  /// - Parameter words: in lower case.
  private static func have(_ words: [String]) -> SQL {
    """
    NOT EXISTS (SELECT FROM unnest(\(words)) AS word WHERE strpos(
      lower(concat_ws(' ', code, name, provider_name, abstract, array_to_string(item_names, ' '))), word) = 0)
    """
  }

  private borrowing func cityEntries(_ condition: SQL) async throws -> [CityEntry] {
    try await query(
      """
      SELECT code, version, name, provider, provider_name, abstract, resource_class, share_type, update_cycle, item_names,
             attribution, published_at, suspended_from
        FROM city_entry \(condition)
      """,
      as: String.self, Int.self, String.self, String.self, String.self, String.self, Int.self, Int.self, Int.self,
      [String].self, String.self, Date.self, Date?.self
    ).map { row in
      CityEntry(
        code: row.0, version: row.1, name: row.2, provider: row.3, providerName: row.4, abstract: row.5,
        resourceClass: row.6, shareType: row.7, updateCycle: row.8, itemNames: row.9, attribution: row.10,
        publishedAt: row.11, suspendedFrom: row.12)
    }
  }

  /// When the city sent a version back, if it did.
  package borrowing func cityReturned(_ code: String, version: Int) async throws -> Date? {
    try await query(
      "SELECT returned_at FROM city_return WHERE code = \(code) AND version = \(version)", as: Date.self
    ).first
  }
}

extension Transaction {
  borrowing func replace(_ entry: CityEntry) throws {
    try execute("DELETE FROM city_entry WHERE code = \(entry.code)")
    try execute(
      """
      INSERT INTO city_entry (code, version, name, provider, provider_name, abstract, resource_class, share_type,
                              update_cycle, item_names, attribution, published_at)
      VALUES (\(entry.code), \(entry.version), \(entry.name), \(entry.provider), \(entry.providerName),
              \(entry.abstract), \(entry.resourceClass), \(entry.shareType), \(entry.updateCycle), \(entry.itemNames),
              \(entry.attribution), \(entry.publishedAt))
      """, expecting: 1)
  }

  borrowing func removeCityEntry(_ code: String, upTo version: Int) throws {
    try execute("DELETE FROM city_entry WHERE code = \(code) AND version <= \(version)")
  }

  borrowing func suspendCityEntry(_ code: String, _ version: Int, from start: Date?) throws {
    try execute(
      "UPDATE city_entry SET suspended_from = \(start) WHERE code = \(code) AND version = \(version)")
  }

  borrowing func insertCityReturn(_ code: String, _ version: Int, of provider: String, at time: Date?) throws {
    try execute(
      """
      INSERT INTO city_return (code, version, provider, returned_at)
      VALUES (\(code), \(version), \(provider), \(try time.stored("return"))) ON CONFLICT DO NOTHING
      """)
  }
}
