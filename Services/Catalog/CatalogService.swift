import EventLog
import Obligations
package import Postgres
package import ServiceKit

/// The catalog as a program: its schema, its settings, its handlers and its jobs.
package enum CatalogService {
  /// The steps of the schema, in order.
  package static let migrations = [
    Migration(version: 1, name: "organisations", sql: PackageResources._001_organisations_sql),
    Migration(version: 2, name: "calendar", sql: PackageResources._002_calendar_sql),
    Migration(version: 3, name: "entries", sql: PackageResources._003_entries_sql),
    Migration(version: 4, name: "immutability", sql: PackageResources._004_immutability_sql),
    Migration(version: 5, name: "entry metadata", sql: PackageResources._005_entry_metadata_sql),
    Migration(version: 6, name: "entry life", sql: PackageResources._006_entry_life_sql),
    Migration(version: 7, name: "bodies", sql: PackageResources._007_bodies_sql),
    Migration(version: 8, name: "systems", sql: PackageResources._008_systems_sql),
    Migration(version: 9, name: "changes", sql: PackageResources._009_changes_sql),
    Migration(version: 10, name: "sources", sql: PackageResources._010_sources_sql),
    Migration(version: 11, name: "levels", sql: PackageResources._011_levels_sql),
    Migration(version: 12, name: "imports", sql: PackageResources._012_imports_sql),
    Migration(version: 13, name: "search", sql: PackageResources._013_search_sql),
    Migration(version: 14, name: "counties", sql: PackageResources._014_counties_sql),
    Migration(version: 15, name: "succession", sql: PackageResources._015_succession_sql),
    Migration(
      version: 16, name: "collection and place", sql: PackageResources._016_collection_and_place_sql),
    Migration(version: 17, name: "rows together", sql: PackageResources._017_rows_together_sql),
  ]

  package static let definition = ServiceDefinition(
    .catalog, migrations: migrations, modules: [.obligations], settings: { CatalogSettings($0) },
    build: { settings, environment in
      let obligations = Obligations()
      let city = CityConnection(settings, environment)
      return ServiceParts(
        handlers: [
          DirectoryHandler(database: environment.database, settings: settings.enrolment, lists: settings.lists),
          CalendarHandler(database: environment.database),
          CatalogHandler(database: environment.database, obligations: obligations, settings: settings),
          SourceHandler(database: environment.database, lists: settings.lists),
          CollectionHandler(database: environment.database, lists: settings.lists),
          LevelHandler(
            database: environment.database, obligations: obligations,
            changesLimit: settings.snapshotChangesLimit, editLimit: settings.categoryEditEntriesLimit,
            lists: settings.lists),
          OrganisationHandler(
            database: environment.database, obligations: obligations,
            transferEntriesLimit: settings.transferEntriesLimit, level: settings.level, lists: settings.lists),
          SystemHandler(
            database: environment.database, codesLimit: settings.registerCodesLimit, lists: settings.lists),
          ProjectHandler(
            database: environment.database, codesLimit: settings.registerCodesLimit, lists: settings.lists),
          ChangeHandler(database: environment.database, obligations: obligations, settings: settings.changes),
          WorkHandler(database: environment.database, obligations: obligations),
          ImportHandler(database: environment.database, obligations: obligations, settings: settings),
          CountyHandler(database: environment.database, obligations: obligations, settings: settings),
        ],
        // Its own announcements, like everybody else: one way in which a calendar or a rule pack comes into force.
        subscriptions: [
          Subscription(CalendarProjection(), to: .catalog), Subscription(PackProjection(), to: .catalog),
        ] + (city?.subscriptions ?? []),
        jobs: [
          PlaceGuard(
            NodePlace(network: settings.network, level: settings.level, region: settings.region),
            database: environment.database, logger: environment.logger),
          ObligationWatch(
            obligations, database: environment.database, actor: environment.actor, settings: settings.watch,
            logger: environment.logger),
          BasisWatch(
            database: environment.database, obligations: obligations, actor: environment.actor,
            interval: settings.changes.basisSweepInterval, batchRowsLimit: settings.changes.basisBatchRowsLimit,
            logger: environment.logger),
          SearchRefresh(
            database: environment.database, interval: settings.searchRefreshInterval,
            batchRowsLimit: settings.searchRefreshBatchRowsLimit, logger: environment.logger),
        ] + (city?.jobs ?? []))
    })
}
