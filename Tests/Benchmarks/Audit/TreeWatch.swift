import Foundation
import Logging
import Postgres
import ServiceKit
import TestKit

/// Looks at audit's tables as they grow: the process that fills them is watched from outside.
struct TreeWatch {
  struct Sighting {
    let size: UInt64
    let at: ContinuousClock.Instant
  }

  /// Nothing takes longer than this; whoever waits longer waits for something that is broken.
  private static let limit = Duration.seconds(180)
  /// Often enough for seconds to be right, seldom enough to cost nothing.
  private static let pause = Duration.milliseconds(10)

  private let database: Database

  static func with<R: Sendable>(_ suite: BenchSuite, _ body: (TreeWatch) async throws -> R) async throws -> R {
    let database = try await suite.database(of: .audit)
    return try await TemporaryDatabase.running(database) { try await body(TreeWatch(database: database)) }
  }

  func treeSize() async throws -> UInt64 {
    try await number("SELECT coalesce((SELECT size FROM tree_head WHERE is_current), 0)")
  }

  /// When the tree was first seen to have so many leaves.
  func reached(_ size: UInt64) async throws -> Sighting {
    try await poll("the tree to have \(size) leaves") {
      let now = try await treeSize()
      return now >= size ? Sighting(size: now, at: .now) : nil
    }
  }

  /// When a checkpoint of so many leaves was first seen.
  func signed(_ size: UInt64) async throws -> ContinuousClock.Instant {
    try await poll("a checkpoint of \(size) leaves") {
      try await number("SELECT coalesce(max(size), 0) FROM checkpoint") >= size ? .now : nil
    }
  }

  private func poll<R>(_ what: String, _ look: () async throws -> R?) async throws -> R {
    let end = ContinuousClock.now + Self.limit
    while ContinuousClock.now < end {
      if let found = try await look() { return found }
      try await Task.sleep(for: Self.pause)
    }
    throw BenchFailure("waited \(Self.limit) for \(what) in vain")
  }

  private func number(_ query: SQL) async throws -> UInt64 {
    let number: Int64? = try await database.read { try await $0.first(query, as: Int64.self) }
    return UInt64(number ?? 0)
  }
}
