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

  /// Whether its content was staged to be pulled; the others were answered with theirs.
  var hasChunks: Bool { ![DeliveryMode.query, .range].map(\.rawValue).contains(mode) }
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

  /// A chunk of a batch, sealed.
  borrowing func content(_ index: Int, of delivery: StoredDelivery.ID) async throws -> [UInt8]? {
    try await query(
      "SELECT sealed FROM delivery_chunk WHERE delivery = \(delivery) AND index = \(index)", as: [UInt8].self
    ).first
  }

  /// Who holds a value by deliveries under grants: organisations with those deliveries, newest first. A delivery of the
  /// record without this column does not count: its receiver must not learn the value by its correction.
  borrowing func holders(
    of handle: [UInt8], column: String, entry: String, deliveriesLimit: Int
  ) async throws -> [(organisation: String, deliveries: [String])] {
    let rows = try await query(
      """
      SELECT user_code, array_agg(id::text ORDER BY delivered_at DESC, id)
        FROM delivery
       WHERE entry = \(entry) AND share_grant IS NOT NULL AND \(column) = ANY (columns)
         AND EXISTS (SELECT FROM delivery_holding AS held WHERE held.delivery = delivery.id
                        AND holds(held.handles, \(handle)))
       GROUP BY user_code ORDER BY user_code
      """, as: String.self, [String].self)
    return rows.map { (organisation: $0.0, deliveries: Array($0.1.prefix(deliveriesLimit))) }
  }
}

extension Transaction {
  borrowing func insert(_ delivery: StoredDelivery, sealedBy vault: ContentVault) throws {
    let receipt = ReceiptContent(
      manifest: delivery.manifest, chunkSHA256: delivery.chunkSHA256, chunkSM3: delivery.chunkSM3)
    let sealed = try vault.seal(receipt.packed, as: .receipt(delivery.id))
    try execute(
      """
      INSERT INTO delivery (id, entry, entry_version, share_grant, user_code, provider, receiving_system, purpose, mode,
        store, columns, record_count, sealed_receipt, signature, delivered_at, format, chunk_bytes, request_sha256,
        receipt_key, watermark_generation)
      VALUES (\(delivery.id), \(delivery.entry), \(delivery.entryVersion), \(delivery.grant), \(delivery.user),
        \(delivery.provider), \(delivery.receivingSystem), \(delivery.purpose), \(delivery.mode), \(delivery.store),
        \(delivery.columns), \(delivery.recordCount), \(sealed), \(delivery.signature), \(delivery.deliveredAt),
        \(delivery.format), \(delivery.chunkBytes), \(delivery.requestSHA256), \(delivery.receiptKey),
        \(delivery.watermarkGeneration))
      """)
  }

  /// Stores one chunk before its delivery exists; nobody can get it until then.
  borrowing func stageChunk(
    _ index: Int, of delivery: StoredDelivery.ID, sealed: [UInt8], handles: [RecordHandle]
  ) throws {
    try execute(
      """
      INSERT INTO delivery_chunk (delivery, index, sealed, staged_at)
      VALUES (\(delivery), \(index), \(sealed), \(now))
      """)
    try insertHolding(index, of: delivery, handles)
  }

  borrowing func insertHolding(_ index: Int, of delivery: StoredDelivery.ID, _ handles: [RecordHandle]) throws {
    try execute(
      """
      INSERT INTO delivery_holding (delivery, index, handles)
      VALUES (\(delivery), \(index), \(RecordHandle.sortedArray(handles)))
      """)
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
