import EventLog
import Logging
import Observability
import Postgres

/// What an operator does to a service's schema from outside, whether the service runs or not.
extension ConfiguredService {
  /// Brings the schema forward; the names of the steps applied.
  package func migrate() async throws -> [String] {
    try await Migrator(settings.database, schema: definition.schema, sets: definition.allMigrations).migrate()
  }

  /// Opens a new epoch of the log, because the schema was restored from a back-up.
  package func openEpoch() async throws {
    let database = Database(settings.database, schema: definition.schema, logger: .silent)
    try await database.connected { try await database.openEpoch(reason: .restored) }
  }

  /// The names of what `rebuild(projection:)` can make again.
  package func projections() async throws -> [String] {
    try await Assembly(self, metrics: MetricsRegistry(), logger: .silent).projections.map(\.projection.name).sorted()
  }

  /// A projection's tables before and after they were made again: one line with a digest for each.
  package struct Rebuilt: Sendable, Hashable {
    package let before: String
    package let after: String
  }

  /// Empties a projection and fills it again from the log it follows, whose service must be running.
  package func rebuild(projection name: String) async throws -> Rebuilt {
    let assembly = try await Assembly(self, metrics: MetricsRegistry(), logger: .silent)
    guard let (projection, source) = assembly.projections.first(where: { $0.projection.name == name }) else {
      throw UnknownProjection(name: name, known: assembly.projections.map(\.projection.name).sorted())
    }
    let database = assembly.environment.database
    return try await database.connected {
      try await assembly.environment.suite.connected {
        let before = try await database.digest(of: projection)
        try await database.rebuild(projection)
        try await LogConsumer(projection, reading: source, into: database, logger: .silent).catchUp()
        return Rebuilt(before: before, after: try await database.digest(of: projection))
      }
    }
  }
}

/// A name that is no projection's.
package struct UnknownProjection: Error, Hashable, CustomStringConvertible {
  package let name: String
  package let known: [String]

  package var description: String {
    "there is no projection \(name); there \(known.isEmpty ? "are none" : "are " + known.joined(separator: ", "))"
  }
}

extension Database {
  /// Runs the sessions while `body` runs.
  fileprivate func connected<Result: Sendable>(
    _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.run() }
      defer { group.cancelAll() }
      return try await body()
    }
  }
}

extension Logger {
  /// For work whose errors reach the operator as the command's own.
  fileprivate static let silent = Logger(label: "maintenance") { _ in SwiftLogNoOpLogHandler() }
}
