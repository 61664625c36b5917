import TestKit
import Testing

@testable import Postgres

/// Many statements on their way at once: each is given its own answer, whatever fails, and whenever it does.
@Suite(.timeLimit(.minutes(1))) struct PipelineTests {
  @Test func `a transaction that fails as it ends fails its statement, and the next ones get their own answers`()
    async throws
  {
    try await withConnection { connection in
      await #expect(throws: DatabaseError.self) {
        _ = try await connection.autocommit("INSERT INTO account VALUES ('a', 1)")
      }

      async let seven = number(connection, "SELECT 7")
      async let eight = number(connection, "SELECT 8")
      async let count = number(connection, "SELECT count(*)::int FROM account")
      let answers = try await [seven, eight, count]
      #expect(answers == [7, 8, 0])
    }
  }

  @Test func `a failure that nobody waits for costs the connection, and no answer goes to somebody else`() async throws
  {
    try await withConnection { connection in
      await connection.sendAutocommit("INSERT INTO account VALUES ('a', 1)")

      await #expect(throws: DatabaseError.self) { _ = try await connection.query("SELECT 7") }

      let isOpen = await connection.isOpen
      #expect(!isOpen)
    }
  }

  private func number(_ connection: Connection, _ sql: SQL) async throws -> Int? {
    try await connection.autocommit(sql).rows(as: Int.self).first
  }

  private func withConnection(_ body: (Connection) async throws -> Void) async throws {
    try await withAccounts { db in
      try await db.runScript(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'too late'; END $$;
        CREATE CONSTRAINT TRIGGER refuses AFTER INSERT ON account DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION refuse();
        """)
      let connection = Connection(
        db.settings, schema: "test", role: .writer, thread: ConnectionThread(name: "pipeline"))
      try await connection.connect()
      try await body(connection)
      await connection.close()
    }
  }
}
