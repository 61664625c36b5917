import Contracts
import RPC
import ServiceKit
import ZeroMQ

/// Measures a real command end to end, on rows spread over many departments and on a few hot ones.
struct CommandBench {
  let options: BenchOptions
  var callers = Self.numbersOfCallers

  static let numbersOfCallers = [1, 8, 32, 128]
  /// Departments that commands choose from at random.
  static let rows = [("spread", 10_000), ("50 hot rows", 50)]
  /// How many connections callers share at most.
  private static let connections = 8

  func run() async throws -> [BenchResult] {
    try await BenchSuite.with { suite in
      let catalog = try await suite.start(.catalog)
      let keys = try suite.keys(of: "operator")
      let results = try await suite.connected(as: keys, to: .catalog, Self.connections) { clients in
        let departments = try await registered(clients[0], suite)
        // The peer stores as much as a command does, so one comes first.
        try await Self.update(departments[0], at: .init(clients[0]))
        let pgbench = try await Pgbench(suite: suite, departments: departments.count)
        return try await measure(clients, departments, catalog, suite, pgbench)
      }
      await catalog.process.stop()
      return results
    }
  }

  private func registered(_ client: RPCClient, _ suite: BenchSuite) async throws -> [String] {
    let enrolment = Enrolment(suite: suite, registrar: .init(client))
    let codes = try await enrolment.departments(Self.rows.map(\.1).max() ?? 1)
    options.progress("command: \(codes.count) departments registered")
    return codes
  }

  private func measure(
    _ clients: [RPCClient], _ departments: [String], _ catalog: RunningService, _ suite: BenchSuite, _ pgbench: Pgbench
  ) async throws -> [BenchResult] {
    let cpu = CPUMeter(processes: [catalog.process.id], families: [suite.postmaster])
    let directories = clients.map { CatalogV1.DirectoryService.Client($0) }
    var results: [BenchResult] = []
    for (name, rows) in Self.rows {
      for callers in callers {
        let title = "command, \(name), \(callers) callers"
        let medians = try await options.alternate(
          title,
          [
            (
              "ours",
              {
                try await ClosedLoop(inFlight: callers).measure(seconds: options.seconds, cpu: cpu) { caller in
                  try await Self.update(departments[.random(in: 0..<rows)], at: directories[caller % directories.count])
                }
              }
            ),
            ("pgbench", { try await pgbench.measure(rows: rows, callers: callers, seconds: options.seconds) }),
          ])
        results.append(
          .rates(
            title, medians[0], peer: medians[1], Pgbench.name, target: callers >= 32 ? .ratioAtLeast(2) : .none))
      }
    }
    return results
  }

  static func update(_ code: String, at directory: CatalogV1.DirectoryService.Client) async throws {
    _ = try await directory.updateProfile(
      .init(
        code: code,
        profile: .init(unit: "信息化处", contact: "023-\(Int.random(in: 60_000_000...69_999_999))", procedures: "数据资源管理办法")),
      options: CallOptions())
  }
}
