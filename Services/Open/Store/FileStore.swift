import Postgres

/// The files of versions as rows of `dataset_file`, their bytes in parts of at most 512 KiB.
extension QuerySource where Self: ~Copyable {
  borrowing func datasetFiles(_ slug: Slug, version: Int) async throws -> [DatasetFile] {
    try await query(
      """
      SELECT format, size_bytes, sha256, signature, signing_key
        FROM dataset_file WHERE slug = \(slug.text) AND version = \(version) ORDER BY format
      """,
      as: FileFormat.self, Int.self, [UInt8].self, [UInt8].self, [UInt8].self
    ).map { DatasetFile(format: $0.0, sizeBytes: $0.1, sha256: $0.2, signature: $0.3, signingKey: $0.4) }
  }

  /// One part; nil behind the last.
  borrowing func datasetPart(
    _ slug: Slug, version: Int, _ format: FileFormat, _ ordinal: Int
  ) async throws -> [UInt8]? {
    try await query(
      """
      SELECT content FROM dataset_part
       WHERE slug = \(slug.text) AND version = \(version) AND format = \(format) AND ordinal = \(ordinal)
      """,
      as: [UInt8].self
    ).first
  }
}

extension Transaction {
  borrowing func insert(_ file: DatasetFile, _ bytes: [UInt8], slug: Slug, version: Int) throws {
    try execute(
      """
      INSERT INTO dataset_file (slug, version, format, size_bytes, sha256, signature, signing_key)
      VALUES (\(slug.text), \(version), \(file.format), \(file.sizeBytes), \(file.sha256), \(file.signature),
              \(file.signingKey))
      """)
    for (ordinal, start) in stride(from: 0, to: bytes.count, by: DatasetPart.sizeBytes).enumerated() {
      let part = Array(bytes[start..<min(start + DatasetPart.sizeBytes, bytes.count)])
      try execute(
        """
        INSERT INTO dataset_part (slug, version, format, ordinal, content)
        VALUES (\(slug.text), \(version), \(file.format), \(ordinal), \(part))
        """)
    }
  }
}

/// How files are cut.
enum DatasetPart {
  /// As large as a chunk on the wire; small enough to be held in memory for many readers at once.
  static let sizeBytes = 512 << 10
}
