import EventLog
import Logging
import Metrics
import Postgres
import ServiceLifecycle

/// Probes an interface as soon as its program dials in, so that its mount works then and not a probe later (Art. 18).
struct InterfaceWatch: Service {
  let database: Database
  let keeper: MountKeeper
  let logger: Logger
  private let failures = Counter(label: "share_mount_probe_failures_total")

  init(database: Database, keeper: MountKeeper, logger: Logger) {
    self.database = database
    self.keeper = keeper
    self.logger = logger
  }

  private var queues: InterfaceQueues { keeper.probe.interfaces }

  /// Ends with the service, and then lets go of all who wait for queries.
  func run() async throws {
    await withGracefulShutdownHandler {
      await withDiscardingTaskGroup { group in
        for await line in queues.arrivals { group.addTask { await probe(line) } }
      }
    } onGracefulShutdown: {
      queues.close()
    }
  }

  private func probe(_ line: InterfaceQueues.Line) async {
    do {
      guard let mount = (try await database.read { try await $0.mount(line.entry) }) else { return }
      _ = try await keeper.probeAgain(mount, by: .service("share"))
    } catch {
      failures.increment()
      logger.warning("probe not stored", metadata: ["mount.entry": "\(line.entry)", "error": "\(error)"])
    }
  }
}
