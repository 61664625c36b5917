package import EventLog
import FoundationEssentials
package import Logging
package import Metrics
package import Obligations
package import Postgres
import Rules

/// Finds bases whose day of repeal has come, and opens the task to classify their entries anew (Art. 17(1)).
///
/// What is found follows from rows and the database's clock: after a standstill the first sweep finds everything, with the
/// clock running from the day of repeal. Access stays as it was until the provider acts.
package struct BasisWatch: PeriodicJob {
  package static let failure = "repealed bases could not be looked for"

  private let database: Database
  private let obligations: Obligations
  private let actor: EventActor
  package let interval: Duration
  private let batchRowsLimit: Int
  package let logger: Logger
  package let failures = Counter(label: "catalog_basis_sweep_failures_total")

  package init(
    database: Database, obligations: Obligations, actor: EventActor, interval: Duration, batchRowsLimit: Int,
    logger: Logger
  ) {
    self.database = database
    self.obligations = obligations
    self.actor = actor
    self.interval = interval
    self.batchRowsLimit = batchRowsLimit
    self.logger = logger
  }

  /// Opens a change for every basis found, each in a transaction of its own. Returns how many there were.
  @discardableResult
  package func sweep() async throws -> Int {
    let today = ChinaTime.date(of: try await database.now())
    var count = 0
    while true {
      let found = try await database.read { try await $0.endedBases(on: today, limit: batchRowsLimit) }
      let before = count
      for basis in found where try await open(basis) { count += 1 }
      if found.count < batchRowsLimit || count == before { return count }
    }
  }

  private func open(_ basis: EndedBasis) async throws -> Bool {
    try await database.command(locking: [.entry(basis.code)]) { tx in
      // Another replica may have been first, or the version may be out of force by now.
      guard try await !tx.isFound(basis), try await tx.isInUse(basis.code, version: basis.version),
        let body = try await tx.answering(for: basis.code)
      else { return false }
      let authority = try await tx.authority(over: body)
      var change = Change(
        kind: .basisEnded, organisation: body.code, document: String(basis.document.prefix(500)),
        happenedOn: basis.repealedOn, entries: [.init(code: basis.code)], registeredAt: tx.now)
      _ = try await obligations.begin(
        &change, of: body, under: authority, from: basis.repealedOn, by: actor, in: tx)
      try tx.insert(basis, asFoundIn: change.id)
      return true
    }
  }
}

extension QuerySource where Self: ~Copyable {
  fileprivate borrowing func isInUse(_ code: String, version: Int) async throws -> Bool {
    try await first(
      """
      SELECT true FROM entry_version
       WHERE code = \(code) AND version = \(version) AND state IN ('published', 'suspended')
      """, as: Bool.self) ?? false
  }
}
