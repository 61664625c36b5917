import RPC

/// Retries until another service has learned from a log what has just happened; milliseconds, as a rule.
func untilKnown<R>(
  within limit: Duration = .seconds(20), pausing firstPause: Duration = .milliseconds(10), _ reasons: Set<String>,
  _ body: () async throws -> R
) async throws -> R {
  let deadline = ContinuousClock.now + limit
  var pause = firstPause
  while true {
    do {
      return try await body()
    } catch let error as RPCError where reasons.contains(error.reason) && .now < deadline {
      // Time itself is waited for: the other service reads the log at its own pace.
      try await Task.sleep(for: pause)
      pause = max(firstPause, min(pause * 2, .milliseconds(500)))
    }
  }
}
