import ArgumentParser

/// `--config`, and what it leads to.
struct ConfigurationOption: ParsableArguments {
  @Option(
    name: .customLong("config"), help: ArgumentHelp("The YAML file with the service's settings.", valueName: "file"))
  var path: String?

  /// Reads the whole file; throws everything that is wrong with it.
  func load() async throws(SettingsError) -> ConfiguredService {
    let definition = ServiceMain.currentDefinition
    return try await ConfiguredService.load(
      definition, path: path ?? "/etc/twinriver/\(definition.service.executable).yaml")
  }
}
