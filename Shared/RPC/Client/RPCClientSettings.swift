/// Every limit and pause of the calling end.
package struct RPCClientSettings: Sendable {
  /// Tries of one call altogether; its deadline spans all of them.
  package var maximumAttempts = 5
  /// Pause before the second try, doubled for each further one, ± 20 % at random.
  package var firstBackoffMilliseconds = 100
  /// How long a call waits for any replica to be connected before it fails as `UNAVAILABLE`.
  package var connectionWaitMilliseconds = 3_000
  /// Calls that may await an answer at once.
  package var maximumPendingCalls = 10_000
  /// What must be left of an outer call's time for an inner one to make sense.
  package var minimumNestedMilliseconds = 100

  package init() {}

  /// The pause after `attempt` tries; `jitter` is between -1 and 1.
  package func backoff(afterAttempt attempt: Int, jitter: Double) -> Duration {
    let milliseconds = Double(firstBackoffMilliseconds << min(max(attempt - 1, 0), 10))
    return .microseconds(Int64(milliseconds * 1_000 * (1 + 0.2 * jitter)))
  }
}
