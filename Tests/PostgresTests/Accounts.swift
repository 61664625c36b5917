import Postgres
import TestKit
import Testing

/// A database with a table of accounts.
func withAccounts<R: Sendable>(
  clock: any DatabaseClock = ServerClock(), cluster: PostgresCluster = .shared,
  configure: (inout DatabaseSettings) -> Void = { _ in }, _ body: (TemporaryDatabase) async throws -> R
) async throws -> R {
  try await TemporaryDatabase.with(
    setUp: "CREATE TABLE account (id text PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0))",
    clock: clock, cluster: cluster, configure: configure, body)
}

extension TemporaryDatabase {
  func insertAccounts(_ count: Int) async throws {
    try await database.command { tx in
      try tx.execute("INSERT INTO account SELECT n, 1000 FROM generate_series(0, \(count - 1)) AS n", expecting: count)
    }
  }

  func balance(_ id: String) async throws -> Int? {
    try await database.read { try await $0.first("SELECT balance FROM account WHERE id = \(id)", as: Int.self) }
  }

  func count() async throws -> Int {
    try await database.read { try await $0.first("SELECT count(*) FROM account", as: Int.self) } ?? 0
  }

  func total() async throws -> Int {
    try await database.read { try await $0.first("SELECT sum(balance)::bigint FROM account", as: Int.self) } ?? 0
  }

  func ids() async throws -> Set<String> {
    Set(try await database.read { try await $0.query("SELECT id FROM account", as: String.self) })
  }
}

/// Runs `body` side by side and tells of each, in order, whether it failed.
func concurrently(_ count: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async -> [Bool] {
  await withTaskGroup(of: (Int, Bool).self) { group in
    for number in 0..<count {
      group.addTask {
        do {
          try await body(number)
          return (number, false)
        } catch {
          return (number, true)
        }
      }
    }
    return await group.reduce(into: Array(repeating: false, count: count)) { $0[$1.0] = $1.1 }
  }
}

/// Expects `body` to throw a ``DatabaseError`` of this kind.
func expect(_ kind: DatabaseError.Kind, _ body: () async throws -> Void) async {
  let error = await #expect(throws: DatabaseError.self) { try await body() }
  #expect(error?.kind == kind)
}
