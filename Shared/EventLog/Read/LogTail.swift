internal import SuiteCrypto
internal import Synchronization

/// The newest events in memory, and those who wait for the next.
///
/// It takes an event only if it directly follows the last one it has and its commit was acknowledged; otherwise it only
/// notes that the log is longer, and readers fill it from the table.
package final class LogTail: Sendable {
  package struct Limits: Sendable {
    /// Events kept in memory at most.
    package var events = 4_096
    /// Bytes of event bodies kept in memory at most.
    package var bytes = 8 << 20
    /// Groups kept at most that are known to be committed before the events between.
    package var earlyGroups = 64

    package init() {}
  }

  private struct State {
    var events: [StoredEvent] = []
    var bytes = 0
    /// The place before the first event kept.
    var base: LogHead?
    /// The place of the last event kept.
    var end: LogHead?
    /// The newest place known to be committed, whether all before it is here or not.
    var acknowledged: LogHead?
    /// The newest position the log is said to have.
    var rumoured: Int64 = 0
    /// Groups whose acknowledgement overtook that of the group before.
    var early: [Int64: (events: [StoredEvent], head: LogHead)] = [:]
    var waiters: [UInt64: (after: Int64, continuation: CheckedContinuation<Void, Never>)] = [:]
    var nextWaiter: UInt64 = 0
    var wakeups = 0
    var isClosed = false

    mutating func acknowledge(_ head: LogHead) {
      if head.position >= acknowledged?.position ?? 0 { acknowledged = head }
    }
  }

  private let limits: Limits
  private let state = Mutex(State())

  init(_ limits: Limits) {
    self.limits = limits
  }

  // MARK: Filling

  /// The newest place this process knows to be committed, also one that other replicas' commits still part from what is
  /// here.
  var acknowledged: LogHead? { state.withLock { $0.acknowledged } }

  /// Starts at the log's head, or notes that the log has grown meanwhile.
  func begin(at head: LogHead) {
    change { state in
      if state.end == nil {
        (state.base, state.end) = (head, head)
      } else {
        state.end?.epoch = head.epoch
        state.acknowledged?.epoch = head.epoch
      }
      state.acknowledge(head)
      state.rumoured = max(state.rumoured, head.position)
    }
  }

  /// Forgets everything up to that epoch: the log is not the one that was known. What began since is kept.
  func forget(_ epoch: Int64) {
    change { state in
      guard let end = state.end, end.epoch <= epoch else { return }
      (state.base, state.end, state.acknowledged) = (nil, nil, nil)
      (state.events, state.bytes, state.early) = ([], 0, [:])
      state.rumoured = 0
    }
  }

  /// Takes the events of an acknowledged commit.
  func append(_ events: [StoredEvent], head: LogHead) {
    change { state in
      guard let first = events.first?.position, let end = state.end else { return }
      state.acknowledge(head)
      state.rumoured = max(state.rumoured, head.position)
      if first > end.position + 1 {
        // The gap is closed by the group before or, if another replica committed it, by whoever reads next. Without
        // readers it stays, and what is not kept is read from the table.
        if state.early.count < limits.earlyGroups { state.early[first] = (events, head) }
        return
      }
      guard first == end.position + 1 else { return }
      take(events, head, &state)
      while let next = state.end.flatMap({ state.early.removeValue(forKey: $0.position + 1) }) {
        take(next.events, next.head, &state)
      }
    }
  }

  /// Takes events that were read from the table, as far as they are new here.
  func fill(_ events: [StoredEvent], epoch: Int64) {
    change { state in
      guard let end = state.end else { return }
      let new = events.drop { $0.position <= end.position }
      guard let first = new.first, first.position == end.position + 1, let last = new.last else { return }
      take(Array(new), LogHead(epoch: epoch, position: last.position, chain: last.chain), &state)
      state.early = state.early.filter { $0.key > last.position }
    }
  }

  /// Notes that the log may have grown to `position`.
  func suspect(_ position: Int64) {
    change { $0.rumoured = max($0.rumoured, position) }
  }

  /// Notes what the log's head really is: a commit that was suspected did not happen.
  func correct(_ head: LogHead) {
    state.withLock { state in
      if let end = state.end, head.position <= end.position { state.rumoured = end.position }
    }
  }

  private func take(_ events: [StoredEvent], _ head: LogHead, _ state: inout State) {
    state.events += events
    state.bytes += events.reduce(0) { $0 + $1.body.count }
    state.end = head
    // Cut to three quarters, so that the cost of moving the rest is spread over many events.
    if state.events.count > limits.events || state.bytes > limits.bytes { cut(&state) }
  }

  private func cut(_ state: inout State) {
    var count = 0
    while state.events.count - count > limits.events * 3 / 4 || state.bytes > limits.bytes * 3 / 4,
      count < state.events.count
    {
      state.bytes -= state.events[count].body.count
      count += 1
    }
    guard count > 0 else { return }
    let last = state.events[count - 1]
    state.base = LogHead(epoch: state.end?.epoch ?? 0, position: last.position, chain: last.chain)
    state.events.removeFirst(count)
  }

  // MARK: Reading

  enum Look {
    /// The reader's place lies here; these are the events after it, perhaps none, and the end.
    case events(ArraySlice<StoredEvent>, end: LogHead)
    /// The log is longer than what is here.
    case behind(end: LogHead)
    /// The reader's place is older than anything here, or nothing is known yet.
    case elsewhere
    /// The reader's place is here, with another chain.
    case rewound
  }

  func look(after position: Int64, chain: Digest) -> Look {
    state.withLock { state in
      guard let base = state.base, let end = state.end, position >= base.position else { return .elsewhere }
      if position > end.position { return .elsewhere }
      let index = Int(position - base.position)
      let known = index == 0 ? base.chain : state.events[index - 1].chain
      if known != chain { return .rewound }
      if index == state.events.count, state.rumoured > end.position { return .behind(end: end) }
      return .events(state.events[index...], end: end)
    }
  }

  // MARK: Waiting

  /// Returns when the log may have grown beyond `position`, at `deadline`, when woken, or when the task is cancelled.
  ///
  /// - Parameter version: ``wakeups`` before the reader looked, so that no call to ``wakeAll()`` is missed.
  func wait(beyond position: Int64, since version: Int, until deadline: ContinuousClock.Instant) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.park(beyond: position, since: version) }
      // The time itself is what is waited for: a long poll ends then, whatever happens.
      group.addTask { try? await Task.sleep(until: deadline, clock: .continuous) }
      await group.next()
      group.cancelAll()
    }
  }

  private func park(beyond position: Int64, since version: Int) async {
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let mustReturn = state.withLock { state in
          if Task.isCancelled || state.isClosed || state.rumoured > position || state.wakeups != version { return true }
          state.waiters[id] = (position, continuation)
          return false
        }
        if mustReturn { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.continuation.resume()
    }
  }

  /// How many readers are parked now.
  var parked: Int { state.withLock { $0.waiters.count } }

  /// Lets every parked reader look again, for instance because the directory has changed.
  func wakeAll() {
    state.withLock { $0.wakeups += 1 }
    resume { _ in true }
  }

  /// How often ``wakeAll()`` was called.
  var wakeups: Int { state.withLock { $0.wakeups } }

  /// Lets go of all parked readers for good.
  func close() {
    state.withLock { $0.isClosed = true }
    wakeAll()
  }

  var isClosed: Bool { state.withLock { $0.isClosed } }

  private func change(_ body: (inout State) -> Void) {
    let newest = state.withLock { state in
      body(&state)
      return max(state.rumoured, state.end?.position ?? 0)
    }
    resume { $0 < newest }
  }

  private func resume(_ isDue: (Int64) -> Bool) {
    let due = state.withLock { state in
      let due = state.waiters.filter { isDue($0.value.after) }
      for id in due.keys { state.waiters[id] = nil }
      return due.values.map(\.continuation)
    }
    for continuation in due { continuation.resume() }
  }
}
