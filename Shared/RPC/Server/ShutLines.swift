internal import Synchronization
package import ZeroMQ

/// Keeps the log short while connections are shut by the thousand: one line a second for each reason, with how many there
/// were since the line before. The metric has them all.
package final class ShutLines: Sendable {
  private struct Tally {
    var saidAt: ContinuousClock.Instant
    var unsaid = 0
  }

  private let tallies = Mutex<[ShutConnection.Reason: Tally]>([:])

  package init() {}

  /// How many a line about this one speaks for; nil if it is not the time for one.
  package func next(_ reason: ShutConnection.Reason, at now: ContinuousClock.Instant) -> Int? {
    tallies.withLock { tallies in
      guard let tally = tallies[reason] else {
        tallies[reason] = Tally(saidAt: now)
        return 1
      }
      guard now - tally.saidAt >= .seconds(1) else {
        tallies[reason]?.unsaid += 1
        return nil
      }
      tallies[reason] = Tally(saidAt: now)
      return tally.unsaid + 1
    }
  }
}
