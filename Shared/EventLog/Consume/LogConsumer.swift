package import Logging
package import Postgres
internal import ServiceLifecycle
internal import SuiteContracts

/// Feeds a log to an ``EventConsumer``: exactly once in effect.
///
/// The cursor is a row moved in the transaction of the effect, from where it was: of several replicas that try, one moves
/// it, and the others look again. Reading goes on after every outage, from the cursor.
package struct LogConsumer: Service {
  private let consumer: any EventConsumer
  private let source: any LogSource
  private let database: Database
  private let logger: Logger
  private let reader: LogCursorReader

  package init(_ consumer: any EventConsumer, reading source: any LogSource, into database: Database, logger: Logger) {
    self.consumer = consumer
    self.source = source
    self.database = database
    self.logger = logger
    reader = LogCursorReader(source: source, topics: consumer.topics)
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown { await follow() }
  }

  private func follow() async {
    var pause = RetryPause()
    while !Task.isCancelled {
      do {
        _ = try await step(wait: true)
        pause.reset()
      } catch {
        guard !Task.isCancelled else { return }
        logger.warning(
          "events could not be applied",
          metadata: ["consumer": "\(consumer.name)", "log.source": "\(source.name)", "error": "\(error)"])
        await pause.wait()
      }
    }
  }

  /// Applies everything there is and returns; for tests and for rebuilding by hand.
  package func catchUp() async throws {
    while try await step(wait: false) {}
  }

  /// Applies one batch; `false` if there was nothing new.
  private func step(wait: Bool) async throws -> Bool {
    let cursor = try await database.read { try await $0.consumerCursor(consumer.name) }
    switch try await reader.read(after: cursor, wait: wait) {
    case .batch(let batch):
      guard batch.next != cursor else { return false }
      try await apply(batch, from: cursor)
    case .rewound(let error):
      logger.warning(
        "a log was rewound",
        metadata: ["consumer": "\(consumer.name)", "log.source": "\(source.name)", "error": "\(error)"])
      try await rewind(from: cursor)
    }
    return true
  }

  private func apply(_ batch: LogCursorReader.Batch, from cursor: EventLogV1.Cursor) async throws {
    try await database.command(locking: [.consumer(consumer.name)]) { tx in
      guard try await tx.consumerCursor(consumer.name) == cursor else { return }
      for event in batch.events { try await consumer.apply(event, in: tx) }
      try tx.moveConsumer(consumer.name, to: batch.next)
    }
  }

  private func rewind(from cursor: EventLogV1.Cursor) async throws {
    try await database.command(locking: [.consumer(consumer.name)]) { tx in
      guard try await tx.consumerCursor(consumer.name) == cursor else { return }
      try tx.moveConsumer(consumer.name, to: try await consumer.rewound(cursor, in: tx))
    }
  }
}

extension QuerySource where Self: ~Copyable {
  borrowing func consumerCursor(_ consumer: String) async throws -> EventLogV1.Cursor {
    let row = try await first(
      "SELECT epoch, position, chain FROM consumer_cursor WHERE consumer = \(consumer)",
      as: Int64.self, Int64.self, [UInt8].self)
    guard let (epoch, position, chain) = row else { return EventLogV1.Cursor() }
    return EventLogV1.Cursor(epoch: UInt64(epoch), position: UInt64(position), chain: chain)
  }
}

extension Transaction {
  borrowing func moveConsumer(_ consumer: String, to cursor: EventLogV1.Cursor) throws {
    try execute(
      """
      INSERT INTO consumer_cursor (consumer, epoch, position, chain)
      VALUES (\(consumer), \(Int64(cursor.epoch)), \(Int64(cursor.position)), \(cursor.chain))
          ON CONFLICT (consumer) DO UPDATE
         SET epoch = excluded.epoch, position = excluded.position, chain = excluded.chain
      """,
      expecting: 1)
  }
}
