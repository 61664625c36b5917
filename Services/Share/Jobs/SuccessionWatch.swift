import EventLog
import Logging
import Metrics
import Postgres
import Rules
import ServiceKit

/// Hands over what a body that ended was given after its succession was heard of: an answer, a grant or a notice that was
/// being written just then (CC-29).
struct SuccessionWatch: PeriodicJob {
  static let failure = "what a body left could not be handed over"

  let database: Database
  let succession: UserSuccession
  let interval: Duration
  let logger: Logger
  let failures = Counter(label: "share_succession_watch_failures_total")

  init(database: Database, succession: UserSuccession, interval: Duration, logger: Logger) {
    self.database = database
    self.succession = succession
    self.interval = interval
    self.logger = logger
  }

  func sweep() async throws {
    let now = try await database.now()
    let left = try await database.read { try await $0.successionsLeft(at: now) }
    for body in left {
      // The consumer's lock: one of the replicas hands over, and the others find nothing.
      try await database.command(locking: [.consumer(BodySuccession.consumer)]) { tx in
        try await succession.handOver(body, in: tx)
      }
    }
  }
}
