import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// Cases of storage as rows of `storage_case`.
extension QuerySource where Self: ~Copyable {
  borrowing func storageCase(_ id: StorageCase.ID) async throws -> StorageCase? {
    try await storageCases("WHERE c.id = \(id)").first
  }

  /// The case that is not over yet under a grant in a store.
  borrowing func openStorageCase(under grant: Grant.ID, in store: String) async throws -> StorageCase? {
    try await storageCases(
      """
      WHERE c.share_grant = \(grant) AND c.store = \(store) AND c.state IN ('requested', 'consented', 'deletion-due')
      """
    ).first
  }

  /// Consents in force under a grant, whatever the store.
  borrowing func consentedStorage(under grant: Grant.ID) async throws -> [StorageCase] {
    try await storageCases("WHERE c.share_grant = \(grant) AND c.state = 'consented' ORDER BY c.store")
  }

  /// Consents whose time was over at `now`, the oldest first.
  borrowing func storageToEnd(at now: Date, limit: Int) async throws -> [StorageCase] {
    try await storageCases(
      "WHERE c.state = 'consented' AND c.valid_until <= \(now) ORDER BY c.valid_until, c.id LIMIT \(limit)")
  }

  /// Cases of a user that are not over, whether or not their grants are; in an entry alone where one is named.
  borrowing func openStorageCases(of user: String, entry: String? = nil) async throws -> [StorageCase] {
    try await storageCases(
      """
      WHERE c.user_code = \(user) AND c.state IN ('requested', 'consented', 'deletion-due')
        AND (\(entry)::text IS NULL OR g.entry = \(entry))
      ORDER BY c.id
      """)
  }

  /// Cases of an organisation, or all for `nil`; those behind `place` only.
  borrowing func storageCases(
    of organisation: String?, grant: Grant.ID?, includingClosed: Bool, after place: StoragePage?, limit: Int
  ) async throws -> [StorageCase] {
    let names = SQL.names(of: organisation)
    return try await storageCases(
      """
      WHERE (\(organisation)::text IS NULL OR c.user_code = ANY (\(names)) OR g.provider = ANY (\(names)))
        AND (\(grant)::uuid IS NULL OR c.share_grant = \(grant))
        AND (\(includingClosed) OR c.state IN ('requested', 'consented', 'deletion-due'))
        AND (\(place?.id)::uuid IS NULL OR (\(Self.rank), c.id) > (\(place?.rank ?? 0)::integer, \(place?.id)))
      ORDER BY \(Self.rank), c.id LIMIT \(limit)
      """)
  }

  /// Whether anything went out under the grant since a consent was given: that may be stored.
  borrowing func isDelivered(under grant: Grant.ID, since time: Date) async throws -> Bool {
    try await query(
      "SELECT EXISTS (SELECT FROM delivery WHERE share_grant = \(grant) AND delivered_at >= \(time))", as: Bool.self
    )[0]
  }

  /// What waits for somebody stands first.
  private static var rank: SQL {
    "coalesce(array_position(ARRAY['requested', 'deletion-due', 'consented'], c.state), 4)"
  }

  private borrowing func storageCases(_ clauses: SQL) async throws -> [StorageCase] {
    let rows = try await query(
      """
      SELECT c.id, c.share_grant, c.store, g.entry, c.user_code, g.provider, c.state, c.purpose, c.asked_until,
             c.requested_by, c.requested_at, c.valid_until, c.decided_by, c.decided_at, c.reason, c.ended_at,
             c.certified_by, c.certified_at, c.certificate, c.certificate_sha256
        FROM storage_case AS c JOIN share_grant AS g ON g.id = c.share_grant \(clauses)
      """, as: StorageCase.ID.self, Grant.ID.self, String.self, String.self, String.self, String.self, String.self,
      String?.self, Date?.self, String?.self, Date?.self, Date?.self, String?.self, Date?.self, String?.self,
      Date?.self, String?.self, Date?.self, String?.self, [UInt8]?.self)
    return try rows.map { row in
      var application: StorageCase.Application?
      if let purpose = row.7, let by = row.9, let at = row.10 {
        application = .init(purpose: purpose, until: row.8, by: by, at: at)
      }
      var consent: StorageConsent?
      if let until = row.11, let by = row.12, let at = row.13 {
        consent = StorageConsent(store: row.2, validUntil: until, consentedBy: by, consentedAt: at)
      }
      var certificate: StorageCase.Certificate?
      if let by = row.16, let at = row.17, let statement = row.18, let sha256 = row.19 {
        certificate = .init(by: by, at: at, statement: statement, sha256: sha256)
      }
      guard
        let state = StorageCase.State(
          row.6, consent: consent, decidedAt: row.13, reason: row.14, endedAt: row.15, certificate: certificate)
      else { throw StoredRowInvalid(table: "storage_case", id: row.0.description) }
      return StorageCase(
        id: row.0, grant: row.1, store: row.2, entry: row.3, user: row.4, provider: row.5, application: application,
        state: state)
    }
  }
}

extension StorageCase.State {
  fileprivate init?(
    _ word: String, consent: StorageConsent?, decidedAt: Date?, reason: String?, endedAt: Date?,
    certificate: StorageCase.Certificate?
  ) {
    var ending: StorageCase.Ending?
    if let consent, let endedAt { ending = .init(of: consent, at: endedAt, withdrawal: reason) }
    switch (word, consent, ending, certificate) {
    case ("requested", nil, nil, nil): self = .requested
    case ("consented", let consent?, nil, nil): self = .consented(consent)
    case ("refused", nil, nil, nil):
      guard let decidedAt, let reason else { return nil }
      self = .refused(at: decidedAt, reason: reason)
    case ("deletion-due", _, let ending?, nil): self = .deletionDue(ending)
    case ("ended", _, let ending?, nil): self = .ended(ending)
    case ("deleted", _, let ending?, let certificate?): self = .deleted(ending, certificate)
    default: return nil
    }
  }

  fileprivate var word: String {
    switch self {
    case .requested: "requested"
    case .consented: "consented"
    case .refused: "refused"
    case .deletionDue: "deletion-due"
    case .deleted: "deleted"
    case .ended: "ended"
    }
  }
}

extension Transaction {
  borrowing func insert(_ storage: StorageCase) throws {
    let (asked, consent) = (storage.application, storage.consent)
    try execute(
      """
      INSERT INTO storage_case (id, share_grant, user_code, store, state, purpose, asked_until, requested_by,
        requested_at, valid_until, decided_by, decided_at)
      VALUES (\(storage.id), \(storage.grant), \(storage.user), \(storage.store), \(storage.state.word),
        \(asked?.purpose), \(asked?.until), \(asked?.by), \(asked?.at), \(consent?.validUntil),
        \(consent?.consentedBy), \(consent?.consentedAt))
      """)
  }

  /// Stores what became of a case.
  ///
  /// - Parameter holder: who decided, where this is a refusal.
  borrowing func save(_ storage: StorageCase, refusedBy holder: String? = nil) throws {
    var (decidedAt, reason) = (storage.consent?.consentedAt, storage.ending?.withdrawal)
    if case .refused(let at, let words) = storage.state { (decidedAt, reason) = (at, words) }
    var certificate: StorageCase.Certificate?
    if case .deleted(_, let given) = storage.state { certificate = given }
    try execute(
      """
      UPDATE storage_case SET state = \(storage.state.word), valid_until = \(storage.consent?.validUntil),
        decided_by = \(storage.consent?.consentedBy ?? holder), decided_at = \(decidedAt), reason = \(reason),
        ended_at = \(storage.ending?.at), certified_by = \(certificate?.by), certified_at = \(certificate?.at),
        certificate = \(certificate?.statement), certificate_sha256 = \(certificate?.sha256)
       WHERE id = \(storage.id) AND user_code = \(storage.user)
      """, expecting: 1)
  }

  /// Gives a case that is not over to its user's successor, in that one's store.
  borrowing func handOver(_ storage: StorageCase, to successor: String, store: String) throws {
    try execute(
      """
      UPDATE storage_case SET user_code = \(successor), store = \(store)
       WHERE id = \(storage.id) AND user_code = \(storage.user)
         AND state IN ('requested', 'consented', 'deletion-due')
      """, expecting: 1)
  }
}
