import EventLog
import FoundationEssentials
import Logging
import Obligations
package import Postgres
import RPC
import Rules
package import ServiceKit
import ServiceLifecycle
import SuiteCrypto

extension MigrationSet {
  /// The steps of open-service's own tables.
  package static let open = MigrationSet(
    component: "open",
    migrations: [
      Migration(version: 1, name: "catalog", sql: PackageResources._001_catalog_sql),
      Migration(version: 2, name: "datasets", sql: PackageResources._002_datasets_sql),
      Migration(version: 3, name: "applications", sql: PackageResources._003_applications_sql),
      Migration(version: 4, name: "entry standing", sql: PackageResources._004_entry_standing_sql),
    ])
}

extension ServiceDefinition {
  /// open-service: datasets, the public portal, applications.
  package static let open = ServiceDefinition(
    .open, migrations: MigrationSet.open.migrations, modules: [.obligations],
    settings: { OpenSettings($0) },
    build: { settings, environment in
      let obligations = Obligations()
      let downloads = DownloadReport(
        database: environment.database, directory: environment.directory, interval: settings.portal.downloadReport,
        logger: environment.logger)
      let keys = PlatformKeys(current: environment.signingKey.publicKey, former: settings.site.formerKeys)
      let portal = try Portal(
        catalog: PublicCatalog(database: environment.database, keys: keys),
        desk: ApplicationDesk(
          database: environment.database, obligations: obligations, directory: environment.directory),
        downloads: downloads.counts, site: settings.site, settings: settings.portal, logger: environment.logger)
      return ServiceParts(
        handlers: [
          OpenHandler(
            database: environment.database, obligations: obligations, directory: environment.directory,
            snapshots: SnapshotSource(try environment.suite.caller(for: .share), settings: settings.snapshot),
            signingKey: environment.signingKey)
        ],
        subscriptions: [
          Subscription(OpenCatalog(), to: .catalog),
          Subscription(EntryHandover(obligations: obligations), to: .catalog),
          Subscription(CalendarProjection(), to: .catalog),
          Subscription(PackProjection(), to: .catalog),
        ],
        jobs: [
          ObligationWatch(
            obligations, database: environment.database, actor: environment.actor, logger: environment.logger),
          downloads, PortalEndpoint(portal: portal),
        ])
    })
}
