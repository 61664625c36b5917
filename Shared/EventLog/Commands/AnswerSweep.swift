internal import FoundationEssentials
package import Logging
package import Metrics
package import Postgres

/// Forgets first answers of commands once nobody retries them any more.
package struct AnswerSweep: PeriodicJob {
  package static let failure = "old answers could not be forgotten"

  private let database: Database
  private let kept: Duration
  package let interval: Duration
  package let logger: Logger
  package let failures = Counter(label: "answer_sweep_failures_total")

  /// - Parameter kept: how long an answer is kept.
  package init(_ database: Database, kept: Duration, interval: Duration = .seconds(600), logger: Logger) {
    self.database = database
    self.kept = kept
    self.interval = interval
    self.logger = logger
  }

  /// One sweep, a batch at a time; returns how many answers were forgotten.
  @discardableResult
  package func sweep() async throws -> Int {
    let time = try await database.now() - TimeInterval(kept.components.seconds)
    var total = 0
    while true {
      let forgotten = try await database.forgetAnswers(before: time, limit: Self.batchRows)
      total += forgotten
      if forgotten < Self.batchRows { return total }
    }
  }

  private static let batchRows = 5_000
}
