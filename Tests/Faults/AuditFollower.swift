import Contracts
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import Wire

/// Monitoring: follows the audit stream leaf by leaf, across every fault.
actor AuditFollower {
  struct Leaf: Sendable {
    let source: String
    let epoch: UInt64
    let position: UInt64
    let sha256: [UInt8]
    let topic: String
  }

  private let officer: Officer
  private var leaves: [Leaf] = []
  private var next: UInt64 = 0

  init(_ officer: Officer) {
    self.officer = officer
  }

  /// Follows until told to stop; outages are survived, a gap in the stream is not.
  func follow(until stopped: Flag) async throws {
    while !stopped.isUp {
      do {
        try await step(waitMs: 500)
      } catch let error as RPCError where error.code == .unavailable || error.code == .deadlineExceeded {
        continue
      }
    }
  }

  /// Reads on until the stream ends where it is.
  func catchUp() async throws {
    while try await step(waitMs: 0) {}
  }

  /// - Returns: whether there was anything.
  @discardableResult
  private func step(waitMs: UInt32) async throws -> Bool {
    let reply = try await officer.audit.tail(
      .init(fromIndex: next, limit: 1_000, waitMs: waitMs), options: officer.options())
    for indexed in reply.leaves {
      guard indexed.index == next else {
        throw RunningSuite.Failed(description: "audit stream: index \(next) is expected, \(indexed.index) comes")
      }
      let leaf = try AuditV1.Leaf(packed: indexed.leaf)
      leaves.append(
        Leaf(
          source: leaf.source, epoch: leaf.epoch, position: leaf.position, sha256: leaf.payloadSha256,
          topic: leaf.topic))
      next += 1
    }
    return !reply.leaves.isEmpty
  }
}

// MARK: What must hold

extension AuditFollower {
  /// What is wrong with what audit has of one service's log, compared with the log itself.
  func problems(with log: LogBook, of service: SuiteService) -> [String] {
    var (last, epoch): (UInt64, UInt64) = (0, 0)
    var digests: [UInt64: [UInt8]] = [:]
    for leaf in leaves where leaf.source == service.rawValue {
      let follows = leaf.epoch == epoch || epoch == 0 ? leaf.position == last + 1 : leaf.position <= last + 1
      guard follows, leaf.epoch >= epoch else {
        return ["\(leaf.epoch)/\(leaf.position) comes after \(epoch)/\(last)"]
      }
      (last, epoch) = (leaf.position, leaf.epoch)
      digests[leaf.position] = leaf.sha256
    }
    guard last >= log.entries.count else { return ["\(log.entries.count - Int(last)) events are missing at the end"] }
    return log.entries.indices.filter { digests[UInt64($0) + 1] != log.entries[$0].sha256 }.map {
      "position \($0 + 1) is not what audit has"
    }
  }

  /// Whether there is a leaf for the rewind; audit looks at its own pace.
  func expectRewind(of service: SuiteService, from place: EventLogV1.Cursor) async throws {
    let limit = ContinuousClock.now + .seconds(30)
    repeat {
      _ = try await step(waitMs: 1_000)
      if leaves.contains(where: { $0.source == service.rawValue && $0.epoch > place.epoch }),
        leaves.contains(where: { $0.topic == AuditV1.SourceRewound.topic })
      {
        return
      }
    } while .now < limit
    throw RunningSuite.Failed(description: "no leaf tells of it")
  }
}
