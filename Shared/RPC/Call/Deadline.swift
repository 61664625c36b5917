/// The instant until which an answer is of use, on the monotonic clock.
package struct Deadline: Sendable, Hashable, Comparable {
  package let instant: ContinuousClock.Instant

  package init(_ instant: ContinuousClock.Instant) { self.instant = instant }

  package static func after(_ duration: Duration) -> Self { Self(.now.advanced(by: duration)) }

  /// What is left; zero or less once passed.
  package var remaining: Duration { ContinuousClock.now.duration(to: instant) }

  package var hasPassed: Bool { remaining <= .zero }

  package static func < (a: Self, b: Self) -> Bool { a.instant < b.instant }
}
