package import Logging
package import Metrics
package import ServiceLifecycle

/// Work that is done at intervals for as long as the service runs.
///
/// What is to do follows from rows, never from having been told: a sweep that failed is counted and logged, and the next
/// one makes it good.
package protocol PeriodicJob: Service {
  associatedtype Swept

  /// From the end of a sweep to the next.
  var interval: Duration { get }
  var failures: Counter { get }
  var logger: Logger { get }
  /// What a sweep that failed has not done, for the log.
  static var failure: String { get }

  /// Does all there is to do now.
  @discardableResult
  func sweep() async throws -> Swept
}

extension PeriodicJob {
  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await sweep()
        } catch  where !Task.isCancelled {
          failures.increment()
          logger.warning("\(Self.failure)", metadata: ["error": "\(error)"])
        } catch {
          return
        }
        // The interval itself is what is waited for; only cancellation ends it early, and then the loop ends too.
        try? await Task.sleep(for: interval)
      }
    }
  }
}
