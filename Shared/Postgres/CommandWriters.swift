internal import Logging

/// The writers: their queue, and for each a session that commits one group after another.
///
/// While a writer commits a group, the next one gathers; ``GroupGate`` says when it begins. Runs on the writers' thread,
/// together with the sessions and all bodies.
actor CommandWriters {
  private enum State {
    /// No session has been opened yet, nor has any attempt failed.
    case starting
    case up
    case down
    case stopping
  }

  private let schema: String
  private let settings: DatabaseSettings
  private let hook: (any CommitHook)?
  private let clock: any DatabaseClock
  private let logger: Logger
  private let thread: ConnectionThread
  private let metrics: DatabaseMetrics
  private var state = State.starting
  private var sessions = 0
  private var queue = CommandQueue()
  private var gate: GroupGate
  /// Whether other replicas have yet to be told of a commit, and when they were told last.
  private var owesAnnouncement = false
  private var announcedAt = ContinuousClock.now
  /// Rings when there may be something for a writer to do.
  private var alarm = Alarm()

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(
    _ settings: DatabaseSettings, schema: String, hook: (any CommitHook)?, clock: any DatabaseClock,
    thread: ConnectionThread, metrics: DatabaseMetrics, logger: Logger
  ) {
    self.settings = settings
    self.schema = schema
    self.hook = hook
    self.clock = clock
    self.thread = thread
    self.metrics = metrics
    self.logger = logger
    gate = GroupGate(timeout: settings.gatherTimeout, membersLimit: settings.groupMembersLimit)
  }

  // MARK: Commands

  func command<R: Sendable>(
    locking keys: LockKeys,
    _ body: nonisolated(nonsending) @Sendable (borrowing Transaction) async throws -> R
  ) async throws -> R {
    try checkAdmission()
    var member = CommandMember(keys: keys, isAlone: false)
    var attempts = 0
    while true {
      queue.append(member)
      if mayBegin { alarm.ring() }
      try await member.ticket.wait()
      let (result, verdict) = await run(body, as: member)
      switch verdict {
      case .settled: return try result.get()
      case .failed(let error): throw error
      case .again(let cause):
        if member.isAlone { attempts += 1 }
        if attempts > settings.conflictRetriesLimit { throw cause ?? DatabaseError(.unavailable) }
        member = CommandMember(keys: keys, isAlone: true)
      }
    }
  }

  private func checkAdmission() throws(DatabaseError) {
    switch state {
    case .down, .stopping: throw DatabaseError(.unavailable)
    case .starting, .up: break
    }
    guard queue.count < settings.commandQueueLimit else {
      metrics.refused()
      throw DatabaseError(.overloaded(limit: "commandQueueLimit"))
    }
  }

  private func run<R>(
    _ body: nonisolated(nonsending) @Sendable (borrowing Transaction) async throws -> R, as member: CommandMember
  ) async -> (Result<R, any Error>, CommandMember.Verdict) {
    guard let group = member.group else {
      let error = DatabaseError(.unavailable)
      return (.failure(error), member.earlyVerdict ?? .failed(error))
    }
    let transaction = Transaction(
      now: group.now, isRepetition: member.isAlone, connection: group.connection, effects: member.effects)
    do {
      let result = try await body(transaction)
      return (.success(result), await member.leave(thrown: false))
    } catch {
      return (.failure(error), await member.leave(thrown: true))
    }
  }

  // MARK: Writers

  /// Keeps one session open and commits groups on it until ``stop()``.
  func runWriter() async {
    let connection = Connection(settings, schema: schema, role: .writer, thread: thread)
    var backoff = Backoff(settings)
    while !isStopping {
      do {
        try await open(connection)
        backoff.reset()
        await work(on: connection)
        sessions -= 1
        // Lost while stopping: nobody is left for what waits.
        if isStopping, sessions == 0 { refuseAll() }
      } catch {
        report(error)
        await backoff.pause()
      }
      await connection.close()
    }
  }

  /// Refuses new commands and lets the writers end once the queue is empty.
  func stop() {
    state = .stopping
    if sessions == 0 { refuseAll() }
    alarm.ring()
  }

  private var isStopping: Bool {
    if case .stopping = state { true } else { false }
  }

  private func open(_ connection: Connection) async throws {
    try await connection.connect()
    // Only roles that were granted it may set it; for others the server's own deadlock_timeout holds.
    _ = try await connection.autocommit(
      """
      SELECT set_config('deadlock_timeout', \("\(settings.deadlockTimeout.milliseconds)ms"), false)
       WHERE has_parameter_privilege('deadlock_timeout', 'SET')
      """)
    // What is acknowledged is on disk, whatever role or database were set to; what is stricter stays.
    _ = try await connection.autocommit(
      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
    try await hook?.connected(Session(connection))
    // The session before, or the program, may have ended between a commit and telling of it.
    owesAnnouncement = true
    sessions += 1
    if !isStopping { state = .up }
  }

  private func report(_ error: any Error) {
    logger.warning(
      "database session could not be opened",
      metadata: ["database.schema": "\(schema)", "database.role": "writer", "error": "\(error)"])
    metrics.connectFailed()
    guard sessions == 0, !isStopping else { return }
    state = .down
    refuseAll()
  }

  private func refuseAll() {
    for member in queue.takeAll() { member.ticket.refuse(DatabaseError(.unavailable)) }
  }

  private func work(on connection: Connection) async {
    async let loss: Void = wakeWhenLost(connection)
    await announce(on: connection)
    while await connection.isOpen {
      let version = alarm.version
      let members = mayBegin ? queue.takeGroup(limit: settings.groupMembersLimit) : []
      if members.isEmpty {
        if isStopping, queue.isEmpty { break }
        await withCheckedContinuation { alarm.wait(since: version, $0) }
      } else {
        await commit(members, on: connection)
        alarm.ring()
      }
    }
    await connection.close()
    await loss
  }

  /// Whether a group may begin now. If not, that changes with the next command, at the end of a group, or when the gate
  /// no longer counts one.
  private var mayBegin: Bool {
    (isStopping && !queue.isEmpty) || gate.isOpen(for: queue.count, at: .now)
  }

  private func commit(_ members: [CommandMember], on connection: Connection) async {
    let now = ContinuousClock.now
    let number = gate.begin(members: members.count, at: now)
    await connection.remind(at: now + settings.gatherTimeout) { self.assumeIsolated { $0.alarm.ring() } }
    let group = GroupCommit(
      members: members, connection: connection, schema: schema, hook: hook, clock: clock, metrics: metrics)
    if await group.run() { owesAnnouncement = true }
    gate.end(number)
    queue.release(members)
    await announce(on: connection)
  }

  /// Tells other replicas, unless a group that is under way or about to begin will do so presently.
  private func announce(on connection: Connection) async {
    let isLast = gate.isIdle && queue.isEmpty
    guard owesAnnouncement, isLast || .now - announcedAt >= settings.announcementInterval, await connection.isOpen,
      let announcement = hook?.announcement()
    else { return }
    (owesAnnouncement, announcedAt) = (false, .now)
    await connection.sendAutocommit(announcement)
  }

  private func wakeWhenLost(_ connection: Connection) async {
    await connection.untilLost()
    alarm.ring()
  }
}
