import Synchronization

/// When this program itself did not get to run: what it saw late then says nothing about the suite.
final class StallWatch: Sendable {
  private static let pace = Duration.milliseconds(20)
  private static let kept = 20_000

  private let stalls = Mutex<[(end: ContinuousClock.Instant, length: Duration)]>([])

  /// Looks at the clock until cancelled.
  func run() async {
    var last = ContinuousClock.now
    while !Task.isCancelled {
      // The pace of the look-out, on the pool where all else is waited for as well.
      try? await Task.sleep(for: Self.pace)
      let now = ContinuousClock.now
      let late = now - last - Self.pace
      if late > .milliseconds(10) {
        stalls.withLock { stalls in
          if stalls.count == Self.kept { stalls.removeFirst(Self.kept / 2) }
          stalls.append((now, late))
        }
      }
      last = now
    }
  }

  /// How long altogether since then.
  func time(since start: ContinuousClock.Instant) -> Duration {
    stalls.withLock { stalls in
      var sum = Duration.zero
      for stall in stalls.reversed() {
        guard stall.end > start else { break }
        sum += stall.length
      }
      return sum
    }
  }

  /// Whether `limit` has passed since `start`, stalls not counted.
  func hasPassed(_ limit: Duration, since start: ContinuousClock.Instant) -> Bool {
    .now - start > limit + time(since: start)
  }
}
