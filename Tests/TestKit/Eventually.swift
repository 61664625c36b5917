/// Tries `body` again until it does not throw; after `limit` it is told what was thrown last.
///
/// For effects that arrive when some other process gets to them. Yielding between attempts, not sleeping.
package func eventually<R>(within limit: Duration = .seconds(60), _ body: () async throws -> R) async throws -> R {
  let start = ContinuousClock.now
  while true {
    do {
      return try await body()
    } catch {
      try Task.checkCancellation()
      if start.duration(to: .now) > limit { throw NeverHappened(within: limit, last: "\(error)") }
      await Task.yield()
    }
  }
}

/// What was waited for did not happen.
package struct NeverHappened: Error, CustomStringConvertible {
  let limit: Duration
  let last: String

  init(within limit: Duration, last: String) {
    self.limit = limit
    self.last = last
  }

  package var description: String { "it has not happened within \(limit); the last attempt said: \(last)" }
}
