package import Logging
package import Postgres
internal import Synchronization

/// A fresh database for one test, with a schema owned by an ordinary role, and a running ``Database`` on it.
package struct TemporaryDatabase: Sendable {
  package let database: Database
  /// How the service's own role enters; change a copy to open a second replica.
  package let settings: DatabaseSettings
  package let cluster: PostgresCluster

  /// Runs statements as superuser: for looking and for tampering.
  package func runScript(_ text: String) async throws {
    try await cluster.runScript(text, database: settings.endpoint.database, schema: database.schema)
  }

  /// Makes a database, runs `body`, and drops it.
  ///
  /// Databases are copied from a template that is migrated once per process, schema and set of migrations.
  ///
  /// - Parameters:
  ///   - setUp: further statements for the template, such as a table of the test's own.
  ///   - configure: limits other than the usual ones.
  package static func with<R: Sendable>(
    _ schema: String = "test", migrations: [MigrationSet] = [], setUp: String = "",
    hook: (any CommitHook)? = nil, clock: any DatabaseClock = ServerClock(), cluster: PostgresCluster = .shared,
    configure: (inout DatabaseSettings) -> Void = { _ in }, _ body: (TemporaryDatabase) async throws -> R
  ) async throws -> R {
    try await Places.shared.holding {
      try await make(schema, migrations, setUp, hook, clock, cluster, configure, body)
    }
  }

  private static func make<R: Sendable>(
    _ schema: String, _ migrations: [MigrationSet], _ setUp: String, _ hook: (any CommitHook)?,
    _ clock: any DatabaseClock, _ cluster: PostgresCluster, _ configure: (inout DatabaseSettings) -> Void,
    _ body: (TemporaryDatabase) async throws -> R
  ) async throws -> R {
    let template = try await Templates.shared.template(schema, migrations, setUp, on: cluster)
    let name = "test_\(serial.add(1, ordering: .relaxed).newValue)"
    try await cluster.runScript("CREATE DATABASE \(name) TEMPLATE \(template)")
    var settings = DatabaseSettings(endpoint: try await cluster.endpoint(database: name, user: role(schema)))
    // Patient, because a machine that runs tests may have much else to do.
    settings.connectTimeout = .seconds(60)
    settings.readers = 2
    configure(&settings)
    let database = Database(settings, schema: schema, commitHook: hook, clock: clock, logger: quietLogger)
    let temporary = TemporaryDatabase(database: database, settings: settings, cluster: cluster)
    do {
      let result = try await running(database) { try await body(temporary) }
      try await cluster.runScript("DROP DATABASE \(name) WITH (FORCE)")
      return result
    } catch {
      // The test's own error matters more than one of cleaning up.
      try? await cluster.runScript("DROP DATABASE \(name) WITH (FORCE)")
      throw error
    }
  }

  /// Runs `body` while `database` runs.
  package static func running<R: Sendable>(_ database: Database, _ body: () async throws -> R) async throws -> R {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await database.run() }
      defer { group.cancelAll() }
      return try await body()
    }
  }

  package static let quietLogger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

  fileprivate static func role(_ schema: String) -> String { "\(schema)_service" }
  private static let serial = Atomic<Int>(0)
}

/// How many tests may have databases at once: all start together, and each database has half a dozen sessions.
private actor Places {
  static let shared = Places()

  /// A test that has one database takes no other place for a second one: sixteen that wait for each other wait for ever.
  @TaskLocal private static var isHeld = false

  private var free = 16
  private var waiting: [CheckedContinuation<Void, Never>] = []

  nonisolated func holding<R>(_ body: () async throws -> R) async throws -> R {
    if Self.isHeld { return try await body() }
    await take()
    do {
      let result = try await Self.$isHeld.withValue(true, operation: body)
      await giveBack()
      return result
    } catch {
      await giveBack()
      throw error
    }
  }

  private func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  private func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// Template databases that were made already.
private actor Templates {
  static let shared = Templates()

  private struct Key: Hashable {
    let cluster: ObjectIdentifier
    let schema: String
    let migrations: [MigrationSet]
    let setUp: String
  }

  private var names: [Key: String] = [:]
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func template(
    _ schema: String, _ migrations: [MigrationSet], _ setUp: String, on cluster: PostgresCluster
  ) async throws -> String {
    // One at a time: an actor lets others in while it waits for the database.
    while isBusy { await withCheckedContinuation { waiting.append($0) } }
    isBusy = true
    defer {
      isBusy = false
      for continuation in waiting { continuation.resume() }
      waiting = []
    }
    let key = Key(cluster: ObjectIdentifier(cluster), schema: schema, migrations: migrations, setUp: setUp)
    if let name = names[key] { return name }
    let name = "template_\(names.count)"
    try await make(name, key, on: cluster)
    names[key] = name
    return name
  }

  private func make(_ name: String, _ key: Key, on cluster: PostgresCluster) async throws {
    let role = TemporaryDatabase.role(key.schema)
    try await cluster.runScript(
      """
      DO $$ BEGIN CREATE ROLE \(role) LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$
      """)
    try await cluster.runScript("CREATE DATABASE \(name)")
    try await cluster.runScript("CREATE SCHEMA \(key.schema) AUTHORIZATION \(role)", database: name)
    let settings = DatabaseSettings(endpoint: try await cluster.endpoint(database: name, user: role))
    _ = try await Migrator(settings, schema: key.schema, sets: key.migrations).migrate()
    if !key.setUp.isEmpty { try await Database.runScript(key.setUp, settings, schema: key.schema) }
  }
}
