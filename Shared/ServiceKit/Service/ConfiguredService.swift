/// A service's definition together with everything its settings file says, ready to be started.
package struct ConfiguredService: Sendable {
  package let definition: ServiceDefinition
  package let settings: CommonSettings
  let build: ServiceDefinition.Build

  /// Reads the whole file and the key and password files it names; throws everything that is wrong.
  package static func load(
    _ definition: ServiceDefinition, path: String
  ) async throws(SettingsError) -> ConfiguredService {
    let file = try await SettingsFile.load(path)
    let settings = CommonSettings(file.root)
    let build = definition.prepare(file.root.section(definition.service.rawValue))
    try file.finish()
    return ConfiguredService(definition: definition, settings: settings, build: build)
  }
}
