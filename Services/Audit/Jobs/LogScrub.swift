package import Logging
import MerkleLog
package import Postgres
import ServiceLifecycle
import SuiteCrypto

/// Reads the stored log through, again and again, and compares its leaves with its tiles.
///
/// The guard compares roots, which come from tiles; a leaf changed below a complete tile would show only to those who ask
/// for its proof. Here it shows by itself, and ends the service as a fork does.
package struct LogScrub: Service {
  private let database: Database
  private let settings: ScrubSettings
  private let logger: Logger

  package init(database: Database, settings: ScrubSettings, logger: Logger) {
    self.database = database
    self.settings = settings
    self.logger = logger
  }

  package func run() async throws {
    try await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await pass(pause: settings.tilePause)
          try await Task.sleep(for: settings.passPause)
        } catch let error as DatabaseError where error.isRetryable {
          logger.debug("log check interrupted", metadata: ["error": "\(error)"])
          try? await Task.sleep(for: .seconds(1))
        } catch is CancellationError {
          return
        }
      }
    }
  }

  /// Checks every complete tile of the current tree. Throws `StoreError.tileContradicts` at the first that is wrong.
  package func pass(pause: Duration = .zero) async throws {
    guard let tree = try await database.read(.flight, { try await $0.currentTree() }) else { return }
    for index in 0..<tree.size / UInt64(Tile.fullWidth) {
      try await check(level: 0, index, of: tree)
      // A tile above is complete with the last one below it.
      var (level, place) = (0, index)
      while place % UInt64(Tile.fullWidth) == UInt64(Tile.fullWidth) - 1 {
        (level, place) = (level + 1, place / UInt64(Tile.fullWidth))
        try await check(level: level, place, of: tree)
      }
      // Paces, so that checking leaves the disk to the others.
      if pause > .zero { try await Task.sleep(for: pause) }
    }
  }

  private func check(level: Int, _ index: UInt64, of tree: StoredTree) async throws {
    let first = index * UInt64(Tile.fullWidth)
    let (stored, below) = try await database.read { read in
      let stored = try await read.storedTile(level: level, index, of: tree)
      let below =
        level == 0
        ? try await read.entries(first..<first + UInt64(Tile.fullWidth), of: tree).map { MerkleHasher.leaf($0) }
        : try await read.hashes(of: tree, level: level, first: first, count: Tile.fullWidth)
      return (stored, below)
    }
    guard let stored, stored.tile.hashes == below, stored.tile.root == stored.root else {
      throw StoreError.tileContradicts(level: level, index: index)
    }
  }
}

/// How fast the stored log is read through.
package struct ScrubSettings: Hashable, Sendable {
  /// Between two tiles of 256 leaves.
  package var tilePause: Duration
  /// Between two passes.
  package var passPause: Duration

  package init(tilePause: Duration = .milliseconds(20), passPause: Duration = .seconds(3_600)) {
    self.tilePause = tilePause
    self.passPause = passPause
  }
}
