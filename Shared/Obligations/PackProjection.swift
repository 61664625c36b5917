internal import Contracts
package import EventLog
package import Postgres
internal import Rules

/// The rule packs in force on this platform, as catalog-service announces their adoption (启用规则包).
///
/// Each service with clocks keeps them in `adopted_pack` of its own schema; catalog-service reads its own log. A pack once
/// adopted stays: cases keep the pack of their day of receipt, so nothing is taken back.
package struct PackProjection: Projection {
  package let name = "packs"
  package let topics = [CatalogV1.PackAdopted.topic]
  package let tables = ["adopted_pack"]

  package init() {}

  package func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws {
    guard let adoption = try event.decoded(as: CatalogV1.PackAdopted.self) else { return }
    guard CivilDate(adoption.from) != nil else { throw UnreadablePack(pack: adoption.pack, from: adoption.from) }
    try transaction.execute(
      """
      INSERT INTO adopted_pack (pack, adopted_from) VALUES (\(adoption.pack), \(adoption.from)::text::date)
      ON CONFLICT (pack) DO NOTHING
      """)
  }
}

/// An adoption this build cannot follow: to go on by the older pack would be to count by the wrong law.
package struct UnreadablePack: Error, Sendable, Hashable, CustomStringConvertible {
  let pack: String
  let from: String

  package var description: String {
    "the rule pack \"\(pack)\" adopted from \(from) is not one this program knows; install the version that has it"
  }
}
