import EventLog
import FoundationEssentials
import Logging
import Metrics
import Postgres

/// Probes mounts again and again, so that their state is a fact when somebody asks (Art. 18).
struct MountWatch: PeriodicJob {
  static let failure = "mounts could not be probed"

  let database: Database
  let keeper: MountKeeper
  let probeInterval: Duration
  let logger: Logger
  var interval: Duration { probeInterval / 4 }
  let failures = Counter(label: "share_mount_probe_failures_total")

  init(database: Database, keeper: MountKeeper, probeInterval: Duration, logger: Logger) {
    self.database = database
    self.keeper = keeper
    self.probeInterval = probeInterval
    self.logger = logger
  }

  private static let batchLimit = 50

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
