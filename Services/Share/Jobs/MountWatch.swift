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
  private static let unmountedBatchLimit = 200

  /// Says which interfaces are dialled in here, finds entries without a mount, and probes what was not looked at for a
  /// whole interval, sources side by side: a slow one delays only itself.
  func sweep() async throws {
    try await tellContacts()
    try await findUnmounted()
    let now = try await database.now()
    let mounts = try await database.read { tx in
      try await tx.mountsToProbe(
        before: now - probeInterval, replica: queues.replica, contactsSince: now - keeper.standards.contactHolds,
        limit: Self.batchLimit)
    }
    await withTaskGroup { group in
      for mount in mounts { group.addTask { await probe(mount) } }
    }
  }

  private var queues: InterfaceQueues { keeper.probe.interfaces }

  private func probe(_ mount: StoredMount) async {
    do {
      _ = try await keeper.probeAgain(mount, by: .service("share"))
    } catch {
      failures.increment()
      logger.warning("probe not stored", metadata: ["mount.entry": "\(mount.entry)", "error": "\(error)"])
    }
  }

  private func tellContacts() async throws {
    let lines = try await database.read { try await $0.interfaceLines() }
    guard !lines.isEmpty else { return }
    let contacts = lines.map { (entry: $0.entry, isAttended: queues.isAttended($0)) }
    try await database.command { tx in
      try tx.saveContacts(contacts, of: queues.replica, forgettingBefore: tx.now - keeper.standards.contactHolds)
    }
  }

  /// Each entry is told once, whichever replica finds it.
  private func findUnmounted() async throws {
    while true {
      let codes = try await database.read { try await $0.entriesToFindUnmounted(limit: Self.unmountedBatchLimit) }
      for code in codes {
        try await database.command(locking: [.mount(code)]) { tx in
          guard try await tx.mount(code) == nil, let entry = try await tx.publishedEntry(code) else { return }
          let wasKnown = try await tx.isKnownUnmounted(code)
          try tx.saveUnmounted(entry)
          guard entry.isShared, !wasKnown else { return }
          let unmounted = UnmountedEntry(entry: code, provider: entry.provider, foundAt: tx.now)
          try keeper.tell(unmounted.contract, by: .service("share"), in: tx)
        }
      }
      if codes.count < Self.unmountedBatchLimit { return }
    }
  }
}

extension Date {
  fileprivate static func - (time: Date, duration: Duration) -> Date {
    time.addingTimeInterval(-Double(duration.components.seconds))
  }
}
