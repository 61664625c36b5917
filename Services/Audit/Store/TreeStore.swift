import Contracts
package import MerkleLog
package import Postgres
package import SuiteCrypto

/// A Merkle tree as the database has it.
package struct StoredTree: Hashable, Sendable {
  package let id: Int64
  package let origin: String
  package let size: UInt64
  package let root: Digest
}

extension LockKey {
  /// The sequencer's lock: whoever changes the tree holds it until COMMIT.
  package static let merkleTree = LockKey("audit.tree", "current")
  /// Held while a checkpoint is published.
  package static let checkpoint = LockKey("audit.checkpoint", "latest")
}

extension QuerySource where Self: ~Copyable {
  /// The tree that leaves are appended to; `nil` before the first start.
  package borrowing func currentTree() async throws -> StoredTree? {
    try await query(
      "SELECT id, origin, size, root FROM tree JOIN tree_head ON tree = id WHERE is_current",
      as: Int64.self, String.self, Int64.self, [UInt8].self
    ).first.map { StoredTree(id: $0.0, origin: $0.1, size: UInt64($0.2), root: try Digest(stored: $0.3)) }
  }

  /// The edge of `tree` as its leaves and tiles give it. Throws if they do not give the root in its head.
  package borrowing func loadEdge(of tree: StoredTree) async throws -> TreeEdge {
    let edge = try await loadEdge(of: tree, size: tree.size)
    guard edge.root() == tree.root else { throw StoreError.headContradictsLeaves(size: tree.size) }
    return edge
  }

  /// The edge that `tree` had when it was `size` large.
  package borrowing func loadEdge(of tree: StoredTree, size: UInt64) async throws -> TreeEdge {
    var openTiles: [[Digest]] = []
    for (level, width) in TreeEdge.openTileWidths(size: size).enumerated() {
      let first = (size >> (8 * UInt64(level))) - UInt64(width)
      openTiles.append(try await hashes(of: tree, level: level, first: first, count: width))
    }
    return try TreeEdge(size: size, openTiles: openTiles)
  }

  /// Hashes of a tile level from left to right: leaf hashes, or the roots of complete tiles below.
  package borrowing func hashes(
    of tree: StoredTree, level: Int, first: UInt64, count: Int
  ) async throws -> [Digest] {
    guard count > 0 else { return [] }
    let (start, end) = (Int64(first), Int64(first) + Int64(count))
    let rows =
      level == 0
      ? try await query(
        "SELECT hash FROM leaf WHERE tree = \(tree.id) AND index >= \(start) AND index < \(end) ORDER BY index",
        as: [UInt8].self)
      : try await query(
        """
        SELECT root FROM tile
        WHERE tree = \(tree.id) AND level = \(Int64(level - 1)) AND index >= \(start) AND index < \(end) ORDER BY index
        """, as: [UInt8].self)
    guard rows.count == count else { throw StoreError.hashesMissing(level: level, first: first, count: count) }
    return try rows.map { try Digest(stored: $0) }
  }

  /// The tiles a proof needs. Partial ones are put together from what is below them.
  package borrowing func tiles(_ references: [TileReference], of tree: StoredTree) async throws -> [Tile] {
    var tiles: [Tile] = []
    for reference in references {
      guard case .hashes(let level) = reference.kind else { continue }
      let first = reference.index * UInt64(Tile.fullWidth)
      let hashes = try await hashes(of: tree, level: level, first: first, count: reference.width)
      tiles.append(try Tile(level: level, index: reference.index, hashes: hashes))
    }
    return tiles
  }

  /// A complete tile as it is stored, and the root stored with it.
  borrowing func storedTile(level: Int, _ index: UInt64, of tree: StoredTree) async throws
    -> (tile: Tile, root: Digest)?
  {
    try await query(
      "SELECT hashes, root FROM tile WHERE tree = \(tree.id) AND level = \(level) AND index = \(Int64(index))",
      as: [UInt8].self, [UInt8].self
    ).first.map { (try Tile(level: level, index: index, bytes: $0.0), try Digest(stored: $0.1)) }
  }

  /// The root the stored tree had at `size`; `nil` if it is not that large.
  package borrowing func root(of tree: StoredTree, at size: UInt64) async throws -> Digest? {
    guard size <= tree.size else { return nil }
    return try await loadEdge(of: tree, size: size).root()
  }
}

extension Transaction {
  /// Opens an empty tree, which is not the current one yet.
  package borrowing func openTree(origin: String) async throws -> StoredTree {
    let id = try await query(
      "INSERT INTO tree (origin, opened_at) VALUES (\(origin), \(now)) RETURNING id", as: Int64.self)
    let empty = StoredTree(id: id[0], origin: origin, size: 0, root: MerkleHasher.emptyRoot)
    try execute(
      "INSERT INTO tree_head (tree, size, root, is_current) VALUES (\(empty.id), 0, \(empty.root.bytes), false)",
      expecting: 1)
    return empty
  }

  /// Makes `tree` the one that leaves are appended to.
  package borrowing func makeCurrent(_ tree: StoredTree) throws {
    try execute("UPDATE tree_head SET is_current = false WHERE is_current AND tree <> \(tree.id)")
    try execute("UPDATE tree_head SET is_current = true WHERE tree = \(tree.id)", expecting: 1)
  }

  /// Stores leaves, complete tiles and the new head. Nothing of it may be stored by halves, so nothing is awaited.
  package borrowing func append(_ leaves: [PendingLeaf], _ plan: AppendPlan, to tree: StoredTree) throws {
    try insert(leaves, plan, into: tree)
    if !plan.completeTiles.isEmpty { try insert(plan.completeTiles, into: tree) }
    try execute(
      """
      UPDATE tree_head SET size = \(Int64(plan.edge.size)), root = \(plan.root.bytes)
      WHERE tree = \(tree.id) AND size = \(Int64(tree.size))
      """, expecting: 1)
  }

  private borrowing func insert(_ leaves: [PendingLeaf], _ plan: AppendPlan, into tree: StoredTree) throws {
    try execute(
      """
      INSERT INTO leaf (tree, index, source, epoch, position, topic, subject, organisation, entry, hash, chain)
      SELECT \(tree.id), \(Int64(plan.firstIndex)) + number - 1, source, epoch, position, topic, subject, organisation,
        entry, hash, nullif(chain, '')
      FROM unnest(
        \(leaves.map(\.content.source)), \(leaves.map { Int64(clamping: $0.content.epoch) }),
        \(leaves.map { Int64(clamping: $0.content.position) }), \(leaves.map(\.content.topic)),
        \(leaves.map(\.content.subject)), \(leaves.map(\.content.organisation)), \(leaves.map(\.entry)),
        \(plan.leafHashes.map(\.bytes)), \(leaves.map { $0.chain?.bytes ?? [] })
      ) WITH ORDINALITY AS new (source, epoch, position, topic, subject, organisation, entry, hash, chain, number)
      """, expecting: leaves.count)
  }

  private borrowing func insert(_ tiles: [Tile], into tree: StoredTree) throws {
    try execute(
      """
      INSERT INTO tile (tree, level, index, hashes, root)
      SELECT \(tree.id), level, index, hashes, root
      FROM unnest(
        \(tiles.map(\.level)), \(tiles.map { Int64($0.index) }), \(tiles.map(\.bytes)),
        \(tiles.map { $0.root?.bytes ?? [] })
      ) AS new (level, index, hashes, root)
      """, expecting: tiles.count)
  }
}

/// Stored data that contradict themselves: the database was damaged or changed by hand.
package enum StoreError: Error, Hashable, CustomStringConvertible {
  case headContradictsLeaves(size: UInt64)
  case hashesMissing(level: Int, first: UInt64, count: Int)
  case damagedDigest(Int)
  /// A tile is missing or is not that of the leaves or tiles below it.
  case tileContradicts(level: Int, index: UInt64)
  case noTree

  package var description: String {
    switch self {
    case .headContradictsLeaves(let size):
      "the leaves and tiles of \(size) leaves do not give the root in tree_head: the database was damaged or changed"
    case .hashesMissing(let level, let first, let count):
      "of \(count) hashes from \(first) on tile level \(level) some are missing: the database was damaged or changed"
    case .tileContradicts(let level, let index):
      """
      tile \(index) on level \(level) is not that of what is below it: leaves were changed in the database; run \
      audit-service recover
      """
    case .damagedDigest(let count): "a stored digest has \(count) bytes instead of 32: the database was damaged"
    case .noTree: "there is no Merkle tree yet: start audit-service serve once"
    }
  }
}

extension Digest {
  /// Reads a column, which the schema keeps at 32 bytes.
  init(stored bytes: [UInt8]) throws {
    guard let digest = Digest(bytes) else { throw StoreError.damagedDigest(bytes.count) }
    self = digest
  }
}
