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

/// Growing pauses after failures that nothing announces the end of.
struct RetryPause {
  private static let first = Duration.milliseconds(50)
  private static let longest = Duration.seconds(5)

  private var next = Self.first

  mutating func reset() { next = Self.first }

  /// Time itself is waited for here, or the end of the task.
  mutating func wait() async {
    let pause = next * Double.random(in: 0.8...1.2)
    next = min(next * 2, Self.longest)
    try? await Task.sleep(for: pause)
  }
}
