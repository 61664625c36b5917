internal import Logging

/// Sessions for queries, lent one at a time.
actor ReaderPool {
  private enum State {
    case starting, up, down, stopping
  }

  private let schema: String
  private let settings: DatabaseSettings
  private let logger: Logger
  private let thread: ConnectionThread
  private let metrics: DatabaseMetrics
  private var state = State.starting
  private var free: [Connection] = []
  private var lent = 0
  private var open = 0
  private var waiting = Queue<CommandTicket>()
  private var waitingCount = 0
  /// Rings when a session may be due for closing.
  private var alarm = Alarm()

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(
    _ settings: DatabaseSettings, schema: String, thread: ConnectionThread, metrics: DatabaseMetrics, logger: Logger
  ) {
    self.settings = settings
    self.schema = schema
    self.thread = thread
    self.metrics = metrics
    self.logger = logger
  }

  /// Lends a session. The borrower gives it back with ``giveBack(_:)`` whatever happens.
  func lend() async throws -> Connection {
    while true {
      if state == .down || state == .stopping { throw DatabaseError(.unavailable) }
      if let connection = free.popLast() {
        guard await connection.isOpen else { continue }
        lent += 1
        return connection
      }
      guard waitingCount < settings.readQueueLimit else {
        metrics.refused()
        throw DatabaseError(.overloaded(limit: "readQueueLimit"))
      }
      let ticket = CommandTicket()
      waiting.append(ticket)
      waitingCount += 1
      defer { waitingCount -= 1 }
      try await ticket.wait()
    }
  }

  func giveBack(_ connection: Connection) async {
    lent -= 1
    if await connection.isOpen, state != .stopping {
      free.append(connection)
      admitNext()
    }
    alarm.ring()
  }

  /// Keeps one session open until ``stop()``.
  func runReader() async {
    let connection = Connection(settings, schema: schema, role: .reader, thread: thread)
    var backoff = Backoff(settings)
    while state != .stopping {
      do {
        try await connection.connect()
        backoff.reset()
        opened(connection)
        await untilLostOrStopped(connection)
      } catch {
        failed(error)
        await backoff.pause()
      }
    }
    await connection.close()
  }

  /// Refuses new queries; the sessions close when those running have ended.
  func stop() {
    state = .stopping
    while admitNext() {}
    alarm.ring()
  }

  private func opened(_ connection: Connection) {
    open += 1
    if state != .stopping { state = .up }
    free.append(connection)
    admitNext()
  }

  private func untilLostOrStopped(_ connection: Connection) async {
    async let stopped: Void = closeWhenStopped(connection)
    await connection.untilLost()
    open -= 1
    free.removeAll { $0 === connection }
    alarm.ring()
    await stopped
  }

  /// Closes the session once nothing is lent and the pool is stopping; also returns when the session is gone.
  private func closeWhenStopped(_ connection: Connection) async {
    while await connection.isOpen {
      let version = alarm.version
      if state == .stopping, lent == 0 { return await connection.close() }
      await withCheckedContinuation { alarm.wait(since: version, $0) }
    }
  }

  private func failed(_ error: any Error) {
    logger.warning(
      "database session could not be opened",
      metadata: ["database.schema": "\(schema)", "database.role": "reader", "error": "\(error)"])
    metrics.connectFailed()
    guard open == 0, state != .stopping else { return }
    state = .down
    while let ticket = waiting.popFirst() { ticket.refuse(DatabaseError(.unavailable)) }
  }

  @discardableResult
  private func admitNext() -> Bool {
    while let ticket = waiting.popFirst() {
      if ticket.admit() { return true }
    }
    return false
  }
}
