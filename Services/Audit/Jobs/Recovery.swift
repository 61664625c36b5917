import Contracts
package import FoundationEssentials
import Logging
import MerkleLog
package import Postgres
import SuiteContracts
import SuiteCrypto

/// The ways out when the database and the signed checkpoints contradict each other. Each is a recorded act.
///
/// To be run while audit-service is stopped. Nothing is removed: the old tree stays in the database as evidence.
package struct Recovery: Sendable {
  private let database: Database
  private let state: StateFolder
  private let keys: LogKeys
  /// Leaves stored in one transaction, a multiple of 256.
  private let chunkLeaves: Int

  package init(database: Database, state: StateFolder, keys: LogKeys, chunkLeaves: Int = 4_096) {
    self.database = database
    self.state = state
    self.keys = keys
    self.chunkLeaves = chunkLeaves
  }

  /// Rebuilds the tree from the entry bundles, if they are exactly what was signed. Answers its size.
  package func rebuild() async throws -> UInt64 {
    let kept = try await keptCheckpoint()
    try await state.verify(kept.checkpoint)
    guard let sources = try await state.sources(at: kept.checkpoint.size) else { throw RecoveryError.sourcesMissing }
    var tree = try await database.command(locking: [.merkleTree]) { transaction in
      try await transaction.openTree(origin: kept.checkpoint.origin)
    }
    var edge = TreeEdge()
    while edge.size < kept.checkpoint.size {
      let count = min(UInt64(chunkLeaves), kept.checkpoint.size - edge.size)
      let leaves = try await state.entries(from: edge.size, count: Int(count)).map { try PendingLeaf(entry: $0) }
      let plan = AppendPlan(appending: leaves.map(\.entry), to: edge)
      let grown = tree
      try await database.command(locking: [.merkleTree]) { transaction in
        try transaction.append(leaves, plan, to: grown)
      }
      edge = plan.edge
      tree = StoredTree(id: tree.id, origin: tree.origin, size: edge.size, root: plan.root)
    }
    guard tree.root == kept.checkpoint.root else { throw RecoveryError.changedMeanwhile }
    try await activate(tree, sources.cursors, kept, newOrigin: "")
    return tree.size
  }

  /// Begins another log under `origin`, whose first leaf commits to the last checkpoint of the old one, and which takes
  /// all services' logs in from their beginnings.
  package func succeed(as origin: String, now: Date) async throws {
    guard let last = try await lastNote() else { throw RecoveryError.nothingToSucceed }
    let leaf = try PendingLeaf.succession(to: last)
    let plan = AppendPlan(appending: [leaf.entry], to: TreeEdge())
    let event = AuditV1.LogRecovered(
      newOrigin: origin, size: 1, lastCheckpointSha256: SHA256.hash(Array(last.utf8)).bytes)
    // The old folder first: a crash in between leaves a log that refuses to start, and this act can be repeated.
    try await state.retire(as: "until-\(Int64(now.timeIntervalSince1970))")
    try await database.command(locking: [.merkleTree]) { transaction in
      let current = try await transaction.currentTree()
      guard current?.origin != origin else { throw RecoveryError.sameOrigin(origin) }
      let tree = try await transaction.openTree(origin: origin)
      try transaction.append([leaf], plan, to: tree)
      try transaction.makeCurrent(tree)
      try transaction.recordRecovered(event)
    }
  }

  private func activate(
    _ tree: StoredTree, _ cursors: [SourceCursor], _ kept: StateFolder.Kept, newOrigin: String
  ) async throws {
    let event = AuditV1.LogRecovered(
      newOrigin: newOrigin, size: tree.size, lastCheckpointSha256: SHA256.hash(Array(kept.note.utf8)).bytes)
    try await database.command(locking: [.merkleTree]) { transaction in
      for cursor in cursors {
        try transaction.moveCursor(
          from: .start(of: cursor.source), to: cursor, headPosition: cursor.position, of: tree)
      }
      try transaction.publish(StoredCheckpoint(size: tree.size, note: kept.note), of: tree)
      try transaction.makeCurrent(tree)
      try transaction.recordRecovered(event)
    }
  }

  private func keptCheckpoint() async throws -> StateFolder.Kept {
    let keys = keys
    guard let kept = try await state.kept({ try keys.verifiers($0) }) else { throw RecoveryError.nothingKept }
    return kept
  }

  /// What the folder has, readable or not; else what is published.
  private func lastNote() async throws -> String? {
    if let note = try await state.note() { return note }
    return try await database.read { read in
      guard let tree = try await read.currentTree() else { return nil }
      return try await read.latestCheckpoint(of: tree)?.note
    }
  }
}

/// Why a recovery cannot be done this way.
package enum RecoveryError: Error, Hashable, CustomStringConvertible {
  case nothingKept
  case sourcesMissing
  case changedMeanwhile
  case nothingToSucceed
  case sameOrigin(String)

  package var description: String {
    switch self {
    case .nothingKept: "the state folder keeps no checkpoint to rebuild from: use --adopt or --new-origin"
    case .sourcesMissing:
      "the state folder does not say where the sources stood at its checkpoint: restore the folder, or use --new-origin"
    case .changedMeanwhile: "the state folder changed while the log was rebuilt: stop audit-service and try again"
    case .nothingToSucceed: "no checkpoint was ever signed, so there is nothing to recover from: start audit-service"
    case .sameOrigin(let origin): "the log is called \(origin.debugDescription) already: another one needs another name"
    }
  }
}
