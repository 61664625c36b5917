/// Where every unanswered call stands: the client's state machine. Pure: time and chance are passed in, what is to be
/// done comes back as actions.
///
/// ```
/// start ─▶ unsent ─▶ in flight ─▶ finished
///             ▲          │ UNAVAILABLE or connection lost, and a retry is safe
///             └─ backing off ◀┘
/// ```
package struct PendingCalls<Waiter: Sendable, Content: Sendable> {
  /// What the owner must do.
  package enum Action {
    case send(Sending)
    case finish(Waiter, Outcome)
  }

  package struct Sending {
    package let callID: UInt64
    package let content: Content
    package let deadline: Deadline
    package let replica: Int
  }

  /// How a call ended.
  package enum Outcome: Hashable, Sendable {
    /// The packed Reply.
    case reply([UInt8])
    case deadlineExceeded
    case cancelled
    case connectionLost
    case notConnected
    case tooManyCalls
    case closed
  }

  private enum Stage {
    /// Waits for a replica until the given instant.
    case unsent(until: ContinuousClock.Instant)
    case inFlight(replica: Int)
    case backingOff(until: ContinuousClock.Instant)
  }

  private struct Call {
    let waiter: Waiter
    let content: Content
    let deadline: Deadline
    let mayRetry: Bool
    var attempts = 0
    var lastReplica: Int?
    var stage: Stage

    var due: ContinuousClock.Instant {
      switch stage {
      case .unsent(let until), .backingOff(let until): min(until, deadline.instant)
      case .inFlight: deadline.instant
      }
    }
  }

  private struct Replica {
    var isConnected = false
    var inFlight = 0
  }

  private let settings: RPCClientSettings
  private var calls: [UInt64: Call] = [:]
  private var replicas: [Replica]
  private var turn = 0
  private var isClosed = false

  /// No call needs attention before this instant; nil if there is none.
  package private(set) var nextDue: ContinuousClock.Instant?

  package init(replicas count: Int, settings: RPCClientSettings) {
    self.settings = settings
    replicas = Array(repeating: Replica(), count: count)
  }

  package var count: Int { calls.count }
  package var isConnected: Bool { replicas.contains(where: \.isConnected) }

  /// Takes a new call in. nil: it waits for a connection.
  package mutating func start(
    _ callID: UInt64, _ content: Content, waiter: Waiter, deadline: Deadline, mayRetry: Bool,
    at now: ContinuousClock.Instant
  ) -> Action? {
    guard !isClosed else { return .finish(waiter, .closed) }
    guard calls.count < settings.maximumPendingCalls else { return .finish(waiter, .tooManyCalls) }
    calls[callID] = Call(
      waiter: waiter, content: content, deadline: deadline, mayRetry: mayRetry,
      stage: .unsent(until: now + .milliseconds(settings.connectionWaitMilliseconds)))
    return dispatch(callID)
  }

  /// A reply came from `replica`. `jitter` is between -1 and 1; `retryAfter` is what the service asks to wait.
  package mutating func received(
    _ reply: [UInt8], head: EnvelopeHead, from replica: Int, retryAfter: Duration?, jitter: Double,
    at now: ContinuousClock.Instant
  ) -> [Action] {
    // A refusal before decoding concerns everything this connection has asked.
    if head.callID == 0 {
      return ids(inFlightAt: replica).compactMap { finish($0, .reply(reply)) }
    }
    guard let call = calls[head.callID] else { return [] }
    guard head.status == unavailable else { return [finish(head.callID, .reply(reply))].compactMap(\.self) }
    // A late UNAVAILABLE of an earlier try says nothing about the present one.
    guard case .inFlight(replica) = call.stage else { return [] }
    return [retry(head.callID, or: .reply(reply), retryAfter: retryAfter, jitter: jitter, at: now)].compactMap(\.self)
  }

  /// The common case of ``received(_:head:from:retryAfter:jitter:at:)``: an OK reply to a call that waits for it.
  package mutating func answered(_ callID: UInt64, _ reply: [UInt8]) -> Action? { finish(callID, .reply(reply)) }

  /// A call that cannot be sent at all leaves the table; the owner tells its waiter why.
  package mutating func fail(_ callID: UInt64) -> Action? { finish(callID, .cancelled) }

  package mutating func connected(_ replica: Int) -> [Action] {
    replicas[replica].isConnected = true
    let waiting = calls.filter { if case .unsent = $0.value.stage { true } else { false } }
    return waiting.keys.sorted().compactMap { dispatch($0) }
  }

  /// The connection is gone: what it had not answered may or may not have been run.
  package mutating func disconnected(_ replica: Int, jitter: Double, at now: ContinuousClock.Instant) -> [Action] {
    replicas[replica].isConnected = false
    return ids(inFlightAt: replica).compactMap {
      retry($0, or: .connectionLost, retryAfter: nil, jitter: jitter, at: now)
    }
  }

  /// The caller no longer waits.
  package mutating func cancel(_ callID: UInt64) -> Action? { finish(callID, .cancelled) }

  /// Ends everything; calls started later end at once.
  package mutating func close() -> [Action] {
    isClosed = true
    return calls.keys.sorted().compactMap { finish($0, .closed) }
  }

  /// Looks after deadlines, waits and pauses that are over.
  package mutating func tick(at now: ContinuousClock.Instant) -> [Action] {
    guard let nextDue, nextDue <= now else { return [] }
    var actions: [Action?] = []
    for callID in calls.filter({ $0.value.due <= now }).keys.sorted() {
      guard let call = calls[callID] else { continue }
      if call.deadline.instant <= now {
        actions.append(finish(callID, .deadlineExceeded))
      } else if case .backingOff = call.stage {
        let until = now + .milliseconds(settings.connectionWaitMilliseconds)
        calls[callID]?.stage = .unsent(until: until)
        actions.append(dispatch(callID))
      } else {
        actions.append(finish(callID, .notConnected))
      }
    }
    self.nextDue = calls.values.map(\.due).min()
    return actions.compactMap(\.self)
  }
}

/// The steps.
extension PendingCalls {
  private var unavailable: Int32 { 14 }

  /// Sends a call to the least busy connected replica, another one than the last if there is a choice.
  private mutating func dispatch(_ callID: UInt64) -> Action? {
    guard let index = calls.index(forKey: callID) else { return nil }
    guard let replica = leastBusy(avoiding: calls.values[index].lastReplica) else {
      let due = calls.values[index].due
      schedule(due)
      return nil
    }
    calls.values[index].stage = .inFlight(replica: replica)
    calls.values[index].attempts += 1
    calls.values[index].lastReplica = replica
    replicas[replica].inFlight += 1
    let call = calls.values[index]
    schedule(call.due)
    return .send(Sending(callID: callID, content: call.content, deadline: call.deadline, replica: replica))
  }

  private mutating func leastBusy(avoiding last: Int?) -> Int? {
    if replicas.count == 1 { return replicas[0].isConnected ? 0 : nil }
    turn += 1
    var best: Int?
    for offset in replicas.indices {
      let index = (turn + offset) % replicas.count
      guard replicas[index].isConnected else { continue }
      guard let current = best else {
        best = index
        continue
      }
      let isBetter = replicas[index].inFlight < replicas[current].inFlight
      if current == last || (isBetter && index != last) { best = index }
    }
    return best
  }

  private mutating func retry(
    _ callID: UInt64, or outcome: Outcome, retryAfter: Duration?, jitter: Double, at now: ContinuousClock.Instant
  ) -> Action? {
    guard let call = calls[callID] else { return nil }
    let pause = settings.backoff(afterAttempt: call.attempts, jitter: jitter)
    let until = now + max(pause, retryAfter ?? .zero)
    guard call.mayRetry, call.attempts < settings.maximumAttempts, until < call.deadline.instant else {
      return finish(callID, outcome)
    }
    leaveReplica(call)
    calls[callID]?.stage = .backingOff(until: until)
    schedule(until)
    return nil
  }

  private mutating func finish(_ callID: UInt64, _ outcome: Outcome) -> Action? {
    guard let call = calls.removeValue(forKey: callID) else { return nil }
    leaveReplica(call)
    return .finish(call.waiter, outcome)
  }

  private mutating func leaveReplica(_ call: Call) {
    if case .inFlight(let replica) = call.stage { replicas[replica].inFlight -= 1 }
  }

  private mutating func schedule(_ due: ContinuousClock.Instant) {
    nextDue = nextDue.map { min($0, due) } ?? due
  }

  private func ids(inFlightAt replica: Int) -> [UInt64] {
    calls.filter { if case .inFlight(replica) = $0.value.stage { true } else { false } }.keys.sorted()
  }
}
