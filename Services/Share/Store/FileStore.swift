import FoundationEssentials
import Postgres

/// The sealed blocks of a file and the index that finds its records.
struct StoredBlock: Sendable {
  let number: Int
  let sealed: [UInt8]
}

extension QuerySource where Self: ~Copyable {
  /// With which content key the file's index was made; `nil` when there is no such file.
  borrowing func keyGeneration(of staging: UUID) async throws -> UInt8? {
    try await query("SELECT key_generation FROM file_staging WHERE staging = \(staging)", as: Int.self)
      .first.map { UInt8(clamping: $0) }
  }

  borrowing func blocks(of staging: UUID, from number: Int, limit: Int) async throws -> [StoredBlock] {
    try await query(
      """
      SELECT number, sealed FROM file_block WHERE staging = \(staging) AND number >= \(number)
       ORDER BY number LIMIT \(limit)
      """, as: Int.self, [UInt8].self
    ).map(StoredBlock.init)
  }

  /// The blocks that have any of the records, and where in them these begin.
  borrowing func blocks(
    of staging: UUID, holding records: [[UInt8]]
  ) async throws -> [(block: StoredBlock, positions: [Int])] {
    try await query(
      """
      SELECT block.number, block.sealed, array_agg(record.position::bigint ORDER BY record.position)
        FROM file_record AS record JOIN file_block AS block
          ON block.staging = record.staging AND block.number = record.block
       WHERE record.staging = \(staging) AND record.id = ANY(\(records))
       GROUP BY block.staging, block.number ORDER BY block.number
      """, as: Int.self, [UInt8].self, [Int].self
    ).map { (StoredBlock(number: $0.0, sealed: $0.1), $0.2) }
  }
}

extension Transaction {
  borrowing func beginStaging(_ staging: UUID, keyGeneration: UInt8) throws {
    try execute(
      """
      INSERT INTO file_staging (staging, begun_at, key_generation)
      VALUES (\(staging), \(now), \(Int(keyGeneration)))
      """)
  }

  /// Adds a block: its records' ids in the index, and where they begin.
  borrowing func stage(_ block: StoredBlock, records: [[UInt8]], positions: [Int], in staging: UUID) throws {
    try execute(
      """
      INSERT INTO file_block (staging, number, sealed) VALUES (\(staging), \(block.number), \(block.sealed))
      """)
    try execute(
      """
      INSERT INTO file_record (staging, id, block, position)
      SELECT \(staging), record.id, \(block.number), record.position
        FROM unnest(\(records), \(positions)) AS record (id, position)
      """, expecting: records.count)
  }
}
