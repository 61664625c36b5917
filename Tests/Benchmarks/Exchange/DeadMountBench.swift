import Contracts
import RPC

/// Measures what a provider whose database hangs costs the others: nine mounts are queried, with and without callers at the tenth.
struct DeadMountBench {
  let options: BenchOptions
  let world: ExchangeWorld
  let deliveries: [ShareV1.DeliveryService.Client]

  private static let callers = 8
  private static let callersOfTheDead = 32

  func run() async throws -> [BenchResult] {
    var grants: [String] = []
    for entry in world.entries { grants.append(try await world.grant(on: entry, mode: .query)) }
    let (living, dead) = (Array(grants.dropLast()), grants[grants.count - 1])
    try await world.provider.hang(world.entries.count - 1)
    let medians = try await options.alternate(
      "exchange, nine of ten mounts",
      [
        ("with a dead one", { try await measure(living, besides: dead) }),
        ("without", { try await measure(living, besides: nil) }),
      ])
    try await world.provider.revive(world.entries.count - 1)
    return [
      .rates(
        "exchange, nine mounts beside a dead one", medians[0], peer: medians[1], "nobody asks the dead one",
        target: .ratioAtLeast(0.9),
        note: "\(Self.callers) callers, and \(Self.callersOfTheDead) at a mount that never answers"),
      BenchResult(
        name: "exchange, nine mounts beside a dead one, p99", unit: "us", ours: medians[0].p99Microseconds,
        peer: medians[1].p99Microseconds, peerName: "nobody asks the dead one", target: .oursAtMost(20_000)),
    ]
  }

  private func measure(_ living: [String], besides dead: String?) async throws -> Measured {
    try await withThrowingTaskGroup(of: Void.self) { group in
      if let dead {
        for caller in 0..<Self.callersOfTheDead {
          group.addTask {
            while !Task.isCancelled { try await askInVain(dead, at: deliveries[caller % deliveries.count]) }
          }
        }
      }
      let measured = try await ClosedLoop(inFlight: Self.callers).measure(seconds: options.seconds, cpu: world.cpu) {
        try await world.query(living[$0 % living.count], at: deliveries[$0 % deliveries.count])
      }
      group.cancelAll()
      return measured
    }
  }

  /// It must be refused, in time or at once; how it is refused is not what is measured.
  private func askInVain(_ grant: String, at client: ShareV1.DeliveryService.Client) async throws {
    do {
      try await world.query(grant, at: client)
    } catch is RPCError {
      // Whoever is told that a source is busy waits before asking again.
      try? await Task.sleep(for: .milliseconds(50))
      return
    } catch is CancellationError {
      return
    }
    throw BenchFailure("a mount that was to hang has answered")
  }
}
