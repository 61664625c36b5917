internal import Failpoints
package import Logging
internal import Metrics
package import Postgres
internal import RPC
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
    var backoff = Backoff.ofReading
    while !Task.isCancelled {
      do {
        _ = try await step(wait: true)
        backoff.reset()
      } catch {
        guard !Task.isCancelled else { return }
        logger.warning(
          "events could not be applied",
          metadata: ["consumer": "\(consumer.name)", "log.source": "\(source.name)", "error": "\(error)"])
        await backoff.pause()
      }
    }
  }

  /// Applies everything there is and returns; for tests and for rebuilding by hand.
  package func catchUp() async throws {
    while try await step(wait: false) {}
  }

  /// Applies one batch; `false` if there was nothing new.
  private func step(wait: Bool) async throws -> Bool {
    let state = try await database.read { try await $0.consumerState(consumer.name) }
    let cursor = state.cursor
    switch try await reader.read(after: cursor, wait: wait && !state.isRebuilding) {
    case .batch(let batch):
      guard batch.next != cursor || state.isRebuilding else { return false }
      try await apply(batch, from: cursor)
    case .rewound(let error):
      logger.warning(
        "a log was rewound",
        metadata: ["consumer": "\(consumer.name)", "log.source": "\(source.name)", "error": "\(error)"])
      Counter.rewinds(of: source, noticedBy: consumer.name).increment()
      try await rewind(from: cursor)
    }
    return true
  }

  private func apply(_ batch: LogCursorReader.Batch, from cursor: EventLogV1.Cursor) async throws {
    try await database.command(locking: [.consumer(consumer.name)]) { tx in
      let state = try await tx.consumerState(consumer.name)
      guard state.cursor == cursor else { return }
      for event in batch.events { try await consumer.apply(event, in: tx) }
      Failpoint.reached(.betweenEffectAndCursor)
      let isBehind = batch.next.position < batch.headPosition
      try tx.moveConsumer(consumer.name, to: batch.next, isRebuilding: state.isRebuilding && isBehind)
    }
    Failpoint.reached(.afterEffectAndCursor)
  }

  private func rewind(from cursor: EventLogV1.Cursor) async throws {
    try await database.command(locking: [.consumer(consumer.name)]) { tx in
      guard try await tx.consumerState(consumer.name).cursor == cursor else { return }
      try tx.moveConsumer(consumer.name, to: try await consumer.rewound(cursor, in: tx), isRebuilding: true)
    }
  }
}

/// How far a consumer has come.
struct ConsumerState: Sendable, Hashable {
  var cursor = EventLogV1.Cursor()
  /// It began again after a rewind and has not come to the log's end yet.
  var isRebuilding = false
}

extension QuerySource where Self: ~Copyable {
  borrowing func consumerState(_ consumer: String) async throws -> ConsumerState {
    let row = try await first(
      "SELECT epoch, position, chain, is_rebuilding FROM consumer_cursor WHERE consumer = \(consumer)",
      as: Int64.self, Int64.self, [UInt8].self, Bool.self)
    guard let (epoch, position, chain, isRebuilding) = row else { return ConsumerState() }
    return ConsumerState(
      cursor: .init(epoch: UInt64(epoch), position: UInt64(position), chain: chain), isRebuilding: isRebuilding)
  }
}

extension Transaction {
  borrowing func moveConsumer(_ consumer: String, to cursor: EventLogV1.Cursor, isRebuilding: Bool) throws {
    try execute(
      """
      INSERT INTO consumer_cursor (consumer, epoch, position, chain, is_rebuilding)
      VALUES (\(consumer), \(Int64(cursor.epoch)), \(Int64(cursor.position)), \(cursor.chain), \(isRebuilding))
          ON CONFLICT (consumer) DO UPDATE
         SET epoch = excluded.epoch, position = excluded.position, chain = excluded.chain,
             is_rebuilding = excluded.is_rebuilding
      """,
      expecting: 1)
  }
}

extension Counter {
  /// How often a reader has found that a log had been restored to an earlier state.
  static func rewinds(of source: any LogSource, noticedBy reader: String) -> Counter {
    Counter(label: "log.rewinds", dimensions: [("source", source.name), ("reader", reader)])
  }
}
