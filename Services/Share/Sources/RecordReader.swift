import Logging
import Postgres
import Rules

/// Reads the records of one mount, each read a read-only transaction of the database that has them.
struct RecordReader: Sendable {
  /// One record: the values of its key, and the values asked for in that order.
  typealias Row = (key: TextFields, values: TextFields)

  private let place: RecordPlace
  private let database: Database
  /// Whether the database is a provider's, whose failures are not this service's.
  private let isForeign: Bool
  private let logger: Logger

  /// - Parameter own: this service's database, which has the records of files.
  init(_ mount: StoredMount, sources: MountSources, own: Database, logger: Logger) throws(Refusal) {
    place = try RecordPlace(mount)
    switch mount.place {
    case .database(let source, _, _):
      database = try sources.source(source, of: mount.provider)
      isForeign = true
    case .file:
      database = own
      isForeign = false
    }
    self.logger = logger
  }

  func missing(_ columns: [String]) -> [String] { place.missing(columns) }

  /// All records selected, at most `limit`.
  func read(_ selection: RecordSelection, limit: Int) async throws -> [Row] {
    let statement = place.statement(selection, limit: limit)
    return try await withSource {
      try await database.read(.snapshot) { session in
        try await session.query(statement, as: TextFields.self, TextFields.self).map { (key: $0.0, values: $0.1) }
      }
    }
  }

  /// Hands on the records selected, by key, `fetchSize` at a time and all of one snapshot.
  func stream(
    _ selection: RecordSelection, fetchSize: Int, _ body: nonisolated(nonsending) ([Row]) async throws -> Void
  ) async throws {
    let statement = place.statement(selection, ordered: true)
    try await withSource {
      try await database.read(.snapshot) { session in
        _ = try await session.run("DECLARE records NO SCROLL CURSOR FOR \(statement)")
        while true {
          let rows = try await session.query(
            "FETCH FORWARD \(unescaped: String(fetchSize)) FROM records", as: TextFields.self, TextFields.self)
          if rows.isEmpty { return }
          try await body(rows.map { (key: $0.0, values: $0.1) })
        }
      }
    }
  }

  /// Tells the caller of a provider's database only that it does not answer; why is for the log.
  private func withSource<R>(_ body: nonisolated(nonsending) () async throws -> R) async throws -> R {
    do {
      return try await body()
    } catch let error as DatabaseError where isForeign {
      logger.warning(
        "source could not be read", metadata: ["source.schema": "\(database.schema)", "error": "\(error)"])
      throw Refusal(source: error)
    }
  }
}
