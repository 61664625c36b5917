import EventLog
import Obligations
package import Postgres
package import ServiceKit

/// The catalog as a program: its schema, its settings, its handlers and its one job.
package enum CatalogService {
  /// The steps of the schema, in order.
  private static let steps = [
    Migration(version: 1, name: "organisations", sql: PackageResources._001_organisations_sql),
    Migration(version: 2, name: "calendar", sql: PackageResources._002_calendar_sql),
    Migration(version: 3, name: "entries", sql: PackageResources._003_entries_sql),
    Migration(version: 4, name: "immutability", sql: PackageResources._004_immutability_sql),
    Migration(version: 5, name: "entry metadata", sql: PackageResources._005_entry_metadata_sql),
    Migration(version: 12, name: "imports", sql: PackageResources._012_imports_sql),
  ]

  /// The steps by their places: what is between two numbers of files is no step.
  package static let migrations = steps.enumerated().map { place, step in
    Migration(version: place + 1, name: step.name, sql: step.sql)
  }

  package static let definition = ServiceDefinition(
    .catalog, migrations: migrations, modules: [.obligations], settings: { CatalogSettings($0) },
    build: { settings, environment in
      let obligations = Obligations()
      return ServiceParts(
        handlers: [
          DirectoryHandler(database: environment.database, settings: settings.enrolment),
          CalendarHandler(database: environment.database),
          CatalogHandler(database: environment.database, obligations: obligations, settings: settings),
          ImportHandler(database: environment.database, obligations: obligations, settings: settings),
        ],
        // Its own announcements, like everybody else: one way in which a calendar comes into force.
        subscriptions: [Subscription(CalendarProjection(), to: .catalog)],
        jobs: [
          ObligationWatch(
            obligations, database: environment.database, actor: environment.actor, logger: environment.logger)
        ])
    })
}
