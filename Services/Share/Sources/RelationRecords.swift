import Logging
import Postgres
import Rules

/// The records of a table, view or query of a provider's database, each read a read-only transaction there.
struct RelationRecords: RecordSource {
  private let statement: RecordStatement
  private let database: Database
  private let logger: Logger

  init(_ origin: RecordOrigin, _ columns: [MountedColumn], logger: Logger) {
    statement = RecordStatement(from: origin.from, columns: columns)
    database = origin.database
    self.logger = logger
  }

  func missing(_ columns: [String]) -> [String] { statement.missing(columns) }

  func read(_ selection: RecordSelection, limit: Int) async throws -> RecordPage {
    guard case .range(let range) = selection.which else {
      return try await page(statement.select(selection, limit: limit), selection)
    }
    do {
      return try await page(statement.select(selection, ordered: true, limit: limit), selection)
    } catch let refusal as Refusal where refusal == .keyMalformed {
      throw try await misfit(of: range, selection.keyColumns)
    }
  }

  private func page(_ statement: SQL, _ selection: RecordSelection) async throws -> RecordPage {
    try await withSource {
      try RecordPage(try await database.read { try await $0.run(statement) }, for: selection)
    }
  }

  /// Which bound is none of the columns' values; where both are in order, it is the data that failed.
  private func misfit(of range: KeyRange, _ columns: [String]) async throws -> Refusal {
    for (field, bound) in [("from_key", range.from), ("to_key", range.to)] where !bound.isEmpty {
      do {
        _ = try await withSource { try await database.read { try await $0.run(statement.check(bound, as: columns)) } }
      } catch let refusal as Refusal where refusal == .keyMalformed {
        return .boundMalformed(field)
      }
    }
    return .sourceDown
  }

  /// By key.
  func stream(
    _ selection: RecordSelection, fetchSize: Int, _ body: nonisolated(nonsending) (RecordPage) async throws -> Void
  ) async throws {
    let statement = statement.select(selection, ordered: true)
    try await withSource {
      try await database.read(.snapshot) { session in
        try await session.pages(of: statement, size: fetchSize) { rows in
          try await body(try RecordPage(rows, for: selection))
        }
      }
    }
  }

  /// Tells the caller only that the provider's database does not answer; why is for the log.
  private func withSource<R>(_ body: nonisolated(nonsending) () async throws -> R) async throws -> R {
    do {
      return try await body()
    } catch let error as DatabaseError {
      logger.warning(
        "source could not be read", metadata: ["source.schema": "\(database.schema)", "error": "\(error)"])
      throw Refusal(source: error)
    }
  }
}
