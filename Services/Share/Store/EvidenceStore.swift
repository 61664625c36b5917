import Contracts
import Postgres
import ServiceKit

/// Which key made an entry's record handles, which notices went out, and which were acted on.
extension QuerySource where Self: ~Copyable {
  /// Fingerprints of the entry's keys by generation.
  borrowing func entryKeyFingerprints(_ entry: String) async throws -> [Int: [UInt8]] {
    try await ask(EntryKeyRows.fingerprints("\(entry)"))
  }

  /// What a body that ended was told of and its successor was not, where nobody took it over before.
  borrowing func noticesLeft(by succession: BodySuccession) async throws -> [OpenNotice] {
    try await query(
      """
      SELECT case_id, entry, column_name, handle
        FROM holder_notice AS n WHERE \(NoticeRows.areLeft(by: "\(succession.from)", to: "\(succession.to)"))
       ORDER BY case_id, entry, column_name, handle
      """, as: String.self, String.self, String.self, [UInt8].self
    ).map { OpenNotice(caseID: $0.0, entry: $0.1, column: $0.2, handle: $0.3) }
  }
}

/// What statements about notices have in common.
enum NoticeRows {
  /// Of a notice `n`: whether it went to the body `former` and is still to be told to its successor.
  static func areLeft(by former: SQL, to successor: SQL) -> SQL {
    """
    n.holder_organisation = \(former) AND NOT EXISTS (
      SELECT FROM holder_notice AS told
       WHERE (told.case_id, told.entry, told.column_name, told.handle) = (n.case_id, n.entry, n.column_name, n.handle)
         AND (told.holder_organisation = \(successor)
           OR EXISTS (SELECT FROM notice_acknowledgement AS a JOIN body_succession AS b ON b.code = a.organisation
                       WHERE a.case_id = told.case_id AND b.code = told.holder_organisation
                         AND b.successor = \(successor))))
    """
  }
}

/// A corrected value that its holder was told of.
struct OpenNotice: Sendable, Hashable {
  let caseID: String
  let entry: String
  let column: String
  let handle: [UInt8]
}

/// How the fingerprints of an entry's keys are asked for.
enum EntryKeyRows {
  static func fingerprints(_ entry: SQL) -> Question<[Int: [UInt8]]> {
    Question("SELECT generation, fingerprint FROM entry_key WHERE entry = \(entry)") { result in
      Dictionary(uniqueKeysWithValues: try result.rows(as: Int.self, [UInt8].self).map { ($0.0, $0.1) })
    }
  }
}

extension Transaction {
  /// Remembers the key an entry's handles are made with; fails when another replica registered a different one.
  borrowing func registerEntryKey(_ entry: String, generation: Int, fingerprint: [UInt8]) async throws -> Bool {
    try execute(
      """
      INSERT INTO entry_key (entry, generation, fingerprint, first_used_at)
      VALUES (\(entry), \(generation), \(fingerprint), \(now)) ON CONFLICT DO NOTHING
      """)
    return try await entryKeyFingerprints(entry)[generation] == fingerprint
  }

  /// Whether this notice is new; a second time it is not, nor where a body that the holder succeeded has taken it over.
  borrowing func insertNotice(_ notice: ShareV1.HolderNotice) async throws -> Bool {
    try await executeCounting(
      """
      INSERT INTO holder_notice (case_id, entry, column_name, handle, holder_organisation)
      SELECT \(notice.caseID), \(notice.entry), \(notice.column), \(notice.handle), \(notice.holderOrganisation)
       WHERE NOT EXISTS (
         SELECT FROM holder_notice AS former JOIN notice_acknowledgement AS a
             ON a.case_id = former.case_id AND a.organisation = former.holder_organisation
          WHERE (former.case_id, former.entry, former.column_name, former.handle)
                = (\(notice.caseID), \(notice.entry), \(notice.column), \(notice.handle))
            AND former.holder_organisation IN (
              SELECT code FROM body_succession WHERE successor = \(notice.holderOrganisation)))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  /// Notes that a holder took a correction over.
  borrowing func save(_ acknowledged: CorrectionV1.CorrectionAcknowledged) throws {
    try execute(
      """
      INSERT INTO notice_acknowledgement (case_id, organisation)
      VALUES (\(acknowledged.caseID), \(acknowledged.organisation)) ON CONFLICT DO NOTHING
      """)
  }
}
