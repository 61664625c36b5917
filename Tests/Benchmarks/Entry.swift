import ArgumentParser

/// Measures the suite beside the peers it is compared with, in one run on one machine.
@main
struct Entry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suite-bench", abstract: "Measures the suite beside its peers.",
    subcommands: [
      AllCommand.self, CallCommand.self, CommandCommand.self, EventCommand.self, AuditCommand.self, IdleCommand.self,
      LayerCommand.self, ReaderCommand.self,
    ])
}

/// `suite-bench all`: everything in one run.
struct AllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Every measurement, one after the other.")

  @OptionGroup var options: BenchOptions

  func run() async throws {
    var results = try await CallBench(options: options).run()
    results += try await CommandBench(options: options).run()
    results += try await EventBench(options: options).run()
    results += try await AuditBench(options: options).run()
    results += try await IdleBench(options: options).run()
    try options.publish(results)
  }
}
