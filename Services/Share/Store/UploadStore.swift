import FoundationEssentials
import Postgres
import Rules

/// An upload on its way to becoming a file mount's next version.
struct StoredUpload: Sendable, Hashable {
  typealias ID = TypedID<StoredUpload>

  let id: ID
  let entry: String
  let provider: String
  let plan: UploadPlan
  let sha256: [UInt8]
  let isCommitted: Bool
}

extension QuerySource where Self: ~Copyable {
  borrowing func upload(_ id: StoredUpload.ID) async throws -> StoredUpload? {
    try await query(
      """
      SELECT id, entry, provider, size_bytes, chunk_bytes, sha256, committed_at IS NOT NULL FROM upload WHERE id = \(id)
      """,
      as: StoredUpload.ID.self, String.self, String.self, Int.self, Int.self, [UInt8].self, Bool.self
    ).first.map { row in
      StoredUpload(
        id: row.0, entry: row.1, provider: row.2, plan: UploadPlan(sizeBytes: row.3, chunkBytes: row.4), sha256: row.5,
        isCommitted: row.6)
    }
  }

  borrowing func chunkIndexes(of upload: StoredUpload.ID) async throws -> Set<Int> {
    Set(try await query("SELECT index FROM upload_chunk WHERE upload = \(upload)", as: Int.self))
  }

  /// A chunk, sealed.
  borrowing func chunk(_ index: Int, of upload: StoredUpload.ID) async throws -> [UInt8]? {
    try await query(
      "SELECT sealed FROM upload_chunk WHERE upload = \(upload) AND index = \(index)", as: [UInt8].self
    ).first
  }

  /// The number of the entry's newest file, 0 before the first.
  borrowing func newestFileVersion(of entry: String) async throws -> Int {
    try await query("SELECT coalesce(max(file_version), 0) FROM upload WHERE entry = \(entry)", as: Int.self)[0]
  }
}

extension Transaction {
  borrowing func insert(_ upload: StoredUpload, begunBy holder: String) throws {
    try execute(
      """
      INSERT INTO upload (id, entry, provider, size_bytes, chunk_bytes, sha256, begun_by, begun_at)
      VALUES (\(upload.id), \(upload.entry), \(upload.provider), \(upload.plan.sizeBytes), \(upload.plan.chunkBytes),
        \(upload.sha256), \(holder), \(now))
      """)
  }

  borrowing func insertChunk(_ index: Int, of upload: StoredUpload.ID, sealed: [UInt8]) throws {
    try execute("INSERT INTO upload_chunk (upload, index, sealed) VALUES (\(upload), \(index), \(sealed))")
  }

  /// Marks the upload as version `number` of its entry and lets its raw chunks go: the records are what counts now.
  borrowing func commit(_ upload: StoredUpload.ID, asVersion number: Int, recordCount: Int) throws {
    try execute(
      """
      UPDATE upload SET committed_at = \(now), file_version = \(number), record_count = \(recordCount)
       WHERE id = \(upload) AND committed_at IS NULL
      """, expecting: 1)
    try execute("DELETE FROM upload_chunk WHERE upload = \(upload)")
  }

  /// Forgets uploads begun before `time` and never committed, and stagings of that age that no mount uses.
  borrowing func clearUploads(begunBefore time: Date) throws {
    try execute("DELETE FROM upload WHERE committed_at IS NULL AND begun_at < \(time)")
    try execute(
      """
      WITH gone AS (
        DELETE FROM file_staging AS old WHERE begun_at < \(time)
          AND NOT EXISTS (SELECT FROM mount WHERE mount.staging = old.staging)
        RETURNING staging),
      blocks AS (DELETE FROM file_block USING gone WHERE file_block.staging = gone.staging)
      DELETE FROM file_record USING gone WHERE file_record.staging = gone.staging
      """)
  }
}
