import EventLog
import RPC
import ServiceKit
import ServiceLifecycle

/// A county's connection to the city: what goes up, and what comes down, over one client.
struct CityConnection {
  let subscriptions: [Subscription]
  let jobs: [any Service]

  /// `nil` at the city, and at a county that stands alone.
  init?(_ settings: CatalogSettings, _ environment: ServiceEnvironment) {
    guard let connection = settings.uplink.connection else { return nil }
    let city = environment.suite.caller(at: connection.replicas, as: connection.keyPair)
    subscriptions = [Subscription(CityEntries(), reading: RemoteLog(name: CityEntries.source, city))]
    jobs = [
      Uplink(
        environment.database, to: city, region: settings.region, signer: HolderSigner(connection.signingKey),
        actor: environment.actor, settings: settings.uplink, logger: environment.logger)
    ]
  }
}
