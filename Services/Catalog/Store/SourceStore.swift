import FoundationEssentials
package import Postgres
package import Rules

/// Designated sources as rows of `element_source` and `source_partner`.
extension QuerySource where Self: ~Copyable {
  /// The source of an element at a level.
  package borrowing func source(of element: DataElement, in area: RegionCode) async throws -> DesignatedSource? {
    try await sources(
      "WHERE source.element = \(element.key) AND source.area = \(area.text) AND source.ended_at IS NULL"
    ).first
  }

  /// Sources of these elements that bind others: designated, and with the item still in force.
  package borrowing func bindingSources(of elements: [String], in area: RegionCode) async throws -> [DesignatedSource] {
    try await sources(
      """
      WHERE source.element = ANY (\(elements)) AND source.area = \(area.text) AND source.ended_at IS NULL
        AND EXISTS (SELECT FROM element_holder AS held
          WHERE held.code = source.code AND held.element = source.element AND held.source_code = '')
      """)
  }

  /// Sources that a transfer touches: of entries that go, and those a body that ends verifies.
  package borrowing func sources(movedBy transfer: Transfer, with codes: [String]) async throws -> [DesignatedSource] {
    try await sources(
      """
      WHERE source.ended_at IS NULL AND (source.code = ANY (\(codes)) OR \(transfer.kind.endsTheGiver) AND EXISTS (
        SELECT FROM source_partner AS partner
         WHERE partner.source = source.id AND partner.organisation = \(transfer.giver.text)))
      ORDER BY source.element, source.area
      """)
  }

  /// Sources whose element contains `text`, by element; latest first where one was designated again.
  ///
  /// - Parameter id: of the designation after which to begin.
  package borrowing func sources(
    containing text: String, includingEnded: Bool, after id: String?, limit: Int
  ) async throws -> [DesignatedSource] {
    try await sources(
      """
      WHERE (\(includingEnded) OR source.ended_at IS NULL) AND position(\(text) IN source.element) > 0
        AND (\(id)::text IS NULL OR (\(Self.listed("source")))
          > (SELECT \(Self.listed("last")) FROM element_source AS last WHERE last.id::text = \(id)))
      ORDER BY \(Self.listed("source")) LIMIT \(limit)
      """)
  }

  /// What designations are listed by; the later first, and before it the one in force.
  private static func listed(_ row: SQL) -> SQL {
    """
    \(row).element COLLATE "C", \(row).area COLLATE "C", -extract(epoch FROM \(row).designated_at),
    -coalesce(extract(epoch FROM \(row).ended_at), 'Infinity'), \(row).id
    """
  }

  private borrowing func sources(_ condition: SQL) async throws -> [DesignatedSource] {
    try await query(
      """
      SELECT source.id, source.area, source.element, source.name,
             CASE WHEN source.ended_at IS NULL THEN entry.provider ELSE source.organisation END, source.code,
             source.column_name, source.basis, source.designated_at, source.designated_by, source.ended_at,
             source.ended_by, source.end_reason,
             ARRAY(SELECT organisation FROM source_partner WHERE source_partner.source = source.id)
        FROM element_source AS source JOIN entry ON entry.code = source.code \(condition)
      """,
      as: UUID.self, String.self, String.self, String.self, String.self, String.self, String.self, String.self,
      Date.self, String.self, Date?.self, String?.self, String?.self, [String].self
    ).map { row in
      let end = try EntryVersion.Act(by: row.11, at: row.10).map {
        DesignatedSource.End(act: $0, reason: try row.12.stored("end of a source"))
      }
      return DesignatedSource(
        id: .init(rawValue: row.0), area: try RegionCode(row.1), element: DataElement(key: row.2, name: row.3),
        organisation: try SocialCreditCode(row.4), code: row.5, column: row.6, basis: row.7,
        partners: Set(try row.13.map { try SocialCreditCode($0) }),
        designated: EntryVersion.Act(by: Holder.ID(rawValue: row.9), at: row.8), end: end)
    }
  }
}

extension Transaction {
  /// Stores a new designation with its partners.
  package borrowing func insert(_ source: DesignatedSource) throws {
    try execute(
      """
      INSERT INTO element_source (id, area, element, name, organisation, code, column_name, basis, designated_at,
                                  designated_by)
      VALUES (\(source.id.rawValue), \(source.area.text), \(source.element.key), \(source.element.name),
              \(source.organisation.text), \(source.code), \(source.column), \(source.basis), \(source.designated.at),
              \(source.designated.by.rawValue))
      """, expecting: 1)
    for partner in source.partners.sorted(by: { $0.text < $1.text }) { try insert(partner: partner, of: source) }
  }

  package borrowing func insert(partner: SocialCreditCode, of source: DesignatedSource) throws {
    try execute(
      """
      INSERT INTO source_partner (source, organisation, since)
      VALUES (\(source.id.rawValue), \(partner.text), \(now))
      """, expecting: 1)
  }

  package borrowing func saveEnd(of source: DesignatedSource) throws {
    try execute(
      """
      UPDATE element_source
         SET ended_at = \(source.end?.act.at), ended_by = \(source.end?.act.by.rawValue),
             end_reason = \(source.end?.reason)
       WHERE id = \(source.id.rawValue)
      """, expecting: 1)
  }
}
