internal import Postgres
internal import RPC
internal import SuiteContracts
internal import SuiteCrypto
internal import Wire

/// Reads a log: from memory where possible, from the table otherwise.
struct LogReader: Sendable {
  let log: EventLog
  let database: Database

  /// What one read looked at.
  struct Page {
    var events: [StoredEvent]
    var scannedUpTo: LogHead
    /// The newest position of the log.
    var headPosition: Int64
    /// Whether there is more that was not looked at.
    var hasMore: Bool { scannedUpTo.position < headPosition }
  }

  struct Query {
    var after: LogHead
    var topics: [String]
    var visibility: Visibility
    var limit: Int
  }

  /// Positions looked at in one read at most, so that a reader of rare topics does not hold a session for long.
  private static let windowPositions: Int64 = 20_000
  /// Bytes of event bodies in one reply at most: a reply is one frame.
  static let replyLimitBytes = 512 << 10

  func page(_ query: Query) async throws -> Page {
    while true {
      switch log.tail.look(after: query.after.position, chain: query.after.chain) {
      case .events(let events, let end): return page(query, of: events, end: end)
      case .behind(let end): try await fillTail(after: end)
      case .elsewhere: return try await pageFromTable(query)
      case .rewound: throw try await rewound(query.after)
      }
    }
  }

  private func page(_ query: Query, of events: ArraySlice<StoredEvent>, end: LogHead) -> Page {
    let found = events.lazy.filter { $0.matches(query.topics) && query.visibility.includes($0) }
    return cut(Array(found.prefix(query.limit + 1)), query, scannedUpTo: end, headPosition: end.position)
  }

  private func fillTail(after end: LogHead) async throws {
    try await database.read { tx in
      let head = try await tx.logHead()
      log.tail.fill(
        try await tx.logEvents(after: end.position, upTo: head.position, limit: 1_000), epoch: head.epoch)
      log.tail.correct(head)
    }
  }

  func pageFromTable(_ query: Query) async throws -> Page {
    let page: Page? = try await database.read { tx in
      let head = try await tx.logHead()
      guard query.after.position <= head.position, try await tx.contains(query.after) else { return nil }
      let last = min(head.position, query.after.position + Self.windowPositions)
      let events = try await tx.logEvents(
        after: query.after.position, upTo: last, topics: query.topics, visibility: query.visibility,
        limit: query.limit + 1)
      let chain = last == head.position ? head.chain : try await tx.logChain(at: last) ?? head.chain
      let place = LogHead(epoch: head.epoch, position: last, chain: chain)
      return cut(events, query, scannedUpTo: place, headPosition: head.position)
    }
    guard let page else { throw try await rewound(query.after) }
    return page
  }

  /// Keeps what fits into one reply; if something does not, the reader goes on behind the last event kept.
  private func cut(_ events: [StoredEvent], _ query: Query, scannedUpTo place: LogHead, headPosition: Int64) -> Page {
    var (count, bytes) = (0, 0)
    for event in events.prefix(query.limit) {
      bytes += event.body.count
      if count > 0, bytes > Self.replyLimitBytes { break }
      count += 1
    }
    guard count < events.count else { return Page(events: events, scannedUpTo: place, headPosition: headPosition) }
    let last = events[count - 1]
    return Page(
      events: Array(events.prefix(count)),
      scannedUpTo: LogHead(epoch: place.epoch, position: last.position, chain: last.chain),
      headPosition: headPosition)
  }

  /// The reader has seen events that this log does not have.
  private func rewound(_ place: LogHead) async throws -> RPCError {
    try await database.read { tx in
      let head = try await tx.logHead()
      let start = try await tx.startOfEpoch(after: place.epoch) ?? head.position
      return RPCError(
        .failedPrecondition, "LOG_REWOUND",
        en:
          "The log has been restored; position \(place.position) is not what you have read. Rebuild from the beginning.",
        zh: "日志已回退，位置 \(place.position) 与您读过的不一致。请从头重建。",
        details: [
          .info("epoch", "\(head.epoch)"), .info("head_position", "\(head.position)"),
          .info("epoch_start", "\(min(start, place.position))"),
        ])
    }
  }
}
