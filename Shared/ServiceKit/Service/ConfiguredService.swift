/// A service's definition together with everything its settings file says, ready to be started.
package struct ConfiguredService: Sendable {
  package let definition: ServiceDefinition
  package let settings: CommonSettings
  /// What the service's own section says, of the type its definition reads.
  package let ownSettings: any Sendable
  let build: ServiceDefinition.Build

  /// Reads the whole file and the key and password files it names; throws everything that is wrong.
  package static func load(
    _ definition: ServiceDefinition, path: String
  ) async throws(SettingsError) -> ConfiguredService {
    let file = try await SettingsFile.load(path)
    let settings = CommonSettings(file.root)
    let (ownSettings, build) = definition.prepare(file.root.section(definition.service.rawValue))
    try file.finish()
    return ConfiguredService(definition: definition, settings: settings, ownSettings: ownSettings, build: build)
  }
}
