package import FoundationEssentials

/// The wall clock of the moment it was made, carried on by the clock that nobody sets.
///
/// Roles begin and keys run out by it. By the wall clock itself, one that is put back would take away roles that have
/// begun: whoever holds them would be refused, or, worse, be shown a log without what they may see.
package struct SteadyTime: Sendable {
  private let date: Date
  private let instant: ContinuousClock.Instant

  package init(from date: Date = Date(), at instant: ContinuousClock.Instant = .now) {
    self.date = date
    self.instant = instant
  }

  package func date(at now: ContinuousClock.Instant = .now) -> Date {
    let (seconds, attoseconds) = (now - instant).components
    return date.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
  }
}
