import ArgumentParser

/// `restore`: to be run once after the schema was restored from a back-up, before the service starts again.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Open a new epoch of the log, after the schema was restored from a back-up.",
    discussion: """
      Positions of the log that were given out after the back-up will be given out again. The new epoch lets every
      reader notice: projections are made again, and audit-service records it. A restored cluster on another system
      identifier or timeline is noticed without this command; a schema restored within its cluster is not.
      """)

  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configured = try await configuration.load()
    try await configured.openEpoch()
    print("schema \(configured.definition.schema): a new epoch is open")
  }
}
