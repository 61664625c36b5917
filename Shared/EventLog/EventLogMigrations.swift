package import Postgres

extension MigrationSet {
  /// The tables of a service's log, its idempotency keys and its consumers' cursors.
  package static let eventLog = MigrationSet(
    component: "eventlog",
    migrations: [
      Migration(version: 1, name: "log", sql: PackageResources._001_log_sql),
      Migration(version: 2, name: "idempotency", sql: PackageResources._002_idempotency_sql),
      Migration(version: 3, name: "consumer_cursor", sql: PackageResources._003_consumer_cursor_sql),
    ])
}
