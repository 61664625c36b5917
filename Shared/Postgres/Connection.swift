internal import Glibc

/// One session with PostgreSQL, in pipeline mode: statements are sent without waiting for the ones before.
///
/// Results come back in order; ``Expectation`` says what to do with each. After a failure the server skips everything up to
/// the next sync, and ``failure`` keeps the first error until that sync is reached.
package actor Connection {
  private enum Phase {
    case closed
    case connecting(CheckedContinuation<Void, any Error>, wantsWrite: Bool, deadline: ContinuousClock.Instant)
    case open
  }

  private let thread: ConnectionThread
  private let settings: DatabaseSettings
  private let parameters: [(String, String)]
  private var phase = Phase.closed
  private var link: Link?
  private var pipeline = Pipeline()
  private var hasUnflushed = false
  private var endsWithSync = true
  private var lossWaiters: [CheckedContinuation<Void, Never>] = []
  private var reminder: (time: ContinuousClock.Instant, action: @Sendable () -> Void)?
  private var onNotification: (@Sendable (_ channel: String, _ payload: String) -> Void)?
  /// The first error since the last sync.
  private(set) var failure: DatabaseError?

  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// - Parameter role: what the session is for, as `pg_stat_activity` shows it, and whether it must be able to write.
  init(_ settings: DatabaseSettings, schema: String, role: SessionRole, thread: ConnectionThread) {
    self.settings = settings
    self.thread = thread
    parameters = settings.connectionParameters(schema: schema, role: role)
  }

  /// Without `isolated`, the link would be closed by whichever thread drops the last reference.
  isolated deinit {}

  // MARK: Opening and closing

  func connect() async throws {
    pipeline = Pipeline()
    failure = nil
    hasUnflushed = false
    link = try Link.connecting(parameters)
    thread.watch(self)
    do {
      try await withCheckedThrowingContinuation { continuation in
        phase = .connecting(continuation, wantsWrite: true, deadline: .now + settings.connectTimeout)
      }
    } catch {
      close()
      throw error
    }
  }

  var isOpen: Bool {
    if case .open = phase { true } else { false }
  }

  /// Returns when the connection is lost or closed.
  func untilLost() async {
    await withCheckedContinuation { continuation in
      if isOpen { lossWaiters.append(continuation) } else { continuation.resume() }
    }
  }

  /// Has the thread call `action` at `time`, instead of what was asked for before.
  func remind(at time: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) {
    reminder = (time, action)
  }

  func close() {
    lose(DatabaseError(.unavailable, sensitiveText: "closed by this program"))
  }

  private func lose(_ error: DatabaseError) {
    thread.unwatch(self)
    if case .connecting(let continuation, _, _) = phase { continuation.resume(throwing: error) }
    phase = .closed
    link = nil
    failure = failure ?? error
    pipeline.abandon(error)
    for waiter in lossWaiters { waiter.resume() }
    lossWaiters = []
  }

  private func lose() {
    lose(DatabaseError(.unavailable, sensitiveText: link?.errorMessage))
  }

  // MARK: Sending

  /// Sends a statement whose result is checked and dropped.
  func send(_ sql: SQL, expecting rows: Int? = nil) {
    enqueue(sql, .write(expecting: rows, statement: sql.text))
  }

  /// Sends a statement and waits for its result.
  func query(_ sql: SQL) async throws -> QueryResult {
    guard isOpen else { throw DatabaseError(.unavailable) }
    return try await withCheckedThrowingContinuation { continuation in
      enqueue(sql, .read(continuation, statement: sql.text))
    }
  }

  /// Sends all of them before it waits for the first result.
  func queries(_ statements: [SQL]) async throws -> [QueryResult] {
    guard isOpen else { throw DatabaseError(.unavailable) }
    guard !statements.isEmpty else { return [] }
    return try await withCheckedThrowingContinuation { enqueue(statements, $0) }
  }

  /// Sends all of them as one transaction, for asking only: it is not waited until that has ended.
  func autocommit(together statements: [SQL]) async throws -> [QueryResult] {
    guard isOpen else { throw DatabaseError(.unavailable) }
    guard !statements.isEmpty else { return [] }
    return try await withCheckedThrowingContinuation { continuation in
      enqueue(statements, continuation)
      sendSync()
    }
  }

  private func enqueue(_ statements: [SQL], _ continuation: CheckedContinuation<[QueryResult], any Error>) {
    let flight = Flight(of: statements.count, continuation)
    for (place, statement) in statements.enumerated() {
      enqueue(statement, .part(flight, place: place, statement: statement.text))
    }
  }

  /// Sends a statement that is a transaction of its own and waits for its result.
  func autocommit(_ sql: SQL) async throws -> QueryResult {
    guard isOpen else { throw DatabaseError(.unavailable) }
    return try await withCheckedThrowingContinuation { continuation in
      enqueue(sql, .autocommit(continuation, statement: sql.text))
      sendSync()
    }
  }

  /// Sends a statement that is a transaction of its own, without waiting for its result. If it fails when its transaction
  /// ends, the connection is lost.
  func sendAutocommit(_ sql: SQL) {
    send(sql)
    sendSync()
  }

  /// Returns as soon as the server has said that it committed: a connection that is lost right then changes nothing.
  func commit() async throws {
    guard isOpen else { throw DatabaseError(.unavailable) }
    _ = try await withCheckedThrowingContinuation { continuation in
      enqueue("COMMIT", .read(continuation, statement: "COMMIT"))
      sendSync()
    }
  }

  /// Ends the transaction without effect and waits until it has ended.
  func rollback() async {
    sendRollback()
    await untilAnswered()
  }

  /// The same without waiting: what is sent next comes after it. The sync before makes a server that has failed listen
  /// again.
  func sendRollback() {
    sendSync()
    send("ROLLBACK")
    sendSync()
  }

  /// Ends the pipeline's current stretch: after a failure the server listens again from here on.
  func sendSync() {
    guard isOpen else { return }
    guard link?.sendSync() ?? false else { return lose() }
    pipeline.expect(.sync)
    hasUnflushed = true
    endsWithSync = true
  }

  /// Waits until everything sent so far is answered.
  func untilAnswered() async {
    await withCheckedContinuation { continuation in
      if pipeline.isEmpty { continuation.resume() } else { pipeline.whenAnswered(continuation) }
    }
  }

  private func enqueue(_ sql: SQL, _ expectation: Pipeline.Expectation) {
    guard isOpen else { return pipeline.refuse(expectation, failure ?? DatabaseError(.unavailable)) }
    // After a failure the server answers nothing until a sync, so what is sent before one would wait for ever.
    if let failure, !pipeline.isSyncing { return pipeline.refuse(expectation, failure) }
    let sent: Bool
    if let name = preparedName(of: sql) {
      sent = link?.sendPrepared(name, sql) ?? false
    } else {
      sent = link?.sendUnprepared(sql) ?? false
    }
    pipeline.expect(expectation)
    hasUnflushed = true
    endsWithSync = false
    if !sent { lose() }
  }

  /// The name `sql` is prepared under, preparing it in the same flight if need be; `nil` if there are too many.
  private func preparedName(of sql: SQL) -> String? {
    switch pipeline.statements.lookup(sql, limit: settings.preparedStatementsLimit) {
    case .known(let name): return name
    case .full: return nil
    case .new(let name, let key):
      guard link?.sendPrepare(name, sql) ?? false else { return nil }
      pipeline.expect(.prepare(key, statement: sql.text))
      return name
    }
  }

  // MARK: Scripts and notifications

  /// Runs a text of several statements; used by migrations only.
  func runScript(_ text: String) async throws {
    await untilAnswered()
    guard isOpen, link?.exitPipelineMode() ?? false, link?.sendScript(text) ?? false else {
      throw DatabaseError(.unavailable, sensitiveText: link?.errorMessage)
    }
    pipeline.beginScript()
    hasUnflushed = true
    endsWithSync = true
    defer { if isOpen { _ = link?.enterPipelineMode() } }
    try await withCheckedThrowingContinuation { pipeline.expect(.script($0)) }
  }

  /// Calls `handler` for every notification from now on.
  func listen(to channel: String, _ handler: @escaping @Sendable (String, String) -> Void) async throws {
    onNotification = handler
    _ = try await autocommit("LISTEN \(unescaped: SQL.identifier(channel))")
  }

  // MARK: Called by the thread

  /// What to wait for.
  var interest: (descriptor: Int32, events: Int16, deadline: ContinuousClock.Instant?) {
    let descriptor = link?.descriptor ?? -1
    switch phase {
    case .closed: return (-1, 0, nil)
    case .connecting(_, let wantsWrite, let deadline):
      return (descriptor, Int16(wantsWrite ? POLLOUT : POLLIN), deadline)
    case .open: return (descriptor, Int16(hasUnflushed ? POLLIN | POLLOUT : POLLIN), reminder?.time)
    }
  }

  /// Sends what was queued since the last turn.
  func flush() {
    guard hasUnflushed, isOpen else { return }
    if !endsWithSync {
      guard link?.sendFlushRequest() ?? false else { return lose() }
      endsWithSync = true
    }
    guard let sent = link?.flush() else { return lose() }
    hasUnflushed = !sent
  }

  func ready(_ events: Int16) {
    switch phase {
    case .closed: return
    case .connecting(let continuation, _, let deadline):
      if events != 0 {
        continueConnecting(continuation, deadline: deadline)
      } else if deadline < .now {
        lose(DatabaseError(.unavailable, sensitiveText: "no connection within \(settings.connectTimeout)"))
      }
    case .open:
      if let reminder, reminder.time < .now {
        self.reminder = nil
        reminder.action()
      }
      if events & Int16(POLLOUT) != 0 { flush() }
      if events & ~Int16(POLLOUT) != 0 { receive() }
    }
  }

  private func continueConnecting(
    _ continuation: CheckedContinuation<Void, any Error>, deadline: ContinuousClock.Instant
  ) {
    switch link?.continueConnecting() ?? .failed {
    case .reading: phase = .connecting(continuation, wantsWrite: false, deadline: deadline)
    case .writing: phase = .connecting(continuation, wantsWrite: true, deadline: deadline)
    case .failed: lose()
    case .done:
      guard link?.enterPipelineMode() ?? false else { return lose() }
      phase = .open
      continuation.resume()
    }
  }

  private func receive() {
    guard link?.consumeInput() ?? false else { return drainThenLose() }
    drain()
    while let notification = link?.nextNotification() {
      onNotification?(notification.channel, notification.payload)
    }
  }

  /// What the server said before it closed the connection still counts, for instance that COMMIT succeeded.
  private func drainThenLose() {
    let error = DatabaseError(.unavailable, sensitiveText: link?.errorMessage)
    drain()
    lose(error)
  }

  private func drain() {
    var ends = 0
    while isOpen, !pipeline.isEmpty, link?.isBusy == false {
      guard let result = link?.nextResult() else {
        // One NULL ends a statement's results; a second in a row means that libpq expects nothing more.
        ends += 1
        if pipeline.endOfResults() { continue }
        if ends > 1 { return lose() }
        continue
      }
      ends = 0
      pipeline.receive(result, failure: &failure)
      if pipeline.isOutOfStep { return lose() }
    }
    if link?.isBroken ?? false { lose() }
  }
}
