import Logging
import Observability
import Postgres
import ServiceLifecycle
import Synchronization

/// All of audit's work in its order: first the guard, and only then reading, sequencing and signing.
///
/// On a fork nothing is taken in and nothing is signed: `run` throws `ForkRefusal`, and the process ends with it.
final class LogKeeper: Service {
  private let publisher: CheckpointPublisher
  private let readers: [SourceReader]
  private let scrub: LogScrub
  private let logger: Logger
  private let isGuarded = Mutex(false)

  init(publisher: CheckpointPublisher, readers: [SourceReader], scrub: LogScrub, logger: Logger) {
    self.publisher = publisher
    self.readers = readers
    self.scrub = scrub
    self.logger = logger
  }

  /// Whether the guard has passed, for `/readyz`.
  var finding: Readiness.State {
    isGuarded.withLock { $0 }
      ? .ready : .notReady(reason: "the stored log is not yet compared with its last signed checkpoint")
  }

  func run() async throws {
    guard try await passGuard() else { return }
    isGuarded.withLock { $0 = true }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reader in readers { group.addTask { try await reader.run() } }
      let (publisher, scrub) = (publisher, scrub)
      group.addTask { try await scrub.run() }
      group.addTask { try await publisher.run() }
      try await group.waitForAll()
    }
  }

  /// Waits for PostgreSQL as long as it takes; answers `false` when the service is shut down before.
  private func passGuard() async throws -> Bool {
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      do {
        try await publisher.prepare()
        return true
      } catch let error as DatabaseError where error.isRetryable {
        logger.warning(
          "the log cannot be compared with its last signed checkpoint yet", metadata: ["error": "\(error)"])
        try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(500)) }
      }
    }
    return false
  }
}
