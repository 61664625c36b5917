internal import Postgres
internal import RPC
internal import SuiteContracts
internal import SuiteCrypto

extension LogReader {
  /// Answers a read: at once if there is something to give, otherwise when there is, or at `deadline`.
  ///
  /// - Parameter visibility: asked again whenever the read is about to be answered: what a caller may see is judged then,
  ///   not when it asked. Throws if the caller may see nothing any more.
  func reply(
    to request: EventLogV1.ReadRequest, until deadline: ContinuousClock.Instant, visibility: () throws -> Visibility
  ) async throws -> EventLogV1.ReadReply {
    var place = try LogHead(request.after)
    let (topics, limit) = try request.checked()
    while true {
      let version = log.tail.wakeups
      let assumed = try visibility()
      // Who waits wants what is new, and memory has it. Who does not wait looks into the log as it is stored: memory
      // would hide that somebody has edited it.
      let query = Query(after: place, topics: topics, visibility: assumed, limit: limit)
      let page = try await request.waitMs == 0 ? pageFromTable(query) : page(query)
      guard try visibility() == assumed else { continue }
      let isOver = deadline <= .now || log.tail.isClosed || Task.isCancelled
      if !page.events.isEmpty || isOver { return reply(page) }
      place = page.scannedUpTo
      if !page.hasMore { await log.tail.wait(beyond: place.position, since: version, until: deadline) }
    }
  }

  private func reply(_ page: Page) -> EventLogV1.ReadReply {
    EventLogV1.ReadReply(
      events: page.events.map(\.message), scannedUpTo: page.scannedUpTo.cursor,
      headPosition: UInt64(page.headPosition), checkpoint: log.checkpoint)
  }
}

extension EventLogV1.ReadRequest {
  private static let defaultLimit = 256
  private static let largestLimit: UInt32 = 1_000
  private static let longestWaitMs: UInt32 = 60_000
  private static let topicsLimit = 64
  private static let topicLimitBytes = 240

  fileprivate func checked() throws(RPCError) -> (topics: [String], limit: Int) {
    guard limit <= Self.largestLimit else {
      throw .invalidArgument(field: "limit", en: "at most \(Self.largestLimit)", zh: "最大为 \(Self.largestLimit)")
    }
    guard waitMs <= Self.longestWaitMs else {
      throw .invalidArgument(field: "wait_ms", en: "at most \(Self.longestWaitMs)", zh: "最大为 \(Self.longestWaitMs)")
    }
    guard topics.count <= Self.topicsLimit, topics.allSatisfy({ $0.utf8.count <= Self.topicLimitBytes }) else {
      throw .invalidArgument(
        field: "topics", en: "at most \(Self.topicsLimit) prefixes of \(Self.topicLimitBytes) bytes",
        zh: "最多 \(Self.topicsLimit) 个前缀，每个不超过 \(Self.topicLimitBytes) 字节")
    }
    // An empty prefix is every topic.
    return (topics.contains("") ? [] : topics, limit == 0 ? Self.defaultLimit : Int(limit))
  }
}

extension LogHead {
  /// Reads a cursor as a caller sent it; the zero cursor is the beginning.
  init(_ cursor: EventLogV1.Cursor?) throws(RPCError) {
    guard let cursor, cursor.position > 0 else {
      self.init(epoch: Int64(clamping: cursor?.epoch ?? 0), position: 0, chain: .zero)
      return
    }
    guard let position = Int64(exactly: cursor.position), let chain = Digest(cursor.chain) else {
      throw .invalidArgument(
        field: "after", en: "a cursor as a reply gave it, with a chain of 32 bytes", zh: "应为应答中给出的游标，chain 为 32 字节")
    }
    self.init(epoch: Int64(clamping: cursor.epoch), position: position, chain: chain)
  }
}
