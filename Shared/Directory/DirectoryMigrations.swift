package import Postgres

extension MigrationSet {
  /// The tables of a service's directory.
  package static let directory = MigrationSet(
    component: "directory",
    migrations: [
      Migration(version: 1, name: "directory", sql: PackageResources._001_directory_sql),
      Migration(version: 2, name: "block", sql: PackageResources._002_block_sql),
      Migration(version: 3, name: "recorded", sql: PackageResources._003_recorded_sql),
    ])
}
