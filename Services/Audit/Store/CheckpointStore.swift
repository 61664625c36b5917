package import Postgres

/// A published checkpoint.
package struct StoredCheckpoint: Hashable, Sendable {
  package let size: UInt64
  /// The signed note.
  package let note: String
}

extension QuerySource where Self: ~Copyable {
  /// The last published checkpoint of `tree`.
  package borrowing func latestCheckpoint(of tree: StoredTree) async throws -> StoredCheckpoint? {
    try await query(
      "SELECT size, note FROM checkpoint WHERE tree = \(tree.id) ORDER BY size DESC LIMIT 1",
      as: Int64.self, String.self
    ).first.map { StoredCheckpoint(size: UInt64($0.0), note: $0.1) }
  }

  /// The first published checkpoint of at least `size` leaves.
  package borrowing func checkpoint(covering size: UInt64, of tree: StoredTree) async throws -> StoredCheckpoint? {
    try await query(
      """
      SELECT size, note FROM checkpoint WHERE tree = \(tree.id) AND size >= \(Int64(clamping: size))
      ORDER BY size LIMIT 1
      """, as: Int64.self, String.self
    ).first.map { StoredCheckpoint(size: UInt64($0.0), note: $0.1) }
  }

  /// How many leaves came after the first `size`, and how many of them only say that a checkpoint was published.
  package borrowing func growth(since size: UInt64, of tree: StoredTree) async throws
    -> (leaves: UInt64, publications: UInt64)
  {
    // Nobody needs the exact number beyond the first that is worth a checkpoint.
    let publications = try await query(
      """
      SELECT count(*) FROM (SELECT topic FROM leaf WHERE tree = \(tree.id) AND index >= \(Int64(size))
        ORDER BY index LIMIT 1000) AS new WHERE topic = \(CheckpointPolicy.ownTopic)
      """, as: Int64.self)
    return (tree.size - size, UInt64(publications[0]))
  }
}

extension Transaction {
  /// Publishes a checkpoint unless one of that size is.
  package borrowing func publish(_ checkpoint: StoredCheckpoint, of tree: StoredTree) throws {
    try execute(
      """
      INSERT INTO checkpoint (tree, size, note, published_at)
      VALUES (\(tree.id), \(Int64(checkpoint.size)), \(checkpoint.note), \(now))
      """, expecting: 1)
  }
}
