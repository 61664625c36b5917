import ArgumentParser
import Postgres

/// `migrate`: brings the service's schema forward.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the schema forward to what this program works best on; may be repeated.",
    discussion: "Forward only. The program before this one still runs on the result.")

  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configured = try await configuration.load()
    let applied = try await configured.migrate()
    for step in applied { print("applied \(step)") }
    if applied.isEmpty { print("schema \(configured.definition.schema) is up to date") }
  }
}

extension DatabaseError: ServiceExit {
  /// EX_CONFIG for a schema this program cannot work on, EX_UNAVAILABLE for a server that may come back.
  package var exitCode: Int32 {
    switch kind {
    case .schemaMismatch: 78
    case .unavailable: 69
    default: 70
    }
  }
}
