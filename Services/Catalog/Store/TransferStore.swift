import FoundationEssentials
package import Postgres
package import Rules

/// Changes of hands as rows of `transfer`.
extension QuerySource where Self: ~Copyable {
  package borrowing func transfer(_ id: Transfer.ID) async throws -> Transfer? {
    try await transfers("WHERE id = \(id.rawValue)").first
  }

  /// Those in which a body of `oversight` gives or takes, newest first.
  ///
  /// - Parameter id: of the transfer after which to begin.
  package borrowing func transfers(
    concerning oversight: Oversight, openOnly: Bool, after id: String?, limit: Int
  ) async throws -> [Transfer] {
    try await transfers(
      """
      WHERE (\(oversight.covers("giver")) OR \(oversight.covers("taker"))) AND (NOT \(openOnly) OR completed_at IS NULL)
        AND (\(id)::text IS NULL OR (proposed_at, id) < (
          SELECT last.proposed_at, last.id FROM transfer AS last WHERE last.id = \(id)))
      ORDER BY proposed_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// The entries a body answers for, by code.
  package borrowing func codes(of provider: SocialCreditCode) async throws -> [String] {
    try await query("SELECT code FROM entry WHERE provider = \(provider.text) ORDER BY code", as: String.self)
  }

  /// The entries that went with a transfer, by code.
  package borrowing func codes(movedBy id: Transfer.ID) async throws -> [String] {
    try await query("SELECT code FROM entry_transfer WHERE transfer = \(id.rawValue) ORDER BY code", as: String.self)
  }

  private borrowing func transfers(_ condition: SQL) async throws -> [Transfer] {
    try await query(
      """
      SELECT id, kind, giver, taker, codes, basis, proposed_by, proposed_at, giver_consent_by, giver_consent_at,
             taker_consent_by, taker_consent_at, completed_by, completed_at
        FROM transfer \(condition)
      """,
      as: String.self, String.self, String.self, String.self, [String].self, String.self, String.self, Date.self,
      String?.self, Date?.self, String?.self, Date?.self, String?.self, Date?.self
    ).map { row in
      Transfer(
        id: .init(rawValue: row.0), kind: try .stored(row.1), giver: try SocialCreditCode(row.2),
        taker: try SocialCreditCode(row.3), codes: row.4, basis: row.5,
        proposed: .init(by: Holder.ID(rawValue: row.6), at: row.7), giverConsent: .init(by: row.8, at: row.9),
        takerConsent: .init(by: row.10, at: row.11), completed: .init(by: row.12, at: row.13))
    }
  }
}

extension Transaction {
  package borrowing func insert(_ transfer: Transfer) throws {
    try execute(
      """
      INSERT INTO transfer (id, kind, giver, taker, codes, basis, proposed_by, proposed_at)
      VALUES (\(transfer.id.rawValue), \(transfer.kind.rawValue), \(transfer.giver.text), \(transfer.taker.text),
              \(transfer.codes), \(transfer.basis), \(transfer.proposed.by.rawValue), \(transfer.proposed.at))
      """, expecting: 1)
  }

  /// Stores who agreed and who completed it.
  package borrowing func update(_ transfer: Transfer) throws {
    try execute(
      """
      UPDATE transfer
         SET giver_consent_by = \(transfer.giverConsent?.by.rawValue), giver_consent_at = \(transfer.giverConsent?.at),
             taker_consent_by = \(transfer.takerConsent?.by.rawValue), taker_consent_at = \(transfer.takerConsent?.at),
             completed_by = \(transfer.completed?.by.rawValue), completed_at = \(transfer.completed?.at)
       WHERE id = \(transfer.id.rawValue) AND completed_at IS NULL
      """, expecting: 1)
  }
}
