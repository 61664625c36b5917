import EventLog
import Obligations
import Postgres
package import ServiceKit

/// correction-service: doubts and errors in delivered data, their check, and the notice to every holder (Art. 20).
extension ServiceDefinition {
  package static let correction = ServiceDefinition(
    .correction,
    migrations: [
      Migration(version: 1, name: "deliveries", sql: PackageResources._001_deliveries_sql),
      Migration(version: 2, name: "cases", sql: PackageResources._002_cases_sql),
      Migration(version: 3, name: "providers", sql: PackageResources._003_providers_sql),
      Migration(version: 4, name: "successions", sql: PackageResources._004_successions_sql),
    ],
    modules: [.obligations],
    settings: { _ in CorrectionSettings() },
    build: { _, environment in
      let obligations = Obligations()
      let parties = CaseParties(environment.directory)
      return ServiceParts(
        handlers: [
          CorrectionHandler(database: environment.database, obligations: obligations, parties: parties)
        ],
        subscriptions: [
          Subscription(CalendarProjection(), to: .catalog),
          Subscription(PackProjection(), to: .catalog),
          Subscription(EntryProviders(), to: .catalog),
          Subscription(EntryHandover(obligations: obligations), to: .catalog),
          Subscription(ReporterSuccession(obligations: obligations, parties: parties), to: .catalog),
          Subscription(DeliveriesProjection(), to: .share),
        ],
        jobs: [
          ObligationWatch(
            obligations, database: environment.database, actor: .service("correction"), logger: environment.logger)
        ])
    })
}

/// Settings of correction-service alone; it has none beyond what every service has.
struct CorrectionSettings: Sendable {}
