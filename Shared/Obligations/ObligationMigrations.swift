package import Postgres

extension MigrationSet {
  /// The tables of a service's duties and of the calendars and rule packs it has been told of.
  package static let obligations = MigrationSet(
    component: "obligations",
    migrations: [
      Migration(version: 1, name: "obligation", sql: PackageResources._001_obligation_sql),
      Migration(version: 2, name: "packs", sql: PackageResources._002_packs_sql),
      Migration(version: 3, name: "reminders", sql: PackageResources._003_reminders_sql),
    ])
}
