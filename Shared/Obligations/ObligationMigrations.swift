package import Postgres

extension MigrationSet {
  /// The tables of a service's duties and of the calendars it has been told of.
  package static let obligations = MigrationSet(
    component: "obligations",
    migrations: [
      Migration(version: 1, name: "obligation", sql: PackageResources._001_obligation_sql)
    ])
}
