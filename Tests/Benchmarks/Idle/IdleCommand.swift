import ArgumentParser
import ServiceKit

/// `suite-bench idle`: what a service costs that nobody calls.
struct IdleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "idle",
    abstract: "Resident memory and time to ready of each service.",
    discussion: """
      All five are started one after the other, as often as there are rounds; each is ready when /readyz says so. Memory is \
      read when all have been ready for a while, so that they have read each other's logs.

      Example: suite-bench idle --json idle.json
      """)

  @OptionGroup var options: BenchOptions

  func run() async throws { try options.publish(try await IdleBench(options: options).run()) }
}

struct IdleBench {
  let options: BenchOptions

  func run() async throws -> [BenchResult] {
    try await BenchSuite.with { suite in
      var (seconds, megabytes): ([SuiteService: [Double]], [SuiteService: [Double]]) = ([:], [:])
      for round in 1...options.rounds {
        var running: [RunningService] = []
        for service in SuiteService.allCases { running.append(try await suite.start(service)) }
        // Idleness itself is what is measured.
        try await Task.sleep(for: .seconds(options.seconds))
        for service in running {
          guard let resident = ProcessStatus.residentMegabytes(service.process.id) else {
            throw BenchFailure("\(service.service.executable) has ended by itself")
          }
          seconds[service.service, default: []].append(service.readyAfter / .seconds(1))
          megabytes[service.service, default: []].append(resident)
          await service.process.stop()
        }
        options.progress("idle: round \(round) of \(options.rounds)")
      }
      return SuiteService.allCases.flatMap { service in
        [
          BenchResult(
            name: "idle \(service.executable), memory", unit: "MB", ours: megabytes[service, default: [0]].median,
            target: .oursAtMost(60)),
          BenchResult(
            name: "idle \(service.executable), ready after", unit: "s", ours: seconds[service, default: [0]].median,
            target: .oursAtMost(1)),
        ]
      }
    }
  }
}
