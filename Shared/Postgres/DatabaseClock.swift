package import FoundationEssentials

/// What time it is for a command.
///
/// Receipt, in law, is when the accepting service's database clock says. A group asks the database once, after it holds its
/// locks; each body then gets that time plus what has passed since on the monotonic clock. Tests put a manual clock here.
package protocol DatabaseClock: Sendable {
  /// - Parameters:
  ///   - databaseTime: `clock_timestamp()` of the group, whole microseconds.
  ///   - elapsed: time passed since it was received.
  func now(databaseTime: Date, elapsed: Duration) -> Date
}

/// The database's own clock.
package struct ServerClock: DatabaseClock {
  package init() {}

  package func now(databaseTime: Date, elapsed: Duration) -> Date {
    let (seconds, attoseconds) = elapsed.components
    return Date(
      postgresMicroseconds: databaseTime.postgresMicroseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
  }
}

/// The database's time as it was told once, going on by the monotonic clock.
package struct DatabaseTime: Sendable {
  private let told: Date
  private let toldAt = ContinuousClock.now
  private let clock: any DatabaseClock

  init(_ told: Date, _ clock: any DatabaseClock) {
    self.told = told
    self.clock = clock
  }

  package var now: Date { clock.now(databaseTime: told, elapsed: toldAt.duration(to: .now)) }
}

extension Date {
  /// The same instant cut to whole microseconds, as PostgreSQL stores it.
  package var truncatedToMicroseconds: Date {
    Date(
      postgresMicroseconds: Date(
        timeIntervalSinceReferenceDate: (timeIntervalSinceReferenceDate * 1e6).rounded(.down) / 1e6
      ).postgresMicroseconds)
  }
}
