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
  let format: ContentFormat
  let isCommitted: Bool
}

/// A file that was put in force, whether it still is or not.
struct StoredFileVersion: Sendable, Hashable {
  let version: Int
  let format: ContentFormat
  let sizeBytes: Int
  let sha256: [UInt8]
  let recordCount: Int
  let committedAt: Date
  let isInForce: Bool
}

extension QuerySource where Self: ~Copyable {
  /// - Throws: `CONTENT_UNREADABLE` if its digest cannot be opened.
  borrowing func upload(_ id: StoredUpload.ID, openedBy vault: ContentVault) async throws -> StoredUpload? {
    try await query(
      """
      SELECT id, entry, provider, size_bytes, chunk_bytes, sha256, committed_at IS NOT NULL, format, sealed_sha256
        FROM upload WHERE id = \(id)
      """,
      as: StoredUpload.ID.self, String.self, String.self, Int.self, Int.self, [UInt8]?.self, Bool.self,
      ContentFormat.self, [UInt8]?.self
    ).first.map { row in
      StoredUpload(
        id: row.0, entry: row.1, provider: row.2, plan: UploadPlan(sizeBytes: row.3, chunkBytes: row.4),
        sha256: try vault.digest(row.8, orPlain: row.5, of: id), format: row.7, isCommitted: row.6)
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

  /// Files of `provider` for the entry, or of anybody for `nil`, newest first.
  ///
  /// - Throws: `CONTENT_UNREADABLE` if a digest cannot be opened.
  borrowing func fileVersions(
    of entry: String, by provider: String?, limit: Int, openedBy vault: ContentVault
  ) async throws -> [StoredFileVersion] {
    try await query(
      """
      SELECT u.id, u.sealed_sha256, u.file_version, u.format, u.size_bytes, u.sha256, u.record_count, u.committed_at,
             EXISTS (SELECT FROM mount AS m WHERE m.entry = u.entry AND m.file_version = u.file_version)
        FROM upload AS u
       WHERE u.entry = \(entry) AND u.file_version IS NOT NULL
         AND (\(provider)::text IS NULL OR u.provider = \(provider))
       ORDER BY u.file_version DESC LIMIT \(limit)
      """,
      as: StoredUpload.ID.self, [UInt8]?.self, Int.self, ContentFormat.self, Int.self, [UInt8]?.self, Int.self,
      Date.self, Bool.self
    ).map { row in
      StoredFileVersion(
        version: row.2, format: row.3, sizeBytes: row.4, sha256: try vault.digest(row.1, orPlain: row.5, of: row.0),
        recordCount: row.6, committedAt: row.7, isInForce: row.8)
    }
  }

  /// The number of the entry's newest file, 0 before the first.
  borrowing func newestFileVersion(of entry: String) async throws -> Int {
    try await query("SELECT coalesce(max(file_version), 0) FROM upload WHERE entry = \(entry)", as: Int.self)[0]
  }
}

extension Transaction {
  borrowing func insert(_ upload: StoredUpload, begunBy holder: String, sealedBy vault: ContentVault) throws {
    let digest = try vault.seal(upload.sha256, as: .uploadDigest(upload.id))
    try execute(
      """
      INSERT INTO upload (id, entry, provider, size_bytes, chunk_bytes, sealed_sha256, format, begun_by, begun_at)
      VALUES (\(upload.id), \(upload.entry), \(upload.provider), \(upload.plan.sizeBytes), \(upload.plan.chunkBytes),
        \(digest), \(upload.format), \(holder), \(now))
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

extension ContentVault {
  /// - Parameter plain: of an upload from before digests were sealed.
  fileprivate func digest(_ sealed: [UInt8]?, orPlain plain: [UInt8]?, of upload: StoredUpload.ID) throws -> [UInt8] {
    try sealed.map { try open($0, as: .uploadDigest(upload)) } ?? plain ?? []
  }
}
