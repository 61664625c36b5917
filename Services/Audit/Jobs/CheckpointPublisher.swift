import Failpoints
import FoundationEssentials
package import Logging
import MerkleLog
package import Postgres
import ServiceLifecycle
import SuiteCrypto

/// Signs the tree as it grows and makes each checkpoint known, never one that contradicts another.
///
/// The order is what makes it safe: leaves are committed; entries and checkpoint are on disk outside PostgreSQL; only
/// then the checkpoint is published. Whatever crashes, a published checkpoint can be held against the folder, and a
/// signed one that was not published yet is published at the next round.
package actor CheckpointPublisher: Service {
  private let database: Database
  private let state: StateFolder
  private let keys: LogKeys
  private let growth: TreeGrowth
  private let settings: CheckpointSettings
  /// Told of each checkpoint that is published, also by another replica.
  private let onPublished: @Sendable (String) -> Void
  private let logger: Logger
  /// The edge of the tree up to what is kept, so that entries are hashed only once.
  private var keptEdge: TreeEdge?

  package init(
    database: Database, state: StateFolder, keys: LogKeys, growth: TreeGrowth, settings: CheckpointSettings,
    logger: Logger, onPublished: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.database = database
    self.state = state
    self.keys = keys
    self.growth = growth
    self.settings = settings
    self.logger = logger
    self.onPublished = onPublished
  }

  /// Opens the first tree if there is none, and throws `ForkRefusal` unless the tree continues all that was signed.
  package func prepare() async throws {
    let origin = settings.origin
    try await database.command(locking: [.merkleTree]) { transaction in
      if try await transaction.currentTree() == nil {
        let tree = try await transaction.openTree(origin: origin)
        try transaction.makeCurrent(tree)
      }
    }
    _ = try await look()
  }

  package func run() async throws {
    var size: UInt64 = 0
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      do {
        size = try await publish()
      } catch let error as DatabaseError {
        logger.warning("checkpoint delayed", metadata: ["error": "\(error)"])
      }
      try? await cancelWhenGracefulShutdown { [growth, settings, size] in
        await growth.wait(beyond: size, atMost: settings.recheck)
        // Paces: one signature for all that comes in meanwhile.
        try await Task.sleep(for: settings.interval)
      }
    }
  }

  /// One round: signs and publishes if there is something worth it. Answers the size of the tree it saw.
  @discardableResult
  package func publish() async throws -> UInt64 {
    let view = try await look()
    let published = view.published?.size
    if let kept = view.kept, published.map({ $0 < kept.checkpoint.size }) ?? true {
      try await announce(kept.note, size: kept.checkpoint.size, of: view.tree)
    } else if view.isDue {
      try await sign(view)
    }
    return view.tree.size
  }

  /// The last published checkpoint and, in its absence, the kept one: what recovery writes the folder from.
  package func adopt() async throws {
    let view = try await snapshot(kept: nil)
    guard let published = view.published else { throw StoreError.noTree }
    let checkpoint = try Checkpoint(
      parsing: published.note, origin: view.tree.origin, verifiers: keys.verifiers(view.tree.origin))
    let root = try await database.read { try await $0.root(of: view.tree, at: checkpoint.size) }
    try ForkGuard.check(
      ForkEvidence(
        origin: view.tree.origin, storedSize: view.tree.size,
        kept: .init(checkpoint: checkpoint, storedRoot: root), published: nil))
    keptEdge = TreeEdge()
    try await sign(view)
  }

  /// Everything one round decides on, seen at one moment, with the guard passed.
  private func look() async throws -> LogView {
    let keys = keys
    let kept = try await state.kept { try keys.verifiers($0) }
    let view = try await snapshot(kept: kept)
    try ForkGuard.check(view.evidence(keys))
    if let published = view.published { onPublished(published.note) }
    return view
  }

  private func snapshot(kept: StateFolder.Kept?) async throws -> LogView {
    try await database.read(.snapshot) { try await LogView(kept: kept, $0) }
  }

  private func sign(_ view: LogView) async throws {
    let edge = try await storeEntries(upTo: view)
    guard edge.root() == view.tree.root else { throw StoreError.headContradictsLeaves(size: edge.size) }
    let checkpoint = Checkpoint(origin: view.tree.origin, size: edge.size, root: edge.root())
    Failpoint.reached(.beforeSigning)
    let note = try checkpoint.signed(by: keys.signers(view.tree.origin)).encoded
    Failpoint.reached(.afterSigning)
    try await state.keep(
      note, verifiers: keys.verifierText(view.tree.origin), sources: view.sources,
      replacing: view.kept?.checkpoint.size)
    Failpoint.reached(.checkpointKept)
    keptEdge = edge
    try await announce(note, size: edge.size, of: view.tree)
  }

  /// Writes the entries that are not kept yet, and computes from exactly these the edge that will be signed.
  private func storeEntries(upTo view: LogView) async throws -> TreeEdge {
    var edge = try await edge(of: view)
    while edge.size < view.tree.size {
      let bundleStart = edge.size - edge.size % UInt64(Tile.fullWidth)
      let end = min(bundleStart + UInt64(settings.chunkLeaves), view.tree.size)
      let entries = try await database.read { try await $0.entries(bundleStart..<end, of: view.tree) }
      try await state.store(entries, from: bundleStart)
      _ = edge.append(Array(entries.dropFirst(Int(edge.size - bundleStart))))
    }
    return edge
  }

  private func edge(of view: LogView) async throws -> TreeEdge {
    let keptSize = view.kept?.checkpoint.size ?? 0
    if let keptEdge, keptEdge.size == keptSize { return keptEdge }
    return try await database.read { try await $0.loadEdge(of: view.tree, size: keptSize) }
  }

  private func announce(_ note: String, size: UInt64, of tree: StoredTree) async throws {
    try await database.command(locking: [.checkpoint]) { transaction in
      let latest = try await transaction.latestCheckpoint(of: tree)
      guard latest.map({ $0.size < size }) ?? true else { return }
      try transaction.publish(StoredCheckpoint(size: size, note: note), of: tree)
      try transaction.recordPublished(note, size: size)
    }
    onPublished(note)
    logger.debug("checkpoint published", metadata: ["tree.size": "\(size)"])
  }
}

/// How checkpoints are made.
package struct CheckpointSettings: Hashable, Sendable {
  /// The name of a log that is begun; a log that exists keeps its own.
  package var origin: String
  /// The least time between two checkpoints.
  package var interval: Duration
  /// How often to look for what another replica has sequenced.
  package var recheck: Duration
  /// Entries read and written at a time, a multiple of 256.
  package var chunkLeaves: Int

  package init(
    origin: String, interval: Duration = .seconds(1), recheck: Duration = .seconds(2), chunkLeaves: Int = 4_096
  ) {
    self.origin = origin
    self.interval = interval
    self.recheck = recheck
    self.chunkLeaves = chunkLeaves
  }
}
