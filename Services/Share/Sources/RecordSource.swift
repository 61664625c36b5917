import Logging
import Postgres
import Rules

/// Where the records of a mount come from (数据来源).
protocol RecordSource: Sendable {
  /// Those of `columns` that the data lack.
  func missing(_ columns: [String]) -> [String]

  /// All records selected by their keys, at most `limit`; of a range the first ones, in the order of their keys.
  func read(_ selection: RecordSelection, limit: Int) async throws -> RecordPage

  /// Hands on all records selected, some `fetchSize` at a time and all of one instant.
  func stream(
    _ selection: RecordSelection, fetchSize: Int, _ body: nonisolated(nonsending) (RecordPage) async throws -> Void
  ) async throws
}

/// Which records and columns of a mount are read.
struct RecordSelection: Sendable {
  let keyColumns: [String]
  let columns: [String]
  /// A record must pass every one of these; other records never leave their source.
  let filters: [RowFilter]
  let which: Which

  enum Which: Sendable {
    case all
    /// Key values of each record.
    case keys([[String]])
    case range(KeyRange)
  }
}

/// Opens the records that a mount points to.
struct RecordSources: Sendable {
  let relations: MountSources
  let interfaces: InterfaceQueues
  let meters: MountMeters
  /// This service's own database, which has the records of files.
  let own: Database
  let vault: ContentVault
  let logger: Logger

  /// Reading it is counted.
  func source(of mount: StoredMount) throws(Refusal) -> any RecordSource {
    MeteredRecords(records: try records(of: mount), entry: mount.entry, meters: meters)
  }

  private func records(of mount: StoredMount) throws(Refusal) -> any RecordSource {
    let found = mount.finding.columns
    return switch mount.place {
    case .database(let place):
      RelationRecords(try relations.origin(of: place, by: mount.provider), found, logger: logger)
    case .interface: InterfaceRecords(mount, queues: interfaces)
    case .file(let staging, _):
      FileRecords(staging: staging, columns: found.map(\.column), database: own, vault: vault)
    }
  }
}
