import FoundationEssentials
package import Postgres
package import Rules

/// Business systems as rows of `business_system`, their exceptions as rows of `business_system_exception`.
extension QuerySource where Self: ~Copyable {
  package borrowing func system(_ id: BusinessSystem.ID) async throws -> BusinessSystem? {
    try await systems("WHERE id = \(id.rawValue)").first
  }

  /// By name.
  ///
  /// - Parameter place: name and id of the system after which to begin.
  package borrowing func systems(
    of oversight: Oversight, unconnectedOnly: Bool, after place: [String]?, limit: Int
  ) async throws -> [BusinessSystem] {
    try await systems(
      """
      WHERE \(oversight.covers("organisation"))
        AND (NOT \(unconnectedOnly) OR NOT (connected OR EXISTS (
          SELECT FROM business_system_exception AS exception WHERE exception.system = business_system.id)))
        AND \(Self.place("name", "id", isAfter: place))
      ORDER BY name COLLATE "C", id COLLATE "C" LIMIT \(limit)
      """)
  }

  private borrowing func systems(_ condition: SQL) async throws -> [BusinessSystem] {
    try await query(
      """
      SELECT id, organisation, name, network, connected, codes, registered_at, coalesce((
               SELECT document FROM business_system_exception AS exception
                WHERE exception.system = business_system.id ORDER BY exception.id DESC LIMIT 1), '')
        FROM business_system \(condition)
      """,
      as: String.self, String.self, String.self, String.self, Bool.self, [String].self, Date.self, String.self
    ).map { row in
      BusinessSystem(
        id: .init(rawValue: row.0), organisation: try SocialCreditCode(row.1),
        traits: .init(name: row.2, network: try .stored(row.3), isConnected: row.4, codes: row.5),
        exceptionDocument: row.7, registeredAt: row.6)
    }
  }
}

extension Transaction {
  package borrowing func insert(_ system: BusinessSystem, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO business_system (id, organisation, name, network, connected, codes, registered_at, registered_by)
      VALUES (\(system.id.rawValue), \(system.organisation.text), \(system.traits.name),
              \(system.traits.network.rawValue), \(system.traits.isConnected), \(system.traits.codes),
              \(system.registeredAt), \(holder.rawValue))
      """, expecting: 1)
  }

  package borrowing func update(_ system: BusinessSystem) throws {
    try execute(
      """
      UPDATE business_system
         SET name = \(system.traits.name), network = \(system.traits.network.rawValue),
             connected = \(system.traits.isConnected), codes = \(system.traits.codes)
       WHERE id = \(system.id.rawValue)
      """, expecting: 1)
  }

  package borrowing func insertException(of system: BusinessSystem, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO business_system_exception (system, document, recorded_at, recorded_by)
      VALUES (\(system.id.rawValue), \(system.exceptionDocument), \(now), \(holder.rawValue))
      """, expecting: 1)
  }
}

/// Legacy exchange systems as rows of `legacy_system`.
extension QuerySource where Self: ~Copyable {
  package borrowing func legacySystem(_ id: LegacySystem.ID) async throws -> LegacySystem? {
    try await legacySystems("WHERE id = \(id.rawValue)").first
  }

  /// In the order of ``LegacySystem/place(on:)``.
  package borrowing func legacySystems(
    of oversight: Oversight, on today: CivilDate, after place: [String]?, limit: Int
  ) async throws -> [LegacySystem] {
    let rank: SQL =
      """
      CASE WHEN migrated_on IS NULL AND planned_on < \(today.description)::text::date THEN '0' ELSE '1' END
      """
    return try await legacySystems(
      """
      WHERE \(oversight.covers("organisation")) AND \(Self.place(rank, "planned_on::text", "id", isAfter: place))
      ORDER BY (\(rank)), planned_on, id COLLATE "C" LIMIT \(limit)
      """)
  }

  private borrowing func legacySystems(_ condition: SQL) async throws -> [LegacySystem] {
    try await query(
      """
      SELECT id, organisation, name, in_use_since::text, planned_on::text, migrated_on::text
        FROM legacy_system \(condition)
      """,
      as: String.self, String.self, String.self, String.self, String.self, String?.self
    ).map { row in
      LegacySystem(
        id: .init(rawValue: row.0), organisation: try SocialCreditCode(row.1), name: row.2,
        inUseSince: try CivilDate(row.3).stored("day"), plannedOn: try CivilDate(row.4).stored("day"),
        migratedOn: try row.5.map { try CivilDate($0).stored("day") })
    }
  }
}

extension Transaction {
  package borrowing func insert(_ system: LegacySystem, by holder: Holder.ID) throws {
    try execute(
      """
      INSERT INTO legacy_system (id, organisation, name, in_use_since, planned_on, registered_at, registered_by)
      VALUES (\(system.id.rawValue), \(system.organisation.text), \(system.name),
              \(system.inUseSince.description)::text::date, \(system.plannedOn.description)::text::date, \(now),
              \(holder.rawValue))
      """, expecting: 1)
  }

  package borrowing func update(_ system: LegacySystem) throws {
    try execute(
      """
      UPDATE legacy_system SET migrated_on = \(system.migratedOn?.description)::text::date
       WHERE id = \(system.id.rawValue) AND migrated_on IS NULL
      """, expecting: 1)
  }
}
