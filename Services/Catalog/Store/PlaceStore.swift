package import Postgres
import Rules

/// Where the catalog was founded, as the one row of `node_place`.
extension Transaction {
  /// The place it was founded at: this one, if none was written down before.
  package borrowing func found(at place: NodePlace) async throws -> NodePlace {
    let known = try await query(
      "SELECT network, level, region FROM node_place", as: String.self, String.self, String.self)
    if let row = known.first {
      return NodePlace(network: try .stored(row.0), level: try .stored(row.1), region: row.2)
    }
    try execute(
      """
      INSERT INTO node_place (network, level, region)
      VALUES (\(place.network.rawValue), \(place.level.rawValue), \(place.region)) ON CONFLICT DO NOTHING
      """)
    return place
  }
}
