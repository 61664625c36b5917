import FoundationEssentials
import Logging
import Metrics
import Postgres

/// Lets go of what has had its time: contents of batches, records of exchanges, abandoned uploads and preparations.
///
/// Receipts, and who holds which record, are kept.
struct Housekeeping: PeriodicJob {
  static let failure = "housekeeping failed"

  let database: Database
  let settings: HousekeepingSettings
  let logger: Logger
  var interval: Duration { settings.interval }
  let failures = Counter(label: "share_housekeeping_failures_total")

  init(database: Database, settings: HousekeepingSettings, logger: Logger) {
    self.database = database
    self.settings = settings
    self.logger = logger
  }

  func sweep() async throws {
    try await database.command { tx in
      func ago(_ duration: Duration) -> Double { -Double(duration.components.seconds) }
      try tx.clearContent(
        expiredBefore: tx.now + ago(settings.contentKept), abandonedBefore: tx.now + ago(settings.preparationKept))
      try tx.clearExchanges(receivedBefore: tx.now + ago(settings.exchangesKept))
      try tx.clearUploads(begunBefore: tx.now + ago(settings.uploadKept))
    }
  }
}

/// How long things are kept.
package struct HousekeepingSettings: Sendable {
  package var interval = Duration.seconds(600)
  /// Content of batches, from when it was prepared.
  package var contentKept = Duration.seconds(72 * 3600)
  /// Preparations that never became a delivery.
  package var preparationKept = Duration.seconds(3600)
  /// How attempts at deliveries ran; at least three years, as decree 809 has logs kept.
  package var exchangesKept = Duration.seconds(1_095 * 86_400)
  /// Uploads that were never committed, and records of files that were replaced.
  package var uploadKept = Duration.seconds(24 * 3600)

  package init() {}
}
