internal import Logging
internal import RPC
internal import TestKit
internal import Wire
internal import ZeroMQ

/// Calls per second and their latency, client and service in one process, over TCP with CURVE, identity, deadline and
/// protobuf; 200 bytes each way.
struct CallBench {
  /// What one round has shown.
  struct Result {
    let inFlight: Int
    let callsPerSecond: Double
    let p50Microseconds: Double
    let p99Microseconds: Double
  }

  static let echo = MethodDescriptor(service: "twinriver.bench.v1.Bench", method: "Echo", idempotency: .noSideEffects)

  /// Measures every number of calls in flight in turn, after a warm-up.
  func run(inFlight: [Int] = [1, 8, 64, 256], callsPerRound: Int = 100_000) async throws -> [Result] {
    try await withServiceAndClient { client in
      _ = try await measure(client, inFlight: 64, calls: 5_000)
      var results: [Result] = []
      for count in inFlight {
        results.append(
          try await measure(client, inFlight: count, calls: count == 1 ? callsPerRound / 10 : callsPerRound))
      }
      return results
    }
  }

  private func withServiceAndClient<R: Sendable>(
    _ body: nonisolated(nonsending) (RPCClient) async throws -> R
  ) async throws -> R {
    let (serverKeys, clientKeys) = (CurveKeyPair.generate(), CurveKeyPair.generate())
    let directory = TestDirectory()
    directory.add(clientKeys.publicKey)
    var router = RPCRouter()
    router.handle(Self.echo) { (message: WireV1.Metadata, _: ServerContext) in message }
    let address = try SocketAddress("tcp://127.0.0.1:\(freePort())")
    let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    let server = RPCServer(
      listeners: [.init(address: address, keyPair: serverKeys)],
      parts: .init(router: router, directory: directory, policy: FixedPolicy.open, logger: logger))
    let client = RPCClient(
      replicas: [.init(address: address, serverKey: serverKeys.publicKey)], keyPair: clientKeys, logger: logger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      defer { group.cancelAll() }
      return try await client.connected(body)
    }
  }

  private func measure(_ client: RPCClient, inFlight: Int, calls: Int) async throws -> Result {
    let request = WireV1.Metadata(key: "k", value: [UInt8](repeating: 7, count: 200))
    let clock = ContinuousClock()
    let start = clock.now
    let latencies = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for _ in 0..<inFlight {
        group.addTask {
          var latencies: [Int64] = []
          for _ in 0..<(calls / inFlight) {
            let sent = clock.now
            let _: WireV1.Metadata = try await client.call(Self.echo, request, options: CallOptions())
            latencies.append(sent.duration(to: clock.now).components.attoseconds / 1_000_000_000)
          }
          return latencies
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let seconds = start.duration(to: clock.now) / .seconds(1)
    let sorted = latencies.sorted()
    return Result(
      inFlight: inFlight, callsPerSecond: Double(sorted.count) / seconds,
      p50Microseconds: Double(sorted[sorted.count / 2]) / 1_000,
      p99Microseconds: Double(sorted[sorted.count * 99 / 100]) / 1_000)
  }
}
