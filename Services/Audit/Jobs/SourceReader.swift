import Contracts
package import Logging
package import Postgres
import RPC
import ServiceLifecycle
package import SuiteContracts
import SuiteCrypto

/// Follows one service's log and hands every event to the sequencer.
package struct SourceReader: Service {
  /// Answers one `EventLog/Read`.
  package typealias ReadLog = @Sendable (EventLogV1.ReadRequest) async throws -> EventLogV1.ReadReply

  private let source: String
  private let readLog: ReadLog
  private let database: Database
  private let sequencer: Sequencer
  private let settings: SourceSettings
  private let logger: Logger

  package init(
    source: String, database: Database, sequencer: Sequencer, settings: SourceSettings, logger: Logger,
    readLog: @escaping ReadLog
  ) {
    self.source = source
    self.readLog = readLog
    self.database = database
    self.sequencer = sequencer
    self.settings = settings
    var logger = logger
    logger[metadataKey: "audit.source"] = "\(source)"
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown { await follow() }
  }

  /// Goes on until the task is cancelled, whatever fails: pauses grow while it does.
  private func follow() async {
    var backoff = Backoff(first: settings.firstPause, limit: settings.longestPause)
    while !Task.isCancelled {
      do {
        try await followFromStoredCursor { backoff.reset() }
      } catch is CancellationError {
        return
      } catch is CursorMoved {
        // Another replica was faster; go on from where it is.
        continue
      } catch {
        guard !Task.isCancelled else { return }
        logger.warning("source cannot be read", metadata: ["error": "\(error)"])
        await backoff.pause()
      }
    }
  }

  /// Reads ahead by one batch while the last one is being stored.
  private func followFromStoredCursor(progress: () -> Void) async throws {
    var cursor = try await storedCursor()
    var reply = try await read(after: cursor, wait: settings.wait)
    while true {
      let batch = try SourceBatch(reply, after: cursor)
      async let next = read(after: batch.after, wait: settings.wait)
      try await sequencer.append(batch)
      progress()
      cursor = batch.after
      reply = try await next
    }
  }

  private func storedCursor() async throws -> SourceCursor {
    let state = try await database.read { read in
      guard let tree = try await read.currentTree() else { throw StoreError.noTree }
      return try await read.source(source, of: tree)
    }
    do {
      _ = try await read(after: state.cursor, wait: .zero, limit: 1)
      return state.cursor
    } catch let error as RPCError where error.reason == "LOG_REWOUND" {
      return try await Rewind(source: source, database: database, probe: probe, logger: logger).follow(state)
    }
  }

  private func probe(_ cursor: SourceCursor) async throws -> EventLogV1.Cursor? {
    do {
      return try await read(after: cursor, wait: .zero, limit: 1).scannedUpTo ?? cursor.wire
    } catch let error as RPCError where error.reason == "LOG_REWOUND" {
      return nil
    }
  }

  private func read(after cursor: SourceCursor, wait: Duration, limit: Int? = nil) async throws
    -> EventLogV1.ReadReply
  {
    try await readLog(
      EventLogV1.ReadRequest(
        after: cursor.wire, limit: UInt32(limit ?? settings.batchEvents), waitMs: UInt32(wait / .milliseconds(1))))
  }
}

/// How sources are read.
package struct SourceSettings: Hashable, Sendable {
  /// Events in one read at most.
  package var batchEvents: Int
  /// How long a read waits at the source for the next event.
  package var wait: Duration
  /// How much longer than `wait` a read may take before it is given up.
  package var margin = Duration.seconds(10)
  /// The pause after a first failure; it doubles up to `longestPause`.
  package var firstPause: Duration
  package var longestPause: Duration

  package init(
    batchEvents: Int = 1_000, wait: Duration = .seconds(20), firstPause: Duration = .milliseconds(100),
    longestPause: Duration = .seconds(10)
  ) {
    self.batchEvents = batchEvents
    self.wait = wait
    self.firstPause = firstPause
    self.longestPause = longestPause
  }
}
