package import FoundationEssentials
package import Logging
internal import ServiceLifecycle

/// One service's schema: commands that are committed in groups, and queries.
///
/// Nothing works before ``run()``; calls made earlier wait for it. When PostgreSQL is away, calls fail at once with
/// ``DatabaseError/Kind/unavailable`` until a session can be opened again.
package final class Database: Service {
  package let schema: String
  package let settings: DatabaseSettings
  private let clock: any DatabaseClock
  private let hook: (any CommitHook)?
  private let writers: CommandWriters
  private let readers: ReaderPool
  private let listener: NotificationListener?

  /// - Parameters:
  ///   - schema: the only schema the sessions see.
  ///   - commitHook: the event log, if there is one.
  ///   - clock: what time commands are given; tests put a manual one here.
  package init(
    _ settings: DatabaseSettings, schema: String, commitHook: (any CommitHook)? = nil,
    clock: any DatabaseClock = ServerClock(), logger: Logger
  ) {
    self.schema = schema
    self.settings = settings
    self.clock = clock
    hook = commitHook
    let metrics = DatabaseMetrics(schema: schema)
    let readerThread = ConnectionThread(name: "\(schema) readers")
    writers = CommandWriters(
      settings, schema: schema, hook: commitHook, clock: clock, thread: ConnectionThread(name: "\(schema) writers"),
      metrics: metrics, logger: logger)
    readers = ReaderPool(settings, schema: schema, thread: readerThread, metrics: metrics, logger: logger)
    listener = commitHook.flatMap { hook in
      hook.channel == nil
        ? nil : NotificationListener(settings, schema: schema, hook: hook, thread: readerThread, logger: logger)
    }
  }

  /// Runs `body` in a transaction that it may share with other commands, and returns once that is committed.
  ///
  /// `body` runs on the writers' thread and should await nothing but its transaction. It may run more than once, so it
  /// must change nothing outside the database. Once it has begun, cancelling the task has no effect: COMMIT is never
  /// cancelled.
  ///
  /// - Parameters:
  ///   - keys: the aggregates `body` changes or bases a decision on. Commands with a key in common never overlap.
  ///   - shared: the aggregates that `body` bases a decision on, and that stay as they are whatever others do that share
  ///     them. Commands that only share a key overlap.
  /// - Throws: what `body` throws, or ``DatabaseError``; then nothing has happened, except after
  ///   ``DatabaseError/Kind/outcomeUnknown``, where it may have.
  package func command<R: Sendable>(
    locking keys: [LockKey] = [], sharing shared: [LockKey] = [],
    _ body: nonisolated(nonsending) @Sendable (borrowing Transaction) async throws -> R
  ) async throws -> R {
    try await writers.command(locking: LockKeys(keys, sharing: shared), body)
  }

  /// Runs `body` with a session of its own for asking only.
  ///
  /// A statement that was sent is not cancelled with the task; `statementTimeout` bounds it.
  package func read<R: Sendable>(
    _ isolation: ReadIsolation = .flight,
    _ body: nonisolated(nonsending) (borrowing ReadTransaction) async throws -> R
  ) async throws -> R {
    let connection = try await readers.lend()
    do {
      if isolation == .snapshot { await connection.send("BEGIN") }
      let result = try await body(ReadTransaction(connection, isolation))
      if isolation == .snapshot { await connection.sendRollback() }
      await readers.giveBack(connection)
      return result
    } catch {
      if isolation == .snapshot { await connection.sendRollback() }
      await readers.giveBack(connection)
      throw error
    }
  }

  /// Asks all of them in one flight, of one state of the data: the shortest read there is.
  ///
  /// - Parameter questions: none may depend on another's answer.
  package func ask<each Answer: Sendable>(
    _ questions: repeat Question<each Answer>
  ) async throws -> (repeat each Answer) {
    try await read { try await $0.ask(repeat each questions) }
  }

  /// What time it is by the clock commands go by, asked of the database in the flight of whatever else is asked.
  package var time: Question<DatabaseTime> {
    let clock = clock
    return Question("SELECT clock_timestamp()") { result in
      DatabaseTime(try result.rows(as: Date.self)[0], clock)
    }
  }

  /// The time by the clock commands go by, for work outside a command.
  package func now() async throws -> Date { try await ask(time).now }

  /// Keeps the sessions open until the service is shut down or the task cancelled; running commands end first.
  package func run() async throws {
    await withDiscardingTaskGroup { group in
      for _ in 0..<settings.writers { group.addTask { await self.writers.runWriter() } }
      for _ in 0..<settings.readers { group.addTask { await self.readers.runReader() } }
      if let listener, let channel = hook?.channel { group.addTask { await listener.run(on: channel) } }
      group.addTask {
        // Thrown when the task is cancelled instead, which ends the service just the same.
        try? await gracefulShutdown()
        await self.stop()
      }
    }
  }

  private func stop() async {
    await writers.stop()
    await listener?.stop()
    await readers.stop()
  }
}

extension Database {
  /// Runs a text of several statements in a session of its own, outside any service: for setting up and for tests.
  package static func runScript(_ text: String, _ settings: DatabaseSettings, schema: String) async throws {
    let connection = Connection(settings, schema: schema, role: .migrator, thread: ConnectionThread(name: "script"))
    try await connection.connect()
    do {
      try await connection.runScript(text)
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
  }
}
