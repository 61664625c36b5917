internal import FoundationEssentials
package import Logging
internal import Metrics
package import Postgres
internal import ServiceLifecycle

/// Forgets first answers of commands once nobody retries them any more.
package struct AnswerSweep: Service {
  private let database: Database
  private let kept: Duration
  private let interval: Duration
  private let logger: Logger
  private let failures = Counter(label: "answer_sweep_failures_total")

  /// - Parameter kept: how long an answer is kept.
  package init(_ database: Database, kept: Duration, interval: Duration = .seconds(600), logger: Logger) {
    self.database = database
    self.kept = kept
    self.interval = interval
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await self.sweep()
        } catch  where !Task.isCancelled {
          self.failures.increment()
          self.logger.warning("old answers could not be forgotten", metadata: ["error": "\(error)"])
        } catch {
          return
        }
        // The interval itself is what is waited for.
        try? await Task.sleep(for: self.interval)
      }
    }
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
