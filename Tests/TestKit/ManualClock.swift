package import FoundationEssentials
internal import Postgres
internal import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: DatabaseClock {
  private let time: Mutex<Date>

  /// - Parameter start: 2026-03-02 09:00 in Chongqing, a Monday, unless a test needs another day.
  package init(_ start: Date = Date(timeIntervalSince1970: 1_772_413_200)) {
    time = Mutex(start)
  }

  package var now: Date { time.withLock { $0 } }

  package func advance(by seconds: TimeInterval) {
    time.withLock { $0 += seconds }
  }

  package func set(_ now: Date) {
    time.withLock { $0 = now }
  }

  package func now(databaseTime: Date, elapsed: Duration) -> Date {
    now.truncatedToMicroseconds
  }
}
