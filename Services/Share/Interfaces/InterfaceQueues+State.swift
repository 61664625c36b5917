import FoundationEssentials
import Rules

/// A query from when it is asked until somebody has its answer.
struct OpenQuery {
  let query: InterfaceQuery
  let deadline: ContinuousClock.Instant
  var isTaken = false
  var outcome: InterfaceQueues.Outcome?
  var asker: CheckedContinuation<InterfaceQueues.Outcome?, Never>?
}

extension InterfaceQueues {
  /// What the lock of ``InterfaceQueues`` guards. Continuations are handed out to be resumed outside of it.
  struct State {
    var open: [UUID: OpenQuery] = [:]
    /// Not taken yet, oldest first.
    var waiting: [Line: [UUID]] = [:]
    var takers: [UInt64: (lines: Set<Line>, continuation: CheckedContinuation<Void, Never>?)] = [:]
    var lastSeen: [Line: ContinuousClock.Instant] = [:]
    var wakeups = 0
    var isClosed = false
    private var openCounts: [Line: Int] = [:]
    private var nextTaker: UInt64 = 0

    func openCount(of line: Line) -> Int { openCounts[line] ?? 0 }

    func isAttended(_ line: Line, within attendance: Duration) -> Bool {
      if let seen = lastSeen[line], seen.duration(to: .now) < attendance { return true }
      return takers.values.contains { $0.lines.contains(line) }
    }

    mutating func add(_ id: UUID, _ query: OpenQuery) {
      open[id] = query
      openCounts[query.query.line, default: 0] += 1
      waiting[query.query.line, default: []].append(id)
    }

    mutating func remove(_ id: UUID) -> OpenQuery? {
      guard let gone = open.removeValue(forKey: id) else { return nil }
      let line = gone.query.line
      openCounts[line] = openCount(of: line) == 1 ? nil : openCount(of: line) - 1
      waiting[line]?.removeAll { $0 == id }
      if waiting[line]?.isEmpty == true { waiting[line] = nil }
      return gone
    }

    /// The oldest of `lines` that wait, as many as fit into one reply.
    mutating func take(_ lines: Set<Line>, _ limit: Int) -> [Taken] {
      let ids = lines.flatMap { waiting[$0] ?? [] }
      let oldest = ids.compactMap { id in open[id].map { (id: id, open: $0) } }
        .sorted { $0.open.deadline < $1.open.deadline }.prefix(limit)
      var (taken, bytes): ([Taken], Int) = ([], 0)
      for (id, query) in oldest {
        bytes += query.query.byteCount
        if !taken.isEmpty, bytes > Self.replyLimitBytes { break }
        open[id]?.isTaken = true
        waiting[query.query.line]?.removeAll { $0 == id }
        taken.append(
          Taken(id: id, query: query.query, answerWithin: ContinuousClock.now.duration(to: query.deadline)))
      }
      return taken
    }

    /// Bytes of queries in one reply, which is one frame; a single query may have more.
    private static let replyLimitBytes = 512 << 10

    mutating func addTaker(_ lines: Set<Line>) -> UInt64 {
      nextTaker += 1
      takers[nextTaker] = (lines, nil)
      return nextTaker
    }

    /// Takes a parked taker's continuation away, to be resumed.
    mutating func wake(_ taker: UInt64) -> CheckedContinuation<Void, Never>? {
      defer { takers[taker]?.continuation = nil }
      return takers[taker]?.continuation
    }
  }
}
