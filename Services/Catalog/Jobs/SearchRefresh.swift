package import Logging
package import Metrics
package import Postgres

/// Keeps the words of search true to the catalog: after a body has another name, after an entry has another provider,
/// and for entries that an older build wrote.
///
/// What is to do follows from rows, never from having been told: after a standstill the first sweep does all of it. Until
/// then entries are found by the words they had.
package struct SearchRefresh: PeriodicJob {
  package static let failure = "the words of search could not be refreshed"

  private let database: Database
  package let interval: Duration
  private let batchRowsLimit: Int
  package let logger: Logger
  package let failures = Counter(label: "catalog_search_refresh_failures_total")

  /// - Parameter batchRowsLimit: rows in a transaction; commands of the same group wait for them.
  package init(database: Database, interval: Duration, batchRowsLimit: Int, logger: Logger) {
    self.database = database
    self.interval = interval
    self.batchRowsLimit = batchRowsLimit
    self.logger = logger
  }

  /// Refreshes everything that is stale, a few rows in each transaction. Returns how many there were.
  @discardableResult
  package func sweep() async throws -> Int {
    var all = 0
    while true {
      // Mostly there is nothing to do, and then nothing is written.
      let isStale = try await database.read { try await $0.hasStaleSearch() }
      guard isStale else { return all }
      let count = try await database.command(locking: [Self.sweepKey]) { tx in
        try await tx.refreshSearch(limit: batchRowsLimit)
      }
      all += count
      // The rest is held by others, until the next sweep.
      if count == 0 { return all }
    }
  }

  /// Two sweeps in one command group would share a transaction, and SKIP LOCKED does not part them.
  private static let sweepKey = LockKey("catalog.search-refresh", "")
}
