import AuditService
import EventLog
import Foundation
import Logging
import MerkleLog
import Postgres
import SuiteContracts
import SuiteCrypto
import Synchronization
import TestKit

/// A whole audit log without its transport: database, state folder, keys, sequencer, publisher.
struct LogFixture {
  let db: TemporaryDatabase
  let state: StateFolder
  let keys: LogKeys
  let sequencer: Sequencer
  let growth: TreeGrowth

  var database: Database { db.database }
  var origin: String { "audit.example/log" }

  /// A publisher as a fresh process has it.
  func publisher() -> CheckpointPublisher {
    CheckpointPublisher(
      database: database, state: state, keys: keys, growth: growth,
      settings: CheckpointSettings(origin: origin, chunkLeaves: 512), logger: TemporaryDatabase.quietLogger)
  }

  func recovery() -> Recovery {
    Recovery(database: database, state: state, keys: keys, chunkLeaves: 512)
  }

  /// The kept checkpoint, verified.
  func kept() async throws -> Checkpoint? {
    try await state.kept { try keys.verifiers($0) }?.checkpoint
  }

  func published() async throws -> StoredCheckpoint? {
    let tree = try await database.tree()
    return try await database.read { try await $0.latestCheckpoint(of: tree) }
  }

  /// Makes everything; the tree is not opened yet.
  static func with(_ body: (LogFixture) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)").path
    defer {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path))
        ?? []
      where name.hasPrefix((folder as NSString).lastPathComponent) {
        try? FileManager.default.removeItem(at: FileManager.default.temporaryDirectory.appending(path: name))
      }
    }
    let keys = try LogKeys(ed25519: .generate(), sm2: .generate())
    let log = EventLog(schema: "audit", logger: TemporaryDatabase.quietLogger)
    try await TemporaryDatabase.with("audit", migrations: [.eventLog, auditMigrations], hook: log) { db in
      let growth = TreeGrowth()
      try await body(
        LogFixture(
          db: db, state: StateFolder(folder), keys: keys,
          sequencer: Sequencer(database: db.database, growth: growth), growth: growth))
    }
  }
}

/// A log that tests write, restore and forge while a reader follows it.
final class LiveLog: Sendable {
  private let log: Mutex<SourceLog>

  init(_ source: String = "share") {
    log = Mutex(SourceLog(source))
  }

  func change(_ body: (inout SourceLog) throws -> Void) rethrows {
    try log.withLock { try body(&$0) }
  }

  /// As `EventLog/Read` answers, the refusal of a place it does not have included.
  func read(_ request: EventLogV1.ReadRequest) throws -> EventLogV1.ReadReply {
    try log.withLock { log in try log.answer(request) }
  }
}
