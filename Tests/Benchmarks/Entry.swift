import ArgumentParser

/// Measures the suite beside the peers it is compared with, in one run on one machine.
@main
struct Entry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suite-bench", abstract: "Measures the suite beside its peers.", subcommands: [CommandCommand.self])
}
