import Contracts
import Directory
import FoundationEssentials
import RPC
import TestKit
import Testing

@testable import ShareService

/// A provider's program that waits for queries is a parked read: who loses its rights meanwhile is let go at once.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ParkedProgramTests {
  typealias M = ShareV1.InterfaceService.Method

  enum Loss: CaseIterable {
    case keyRevoked, keyBlocked, roleEnded

    var reason: String { self == .roleEnded ? "NOT_THE_PROVIDER" : "KEY_REVOKED" }

    func happen(to caller: Caller, in directory: DirectoryView) {
      switch self {
      case .keyRevoked:
        let key = DirectoryState.Key(fingerprint: caller.fingerprint, holder: caller.holder, state: .revoked)
        directory.apply([.key(caller.key, key)], position: 2)
      case .keyBlocked: directory.block([caller.fingerprint])
      case .roleEnded: directory.apply([.roleEnded(caller.holder, .officer, at: .now - 1)], position: 2)
      }
    }
  }

  @Test(arguments: Loss.allCases)
  func `Art. 29: a parked call of a program ends with a refusal within a second of its loss of rights`(
    loss: Loss
  ) async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let directory = DirectoryView(configured: [])
      directory.replace(Principal.directory.state, position: 1)
      let caller = Principal.provider.caller

      try await withThrowingTaskGroup(of: String.self) { group in
        group.addTask { await reason { try await world.park(caller, in: directory) } }
        let line = InterfaceQueues.Line(entry: ShareWorld.towns, provider: providerOrganisation)
        try await eventually {
          guard world.interfaces.keeper.probe.interfaces.isAttended(line) else { throw NotThere() }
        }
        let began = ContinuousClock.now
        loss.happen(to: caller, in: directory)

        #expect(try await group.next() == loss.reason)
        #expect(began.duration(to: .now) < .seconds(1))
      }
      #expect(await reason { try await world.park(caller, in: directory, waitMs: 0) } == loss.reason)
    }
  }

  @Test func `a change that takes nothing from a program leaves it parked`() async throws {
    try await ShareWorld.with { world in
      try await world.publish()
      _ = try await world.mountInterface()
      let directory = DirectoryView(configured: [])
      directory.replace(Principal.directory.state, position: 1)
      let stranger = Principal.stranger.caller
      let line = InterfaceQueues.Line(entry: ShareWorld.towns, provider: providerOrganisation)

      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await world.park(Principal.provider.caller, in: directory) }
        try await eventually {
          guard world.interfaces.keeper.probe.interfaces.isAttended(line) else { throw NotThere() }
        }
        for loss in Loss.allCases { loss.happen(to: stranger, in: directory) }

        // The probe is answered by nobody: that it was taken is what ends the parked call.
        group.addTask { _ = try? await world.probe() }
        try await group.next()
        group.cancelAll()
      }
    }
  }

  private struct NotThere: Error {}
}

extension ShareWorld {
  fileprivate func park(_ caller: Caller, in directory: DirectoryView, waitMs: UInt32 = 20_000) async throws {
    let method = InterfaceProgram.M.takeQueries
    _ = try await interfaces.takeQueries(
      .init(entries: [Self.towns], waitMs: waitMs),
      context: ServerContext(method: method, caller: caller, deadline: .after(.seconds(30)), directory: directory))
  }
}
