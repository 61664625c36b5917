import ArgumentParser

/// `rebuild-projection`: makes a projection again from the log it follows, and says whether it is the same.
struct RebuildProjectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild-projection",
    abstract: "Empty a projection's tables and fill them again from the log it follows.",
    discussion: """
      The log's service must be running; this service may run or not. Prints a digest of each table before and after:
      where nobody has edited the tables and the log has not grown, they are equal. Without a name it lists the
      projections.
      """)

  @OptionGroup var configuration: ConfigurationOption

  @Argument(help: ArgumentHelp("The projection.", valueName: "name"))
  var name: String?

  func run() async throws {
    let configured = try await configuration.load()
    guard let name else {
      for projection in try await configured.projections() { print(projection) }
      return
    }
    let rebuilt = try await configured.rebuild(projection: name)
    print("before:\n\(rebuilt.before)\nafter:\n\(rebuilt.after)")
  }
}
