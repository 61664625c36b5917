internal import Postgres
internal import RPC
internal import SuiteContracts

/// Reads a log batch by batch, waiting where it ends.
struct LogCursorReader: Sendable {
  let source: any LogSource
  let topics: [String]

  /// How long one read may wait for an event.
  private static let waitMs: UInt32 = 25_000
  private static let batchLimit: UInt32 = 200

  struct Batch {
    var events: [ConsumedEvent]
    var next: EventLogV1.Cursor
    var headPosition: UInt64
  }

  enum Outcome {
    case batch(Batch)
    case rewound(RPCError)
  }

  /// - Parameter wait: whether to wait for the first event.
  func read(after cursor: EventLogV1.Cursor, wait: Bool) async throws -> Outcome {
    let request = EventLogV1.ReadRequest(
      after: cursor, topics: topics, limit: Self.batchLimit, waitMs: wait ? Self.waitMs : 0)
    do {
      let reply = try await source.read(request, timeout: .milliseconds(Int64(Self.waitMs) + 5_000))
      let next = reply.scannedUpTo ?? cursor
      let events = try reply.events.map { try ConsumedEvent($0, source: source.name, epoch: next.epoch) }
      return .batch(Batch(events: events, next: next, headPosition: reply.headPosition))
    } catch let error as RPCError where error.reason == "LOG_REWOUND" {
      return .rewound(error)
    }
  }
}

extension Backoff {
  /// Between attempts to read a log and to apply what was read.
  static let ofReading = Backoff(first: .milliseconds(50), limit: .seconds(5))
}
