internal import Contracts
package import EventLog
package import FoundationEssentials
package import Logging
internal import Metrics
package import Postgres
internal import Rules
internal import ServiceLifecycle

/// Tells each missed due day and each reminder once, and counts duties again when a calendar has been loaded.
///
/// Everything it does follows from rows and the database's clock, never from a timer having fired: after five days of
/// standstill the first sweep tells what five days of sweeps would have told. Replicas take turns; a row that a command
/// holds is left to the next sweep.
package struct ObligationWatch: Service {
  private let obligations: Obligations
  private let database: Database
  private let actor: EventActor
  private let settings: ObligationWatchSettings
  private let timer: any SweepTimer
  private let logger: Logger
  private let told: Counter
  private let reminded: Counter
  private let recounted: Counter
  private let failures: Counter

  /// - Parameter actor: the service itself, which is named in the events.
  package init(
    _ obligations: Obligations, database: Database, actor: EventActor, settings: ObligationWatchSettings = .init(),
    timer: any SweepTimer = ContinuousTimer(), logger: Logger
  ) {
    self.obligations = obligations
    self.database = database
    self.actor = actor
    self.settings = settings
    self.timer = timer
    self.logger = logger
    told = Counter(label: "obligations_told_overdue_total")
    reminded = Counter(label: "obligations_reminded_total")
    recounted = Counter(label: "obligations_recounted_total")
    failures = Counter(label: "obligation_sweep_failures_total")
  }

  /// Sweeps until the service is shut down; a failed sweep is logged, counted and tried again at the next interval.
  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        let pause = await sweepOrReport()
        // Only cancellation ends a wait early, and then the loop ends too.
        try? await timer.wait(pause)
      }
    }
  }

  /// One sweep: takes over new packs and calendars, counts again, tells what is overdue and what soon is due. Returns when
  /// there is something to tell next, if ever.
  package func sweep() async throws -> Date? {
    try await database.read {
      try await obligations.adoptions.refresh(from: $0)
      try await obligations.calendar.refresh(from: $0)
    }
    while try await recountSome() == settings.batchRowsLimit {}
    while try await tellSome() == settings.batchRowsLimit {}
    while try await remindSome() == settings.batchRowsLimit {}
    return try await database.read { try await $0.nextToTell() }
  }

  /// Two sweeps in one command group would share a transaction, and SKIP LOCKED does not part them.
  private static let sweepKey = LockKey("obligation.sweep", "")

  private func sweepOrReport() async -> Duration {
    do {
      guard let next = try await sweep() else { return settings.sweepInterval }
      let seconds = next.timeIntervalSince(try await database.now())
      return min(settings.sweepInterval, .milliseconds(Int(max(0, seconds) * 1000) + 1))
    } catch {
      if !Task.isCancelled {
        failures.increment()
        logger.warning("obligation sweep failed", metadata: ["error": "\(error)"])
      }
      return settings.sweepInterval
    }
  }

  /// Counts a batch of running duties by the current calendar; a changed due day is told with the one told before.
  private func recountSome() async throws -> Int {
    let calendar = obligations.calendar.value
    let count = try await database.command(locking: [Self.sweepKey]) { transaction in
      let claimed = try await transaction.claimObligations(
        notCountedBy: calendar.version, limit: settings.batchRowsLimit)
      for var obligation in claimed {
        let change = obligation.recompute(on: calendar)
        try obligations.plan(&obligation, at: transaction.now)
        try transaction.update(&obligation)
        if change.changed {
          try obligations.tell(obligation, previousDue: change.before.due, actor, transaction)
        }
      }
      return claimed.count
    }
    recounted.increment(by: count)
    return count
  }

  private func tellSome() async throws -> Int {
    let count = try await database.command(locking: [Self.sweepKey]) { transaction in
      let claimed = try await transaction.claimOverdueObligations(limit: settings.batchRowsLimit)
      guard !claimed.isEmpty else { return 0 }
      try transaction.markTold(claimed)
      for obligation in claimed {
        try transaction.append(
          ObligationV1.ObligationOverdue(obligation: try obligations.message(obligation, at: transaction.now)),
          subject: obligation.subject, audience: .organisations(obligation.audience), actor: actor)
      }
      return claimed.count
    }
    told.increment(by: count)
    return count
  }

  private func remindSome() async throws -> Int {
    let count = try await database.command(locking: [Self.sweepKey]) { transaction in
      var claimed = try await transaction.claimObligationsToRemind(limit: settings.batchRowsLimit)
      guard !claimed.isEmpty else { return 0 }
      let today = ChinaTime.date(of: transaction.now)
      for index in claimed.indices {
        claimed[index].reminders.tell(try obligations.reminders(of: claimed[index]), on: today)
      }
      try transaction.markReminded(claimed)
      for obligation in claimed {
        let left = obligations.remainingWorkingDays(of: obligation, at: transaction.now)
        try transaction.append(
          ObligationV1.ObligationReminded(
            obligation: try obligations.message(obligation, at: transaction.now), remainingWorkingDays: left ?? 0),
          subject: obligation.subject, audience: .organisations(obligation.audience), actor: actor)
      }
      return claimed.count
    }
    reminded.increment(by: count)
    return count
  }
}

/// How often and how much an ``ObligationWatch`` sweeps.
package struct ObligationWatchSettings: Sendable {
  /// The longest time between two sweeps, and so the longest a newly loaded calendar goes unnoticed.
  package var sweepInterval = Duration.seconds(5)
  /// Rows in one transaction at most: more are faster in all, and hold other commands up for longer.
  package var batchRowsLimit = 500

  package init() {}
}

/// What an ``ObligationWatch`` waits on between sweeps; tests drive their own.
package protocol SweepTimer: Sendable {
  /// Returns after `duration` at the latest.
  func wait(_ duration: Duration) async throws
}

/// The machine's monotonic clock.
package struct ContinuousTimer: SweepTimer {
  package init() {}

  package func wait(_ duration: Duration) async throws {
    try await Task.sleep(for: duration, tolerance: duration / 10)
  }
}
