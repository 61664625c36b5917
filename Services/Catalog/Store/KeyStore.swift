import FoundationEssentials
package import Postgres
package import Rules

/// Keys as rows of `credential_key`; whose a signing key is, once and for ever, in `signing_key`.
extension QuerySource where Self: ~Copyable {
  package borrowing func credentialKey(_ fingerprint: String) async throws -> CredentialKey? {
    try await keys("WHERE fingerprint = \(fingerprint)").first
  }

  /// Keys of one holder that are not revoked.
  package borrowing func liveKeys(of holder: Holder.ID) async throws -> [CredentialKey] {
    try await keys("WHERE holder = \(holder.rawValue) AND state <> 'revoked' ORDER BY fingerprint")
  }

  /// By fingerprint.
  package borrowing func keys(
    of code: SocialCreditCode, after fingerprint: String, limit: Int
  ) async throws -> [CredentialKey] {
    try await keys(
      """
      WHERE holder IN (SELECT id FROM holder WHERE organisation = \(code.text))
        AND fingerprint COLLATE "C" > \(fingerprint)::text
      ORDER BY fingerprint COLLATE "C" LIMIT \(limit)
      """)
  }

  /// Whose signing key it is, if anybody's.
  package borrowing func owner(ofSigningKey key: [UInt8]) async throws -> Holder.ID? {
    try await query("SELECT holder FROM signing_key WHERE public_key = \(key)", as: String.self)
      .first.map { Holder.ID(rawValue: $0) }
  }

  private borrowing func keys(_ condition: SQL) async throws -> [CredentialKey] {
    try await query(
      """
      SELECT fingerprint, holder, curve_public_key, signing_public_key, state, expires_at
        FROM credential_key \(condition)
      """,
      as: String.self, String.self, [UInt8].self, [UInt8]?.self, String.self, Date?.self
    ).map { row in
      CredentialKey(
        fingerprint: row.0, holder: .init(rawValue: row.1), curvePublicKey: row.2, signingPublicKey: row.3 ?? [],
        state: try .stored(row.4), expiresAt: row.5)
    }
  }
}

extension Transaction {
  package borrowing func insert(_ key: CredentialKey) throws {
    let signing = key.signingPublicKey.isEmpty ? nil : key.signingPublicKey
    if let signing {
      try execute(
        """
        INSERT INTO signing_key (public_key, holder) VALUES (\(signing), \(key.holder.rawValue))
        ON CONFLICT (public_key) DO NOTHING
        """)
    }
    try execute(
      """
      INSERT INTO credential_key (fingerprint, curve_public_key, holder, state, signing_public_key, expires_at, created_at)
      VALUES (\(key.fingerprint), \(key.curvePublicKey), \(key.holder.rawValue), \(key.state.rawValue), \(signing),
              \(key.expiresAt), \(now))
      """, expecting: 1)
  }

  /// Stores state and expiry of a key that goes on.
  package borrowing func update(_ key: CredentialKey) throws {
    try execute(
      """
      UPDATE credential_key SET state = \(key.state.rawValue), expires_at = \(key.expiresAt)
       WHERE fingerprint = \(key.fingerprint) AND state <> 'revoked'
      """, expecting: 1)
  }

  package borrowing func storeRevocation(
    of key: CredentialKey, by revoker: String, because reason: CredentialKey.RevocationReason
  ) throws {
    try execute(
      """
      UPDATE credential_key
         SET state = 'revoked', revoked_by = \(revoker), revoked_at = \(now), revocation_reason = \(reason.stored)
       WHERE fingerprint = \(key.fingerprint) AND state <> 'revoked'
      """, expecting: 1)
  }
}
