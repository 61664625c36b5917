import Contracts
import RPC
import ServiceKit

/// Measures evidenced exchanges beside the suite's own durable commands, batches beside `\copy`, and what a dead mount costs.
struct ExchangeBench {
  let options: BenchOptions
  var streamMegabytes = Self.streamMegabytes

  static let streamMegabytes = 1_024
  private static let callers = [1, 8, 32, 128]
  /// How many connections callers share at most.
  private static let connections = 8

  func run() async throws -> [BenchResult] {
    try await ExchangeWorld.with(options) { world in
      try await world.connected(as: world.user, to: .share, Self.connections) { clients in
        let deliveries = clients.map { ShareV1.DeliveryService.Client($0) }
        var results = try await exchanges(world, deliveries)
        results += try await DeadMountBench(options: options, world: world, deliveries: deliveries).run()
        results += try await BatchBench(options: options, world: world, deliveries: deliveries[0]).run(streamMegabytes)
        return results
      }
    }
  }

  /// Queries of one record each, beside commands of the same number of callers.
  private func exchanges(
    _ world: ExchangeWorld, _ deliveries: [ShareV1.DeliveryService.Client]
  ) async throws -> [BenchResult] {
    let grant = try await world.grant(on: world.entries[0], mode: .query)
    return try await world.connected(as: world.operatorKeys, to: .catalog, Self.connections) { clients in
      let directories = clients.map { CatalogV1.DirectoryService.Client($0) }
      var results: [BenchResult] = []
      for callers in Self.callers {
        let title = "exchange, \(callers) callers"
        let medians = try await options.alternate(
          title,
          [
            (
              "ours",
              {
                try await ClosedLoop(inFlight: callers).measure(seconds: options.seconds, cpu: world.cpu) { caller in
                  try await world.query(grant, at: deliveries[caller % deliveries.count])
                }
              }
            ),
            (
              "commands",
              {
                try await ClosedLoop(inFlight: callers).measure(seconds: options.seconds, cpu: world.cpu) { caller in
                  try await CommandBench.update(
                    world.departments.randomElement()!, at: directories[caller % directories.count])
                }
              }
            ),
          ])
        results += rows(title, medians[0], medians[1], callers)
      }
      return results
    }
  }

  /// Each of the three targets a row of its own: a row has one.
  private func rows(_ title: String, _ ours: Measured, _ commands: Measured, _ callers: Int) -> [BenchResult] {
    let peer = "own durable commands (UpdateProfile)"
    guard callers >= 32 else {
      let latency = BenchResult(
        name: title + ", p99", unit: "us", ours: ours.p99Microseconds, target: .oursAtMost(20_000), detail: ours,
        note: "a single record in real time")
      return [.rates(title, ours, peer: commands, peer), latency]
    }
    return [
      .rates(title, ours, peer: commands, peer, target: .ratioAtLeast(0.5)),
      BenchResult(name: title + ", rate", unit: "/s", ours: ours.perSecond, target: .oursAtLeast(1_000)),
      BenchResult(name: title + ", p99", unit: "us", ours: ours.p99Microseconds, target: .oursAtMost(50_000)),
    ]
  }
}
