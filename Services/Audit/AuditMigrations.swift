package import Postgres

/// The steps of audit's own schema.
package let auditMigrations: MigrationSet = MigrationSet(
  component: "audit",
  migrations: [
    Migration(version: 1, name: "merkle_log", sql: PackageResources._001_merkle_log_sql)
  ])
