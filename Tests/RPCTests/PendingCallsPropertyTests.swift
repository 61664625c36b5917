import RPC
import Testing

/// The client's state machine under any sequence of what can happen to it.
struct PendingCallsPropertyTests {
  @Test(arguments: 1...200)
  func `every call ends exactly once, with its own answer, and leaves nothing behind`(seed: Int) {
    var history = History(seed: UInt64(seed))

    for _ in 0..<400 { history.step() }
    history.endEverything()

    #expect(history.problems.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 1...50)
  func `a client that is closed ends every call that is left, once`(seed: Int) {
    var history = History(seed: UInt64(seed) << 32)

    for _ in 0..<seed * 4 { history.step() }
    history.close()

    #expect(history.problems.isEmpty, "seed \(seed)")
  }
}

/// One client, what was done to it, and what must be true of it.
private struct History {
  private typealias Calls = PendingCalls<UInt64, UInt64>

  private(set) var problems: [String] = []
  private var random: Generator
  private let settings: RPCClientSettings
  private let replicas: Int
  private var calls: Calls
  private var connected: [Bool]
  private var now = ContinuousClock.now
  private var nextID: UInt64 = 1
  private var open: [UInt64: Open] = [:]
  private var ended: [UInt64] = []

  private struct Open {
    let deadline: ContinuousClock.Instant
    let mayRetry: Bool
    var sentTo: [Int] = []
    /// Where it waits for its answer; nil while it waits for a connection or pauses.
    var inFlight: Int?
  }

  init(seed: UInt64) {
    random = Generator(state: seed)
    var settings = RPCClientSettings()
    settings.maximumPendingCalls = 40
    self.settings = settings
    replicas = Int(seed % 3) + 1
    calls = Calls(replicas: replicas, settings: settings)
    connected = Array(repeating: false, count: replicas)
  }

  mutating func step() {
    switch below(16) {
    case 0...3: start()
    case 4, 5: reply(status: 0)
    case 6: reply(status: UInt8([3, 5, 9, 13][below(4)]))
    case 7, 8: reply(status: 14)
    case 9: lateReply()
    case 10: refuseConnection()
    case 11: cancel()
    case 12: changeConnection()
    default: pass(.milliseconds(below(400)))
    }
    check(calls.count == open.count, "\(calls.count) calls are kept, \(open.count) are open")
    check(calls.isConnected == connected.contains(true), "connected")
    check(open.isEmpty || calls.nextDue != nil, "nobody looks after the open calls")
  }

  /// Lets every deadline pass, and sees that all connections count as idle again.
  mutating func endEverything() {
    pass(.seconds(100))
    check(open.isEmpty && calls.count == 0, "calls outlive their deadlines")
    for replica in 0..<replicas where !connected[replica] { connect(replica) }
    for _ in 0..<replicas * 4 { start(deadline: .seconds(1), mayRetry: false) }
    let load = Dictionary(grouping: open.values.compactMap(\.inFlight), by: \.self).mapValues(\.count)
    check(load.count == replicas && load.values.allSatisfy { $0 == 4 }, "slots are lost: \(load)")
  }

  mutating func close() {
    perform(calls.close()) { $0 == .closed }
    check(open.isEmpty && calls.count == 0, "calls outlive their client")
    nextID += 1
    if case .finish(nextID, .closed)? = start(nextID, mayRetry: true, at: now + .seconds(1)) {
    } else {
      problems.append("a closed client takes calls")
    }
  }
}

/// What can happen.
extension History {
  private mutating func start() {
    start(deadline: .milliseconds(below(5_000) + 1), mayRetry: below(4) > 0)
  }

  private mutating func start(deadline: Duration, mayRetry: Bool) {
    nextID += 1
    guard open.count < settings.maximumPendingCalls else {
      let refused = start(nextID, mayRetry: mayRetry, at: now + deadline)
      if case .finish(_, .tooManyCalls)? = refused { return }
      return problems.append("call \(nextID) is one too many")
    }
    open[nextID] = Open(deadline: now + deadline, mayRetry: mayRetry)
    if let action = start(nextID, mayRetry: mayRetry, at: now + deadline) { perform([action]) { _ in false } }
  }

  private mutating func start(_ id: UInt64, mayRetry: Bool, at deadline: ContinuousClock.Instant) -> Calls.Action? {
    calls.start(id, id, waiter: id, deadline: Deadline(deadline), mayRetry: mayRetry, at: now)
  }

  private mutating func reply(status: UInt8) {
    guard let (id, call) = any(open), let replica = call.inFlight else { return }
    receive(id, status: status, from: replica)
    check(status == 14 || open[id] == nil, "call \(id) was answered and goes on")
  }

  /// A second answer to a call that has ended, or one of an earlier try of a call that goes on.
  private mutating func lateReply() {
    if below(2) == 0, !ended.isEmpty {
      let (id, count) = (ended[below(ended.count)], ended.count)
      receive(id, status: below(2) == 0 ? 0 : 14, from: below(replicas))
      check(ended.count == count, "call \(id) ended again")
    } else if let (id, call) = any(open), let earlier = call.sentTo.first(where: { $0 != call.inFlight }) {
      receive(id, status: 14, from: earlier)
      check(open[id] != nil, "call \(id) ended by an earlier try's UNAVAILABLE")
    }
  }

  private mutating func receive(_ id: UInt64, status: UInt8, from replica: Int) {
    let bytes = answer(id, status: status)
    guard let head = EnvelopeHead(bytes) else { return problems.append("no head") }
    if status == 0, below(2) == 0 {
      perform(calls.answered(id, bytes).map { [$0] } ?? []) { $0 == .reply(bytes) }
    } else {
      let wish: Duration? = below(3) == 0 ? .milliseconds(below(1_000)) : nil
      let actions = calls.received(bytes, head: head, from: replica, retryAfter: wish, jitter: jitter, at: now)
      perform(actions) { $0 == .reply(bytes) }
      check(actions.count <= 1, "one answer ended \(actions.count) calls")
    }
    // UNAVAILABLE, and it goes on: it pauses now.
    if open[id]?.inFlight == replica { open[id]?.inFlight = nil }
  }

  /// The service refuses the key before it decodes: whatever that connection has asked ends.
  private mutating func refuseConnection() {
    let replica = below(replicas)
    let concerned = Set(open.filter { $0.value.inFlight == replica }.keys)
    let bytes = answer(0, status: 16)
    guard let head = EnvelopeHead(bytes) else { return problems.append("no head") }
    let before = ended.count
    perform(calls.received(bytes, head: head, from: replica, retryAfter: nil, jitter: 0, at: now)) {
      $0 == .reply(bytes)
    }
    check(Set(ended[before...]) == concerned, "a refusal at \(replica) ended others' calls")
  }

  private mutating func cancel() {
    guard let (id, _) = any(open) else { return }
    perform(calls.cancel(id).map { [$0] } ?? []) { $0 == .cancelled }
    check(open[id] == nil, "call \(id) was cancelled and goes on")
  }

  private mutating func changeConnection() {
    let replica = below(replicas)
    if !connected[replica] { return connect(replica) }
    connected[replica] = false
    let concerned = open.filter { $0.value.inFlight == replica }.keys
    for id in concerned { open[id]?.inFlight = nil }
    perform(calls.disconnected(replica, jitter: jitter, at: now)) { $0 == .connectionLost }
  }

  private mutating func connect(_ replica: Int) {
    connected[replica] = true
    perform(calls.connected(replica)) { _ in false }
  }

  private mutating func pass(_ duration: Duration) {
    let end = now + duration
    // The owner wakes whenever something is due.
    while let due = calls.nextDue, due <= end {
      now = max(now, due)
      perform(calls.tick(at: now)) { $0 == .deadlineExceeded || $0 == .notConnected }
      check(open.values.allSatisfy { $0.deadline > now }, "a call outlives its deadline")
      if let next = calls.nextDue, next <= now { return problems.append("what is due stays due") }
    }
    now = end
  }
}

/// What must be true.
extension History {
  private mutating func perform(_ actions: [Calls.Action], _ isExpected: (Calls.Outcome) -> Bool) {
    for action in actions {
      switch action {
      case .send(let sending):
        check(
          open[sending.callID] != nil && sending.content == sending.callID, "call \(sending.callID) is sent wrongly")
        check(connected[sending.replica], "call \(sending.callID) is sent to nobody")
        check(open[sending.callID]?.inFlight == nil, "call \(sending.callID) is sent while it is under way")
        open[sending.callID]?.inFlight = sending.replica
        open[sending.callID]?.sentTo.append(sending.replica)
        let tries = open[sending.callID]?.sentTo.count ?? 0
        check(tries <= settings.maximumAttempts, "call \(sending.callID) is tried \(tries) times")
        check(tries == 1 || open[sending.callID]?.mayRetry == true, "call \(sending.callID) may not be tried again")
      case .finish(let id, let outcome):
        check(open.removeValue(forKey: id) != nil, "call \(id) ends twice")
        check(isExpected(outcome), "call \(id) ends as \(outcome)")
        ended.append(id)
      }
    }
  }

  private mutating func check(_ holds: Bool, _ what: String) {
    if !holds { problems.append(what) }
  }

  private mutating func any(_ open: [UInt64: Open]) -> (UInt64, Open)? {
    guard !open.isEmpty else { return nil }
    let id = open.keys.sorted()[below(open.count)]
    return open[id].map { (id, $0) }
  }

  private var jitter: Double { mutating get { Double(below(201) - 100) / 100 } }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private func answer(_ id: UInt64, status: UInt8) -> [UInt8] {
    var (bytes, rest): ([UInt8], UInt64) = ([0x08], id)
    while rest > 0x7f {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest), 0x10, status]
  }
}

/// SplitMix64, so that a seed tells the same story again.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
