package import ArgumentParser
import EventLog
import FoundationEssentials
import Logging
import MerkleLog
import Postgres
import ServiceKit

/// `recover`: what an operator runs when audit-service refuses to start on a fork.
package struct RecoverCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Mend a log whose database and signed checkpoints contradict each other; a recorded act.",
    discussion: """
      Without a flag the log is rebuilt from the entry bundles in the state folder, if they are what was signed. \
      Stop the service first. Nothing is deleted: the old tree stays in the database as evidence.
      """)

  @OptionGroup var configuration: ConfigurationOption

  @Flag(help: "The state folder is lost and the database is whole: write the folder again from the database.")
  var adopt = false

  @Option(
    help: ArgumentHelp(
      "The bundles are lost or wrong: begin another log of this name, which commits to the last old checkpoint.",
      valueName: "name"))
  var newOrigin: String?

  package init() {}

  package func validate() throws {
    guard !adopt || newOrigin == nil else { throw ValidationError("--adopt and --new-origin exclude each other.") }
  }

  package func run() async throws {
    let configured = try await configuration.load()
    guard let own = configured.ownSettings as? AuditSettings else {
      preconditionFailure("only audit-service has this command")
    }
    let logger = Logger(label: "audit-service")
    let log = EventLog(schema: configured.definition.schema, logger: logger)
    let database = Database(
      configured.settings.database, schema: configured.definition.schema, commitHook: log, logger: logger)
    let parts = AuditParts(own, configured.settings, database: database, log: log, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await database.run() }
      defer { group.cancelAll() }
      print(try await recover(parts, database))
    }
  }

  /// Does it and says what was done.
  private func recover(_ parts: AuditParts, _ database: Database) async throws -> String {
    let recovery = Recovery(database: database, state: parts.state, keys: parts.keys)
    if adopt {
      try await parts.publisher.adopt()
      return "The state folder \(parts.state.folder.path) was written again. Start audit-service."
    }
    if let newOrigin {
      try await recovery.succeed(as: newOrigin, now: database.now())
      return "The log \(newOrigin) was begun; its first leaf commits to the last old checkpoint. Start audit-service."
    }
    let size = try await recovery.rebuild()
    return "The log was rebuilt from its bundles with \(size) leaves, as they were signed. Start audit-service."
  }
}
