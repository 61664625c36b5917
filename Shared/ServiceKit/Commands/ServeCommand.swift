import ArgumentParser
import Failpoints
import Logging
import Metrics
import Observability
import UnixSignals

/// `serve`: runs the service until it is told to end.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Run the service until SIGTERM or SIGINT.",
    discussion: "Logs one JSON object per line to standard error. Running calls are finished before it ends.")

  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configured = try await configuration.load()
    let level = configured.settings.logLevel
    let metrics = MetricsRegistry()
    LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: level) }
    MetricsSystem.bootstrap(metrics)
    ResourceLimits.raiseDescriptors(to: 65536)
    let logger = Logger(label: configured.definition.service.executable)
    if let order = Failpoint.order {
      logger.critical(
        "this process will fail on purpose: a test has set \(Failpoint.variable)",
        metadata: ["failpoint": "\(order)"])
    }
    try await Bootstrap(configured, metrics: metrics, logger: logger).run(until: [.sigterm, .sigint])
  }
}
