/// Tries `body` again until it does not throw; the test's time limit is the only other end.
///
/// For effects that arrive when some other process gets to them. Yielding between attempts, not sleeping.
package func eventually<R>(_ body: () async throws -> R) async throws -> R {
  while true {
    do {
      return try await body()
    } catch {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
