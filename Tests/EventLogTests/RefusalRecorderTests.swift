import Logging
import RPC
import SuiteContracts
import TestKit
import Testing

@testable import EventLog

/// Refusals are recorded although the database was away when they happened.
@Suite(.timeLimit(.minutes(1)))
struct RefusalRecorderTests {
  @Test func `what could not be recorded is recorded as soon as it can be, not a window later`() async throws {
    try await withTablesAway { db, recorder, failures in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await recorder.run() }
        for await _ in failures { break }
        try await db.temporary.runScript("ALTER TABLE test.log_away RENAME TO log")
        try await eventually { if try await db.topics().isEmpty { throw NotYet() } }
        group.cancelAll()
      }
    }
  }

  @Test func `a process that is told to end goes on trying for a while`() async throws {
    try await withTablesAway { db, recorder, failures in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await recorder.recordLast() }
        for await _ in failures { break }
        try await db.temporary.runScript("ALTER TABLE test.log_away RENAME TO log")
        try await group.waitForAll()
      }
      #expect(try await db.topics() == ["eventlog.v1.access-refused"])
    }
  }

  /// One refusal has happened, and what it is to be recorded in is not there.
  private func withTablesAway(
    _ body: (LoggedDatabase, RefusalRecorder, AsyncStream<Void>) async throws -> Void
  ) async throws {
    try await LoggedDatabase.with { db in
      let (failures, reporter) = AsyncStream<Void>.makeStream()
      var limits = RefusalRecorder.Limits()
      limits.window = .seconds(3_600)
      let recorder = RefusalRecorder(
        db.database, service: "test", limits: limits, logger: Logger(label: "test") { _ in Listening(reporter) })
      try await db.temporary.runScript("ALTER TABLE test.log RENAME TO log_away")
      let caller = db.directory.add(organisation: "somebody")
      recorder.refused(fingerprint: caller.fingerprint, organisation: nil, method: "", reason: "KEY_UNKNOWN")
      try await body(db, recorder, failures)
    }
  }
}

private struct NotYet: Error {}

/// Tells whenever something is logged.
private struct Listening: LogHandler {
  private let reporter: AsyncStream<Void>.Continuation

  init(_ reporter: AsyncStream<Void>.Continuation) { self.reporter = reporter }

  var metadata = Logger.Metadata()
  var logLevel = Logger.Level.warning

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(
    level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String, file: String,
    function: String, line: UInt
  ) {
    reporter.yield()
  }
}
