package import FoundationEssentials
package import Postgres
import SuiteCrypto

/// How a source stands, as the database has it.
package struct SourceState: Hashable, Sendable {
  package let cursor: SourceCursor
  package let headPosition: UInt64
  package let seenAt: Date?
  /// Whether it serves other events in the same epoch than it did.
  package let isRewritten: Bool
}

extension QuerySource where Self: ~Copyable {
  /// All sources heard of in `tree`, by name.
  package borrowing func sources(of tree: StoredTree) async throws -> [SourceState] {
    try await query(
      """
      SELECT source, epoch, position, chain, head_position, seen_at, is_rewritten FROM source_cursor
      WHERE tree = \(tree.id) ORDER BY source
      """, as: String.self, Int64.self, Int64.self, [UInt8].self, Int64.self, Date?.self, Bool.self
    ).map { source, epoch, position, chain, head, seenAt, isRewritten in
      SourceState(
        cursor: SourceCursor(
          source: source, epoch: UInt64(epoch), position: UInt64(position), chain: try Digest(stored: chain)),
        headPosition: UInt64(head), seenAt: seenAt, isRewritten: isRewritten)
    }
  }

  /// How far `source` is taken in; its beginning if nothing is.
  package borrowing func source(_ source: String, of tree: StoredTree) async throws -> SourceState {
    try await sources(of: tree).first { $0.cursor.source == source }
      ?? SourceState(cursor: .start(of: source), headPosition: 0, seenAt: nil, isRewritten: false)
  }

  /// The place of `position` on the source's present chain, if its chain hash is known: the last epoch it was read in.
  package borrowing func cursor(at position: UInt64, of source: String, in tree: StoredTree) async throws
    -> SourceCursor?
  {
    if position == 0 { return .start(of: source) }
    return try await query(
      """
      SELECT epoch, chain FROM leaf
      WHERE tree = \(tree.id) AND source = \(source) AND position = \(Int64(clamping: position))
      ORDER BY epoch DESC LIMIT 1
      """, as: Int64.self, [UInt8]?.self
    ).first.flatMap { epoch, chain in
      try chain.map {
        SourceCursor(source: source, epoch: UInt64(epoch), position: position, chain: try Digest(stored: $0))
      }
    }
  }
}

extension Transaction {
  /// Moves a source's cursor. If it is no longer at `before` the whole command fails: another replica was faster.
  package borrowing func moveCursor(
    from before: SourceCursor, to after: SourceCursor, headPosition: UInt64, isRewritten: Bool = false,
    of tree: StoredTree
  ) throws {
    try execute(
      """
      INSERT INTO source_cursor AS old (tree, source, epoch, position, chain, head_position, seen_at, is_rewritten)
      VALUES (
        \(tree.id), \(after.source), \(Int64(clamping: after.epoch)), \(Int64(clamping: after.position)),
        \(after.chain.bytes), \(Int64(clamping: headPosition)), \(now), \(isRewritten))
      ON CONFLICT (tree, source) DO UPDATE SET epoch = excluded.epoch, position = excluded.position,
        chain = excluded.chain, head_position = excluded.head_position, seen_at = excluded.seen_at,
        is_rewritten = excluded.is_rewritten
      WHERE old.epoch = \(Int64(clamping: before.epoch)) AND old.position = \(Int64(clamping: before.position))
        AND old.chain = \(before.chain.bytes)
      """, expecting: 1)
  }
}
