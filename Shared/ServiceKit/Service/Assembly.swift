import Directory
import EventLog
import Logging
import Observability
import Postgres
import ServiceLifecycle

/// A service put together, not yet running: what `serve` runs, and what commands look into.
struct Assembly: Sendable {
  let environment: ServiceEnvironment
  let parts: ServiceParts
  private let sources: [any LogSource]

  init(_ configured: ConfiguredService, metrics: MetricsRegistry, logger: Logger) async throws {
    let (service, settings) = (configured.definition.service, configured.settings)
    let log = EventLog(schema: configured.definition.schema, logger: logger)
    environment = ServiceEnvironment(
      service: service, settings: settings,
      database: Database(settings.database, schema: configured.definition.schema, commitHook: log, logger: logger),
      log: log,
      directory: DirectoryView(configured: settings.suite.principals),
      suite: SuiteClients(
        settings.suite, keyPair: settings.server.curve, sockets: settings.server.sockets, logger: logger),
      metrics: metrics, readiness: Readiness(), logger: logger)
    var parts = try await configured.build(environment)
    parts.subscriptions.append(Subscription(DirectoryProjection(), to: .catalog))
    self.parts = parts
    sources = try parts.subscriptions.map { [environment] in try environment.source(of: $0.origin) }
  }

  /// Everything that can be made again, with the log it is made from.
  var projections: [(projection: any Projection, source: any LogSource)] {
    zip(parts.subscriptions, sources).compactMap { subscription, source in
      (subscription.consumer as? any Projection).map { ($0, source) }
    }
  }

  /// What follows logs into tables.
  var consumers: [any Service] {
    zip(parts.subscriptions, sources).map { subscription, source in
      LogConsumer(subscription.consumer, reading: source, into: environment.database, logger: environment.logger)
    }
  }

  /// What follows logs into memory: who is who, which keys were blocked here, and audit's latest checkpoint.
  func followers() throws -> [any Service] {
    let (directory, logger) = (environment.directory, environment.logger)
    var followers: [any Service] = [
      LogFollower(DirectoryFeed(directory), reading: try environment.source(of: .catalog), logger: logger),
      LogFollower(BlockedKeysFeed(directory), reading: try environment.source(of: environment.service), logger: logger),
    ]
    if environment.service != .audit {
      followers.append(
        CheckpointFollower(try environment.suite.caller(for: .audit), into: environment.log, logger: logger))
    }
    return followers
  }
}
