import ArgumentParser

/// The whole program of a service: `serve`, `migrate`, `check-config`, `version`, `restore`, `rebuild-projection`.
package enum ServiceMain {
  /// The service this process is. Bound before the arguments are parsed, so that commands can name it.
  @TaskLocal private static var definition: ServiceDefinition?

  static var currentDefinition: ServiceDefinition {
    guard let definition else { preconditionFailure("a service's commands run below ServiceMain.run") }
    return definition
  }

  /// Runs the command the arguments name, and ends the process with its exit code.
  package static func run(_ definition: ServiceDefinition) async {
    await $definition.withValue(definition) { () async -> Void in await ServiceCommand.runAndLeave() }
  }
}

/// The root of a service's commands.
struct ServiceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = ServiceMain.currentDefinition.service.executable
    return CommandConfiguration(
      commandName: name,
      abstract: "One of Twinriver's five services.",
      discussion: "Example: \(name) serve --config /etc/twinriver/\(name).yaml",
      version: SuiteVersion.current,
      subcommands: [
        ServeCommand.self, MigrateCommand.self, CheckConfigCommand.self, VersionCommand.self, RestoreCommand.self,
        RebuildProjectionCommand.self,
      ] + ServiceMain.currentDefinition.commands)
  }
}
