package import Postgres
package import ServiceKit

/// The catalog as a program: its schema, its settings, its handlers.
package enum CatalogService {
  /// The steps of the schema, in order.
  package static let migrations = [
    Migration(version: 1, name: "organisations", sql: PackageResources._001_organisations_sql),
    Migration(version: 2, name: "calendar", sql: PackageResources._002_calendar_sql),
    Migration(version: 3, name: "entries", sql: PackageResources._003_entries_sql),
    Migration(version: 4, name: "immutability", sql: PackageResources._004_immutability_sql),
  ]
}
