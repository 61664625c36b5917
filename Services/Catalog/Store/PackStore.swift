package import Postgres
import Rules

/// The authority's adoptions of rule packs as rows of `pack_adoption`.
extension QuerySource where Self: ~Copyable {
  /// By day.
  package borrowing func packAdoptions() async throws -> [PackAdoption] {
    try await query(
      "SELECT pack, adopted_from::text, act FROM pack_adoption ORDER BY adopted_from, pack",
      as: String.self, String.self, String.self
    ).map { id, from, act in
      PackAdoption(
        pack: try RulePack(id: RulePack.ID(rawValue: id)).stored("rule pack"),
        from: try CivilDate(from).stored("day of an adoption"), act: act)
    }
  }
}

extension Transaction {
  package borrowing func insert(_ adoption: PackAdoption, by holder: String) throws {
    try execute(
      """
      INSERT INTO pack_adoption (pack, adopted_from, act, adopted_at, adopted_by)
      VALUES (\(adoption.pack.id.rawValue), \(adoption.from.description)::text::date, \(adoption.act), \(now),
              \(holder))
      """, expecting: 1)
  }
}
