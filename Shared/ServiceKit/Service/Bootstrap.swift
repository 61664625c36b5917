import Directory
import EventLog
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

    let assembly = try await Assembly(configured, metrics: metrics, logger: logger)
    let environment = assembly.environment
    let refusals = RefusalRecorder(environment.database, service: definition.service.rawValue, logger: logger)
    let server = try server(for: assembly, observer: refusals)
    watch(environment, server)

    logger.info(
      "service starting",
      metadata: [
        "service.version": "\(SuiteVersion.current)", "rpc.bind": "\(settings.server.bind)",
        "http.port": .stringConvertible(settings.http.port),
      ])
    let followers = try assembly.followers()
    // Later ones need earlier ones; shutting down goes the other way round.
    let services: [any Service] =
      [environment.database] + environment.suite.services
      + [refusals, AnswerSweep(environment.database, kept: settings.commands.answersKept, logger: logger)]
      + assembly.consumers + followers
      + assembly.parts.jobs + [
        ObservabilityEndpoint(
          host: settings.http.host, port: settings.http.port, metrics: metrics, readiness: environment.readiness,
          logger: logger, onListening: onServing),
        DirectoryFirst(
          directory: environment.directory, database: environment.database, server: server, logger: logger),
      ]
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: signals, logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(15)
    try await ServiceGroup(configuration: configuration).run()
  }

  private func server(for assembly: Assembly, observer: any RefusalObserver) throws -> RPCServer {
    let environment = assembly.environment
    let handlers: [any RPCService] =
      assembly.parts.handlers + [
        EventLogHandler(environment.log, environment.database),
        DirectoryControlHandler(database: environment.database, view: environment.directory),
      ]
    let names = (RPCRouter(handlers).services + [HealthHandler.name, ReflectionHandler.name]).sorted()
    let router = RPCRouter(
      handlers + [
        HealthHandler(readiness: environment.readiness, services: Set(names)), ReflectionHandler(services: names),
      ])
    var parts = RPCServer.Parts(
      router: router, directory: environment.directory,
      policy: SuiteAccessPolicy(
        directory: environment.directory, maximumDirectoryAge: settings.directory.staleAfter),
      logger: logger, observer: observer, interceptor: RequestTracing())
    parts.settings = settings.server.calls
    parts.sockets = settings.server.sockets
    return RPCServer(
      listeners: [.init(address: try SocketAddress(settings.server.bind), keyPair: settings.server.curve)],
      parts: parts)
  }

  /// Says when the service can work, and how old its view of the directory is.
  private func watch(_ environment: ServiceEnvironment, _ server: RPCServer) {
    let (database, directory, readiness) = (environment.database, environment.directory, environment.readiness)
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

/// Takes calls once this service knows who is who: before, every key would be a stranger's.
private struct DirectoryFirst: Service {
  private static let pause = Duration.milliseconds(200)

  let directory: DirectoryView
  let database: Database
  let server: RPCServer
  let logger: Logger

  func run() async throws {
    guard await cancelWhenGracefulShutdown({ await load() }) else { return }
    try await server.run()
  }

  /// Tries until the database answers: nothing announces when it does. False when the service is to end first.
  private func load() async -> Bool {
    while !Task.isCancelled {
      do {
        try await directory.load(from: database)
        return true
      } catch {
        logger.warning("directory could not be loaded", metadata: ["error": "\(error)"])
        // Cancellation ends the pause early, and then the loop ends too.
        try? await Task.sleep(for: Self.pause)
      }
    }
    return false
  }
}
