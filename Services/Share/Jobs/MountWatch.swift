import EventLog
import FoundationEssentials
import Logging
import Metrics
import Postgres
import ServiceLifecycle

/// Probes mounts again and again, so that their state is a fact when somebody asks (Art. 18).
struct MountWatch: Service {
  let database: Database
  let keeper: MountKeeper
  let probeInterval: Duration
  let logger: Logger
  private let failures = Counter(label: "share_mount_probe_failures_total")

  init(database: Database, keeper: MountKeeper, probeInterval: Duration, logger: Logger) {
    self.database = database
    self.keeper = keeper
    self.probeInterval = probeInterval
    self.logger = logger
  }

  private static let batchLimit = 50

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await sweep()
        } catch  where !Task.isCancelled {
          failures.increment()
          logger.warning("mounts could not be probed", metadata: ["error": "\(error)"])
        } catch {
          return
        }
        // The interval itself is what is waited for.
        try? await Task.sleep(for: probeInterval / 4)
      }
    }
  }

  /// Probes what was not looked at for a whole interval, sources side by side: a slow one delays only itself.
  func sweep() async throws {
    let due = try await database.now().addingTimeInterval(-Double(probeInterval.components.seconds))
    let mounts = try await database.read { try await $0.mountsToProbe(before: due, limit: Self.batchLimit) }
    await withTaskGroup { group in
      for mount in mounts {
        group.addTask {
          do {
            _ = try await keeper.probeAgain(mount, by: .service("share"))
          } catch {
            failures.increment()
            logger.warning("probe not stored", metadata: ["mount.entry": "\(mount.entry)", "error": "\(error)"])
          }
        }
      }
    }
  }
}
