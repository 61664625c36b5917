import ArgumentParser

/// `check-config`: reads the settings and the files they name, and says everything that is wrong.
struct CheckConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-config",
    abstract: "Check the settings file and the key and password files it names; start nothing.",
    discussion: "Ends with 0, or with 78 and one line per problem.")

  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configured = try await configuration.load()
    print("The settings of \(configured.definition.service.executable) are in order.")
  }
}
