import FoundationEssentials
import Postgres
import TestKit
import Testing

/// Sessions that are killed and servers that stop: what callers are told, and that work goes on afterwards.
@Suite(.serialized) struct OutageTests {
  @Test(.timeLimit(.minutes(5)))
  func `a session ended during a command means unavailable, and the next command works`() async throws {
    try await withAccounts { db in
      await expect(.unavailable) {
        try await db.database.command { tx in
          try tx.execute("INSERT INTO account VALUES ('a', 1)")
          _ = try await tx.run("SELECT pg_terminate_backend(pg_backend_pid())")
          _ = try await tx.run("SELECT 1")
        }
      }

      try await eventually { try await db.database.command { try $0.execute("INSERT INTO account VALUES ('b', 1)") } }
      try #require(try await db.balance("a") == nil)
      try #require(try await db.balance("b") == 1)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a backend killed with -9 under load loses nothing that was acknowledged`() async throws {
    // A cluster of its own: PostgreSQL restarts all sessions when one is killed.
    let cluster = PostgresCluster(isDurable: true)
    try await withAccounts(cluster: cluster, configure: { $0.reconnectBackoffLimit = .milliseconds(200) }) { db in
      let outcomes = await withTaskGroup(of: [String: Outcome].self) { group in
        for caller in 0..<16 {
          group.addTask { await insert(caller, into: db.database) }
        }
        group.addTask {
          try? await db.killWriter()
          return [:]
        }
        return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
      }

      let stored = try await eventually { try await db.ids() }
      for (id, outcome) in outcomes {
        switch outcome {
        case .committed: #expect(stored.contains(id))
        case .nothing: #expect(!stored.contains(id))
        case .unknown: break
        }
      }
      #expect(outcomes.values.contains(.nothing) || outcomes.values.contains(.unknown))
      try await eventually { try await db.database.command { try $0.execute("INSERT INTO account VALUES ('z', 1)") } }
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a server that cannot be reached refuses at once`() async throws {
    let settings = DatabaseSettings(
      endpoint: .init(hosts: ["/nonexistent"], database: "none", user: "nobody"))
    let database = Database(settings, schema: "test", logger: TemporaryDatabase.quietLogger)

    try await TemporaryDatabase.running(database) {
      await expect(.unavailable) { try await database.command { _ in } }
      await expect(.unavailable) { try await database.read { _ = try await $0.run("SELECT 1") } }
    }
  }

  private enum Outcome { case committed, nothing, unknown }

  private func insert(_ caller: Int, into database: Database) async -> [String: Outcome] {
    var outcomes: [String: Outcome] = [:]
    for turn in 0..<200 {
      let id = "\(caller)-\(turn)"
      do {
        try await database.command { try $0.execute("INSERT INTO account VALUES (\(id), 1)", expecting: 1) }
        outcomes[id] = .committed
      } catch {
        outcomes[id] = (error as? DatabaseError)?.kind == .outcomeUnknown ? .unknown : .nothing
      }
    }
    return outcomes
  }
}

extension TemporaryDatabase {
  /// Kills a writer's server process as the kernel's out-of-memory killer would.
  fileprivate func killWriter() async throws {
    try await eventually {
      try await runScript(
        """
        DO $$ BEGIN
          IF (SELECT count(*) FROM test.account) < 50 THEN RAISE EXCEPTION 'not yet'; END IF;
        END $$
        """)
    }
    // COPY … TO PROGRAM runs as the server's user, whoever the tests run as.
    try await runScript(
      """
      DO $$ DECLARE process integer;
      BEGIN
        SELECT pid INTO process FROM pg_stat_activity WHERE application_name = 'test writer' LIMIT 1;
        EXECUTE format('COPY (SELECT 1) TO PROGRAM ''kill -9 %s''', process);
      END $$
      """)
  }
}
