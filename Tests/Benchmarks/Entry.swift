import ArgumentParser

/// Measures the suite beside the peers it is compared with, in one run on one machine.
@main
struct Entry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suite-bench", abstract: "Measures the suite beside its peers.",
    subcommands: [
      AllCommand.self, CallCommand.self, CommandCommand.self, EventCommand.self, AuditCommand.self, IdleCommand.self,
      CatalogBenchCommand.self, ExchangeCommand.self,
      LayerCommand.self, ReaderCommand.self,
    ])
}

/// `suite-bench all`: everything in one run.
struct AllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Every measurement, one after the other.")

  @OptionGroup var options: BenchOptions

  func run() async throws {
    let parts: [(name: String, measure: () async throws -> [BenchResult])] = [
      ("call", { try await CallBench(options: options).run() }),
      ("command", { try await CommandBench(options: options).run() }),
      ("event", { try await EventBench(options: options).run() }),
      ("audit", { try await AuditBench(options: options).run() }),
      ("catalog", { try await CatalogBench(options: options).run() }),
      ("exchange", { try await ExchangeBench(options: options).run() }),
      ("idle", { try await IdleBench(options: options).run() }),
    ]
    var (results, failures): ([BenchResult], [String]) = ([], [])
    for part in parts {
      // What was measured is told, whatever could not be.
      do { results += try await part.measure() } catch { failures.append("\(part.name): \(error)") }
    }
    try options.publish(results)
    if !failures.isEmpty { throw BenchFailure(failures.joined(separator: "; ")) }
  }
}
