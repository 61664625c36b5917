import Contracts
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import Wire

/// Monitoring: follows the audit stream leaf by leaf, across every fault.
actor AuditFollower {
  private let officer: Officer
  private(set) var leaves: [AuditLeaf] = []
  /// What is wrong with the stream itself.
  private(set) var problems: [String] = []

  init(_ officer: Officer) { self.officer = officer }

  /// Follows until cancelled.
  func run() async {
    while !Task.isCancelled { _ = try? await step(waitMs: 500) }
  }

  /// Reads on until the stream ends where it is.
  func catchUp() async throws {
    while try await step(waitMs: 0) {}
  }

  /// - Returns: whether there was anything.
  private func step(waitMs: UInt32) async throws -> Bool {
    let from = UInt64(leaves.count)
    let reply = try await officer.audit.tail(
      .init(fromIndex: from, limit: 1_000, waitMs: waitMs), options: officer.options())
    // Somebody else may have read on while this one waited.
    guard UInt64(leaves.count) == from else { return true }
    for indexed in reply.leaves {
      guard indexed.index == UInt64(leaves.count) else {
        problems.append("index \(leaves.count) is expected, \(indexed.index) comes")
        return false
      }
      leaves.append(AuditLeaf(try AuditV1.Leaf(packed: indexed.leaf), bytes: indexed.leaf))
    }
    return !reply.leaves.isEmpty
  }

  /// Whether there is a leaf for the event at this place.
  func hasSeen(_ service: SuiteService, _ place: EventLogV1.Cursor) -> Bool {
    leaves.contains { $0.source == service.rawValue && $0.epoch == place.epoch && $0.position >= place.position }
  }

  /// Whether there is a leaf for the rewind, and leaves of the epoch after it.
  func hasSeenRewind(of service: SuiteService, from place: EventLogV1.Cursor) -> Bool {
    leaves.contains { $0.source == service.rawValue && $0.epoch > place.epoch }
      && leaves.contains { $0.topic == AuditV1.SourceRewound.topic }
  }
}
