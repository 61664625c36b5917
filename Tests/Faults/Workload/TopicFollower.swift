import Contracts
import RPC
import ServiceKit
import SuiteContracts
import SuiteCrypto

/// Follows one service's log from its beginning, across every fault, as a department does: a cursor and long polls.
actor TopicFollower {
  private let officer: Officer
  private let service: SuiteService
  private var cursor = EventLogV1.Cursor()
  private(set) var seen = FollowedLog()

  init(_ officer: Officer, of service: SuiteService) {
    self.officer = officer
    self.service = service
  }

  func run() async {
    while !Task.isCancelled { _ = try? await step(waitMs: 1_000) }
  }

  func catchUp() async throws {
    while try await step(waitMs: 0) {}
  }

  private func step(waitMs: UInt32) async throws -> Bool {
    let from = cursor
    do {
      let reply = try await officer.log(of: service).read(
        .init(after: from, limit: 1_000, waitMs: waitMs), options: officer.options())
      guard cursor == from else { return true }
      for event in reply.events { seen.take(event.position, SHA256.hash(event.body).bytes) }
      cursor = reply.scannedUpTo ?? cursor
      return !reply.events.isEmpty
    } catch let error as RPCError where error.reason == "LOG_REWOUND" && cursor == from {
      cursor = .init()
      seen.beginAgain()
      return true
    }
  }
}

/// What a follower has been given since it last began.
struct FollowedLog: Sendable {
  /// Digests of the events at positions 1…N.
  private(set) var digests: [[UInt8]] = []
  private(set) var problems: [String] = []
  private(set) var rewinds = 0

  mutating func take(_ position: UInt64, _ digest: [UInt8]) {
    guard position == UInt64(digests.count) + 1 else {
      problems.append("after \(digests.count) came \(position)")
      return
    }
    digests.append(digest)
  }

  mutating func beginAgain() {
    digests = []
    rewinds += 1
  }
}
