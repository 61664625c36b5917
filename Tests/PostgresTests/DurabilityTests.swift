import Postgres
import TestKit
import Testing

/// What a command's return says about the disk, and what is said when nobody knows.
@Suite struct DurabilityTests {
  @Test(arguments: [("off", "on"), ("on", "on"), ("remote_apply", "remote_apply")])
  func `a writer waits for the disk, whatever its database was set to`(setting: String, used: String) async throws {
    try await withAccounts { db in
      try await db.runScript(
        """
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I SET synchronous_commit = \(setting)', current_database());
        END $$
        """)
      // What a database is set to holds for sessions that begin.
      let later = Database(db.settings, schema: "test", logger: TemporaryDatabase.quietLogger)

      try await TemporaryDatabase.running(later) {
        let query: SQL = "SELECT current_setting('synchronous_commit')"
        let reading = try await later.read { try await $0.first(query, as: String.self) }
        let writing = try await later.command { try await $0.first(query, as: String.self) }
        #expect(reading == setting)
        #expect(writing == used)
      }
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a session that ends during COMMIT leaves the outcome open, and never says that nothing happened`()
    async throws
  {
    try await withAccounts { db in
      try await db.runScript(
        """
        CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(60); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON account DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (NEW.id = 'last') EXECUTE FUNCTION end_session();
        """)

      await expect(.outcomeUnknown) {
        try await db.database.command { try $0.execute("INSERT INTO account VALUES ('last', 1)") }
      }

      try await eventually { try await db.database.command { try $0.execute("INSERT INTO account VALUES ('b', 1)") } }
      #expect(try await db.ids() == ["b"])
    }
  }
}
