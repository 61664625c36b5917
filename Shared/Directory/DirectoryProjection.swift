package import EventLog
internal import FoundationEssentials
package import Postgres
package import RPC
internal import SuiteContracts
internal import ZeroMQ

/// Keeps the directory as tables of this service, so that it can start while the catalog is away.
package struct DirectoryProjection: Projection {
  package let name = "directory"
  package let topics = DirectoryState.topics
  package let tables = ["directory_role", "directory_key", "directory_holder", "directory_organisation"]

  package init() {}

  package func apply(_ event: ConsumedEvent, in tx: borrowing Transaction) async throws {
    guard let change = try DirectoryChange(event) else { return }
    switch change {
    case .organisation(let id, let traits):
      try tx.execute(
        """
        INSERT INTO directory_organisation (code, competent_authority, level, by_reference)
        VALUES (\(id.code), \(traits.isCompetentAuthority), \(traits.level.rawValue), \(traits.byReference))
            ON CONFLICT (code) DO UPDATE SET competent_authority = excluded.competent_authority, level = excluded.level,
               by_reference = excluded.by_reference
        """)
    case .holder(let id, let organisation, let kind):
      try tx.execute(
        """
        INSERT INTO directory_holder (id, organisation, is_person)
        VALUES (\(id.id), \(organisation.code), \(kind == .person))
            ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation
        """)
    case .roleGranted(let id, let assignment):
      try tx.execute(
        """
        INSERT INTO directory_role (holder, role, valid_from, valid_until, recorded_at)
        VALUES (\(id.id), \(assignment.role.rawValue), \(assignment.validFrom), \(assignment.validUntil),
                \(assignment.recordedAt))
            ON CONFLICT (holder, role, valid_from) DO UPDATE SET valid_until = excluded.valid_until,
               recorded_at = excluded.recorded_at
        """)
    case .roleEnded(let id, let role, let endedAt):
      try tx.execute(
        """
        UPDATE directory_role SET valid_until = least(valid_until, \(endedAt))
         WHERE holder = \(id.id) AND role = \(role.rawValue)
        """)
    case .key(let curve, let key):
      try tx.execute(
        """
        INSERT INTO directory_key (curve_public_key, fingerprint, holder, state, signing_key, expires_at)
        VALUES (\(curve.bytes), \(key.fingerprint.hex), \(key.holder.id), \(Int(key.state.rawValue)), \(key.signingKey),
                \(key.expiresAt))
            ON CONFLICT (curve_public_key) DO UPDATE SET holder = excluded.holder, state = excluded.state,
               signing_key = excluded.signing_key, expires_at = excluded.expires_at
        """)
    }
  }
}

extension QuerySource where Self: ~Copyable {
  /// The directory as the tables hold it.
  package borrowing func directoryState() async throws -> DirectoryState {
    var state = DirectoryState()
    for row in try await query(
      "SELECT code, competent_authority, level, by_reference FROM directory_organisation",
      as: String.self, Bool.self, String.self, Bool.self)
    {
      state.put(
        OrganisationID(row.0),
        OrganisationTraits(
          isCompetentAuthority: row.1, level: AdministrativeLevel(rawValue: row.2) ?? .city, byReference: row.3))
    }
    for row in try await query(
      "SELECT id, organisation, is_person FROM directory_holder", as: String.self, String.self, Bool.self)
    {
      state.put(HolderID(row.0), .init(organisation: OrganisationID(row.1), kind: row.2 ? .person : .system))
    }
    for row in try await query(
      "SELECT holder, role, valid_from, valid_until, recorded_at FROM directory_role",
      as: String.self, String.self, Date.self, Date?.self, Date?.self)
    {
      guard let role = Role(rawValue: row.1) else { continue }
      state.apply(
        .roleGranted(HolderID(row.0), .init(role: role, validFrom: row.2, validUntil: row.3, recordedAt: row.4)))
    }
    for row in try await query(
      "SELECT curve_public_key, fingerprint, holder, state, signing_key, expires_at FROM directory_key",
      as: [UInt8].self, String.self, String.self, Int.self, [UInt8].self, Date?.self)
    {
      guard let keyState = DirectoryState.KeyState(rawValue: Int32(row.3)) else { continue }
      state.put(
        try CurvePublicKey(bytes: row.0),
        .init(
          fingerprint: KeyFingerprint(hex: row.1), holder: HolderID(row.2), state: keyState, signingKey: row.4,
          expiresAt: row.5))
    }
    return state
  }

  /// Fingerprints blocked at this service.
  package borrowing func blockedKeys() async throws -> [KeyFingerprint] {
    try await query("SELECT fingerprint FROM directory_block", as: String.self).map(KeyFingerprint.init(hex:))
  }
}
