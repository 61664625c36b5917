import FoundationEssentials
import Rules
import Synchronization

/// The queries for providers' own programs at this replica: those that wait to be taken, and those that wait to be answered.
///
/// Each mount has a line of its own, so a slow or dead program costs the others nothing.
final class InterfaceQueues: Sendable {
  typealias Outcome = Result<InterfaceAnswer, Refusal>

  /// One mount's queries. An entry that changed hands has another line.
  struct Line: Hashable, Sendable {
    let entry: String
    let provider: String
  }

  struct Taken: Sendable {
    let id: UUID
    let query: InterfaceQuery
    let answerWithin: Duration
  }

  /// As which replicas know each other's programs.
  let replica = UUID()
  let limits: InterfaceLimits
  /// Lines whose program came, or came back.
  let arrivals: AsyncStream<Line>
  private let announce: AsyncStream<Line>.Continuation
  private let state = Mutex(State())

  init(_ limits: InterfaceLimits) {
    self.limits = limits
    (arrivals, announce) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_000))
  }

  // MARK: Asking

  /// The answer of the provider's program, once it was checked.
  func ask(_ query: InterfaceQuery) async throws(Refusal) -> InterfaceAnswer {
    let deadline = ContinuousClock.now + limits.answerTimeout
    let id = try enqueue(query, until: deadline)
    let outcome = await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await self.outcome(of: id) }
      group.addTask {
        // The time itself is what is waited for: whoever asks has an answer then, whatever the program does.
        try? await Task.sleep(until: deadline, clock: .continuous)
        return nil
      }
      let first = await group.next() ?? nil
      let wasTaken = self.forget(id)
      group.cancelAll()
      return first ?? .failure(wasTaken ? .sourceSlow : .sourceBusy)
    }
    return try outcome.get()
  }

  private func enqueue(_ query: InterfaceQuery, until deadline: ContinuousClock.Instant) throws(Refusal) -> UUID {
    let id = UUID()
    let due = try state.withLock { state throws(Refusal) in
      guard !state.isClosed, state.isAttended(query.line, within: limits.attendance) else { throw Refusal.sourceDown }
      guard state.openCount(of: query.line) < limits.queueLimit else { throw Refusal.sourceBusy }
      state.add(id, OpenQuery(query: query, deadline: deadline))
      return state.takers.filter { $0.value.lines.contains(query.line) }.compactMap { state.wake($0.key) }
    }
    for continuation in due { continuation.resume() }
    return id
  }

  private func outcome(of id: UUID) async -> Outcome? {
    await withCheckedContinuation { continuation in
      let known: Outcome?? = state.withLock { state in
        guard let open = state.open[id] else { return .some(nil) }
        if let outcome = open.outcome { return .some(outcome) }
        state.open[id]?.asker = continuation
        return nil
      }
      if let known { continuation.resume(returning: known) }
    }
  }

  /// Returns whether somebody had taken it.
  private func forget(_ id: UUID) -> Bool {
    let gone = state.withLock { $0.remove(id) }
    gone?.asker?.resume(returning: nil)
    return gone?.isTaken ?? false
  }

  // MARK: Answering

  /// A query of `provider` that was taken and waits for its answer.
  func query(_ id: UUID, of provider: String) -> InterfaceQuery? {
    state.withLock { state in
      guard let open = state.open[id], open.isTaken, open.outcome == nil, open.query.provider == provider else {
        return nil
      }
      return open.query
    }
  }

  func answer(_ id: UUID, _ outcome: Outcome) {
    let asker = state.withLock { state in
      state.open[id]?.outcome = outcome
      defer { state.open[id]?.asker = nil }
      return state.open[id]?.asker
    }
    asker?.resume(returning: outcome)
  }

  // MARK: Taking

  /// Queries of `lines`, at once if some wait, otherwise when one comes, or none at `deadline`.
  ///
  /// - Parameter authorise: asked again whenever queries are about to be given out.
  func take(
    _ lines: Set<Line>, limit: Int, until deadline: ContinuousClock.Instant, authorise: () throws -> Void
  ) async throws -> [Taken] {
    let visit = arrive(at: lines)
    defer { leave(visit) }
    while true {
      let version = state.withLock(\.wakeups)
      try authorise()
      try Task.checkCancellation()
      let taken = state.withLock { $0.take(lines, limit) }
      if !taken.isEmpty || deadline <= .now || state.withLock(\.isClosed) { return taken }
      await wait(visit, since: version, until: deadline)
    }
  }

  private func arrive(at lines: Set<Line>) -> UInt64 {
    let (visit, new) = state.withLock { state in
      let new = lines.filter { !state.isAttended($0, within: limits.attendance) }
      return (state.addTaker(lines), new)
    }
    for line in new { announce.yield(line) }
    return visit
  }

  private func leave(_ visit: UInt64) {
    state.withLock { state in
      for line in state.takers.removeValue(forKey: visit)?.lines ?? [] { state.lastSeen[line] = .now }
    }
  }

  private func wait(_ visit: UInt64, since version: Int, until deadline: ContinuousClock.Instant) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.park(visit, since: version) }
      // The time itself is what is waited for: a long poll ends then, whatever happens.
      group.addTask { try? await Task.sleep(until: deadline, clock: .continuous) }
      await group.next()
      group.cancelAll()
    }
  }

  private func park(_ visit: UInt64, since version: Int) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let mustReturn = state.withLock { state in
          guard !Task.isCancelled, !state.isClosed, state.wakeups == version,
            let lines = state.takers[visit]?.lines, lines.allSatisfy({ state.waiting[$0, default: []].isEmpty })
          else { return true }
          state.takers[visit]?.continuation = continuation
          return false
        }
        if mustReturn { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.wake(visit) }?.resume()
    }
  }

  // MARK: Presence

  /// Whether the line's program is dialled in here, or was a moment ago.
  func isAttended(_ line: Line) -> Bool {
    state.withLock { $0.isAttended(line, within: limits.attendance) }
  }

  /// Queries that wait or are under way.
  var openQueries: Int { state.withLock(\.open.count) }

  /// Lets every parked taker look again, for instance because the directory has changed.
  func wakeAll() {
    let due = state.withLock { state in
      state.wakeups += 1
      return state.takers.keys.compactMap { state.wake($0) }
    }
    for continuation in due { continuation.resume() }
  }

  /// Lets go of all who wait, for good.
  func close() {
    state.withLock { $0.isClosed = true }
    announce.finish()
    wakeAll()
  }
}

/// What one replica keeps for interface mounts, and for how long.
package struct InterfaceLimits: Sendable, Hashable {
  /// Queries of one mount that may wait or be under way.
  package var queueLimit = 32
  /// How long a query waits for its answer.
  package var answerTimeout = Duration.seconds(5)
  /// How long after its last call a program counts as dialled in.
  package var attendance = Duration.seconds(15)
  /// Records a page may have.
  package var pageRecords = 1_000

  package init() {}
}

extension InterfaceQuery {
  var line: InterfaceQueues.Line { InterfaceQueues.Line(entry: entry, provider: provider) }
}
