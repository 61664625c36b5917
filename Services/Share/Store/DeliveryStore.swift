import FoundationEssentials
import Postgres
import Rules

/// A delivery with its receipt.
struct StoredDelivery: Sendable, Hashable {
  typealias ID = TypedID<StoredDelivery>

  let id: ID
  let entry: String
  let entryVersion: Int
  /// `nil` for a snapshot.
  let grant: Grant.ID?
  let user: String
  let provider: String
  let receivingSystem: String
  let purpose: Purpose?
  /// `query`, `range`, `batch` or `snapshot`.
  let mode: String
  let store: String?
  let format: ContentFormat
  let columns: [String]
  let recordCount: Int
  let chunkSHA256: [[UInt8]]
  /// Where the request chose it.
  let chunkSM3: [[UInt8]]?
  /// `nil` for deliveries before this was kept.
  let chunkBytes: [Int]?
  /// Of the request as it was received; `nil` where trying keys out would find what was asked.
  let requestSHA256: [UInt8]?
  let manifest: [UInt8]
  let signature: [UInt8]
  /// Id of the key that signed; `nil` for receipts older than ids.
  let receiptKey: String?
  let deliveredAt: Date
  /// Generation of the entry's key by which the records were ordered; `nil` without a watermark.
  let watermarkGeneration: Int?
}

extension QuerySource where Self: ~Copyable {
  /// - Throws: `CONTENT_UNREADABLE` if its receipt cannot be opened.
  borrowing func delivery(
    _ id: StoredDelivery.ID, openedBy vault: ContentVault
  ) async throws -> StoredDelivery? {
    try await query(
      """
      SELECT id, entry, entry_version, share_grant, user_code, provider, receiving_system, purpose, mode, store, columns,
             record_count, chunk_sha256, manifest, signature, delivered_at, format, chunk_sm3, chunk_bytes,
             request_sha256, receipt_key, watermark_generation, sealed_receipt
        FROM delivery WHERE id = \(id)
      """,
      as: StoredDelivery.ID.self, String.self, Int.self, Grant.ID?.self, String.self, String.self, String.self,
      Purpose?.self, String.self, String?.self, [String].self, Int.self, [[UInt8]]?.self, [UInt8]?.self, [UInt8].self,
      Date.self, ContentFormat.self, [[UInt8]]?.self, [Int]?.self, [UInt8]?.self, String?.self, Int?.self, [UInt8]?.self
    ).first.map { row in
      let receipt =
        try row.22.map { try vault.receipt($0, of: id) }
        ?? ReceiptContent(manifest: row.13 ?? [], chunkSHA256: row.12 ?? [], chunkSM3: row.17)
      return StoredDelivery(
        id: row.0, entry: row.1, entryVersion: row.2, grant: row.3, user: row.4, provider: row.5,
        receivingSystem: row.6, purpose: row.7, mode: row.8, store: row.9, format: row.16, columns: row.10,
        recordCount: row.11, chunkSHA256: receipt.chunkSHA256, chunkSM3: receipt.chunkSM3, chunkBytes: row.18,
        requestSHA256: row.19, manifest: receipt.manifest, signature: row.14, receiptKey: row.20, deliveredAt: row.15,
        watermarkGeneration: row.21)
    }
  }

  /// Who holds a value by deliveries under grants: organisations with those deliveries, newest first. A delivery of the
  /// record without this column does not count: its receiver must not learn the value by its correction. What a body got
  /// that has ended its successor holds (CC-29).
  ///
  /// - Parameter organisation: looks for this holder alone.
  borrowing func holders(
    of handle: [UInt8], column: String, entry: String, among organisation: String? = nil, deliveriesLimit: Int
  ) async throws -> [(organisation: String, deliveries: [String])] {
    let rows = try await query(
      """
      SELECT coalesce(successor, user_code) AS holder, array_agg(id::text ORDER BY delivered_at DESC, id)
        FROM delivery LEFT JOIN body_succession ON code = user_code
       WHERE entry = \(entry) AND share_grant IS NOT NULL AND \(column) = ANY (columns)
         AND EXISTS (SELECT FROM delivery_holding AS held WHERE held.delivery = delivery.id
                        AND holds(held.handles, \(handle)))
         AND (\(organisation)::text IS NULL OR coalesce(successor, user_code) = \(organisation))
       GROUP BY holder ORDER BY holder
      """, as: String.self, [String].self)
    return rows.map { (organisation: $0.0, deliveries: Array($0.1.prefix(deliveriesLimit))) }
  }
}

/// What a chunk has to know of its delivery.
struct ChunkDelivery: Sendable {
  let user: String
  let purpose: Purpose?
  let mode: String
  let store: String?
  let grant: Grant.ID?
  let chunkCount: Int

  /// Whether its content was staged to be pulled; the others were answered with theirs.
  var hasChunks: Bool { ![DeliveryMode.query, .range].map(\.rawValue).contains(mode) }
}

/// How a delivery's chunks are asked for.
enum ChunkRows {
  static func delivery(_ id: StoredDelivery.ID) -> Question<ChunkDelivery?> {
    Question(
      """
      SELECT user_code, purpose, mode, store, share_grant, cardinality(coalesce(chunk_bytes, '{}'))::bigint,
             coalesce(cardinality(chunk_sha256), 0)::bigint
        FROM delivery WHERE id = \(id)
      """
    ) { result in
      try result.rows(
        as: String.self, Purpose?.self, String.self, String?.self, Grant.ID?.self, Int.self, Int.self
      ).first.map {
        // The oldest deliveries have digests and no sizes, the newer ones sizes, and their digests in the sealed receipt.
        ChunkDelivery(user: $0.0, purpose: $0.1, mode: $0.2, store: $0.3, grant: $0.4, chunkCount: max($0.5, $0.6))
      }
    }
  }

  /// A chunk of a batch, sealed.
  static func content(_ index: Int, of delivery: StoredDelivery.ID) -> Question<[UInt8]?> {
    Question("SELECT sealed FROM delivery_chunk WHERE delivery = \(delivery) AND index = \(index)") {
      try $0.rows(as: [UInt8].self).first
    }
  }
}

/// A delivery as a row, its receipt sealed.
struct DeliveryRow: GroupedRow {
  private let delivery: StoredDelivery
  private let receipt: [UInt8]

  init(_ delivery: StoredDelivery, sealedBy vault: ContentVault) throws {
    self.delivery = delivery
    let content = ReceiptContent(
      manifest: delivery.manifest, chunkSHA256: delivery.chunkSHA256, chunkSM3: delivery.chunkSM3)
    receipt = try vault.seal(content.packed, as: .receipt(delivery.id))
  }

  static func insertion(of rows: [DeliveryRow]) -> SQL {
    let deliveries = rows.map(\.delivery)
    return """
      INSERT INTO delivery (id, entry, entry_version, share_grant, user_code, provider, receiving_system, purpose, mode,
        store, columns, record_count, sealed_receipt, signature, delivered_at, format, chunk_bytes, request_sha256,
        receipt_key, watermark_generation)
      SELECT id, entry, entry_version, share_grant, user_code, provider, receiving_system, purpose, mode,
             store, string_to_array(columns, chr(31)), record_count, sealed_receipt, signature, delivered_at, format,
             string_to_array(chunk_bytes, ',')::bigint[], request_sha256, receipt_key, watermark_generation
        FROM unnest(
          \(deliveries.map(\.id.rawValue)), \(deliveries.map(\.entry)), \(deliveries.map(\.entryVersion)),
          \(deliveries.map(\.grant?.rawValue)), \(deliveries.map(\.user)), \(deliveries.map(\.provider)),
          \(deliveries.map(\.receivingSystem)), \(deliveries.map(\.purpose?.rawValue)), \(deliveries.map(\.mode)),
          \(deliveries.map(\.store)), \(deliveries.map { $0.columns.joined(separator: "\u{1F}") }),
          \(deliveries.map(\.recordCount)), \(rows.map(\.receipt)), \(deliveries.map(\.signature)),
          \(deliveries.map(\.deliveredAt)), \(deliveries.map(\.format.rawValue)),
          \(deliveries.map { $0.chunkBytes.map { $0.map(String.init).joined(separator: ",") } }),
          \(deliveries.map(\.requestSHA256)), \(deliveries.map(\.receiptKey)),
          \(deliveries.map(\.watermarkGeneration))
        ) AS row (id, entry, entry_version, share_grant, user_code, provider, receiving_system, purpose, mode, store,
          columns, record_count, sealed_receipt, signature, delivered_at, format, chunk_bytes, request_sha256,
          receipt_key, watermark_generation)
      """
  }
}

/// The records of a chunk: who holds what.
struct StoredHolding: GroupedRow {
  let delivery: StoredDelivery.ID
  let index: Int
  let handles: [RecordHandle]

  static func insertion(of rows: [StoredHolding]) -> SQL {
    """
    INSERT INTO delivery_holding (delivery, index, handles)
    SELECT * FROM unnest(\(rows.map(\.delivery.rawValue)), \(rows.map(\.index)),
                         \(rows.map { RecordHandle.sortedArray($0.handles) }))
    """
  }
}

extension Transaction {
  /// Stores one chunk before its delivery exists; nobody can get it until then.
  borrowing func stageChunk(
    _ index: Int, of delivery: StoredDelivery.ID, sealed: [UInt8], handles: [RecordHandle]
  ) throws {
    try execute(
      """
      INSERT INTO delivery_chunk (delivery, index, sealed, staged_at)
      VALUES (\(delivery), \(index), \(sealed), \(now))
      """)
    insert(StoredHolding(delivery: delivery, index: index, handles: handles))
  }

  /// Forgets the content of batches staged before `expiry`, and whatever was staged before `abandoned` and never
  /// delivered. Receipts and holders of what was delivered stay.
  borrowing func clearContent(expiredBefore expiry: Date, abandonedBefore abandoned: Date) throws {
    try execute(
      """
      WITH gone AS (
        DELETE FROM delivery_chunk AS chunk
         WHERE staged_at < \(abandoned) AND NOT EXISTS (SELECT FROM delivery WHERE delivery.id = chunk.delivery)
        RETURNING delivery, index)
      DELETE FROM delivery_holding AS held USING gone
       WHERE held.delivery = gone.delivery AND held.index = gone.index
      """)
    try execute("DELETE FROM delivery_chunk WHERE staged_at < \(expiry)")
  }
}

extension ContentVault {
  fileprivate func receipt(_ sealed: [UInt8], of delivery: StoredDelivery.ID) throws -> ReceiptContent {
    guard let receipt = ReceiptContent(packed: try open(sealed, as: .receipt(delivery))) else {
      throw Refusal.contentUnreadable
    }
    return receipt
  }
}
