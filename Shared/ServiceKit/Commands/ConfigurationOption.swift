import ArgumentParser

/// `--config`, and what it leads to.
package struct ConfigurationOption: ParsableArguments {
  @Option(
    name: .customLong("config"), help: ArgumentHelp("The YAML file with the service's settings.", valueName: "file"))
  var path: String?

  package init() {}

  /// Reads the whole file; throws everything that is wrong with it.
  package func load() async throws(SettingsError) -> ConfiguredService {
    let definition = ServiceMain.currentDefinition
    return try await ConfiguredService.load(
      definition, path: path ?? "/etc/twinriver/\(definition.service.executable).yaml")
  }
}
