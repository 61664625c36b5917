package import Directory
package import EventLog
package import Logging
package import Observability
package import Postgres
package import SuiteCrypto

/// What every service has, ready to be used by its handlers and jobs.
package struct ServiceEnvironment: Sendable {
  package let service: SuiteService
  package let settings: CommonSettings
  package let database: Database
  /// This service's own log.
  package let log: EventLog
  /// Who is who, as every request is checked.
  package let directory: DirectoryView
  /// Calls to the other services.
  package let suite: SuiteClients
  package let metrics: MetricsRegistry
  /// Further checks a service wants `/readyz` and the health service to ask.
  package let readiness: Readiness
  package let logger: Logger

  /// Signs what this service vouches for.
  package var signingKey: Ed25519.PrivateKey { settings.server.signingKey }

  /// A service's log, this one's own included. To be asked for while the service is built.
  package func source(of service: SuiteService) throws -> any LogSource {
    if service == self.service { return OwnLog(log, database) }
    return RemoteLog(name: service.rawValue, try suite.caller(for: service))
  }

  func source(of origin: Subscription.Origin) throws -> any LogSource {
    switch origin {
    case .service(let service): try source(of: service)
    case .log(let log): log
    }
  }

  /// What this service does by itself, as events name it.
  package var actor: EventActor { .service(service.rawValue) }
}
