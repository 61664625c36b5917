import Contracts
import ProtobufC
import RPC
import ServiceKit
import SuiteContracts
import Wire

/// Measures calls at several numbers in flight, over one connection, ours and the peers' alternately.
struct CallBench {
  let options: BenchOptions
  var inFlight = Self.numbersInFlight

  static let numbersInFlight = [1, 8, 64, 256]
  private typealias Reflection = ReflectionV1.Reflection

  func run() async throws -> [BenchResult] {
    try await withTemporaryFolder { folder in
      let raw = try await CurvePeer.build(in: folder)
      let grpc = options.peers ? try await GRPCPeer.build(in: folder) : nil
      return try await BenchSuite.with { suite in
        let catalog = try await suite.start(.catalog)
        let caller = try await enrolledOfficer(suite)
        let results = try await suite.client(for: .catalog, as: caller.curve).connected { client in
          try await measure(client, catalog, raw, grpc)
        }
        await catalog.process.stop()
        return results
      }
    }
  }

  /// Known to the directory by the catalog's log, as callers are, not by configuration.
  private func enrolledOfficer(_ suite: BenchSuite) async throws -> KeyFolder.Keys {
    try await suite.client(for: .catalog, as: suite.keys(of: "operator")).connected { client in
      let enrolment = Enrolment(suite: suite, registrar: .init(client))
      return try await enrolment.officer(of: enrolment.department(1), named: "officer")
    }
  }

  private func measure(
    _ client: RPCClient, _ catalog: RunningService, _ raw: CurvePeer, _ grpc: GRPCPeer?
  ) async throws -> [BenchResult] {
    let reflection = Reflection.Client(client)
    let reply = try await reflection.listServices(.init(), options: CallOptions())
    let payloadBytes = try reply.packed().count
    let cpu = CPUMeter(processes: [catalog.process.id])
    var results: [BenchResult] = []
    for count in inFlight {
      var programs: [(name: String, run: () async throws -> Measured)] = [
        (
          "ours",
          {
            try await ClosedLoop(inFlight: count).measure(seconds: options.seconds, cpu: cpu) { _ in
              _ = try await reflection.listServices(.init(), options: CallOptions())
            }
          }
        ),
        ("raw CURVE", { try await raw.measure(inFlight: count, payloadBytes: payloadBytes, seconds: options.seconds) }),
      ]
      if let grpc {
        programs.append(
          ("gRPC", { try await grpc.measure(inFlight: count, payloadBytes: payloadBytes, seconds: options.seconds) }))
      }
      let medians = try await options.alternate("call, \(count) in flight", programs)
      results += rows(count, medians, payloadBytes)
    }
    return results
  }

  private func rows(_ count: Int, _ medians: [Measured], _ payloadBytes: Int) -> [BenchResult] {
    let name = "call, \(count) in flight"
    var rows = [
      BenchResult.rates(
        name, medians[0], peer: medians[1], CurvePeer.name, target: count == 256 ? .ratioAtLeast(0.6) : .none,
        note: "payload \(payloadBytes) bytes")
    ]
    guard medians.count > 2 else { return rows }
    rows.append(
      .rates(
        "\(name), beside gRPC", medians[0], peer: medians[2], GRPCPeer.name,
        target: count == 256 ? .ratioAtLeast(2) : .none))
    if count == 1 {
      rows.append(
        BenchResult(
          name: "call, one at a time, p50", unit: "us", ours: medians[0].p50Microseconds,
          peer: medians[2].p50Microseconds, peerName: GRPCPeer.name, target: .ratioAtMost(1)))
    }
    return rows
  }
}
