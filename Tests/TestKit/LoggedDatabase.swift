package import EventLog
package import Postgres
package import RPC
package import SuiteContracts
package import Wire

/// A temporary database with a log, and what a service would have around it.
package struct LoggedDatabase: Sendable {
  package let temporary: TemporaryDatabase
  package let log: EventLog
  package let directory: TestDirectory
  package let handler: EventLogHandler

  package var database: Database { temporary.database }

  /// - Parameter migrations: the service's own; those of the log come first.
  package static func with<R: Sendable>(
    _ schema: String = "test", migrations: [MigrationSet] = [], setUp: String = "",
    clock: any DatabaseClock = ServerClock(), succession: any OrganisationSuccession = NoSuccession(),
    cluster: PostgresCluster = .shared, configure: (inout DatabaseSettings) -> Void = { _ in },
    _ body: (LoggedDatabase) async throws -> R
  ) async throws -> R {
    let log = EventLog(schema: schema, logger: TemporaryDatabase.quietLogger)
    return try await TemporaryDatabase.with(
      schema, migrations: [.eventLog] + migrations, setUp: setUp, hook: log, clock: clock, cluster: cluster,
      configure: configure
    ) { temporary in
      try await body(
        LoggedDatabase(
          temporary: temporary, log: log, directory: TestDirectory(),
          handler: EventLogHandler(log, temporary.database, succession: succession)))
    }
  }

  /// A second process over the same schema, running while `body` runs.
  package func withReplica<R: Sendable>(_ body: (LoggedDatabase) async throws -> R) async throws -> R {
    let log = EventLog(schema: database.schema, logger: TemporaryDatabase.quietLogger)
    let replica = Database(
      temporary.settings, schema: database.schema, commitHook: log, logger: TemporaryDatabase.quietLogger)
    return try await TemporaryDatabase.running(replica) {
      try await body(
        LoggedDatabase(
          temporary: TemporaryDatabase(
            database: replica, settings: temporary.settings, cluster: temporary.cluster),
          log: log, directory: directory, handler: EventLogHandler(log, replica)))
    }
  }

  /// Reads as `caller`.
  package func read(
    after: EventLogV1.Cursor? = nil, topics: [String] = [], limit: UInt32 = 0, waitMs: UInt32 = 0, by caller: Caller
  ) async throws -> EventLogV1.ReadReply {
    try await handler.read(
      EventLogV1.ReadRequest(after: after, topics: topics, limit: limit, waitMs: waitMs),
      context: .test(EventLogV1.EventLog.Method.read, by: caller, in: directory, idempotencyKey: []))
  }

  /// Topics of all events in order: what a test most often wants to know.
  package func topics() async throws -> [String] { try await database.loggedTopics() }

  /// Events of one type, oldest first, with the organisations that may read them.
  package func events<E: EventMessage>(_ type: E.Type = E.self) async throws -> [(event: E, audience: [String])] {
    try await database.loggedEvents(type)
  }

  /// The epochs there have been, in order.
  package func epochs() async throws -> [Int] {
    try await database.read { try await $0.query("SELECT epoch FROM log_epoch ORDER BY epoch", as: Int.self) }
  }

  /// Makes the schema what it was when `position` was the newest, as restoring a backup does, and ends all sessions.
  ///
  /// - Parameter epoch: the epoch of that time, where it was another than now.
  package func restoreToPosition(_ position: Int, epoch: Int? = nil) async throws {
    let schema = database.schema
    let epoch = epoch.map { "\($0)" } ?? "epoch"
    try await temporary.runScript(
      """
      BEGIN;
      LOCK TABLE \(schema).log_head;
      ALTER TABLE \(schema).log DISABLE TRIGGER ALL;
      DELETE FROM \(schema).log WHERE position > \(position);
      ALTER TABLE \(schema).log ENABLE TRIGGER ALL;
      UPDATE \(schema).log_head
         SET position = \(position), chain = (SELECT chain FROM \(schema).log WHERE position = \(position)),
             epoch = \(epoch);
      ALTER TABLE \(schema).log_epoch DISABLE TRIGGER ALL;
      DELETE FROM \(schema).log_epoch USING \(schema).log_head WHERE log_epoch.epoch > log_head.epoch;
      ALTER TABLE \(schema).log_epoch ENABLE TRIGGER ALL;
      COMMIT;
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid();
      """)
  }
}
