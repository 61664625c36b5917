import Contracts
import FoundationEssentials
import RPC
import Rules
import Synchronization
import TestKit
import Testing

@testable import ShareService

/// Which answers count at which replica, and what replicas together make of an interface.
@Suite(.serialized, .timeLimit(.minutes(2))) struct InterfaceReplicaTests {
  typealias M = ShareV1.InterfaceService.Method

  @Test func `an answer counts once, at its replica, from its provider`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let other = try world.replica()
      let queues = world.interfaces.keeper.probe.interfaces
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          let line = InterfaceQueues.Line(entry: ShareWorld.towns, provider: providerOrganisation)
          try await eventually { guard queues.isAttended(line) else { throw Waiting() } }
          _ = try await world.probe()
        }
        let taken = try await world.interfaces.takeQueries(
          .init(entries: [ShareWorld.towns], waitMs: 20_000), context: Principal.provider.calls(M.takeQueries)
        ).queries
        let query = try #require(taken.first)
        func answer(_ world: ShareWorld, _ principal: Principal, id: String = query.id) async throws -> [String] {
          try await world.interfaces.answerQueries(
            .init(answers: [.init(id: id, answer: InterfaceProgram().answer(query))]),
            context: principal.calls(M.answerQueries)
          ).refused.map(\.reason)
        }
        #expect(try await answer(world, .provider, id: "nonsense") == ["QUERY_UNKNOWN"])
        #expect(try await answer(other, .provider) == ["QUERY_UNKNOWN"])
        #expect(try await answer(world, .stranger) == ["QUERY_UNKNOWN"])
        #expect(try await answer(world, .provider) == [])
        #expect(try await answer(world, .provider) == ["QUERY_UNKNOWN"])
        try await group.waitForAll()
      }
      #expect(queues.openQueries == 0)
    }
  }

  @Test func `who loses its rights while it waits is given nothing`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let queues = world.interfaces.keeper.probe.interfaces
      let line = InterfaceQueues.Line(entry: ShareWorld.towns, provider: providerOrganisation)
      let rights = Rights()
      try await withThrowingTaskGroup(of: String.self) { group in
        group.addTask {
          await reason {
            _ = try await queues.take([line], limit: 1, until: .now + .seconds(20), authorise: rights.check)
          }
        }
        try await eventually { guard queues.isAttended(line) else { throw Waiting() } }
        rights.end()
        queues.wakeAll()
        #expect(try await group.next() == "NOT_THE_PROVIDER")
      }
    }
  }

  @Test func `queries that do not fit into one reply come with the next, oldest first`() async throws {
    let queues = InterfaceQueues(InterfaceLimits())
    let line = InterfaceQueues.Line(entry: ShareWorld.towns, provider: providerOrganisation)
    _ = try await queues.take([line], limit: 1, until: .now, authorise: {})
    let sizes = [300, 200, 100].map { $0 << 10 }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, size) in sizes.enumerated() {
        let query = InterfaceQuery(
          entry: line.entry, entryVersion: 1, provider: line.provider, columns: ["code"], keyWidth: 1,
          question: .keys([[String(repeating: "1", count: size)]]))
        group.addTask { _ = await reason { _ = try await queues.ask(query) } }
        while queues.openQueries <= index { await Task.yield() }
      }
      func take() async throws -> [Int] {
        let taken = try await queues.take([line], limit: 64, until: .now, authorise: {})
        for query in taken { queues.answer(query.id, .success(.records([]))) }
        return taken.map { $0.query.byteCount >> 10 }
      }
      let replies = [try await take(), try await take(), try await take()]
      #expect(replies == [[300, 200], [100], []])
    }
  }

  // MARK: Replicas

  @Test func `a program at both replicas serves both, at one of them the mount is degraded`() async throws {
    try await ShareWorld.with { first in
      try await first.publish()
      _ = try await first.mountInterface()
      let second = try first.replica()
      let program = InterfaceProgram()
      try await first.served(by: program) {
        try await second.served(by: program) {
          for world in [first, second] { try await world.sweep() }
          #expect(try await first.probe().state == .mounted)
          #expect(try await second.probe().state == .mounted)
          let grant = try await first.grant(["code"])
          for world in [first, second] { #expect(try await world.query(grant, ["500113108"]).records.count == 1) }
        }
      }

      // Only the first has a program: one of the replicas says so, and both find the same.
      let lonely = try first.replica()
      try await first.served(by: program) {
        first.clock.advance(by: 61)
        for world in [first, lonely] { try await world.sweep() }
        for world in [first, lonely] {
          let mount = try await world.probe()
          #expect(mount.state == .degraded)
          #expect(mount.impairments == [.someReplicas])
          #expect(mount.recordCount == 3)
        }
      }
      let told = try await first.events(ShareV1.MountChanged.self).map(\.event.mount?.state)
      #expect(told == [.down, .mounted, .degraded])
    }
  }
}

private struct Waiting: Error {}

private final class Rights: Sendable {
  private let hold = Mutex(true)

  func end() { hold.withLock { $0 = false } }

  func check() throws {
    guard hold.withLock(\.self) else { throw Refusal.notTheProvider }
  }
}
