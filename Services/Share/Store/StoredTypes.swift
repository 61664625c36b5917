import FoundationEssentials
import Postgres
import Rules

/// How the domain's values lie in columns.
extension TypedID: PostgresEncodable, PostgresDecodable {}
extension Purpose: PostgresEncodable, PostgresDecodable {}
extension DeliveryMode: PostgresEncodable, PostgresDecodable {}
extension ContentFormat: PostgresEncodable, PostgresDecodable {}
extension RefusalGround.Reason: PostgresEncodable, PostgresDecodable {}
extension Hold.Ground: PostgresEncodable, PostgresDecodable {}
extension DisputeForum.Instance: PostgresEncodable, PostgresDecodable {}
extension MountFinding.State: PostgresEncodable, PostgresDecodable {}

/// Conditions as JSON, because their filters are a tree. Times are whole microseconds, so nothing is lost.
struct StoredConditions: Codable {
  private let columns: [String]
  private let filters: [RowFilter]
  private let dailyQuota: Int?
  private let minIntervalSeconds: Int?
  private let receivingSystems: [String]?
  private let formats: [ContentFormat]?
  private let validUntilMicroseconds: Int64?

  static func json(_ conditions: Conditions) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let stored = StoredConditions(
      columns: conditions.columns, filters: conditions.rowFilters, dailyQuota: conditions.dailyQuota,
      minIntervalSeconds: conditions.minInterval.map { Int($0.components.seconds) },
      receivingSystems: conditions.receivingSystems.isEmpty ? nil : conditions.receivingSystems,
      formats: conditions.formats.isEmpty ? nil : conditions.formats,
      validUntilMicroseconds: conditions.validUntil.map { Int64(($0.timeIntervalSince1970 * 1e6).rounded()) })
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }

  static func conditions(_ json: String) throws -> Conditions {
    let stored = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
    return Conditions(
      columns: stored.columns, rowFilters: stored.filters, dailyQuota: stored.dailyQuota,
      minInterval: stored.minIntervalSeconds.map { .seconds($0) }, receivingSystems: stored.receivingSystems ?? [],
      formats: stored.formats ?? [],
      validUntil: stored.validUntilMicroseconds.map { Date(timeIntervalSince1970: Double($0) / 1e6) })
  }
}

/// A row that the schema's own constraints should have made impossible.
struct StoredRowInvalid: Error, CustomStringConvertible {
  let table: String
  let id: String

  var description: String { "the row \(id) of table \(table) cannot be read: it was changed by hand or is damaged" }
}
