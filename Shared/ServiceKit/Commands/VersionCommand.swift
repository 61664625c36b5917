import ArgumentParser
import Postgres

/// `version`: the release, and the schemas it works on.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the release and the schema versions it works on.")

  func run() throws {
    let definition = ServiceMain.currentDefinition
    print("\(definition.service.executable) \(SuiteVersion.current)")
    for set in definition.allMigrations {
      print("schema \(definition.schema), \(set.component): works on \(set.minimum) to \(set.current)")
    }
  }
}
