internal import FoundationEssentials
package import Logging
package import Postgres
internal import SuiteContracts
internal import SuiteCrypto
internal import Synchronization

/// A service's append-only log of its events: outbox, topic and audit source in one.
///
/// As the database's ``CommitHook`` it gives the events of each command group their positions: it locks the head row last,
/// so positions are contiguous and in commit order, and extends the chain of hashes. What was committed goes into the
/// ``LogTail``, from which parked readers are answered at once; `NOTIFY` tells other replicas. The group's first answers are
/// stored along the way.
package final class EventLog: CommitHook {
  package let schema: String
  let tail: LogTail
  private let logger: Logger
  /// Tells this process's own notifications from those of other replicas.
  private let instance = UUID().uuidString
  private let newestCheckpoint = Mutex("")

  package init(schema: String, tail limits: LogTail.Limits = LogTail.Limits(), logger: Logger) {
    self.schema = schema
    self.logger = logger
    tail = LogTail(limits)
  }

  /// The latest audit checkpoint this service knows, which every read passes on.
  package var checkpoint: String {
    get { newestCheckpoint.withLock { $0 } }
    set { newestCheckpoint.withLock { $0 = newValue } }
  }

  // MARK: Epochs

  /// Opens a new epoch if this is another PostgreSQL cluster or timeline than the newest epoch's, or if events that were
  /// acknowledged to this process are gone.
  package func connected(_ session: borrowing Session) async throws {
    _ = try await session.run("SELECT open_epoch(NULL)")
    if let known = tail.acknowledged, try await !session.contains(known) {
      logger.critical("acknowledged events are missing from the log", metadata: ["log.position": "\(known.position)"])
      try await session.openEpoch(after: known.epoch)
      tail.forget(known.epoch)
    }
    tail.begin(at: try await session.logHead())
  }

  // MARK: Commit

  package func prepare(
    _ records: [any CommitRecord], in transaction: borrowing Transaction
  ) async throws -> PreparedEvents? {
    try transaction.store(records.compactMap { $0 as? FirstAnswer })
    let pending = records.compactMap { $0 as? PendingEvent }
    if pending.isEmpty { return nil }
    var head = try await transaction.lockLogHead()
    let events = head.append(pending)
    try transaction.insert(events)
    try transaction.save(head)
    return PreparedEvents(events: events, head: head)
  }

  package func committed(_ prepared: PreparedEvents) {
    tail.append(prepared.events, head: prepared.head)
  }

  /// The events may or may not be in the log; whoever reads next finds out in the table.
  package func abandoned(_ prepared: PreparedEvents) {
    tail.suspect(prepared.head.position)
  }

  // MARK: Replicas

  package var channel: String? { "\(schema)_log" }

  package func announcement() -> SQL? {
    guard let head = tail.acknowledged else { return nil }
    // What it tells of is on disk already; the notification itself need not be.
    return """
      SELECT set_config('synchronous_commit', 'off', true),
             pg_notify(\("\(schema)_log"), \("\(instance) \(head.position)"))
      """
  }

  package func notified(_ payload: String) {
    let words = payload.split(separator: " ")
    guard words.count == 2, words[0] != instance, let position = Int64(words[1]) else { return }
    tail.suspect(position)
  }

  package func listening(_ session: borrowing Session) async throws {
    tail.suspect(try await session.logHead().position)
  }
}

/// The events of a group with their positions, and the head after them.
package struct PreparedEvents: Sendable {
  let events: [StoredEvent]
  let head: LogHead
}

extension Database {
  /// Begins a new epoch, because the schema was restored: readers that know later positions will notice.
  package func openEpoch(reason: EpochReason) async throws {
    try await command { tx in
      _ = try await tx.run("SELECT open_epoch(\(reason.rawValue))")
      // A function that writes looks like a query.
      try tx.execute("SELECT 1")
    }
  }
}

extension Session {
  /// Begins an epoch later than `known`, unless another writer or replica has noticed first and done so: two histories
  /// never share a number, and one loss opens one epoch.
  fileprivate borrowing func openEpoch(after known: Int64) async throws {
    while try await logHead().epoch <= known {
      _ = try await run(
        """
        SELECT open_epoch('restored') FROM (SELECT epoch FROM log_head FOR UPDATE) AS head WHERE epoch <= \(known)
        """)
    }
  }
}

/// Why an epoch was opened by hand.
package enum EpochReason: String, Sendable {
  case restored
  case failedOver = "failed-over"
}
