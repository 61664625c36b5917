import Directory
package import Logging
package import Observability
import Postgres
import RPC
import ServiceLifecycle
package import UnixSignals
import ZeroMQ

/// Builds a service from its definition and settings, in the order in which the parts need each other, and runs it.
package struct Bootstrap: Sendable {
  private let configured: ConfiguredService
  private let metrics: MetricsRegistry
  private let readiness = Readiness()
  private let logger: Logger

  private var definition: ServiceDefinition { configured.definition }
  private var settings: CommonSettings { configured.settings }

  package init(_ configured: ConfiguredService, metrics: MetricsRegistry, logger: Logger) {
    self.configured = configured
    self.metrics = metrics
    self.logger = logger
  }

  /// Runs until one of `signals` arrives or the task is cancelled; what has begun is finished first. Throws when the
  /// service cannot start or one of its parts fails.
  ///
  /// - Parameter onServing: Called with the HTTP port once the service is up.
  package func run(
    until signals: [UnixSignal] = [], onServing: @escaping @Sendable (_ httpPort: Int) async -> Void = { _ in }
  ) async throws {
    metrics.observeProcess(service: definition.service.executable, version: SuiteVersion.current)
    try await Migrator(settings.database, schema: definition.schema, sets: definition.allMigrations).check()

    let database = Database(settings.database, schema: definition.schema, logger: logger)
    let directory = DirectoryView(configured: settings.suite.principals)
    let clients = SuiteClients(
      settings.suite, keyPair: settings.server.curve, sockets: settings.server.sockets, logger: logger)
    let parts = try await configured.build(
      ServiceEnvironment(
        service: definition.service, settings: settings, database: database, directory: directory, suite: clients,
        metrics: metrics, readiness: readiness, logger: logger))
    let server = try server(for: parts.handlers, directory: directory)
    watch(database, server, directory)

    logger.info(
      "service starting",
      metadata: [
        "service.version": "\(SuiteVersion.current)", "rpc.bind": "\(settings.server.bind)",
        "http.port": .stringConvertible(settings.http.port),
      ])
    // Later ones need earlier ones; shutting down goes the other way round.
    let services: [any Service] =
      [database] + clients.services + parts.jobs + [
        ObservabilityEndpoint(
          host: settings.http.host, port: settings.http.port, metrics: metrics, readiness: readiness, logger: logger,
          onListening: onServing),
        server,
      ]
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: signals, logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(15)
    try await ServiceGroup(configuration: configuration).run()
  }

  private func server(for handlers: [any RPCService], directory: DirectoryView) throws -> RPCServer {
    let own = RPCRouter(handlers).services
    let names = (own + [HealthHandler.name, ReflectionHandler.name]).sorted()
    let router = RPCRouter(
      handlers + [HealthHandler(readiness: readiness, services: Set(names)), ReflectionHandler(services: names)])
    var parts = RPCServer.Parts(
      router: router, directory: directory,
      policy: SuiteAccessPolicy(directory: directory, maximumDirectoryAge: settings.directory.staleAfter),
      logger: logger, interceptor: RequestTracing())
    parts.settings = settings.server.calls
    parts.sockets = settings.server.sockets
    return RPCServer(
      listeners: [.init(address: try SocketAddress(settings.server.bind), keyPair: settings.server.curve)],
      parts: parts)
  }

  /// Says when the service can work, and how old its view of the directory is.
  private func watch(_ database: Database, _ server: RPCServer, _ directory: DirectoryView) {
    readiness.register("database") {
      do {
        _ = try await database.read { try await $0.query("SELECT 1", as: Int.self) }
        return .ready
      } catch {
        return .notReady(reason: "PostgreSQL does not answer: \(error)")
      }
    }
    readiness.register("calls") {
      server.isListening ? .ready : .notReady(reason: "not listening")
    }
    metrics.observe("directory.age.seconds") {
      directory.age.map { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 }
    }
    metrics.observe("directory.position") { Double(directory.position) }
  }
}
