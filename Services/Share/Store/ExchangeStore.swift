import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// An attempt at a delivery as it ran (交换运行记录), a row of `exchange`.
struct StoredExchange: Sendable, Hashable {
  typealias ID = TypedID<StoredExchange>

  /// What was asked for, where the caller may know of it.
  struct Subject: Sendable, Hashable {
    let entry: String
    let version: Int
    let provider: String
  }

  let id: ID
  let method: String
  /// gRPC's code; 0 where a delivery was made.
  var status = 0
  var reason = ""
  let grant: Grant.ID?
  var subject: Subject?
  let user: String
  let receivingSystem: String
  let keyFingerprint: String
  let purpose: Purpose?
  /// `query`, `range`, `batch` or `snapshot`.
  let mode: String
  var columns: [String] = []
  var recordCount = 0
  var chunkCount = 0
  let requestBytes: Int
  var contentBytes = 0
  let receivedAt: Date
  /// Microseconds since receipt, as those below.
  var sourceAsked: Int?
  var sourceAnswered: Int?
  let recorded: Int
  let traceparent: String
  let programVersion: String
}

/// Which exchanges a list shows.
struct ExchangeFilter: Sendable {
  /// A side; `nil` for all.
  let organisation: String?
  let entry: String?
  let grant: Grant.ID?
  let from: Date?
  let until: Date?
  let refusedOnly: Bool
}

extension QuerySource where Self: ~Copyable {
  borrowing func exchange(_ id: StoredExchange.ID) async throws -> StoredExchange? {
    try await exchanges("WHERE id = \(id)").first
  }

  /// Newest first, those behind `place` only.
  borrowing func exchanges(
    _ filter: ExchangeFilter, after place: TimePage<StoredExchange>?, limit: Int
  ) async throws -> [StoredExchange] {
    let names = SQL.names(of: filter.organisation)
    return try await exchanges(
      """
      WHERE (\(filter.organisation)::text IS NULL OR user_code = ANY (\(names)) OR provider = ANY (\(names)))
        AND (\(filter.entry)::text IS NULL OR entry = \(filter.entry))
        AND (\(filter.grant)::uuid IS NULL OR share_grant = \(filter.grant))
        AND (\(filter.from)::timestamptz IS NULL OR received_at >= \(filter.from))
        AND (\(filter.until)::timestamptz IS NULL OR received_at < \(filter.until))
        AND (NOT \(filter.refusedOnly) OR status <> 0)
        AND (\(place?.id)::uuid IS NULL OR (received_at, id) < (\(place?.at), \(place?.id)))
      ORDER BY received_at DESC, id DESC LIMIT \(limit)
      """)
  }

  private borrowing func exchanges(_ clauses: SQL) async throws -> [StoredExchange] {
    try await query(
      """
      SELECT id, method, status, reason, share_grant, entry, entry_version, provider, user_code, receiving_system,
             key_fingerprint, purpose, mode, columns, record_count, chunk_count, request_bytes, content_bytes,
             received_at, source_asked_us, source_answered_us, recorded_us, traceparent, program_version
        FROM exchange \(clauses)
      """,
      as: StoredExchange.ID.self, String.self, Int.self, String.self, Grant.ID?.self, String?.self, Int?.self,
      String?.self, String.self, String.self, String.self, Purpose?.self, String.self, [String].self, Int.self,
      Int.self, Int.self, Int.self, Date.self, Int?.self, Int?.self, Int.self, String.self, String.self
    ).map { row in
      var subject: StoredExchange.Subject?
      if let entry = row.5, let version = row.6, let provider = row.7 {
        subject = .init(entry: entry, version: version, provider: provider)
      }
      return StoredExchange(
        id: row.0, method: row.1, status: row.2, reason: row.3, grant: row.4, subject: subject, user: row.8,
        receivingSystem: row.9, keyFingerprint: row.10, purpose: row.11, mode: row.12, columns: row.13,
        recordCount: row.14, chunkCount: row.15, requestBytes: row.16, contentBytes: row.17, receivedAt: row.18,
        sourceAsked: row.19, sourceAnswered: row.20, recorded: row.21, traceparent: row.22, programVersion: row.23)
    }
  }
}

extension StoredExchange: GroupedRow {
  static func insertion(of rows: [StoredExchange]) -> SQL {
    """
    INSERT INTO exchange (id, method, status, reason, share_grant, entry, entry_version, provider, user_code,
      receiving_system, key_fingerprint, purpose, mode, columns, record_count, chunk_count, request_bytes,
      content_bytes, received_at, source_asked_us, source_answered_us, recorded_us, traceparent, program_version)
    SELECT id, method, status, reason, share_grant, entry, entry_version, provider, user_code,
           receiving_system, key_fingerprint, purpose, mode, string_to_array(columns, chr(31)), record_count, chunk_count,
           request_bytes, content_bytes, received_at, source_asked_us, source_answered_us, recorded_us, traceparent,
           program_version
      FROM unnest(
        \(rows.map(\.id.rawValue)), \(rows.map(\.method)), \(rows.map(\.status)), \(rows.map(\.reason)),
        \(rows.map(\.grant?.rawValue)), \(rows.map(\.subject?.entry)), \(rows.map(\.subject?.version)),
        \(rows.map(\.subject?.provider)), \(rows.map(\.user)), \(rows.map(\.receivingSystem)),
        \(rows.map(\.keyFingerprint)), \(rows.map(\.purpose?.rawValue)), \(rows.map(\.mode)),
        \(rows.map { $0.columns.joined(separator: "\u{1F}") }), \(rows.map(\.recordCount)), \(rows.map(\.chunkCount)),
        \(rows.map(\.requestBytes)), \(rows.map(\.contentBytes)), \(rows.map(\.receivedAt)), \(rows.map(\.sourceAsked)),
        \(rows.map(\.sourceAnswered)), \(rows.map(\.recorded)), \(rows.map(\.traceparent)), \(rows.map(\.programVersion))
      ) AS exchange (id, method, status, reason, share_grant, entry, entry_version, provider, user_code,
        receiving_system, key_fingerprint, purpose, mode, columns, record_count, chunk_count, request_bytes,
        content_bytes, received_at, source_asked_us, source_answered_us, recorded_us, traceparent, program_version)
    """
  }
}

extension Transaction {
  /// Forgets how attempts received before `expiry` ran; receipts and events of deliveries stay.
  borrowing func clearExchanges(receivedBefore expiry: Date) throws {
    try execute("DELETE FROM exchange WHERE received_at < \(expiry)")
  }
}
