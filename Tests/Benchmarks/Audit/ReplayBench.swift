import Foundation
import MerkleLog
import SuiteCrypto
import TestKit

/// Verifies a state folder: every entry is hashed, and the root must be the one that was signed.
struct ReplayBench {
  let options: BenchOptions
  let leaves: Int

  private static let entryBytes = 220

  func run() async throws -> BenchResult {
    try await withTemporaryFolder { place in
      let folder = LogFolder(path: place.path)
      let (leaves, rounds) = (leaves, options.rounds)
      let seconds = try await BlockingThread.value {
        let checkpoint = Checkpoint(origin: "bench", size: UInt64(leaves), root: try Self.write(leaves, to: folder))
        return try (0..<rounds).map { _ in
          let began = ContinuousClock.now
          try LogReplay.replay(folder, against: checkpoint)
          return began.duration(to: .now).seconds
        }
      }
      options.progress("audit, verify: \(BenchReport.short(Double(leaves) / seconds.median)) leaves/s")
      return BenchResult(
        name: "audit, verify \(leaves) leaves", unit: "s", ours: seconds.median,
        note: "\(Int(Double(leaves) / seconds.median)) leaves/s on one core")
    }
  }

  /// Writes the bundles and gives the root.
  private static func write(_ leaves: Int, to folder: LogFolder) throws -> Digest {
    var edge = TreeEdge()
    while edge.size < UInt64(leaves) {
      let count = min(Tile.fullWidth, leaves - Int(edge.size))
      let entries = (0..<count).map { number in
        (0..<entryBytes).map { UInt8(truncatingIfNeeded: (Int(edge.size) + number) >> ($0 % 24)) }
      }
      try folder.store(entries, at: edge.size / UInt64(Tile.fullWidth))
      _ = edge.append(entries)
    }
    return edge.root()
  }
}
