import EventLog
import Logging
import Metrics
import Postgres

/// Ends consents to storage when their time is over, which opens the duty to delete (Art. 34(5)).
///
/// No delivery waits for it: whether a consent holds is judged by its time at each of them.
struct StorageWatch: PeriodicJob {
  static let failure = "consents to storage could not be ended"

  let database: Database
  let keeper: StorageKeeper
  let interval: Duration
  let logger: Logger
  let failures = Counter(label: "share_storage_watch_failures_total")

  init(database: Database, keeper: StorageKeeper, interval: Duration, logger: Logger) {
    self.database = database
    self.keeper = keeper
    self.interval = interval
    self.logger = logger
  }

  private static let batchLimit = 200

  func sweep() async throws {
    while true {
      let now = try await database.now()
      let over = try await database.read { try await $0.storageToEnd(at: now, limit: Self.batchLimit) }
      for storage in over { try await end(storage.id, under: storage.grant) }
      if over.count < Self.batchLimit { return }
    }
  }

  private func end(_ id: StorageCase.ID, under grant: Grant.ID) async throws {
    try await database.command(locking: [.grant(grant)]) { tx in
      // Another replica may have been faster, or the provider have renewed its consent.
      guard let storage = try await tx.storageCase(id) else { return }
      try await keeper.expire(storage, by: .service("share"), in: tx)
    }
  }
}
