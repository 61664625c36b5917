import RPC
import Testing

/// The client's state machine, without clock or socket.
struct PendingCallsTests {
  private typealias Calls = PendingCalls<String, String>
  private let start = ContinuousClock.now
  private let settings = RPCClientSettings()

  private func deadline(_ duration: Duration = .seconds(10)) -> Deadline { Deadline(start + duration) }

  private func connected(_ replicas: Int = 1) -> Calls {
    var calls = Calls(replicas: replicas, settings: settings)
    for replica in 0..<replicas { _ = calls.connected(replica) }
    return calls
  }

  private func reply(_ callID: UInt64, status: UInt8 = 0) -> ([UInt8], EnvelopeHead) {
    let bytes: [UInt8] = [0x08, UInt8(callID), 0x10, status]
    return (bytes, EnvelopeHead(bytes)!)
  }

  @Test func `a call is sent at once where a replica is connected, and finished by its reply`() {
    var calls = connected()
    let sent = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    #expect(sent.map(describe) == "send 1 to 0")

    let (bytes, _) = reply(1)

    #expect(calls.answered(1, bytes).map(describe) == "finish w reply")
    #expect(calls.answered(1, bytes).map(describe) == nil)
    #expect(calls.count == 0)
  }

  @Test func `a call without a connection waits for one, but not for ever`() {
    var calls = Calls(replicas: 1, settings: settings)
    #expect(calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start) == nil)
    #expect(calls.connected(0).map(describe) == ["send 1 to 0"])
    _ = calls.disconnected(0, jitter: 0, at: start)

    var other = Calls(replicas: 1, settings: settings)
    _ = other.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    #expect(other.tick(at: start + .milliseconds(2_999)).isEmpty)
    #expect(other.tick(at: start + .milliseconds(3_000)).map(describe) == ["finish w notConnected"])
  }

  @Test func `calls spread over the replicas by what is in flight`() {
    var calls = connected(3)
    for callID in 1...9 {
      _ = calls.start(UInt64(callID), "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    }

    let lost = (0..<3).map {
      calls.disconnected($0, jitter: 0, at: start)
      return calls.count
    }

    #expect(lost == [9, 9, 9])
  }

  @Test func `what is lost with a connection is tried again after a pause, elsewhere if possible`() {
    var calls = connected(2)
    guard case .send(let first)? = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    else { return #expect(Bool(false)) }

    #expect(calls.disconnected(first.replica, jitter: 0, at: start).isEmpty)
    #expect(calls.nextDue == start + .milliseconds(100))
    #expect(calls.tick(at: start + .milliseconds(99)).isEmpty)
    _ = calls.connected(first.replica)

    let again = calls.tick(at: start + .milliseconds(100))

    #expect(again.map(describe) == ["send 1 to \(1 - first.replica)"])
  }

  @Test func `what may not be retried fails with its connection`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: false, at: start)

    #expect(calls.disconnected(0, jitter: 0, at: start).map(describe) == ["finish w connectionLost"])
  }

  @Test func `pauses double, five tries are made, the last answer is given`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    let (bytes, head) = reply(1, status: 14)
    var now = start
    for pause in [100, 200, 400, 800] {
      #expect(calls.received(bytes, head: head, from: 0, retryAfter: nil, jitter: 0, at: now).isEmpty)
      now += .milliseconds(pause)
      #expect(calls.nextDue == now)
      #expect(calls.tick(at: now).count == 1)
    }

    let last = calls.received(bytes, head: head, from: 0, retryAfter: nil, jitter: 0, at: now)

    #expect(last.map(describe) == ["finish w reply"])
  }

  @Test func `a pause varies by a fifth`() {
    #expect(settings.backoff(afterAttempt: 1, jitter: -1) == .milliseconds(80))
    #expect(settings.backoff(afterAttempt: 1, jitter: 1) == .milliseconds(120))
    #expect(settings.backoff(afterAttempt: 4, jitter: 0) == .milliseconds(800))
  }

  @Test func `the service's own wish for a pause is heeded`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    let (bytes, head) = reply(1, status: 14)

    _ = calls.received(bytes, head: head, from: 0, retryAfter: .seconds(2), jitter: 0, at: start)

    #expect(calls.nextDue == start + .seconds(2))
  }

  @Test func `no pause reaches beyond the deadline`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(.milliseconds(90)), mayRetry: true, at: start)
    let (bytes, head) = reply(1, status: 14)

    let actions = calls.received(bytes, head: head, from: 0, retryAfter: nil, jitter: 0, at: start)

    #expect(actions.map(describe) == ["finish w reply"])
  }

  @Test func `a late UNAVAILABLE of an earlier try does not disturb the present one`() {
    var calls = connected(2)
    guard case .send(let first)? = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    else { return #expect(Bool(false)) }
    _ = calls.disconnected(first.replica, jitter: 0, at: start)
    _ = calls.tick(at: start + .milliseconds(100))
    let (bytes, head) = reply(1, status: 14)

    #expect(calls.received(bytes, head: head, from: first.replica, retryAfter: nil, jitter: 0, at: start).isEmpty)
    #expect(calls.count == 1)
  }

  @Test func `a call ends at its deadline`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(.seconds(1)), mayRetry: true, at: start)

    #expect(calls.tick(at: start + .milliseconds(999)).isEmpty)
    #expect(calls.tick(at: start + .seconds(1)).map(describe) == ["finish w deadlineExceeded"])
    #expect(calls.nextDue == nil)
  }

  @Test func `a refusal of the key ends everything asked on that connection, and only that`() {
    var calls = connected(2)
    for callID in 1...4 {
      _ = calls.start(UInt64(callID), "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)
    }
    let (bytes, head) = reply(0, status: 16)

    let actions = calls.received(bytes, head: head, from: 0, retryAfter: nil, jitter: 0, at: start)

    #expect(actions.map(describe) == ["finish w reply", "finish w reply"])
    #expect(calls.count == 2)
  }

  @Test func `a cancelled call ends once`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)

    #expect(calls.cancel(1).map(describe) == "finish w cancelled")
    #expect(calls.cancel(1).map(describe) == nil)
  }

  @Test func `a closed client ends what it has and takes nothing more`() {
    var calls = connected()
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)

    #expect(calls.close().map(describe) == ["finish w closed"])
    let late = calls.start(2, "c", waiter: "v", deadline: deadline(), mayRetry: true, at: start)
    #expect(late.map(describe) == "finish v closed")
  }

  @Test func `one call too many is refused`() {
    var settings = settings
    settings.maximumPendingCalls = 1
    var calls = Calls(replicas: 1, settings: settings)
    _ = calls.start(1, "c", waiter: "w", deadline: deadline(), mayRetry: true, at: start)

    let second = calls.start(2, "c", waiter: "v", deadline: deadline(), mayRetry: true, at: start)

    #expect(second.map(describe) == "finish v tooManyCalls")
  }

  private func describe(_ action: Calls.Action) -> String {
    switch action {
    case .send(let sending): "send \(sending.callID) to \(sending.replica)"
    case .finish(let waiter, .reply): "finish \(waiter) reply"
    case .finish(let waiter, let outcome): "finish \(waiter) \(outcome)"
    }
  }
}

struct EnvelopeHeadTests {
  @Test func `the head of an envelope is read whatever the order of its fields`() {
    let ordered = EnvelopeHead([0x08, 0x96, 0x01, 0x10, 0x0e, 0x32, 0x02, 0xaa, 0xbb])
    let shuffled = EnvelopeHead([0x32, 0x02, 0xaa, 0xbb, 0x10, 0x0e, 0x08, 0x96, 0x01])

    #expect(ordered?.callID == 150 && ordered?.status == 14)
    #expect(shuffled == ordered)
  }

  @Test func `a request's head tells its method, the last one if there are several`() {
    #expect(EnvelopeHead([0x08, 0x07, 0x12, 0x01, 0x61, 0x12, 0x03, 0x41, 0x2f, 0x42])?.method == "A/B")
    #expect(EnvelopeHead([0x08, 0x07, 0x12, 0x03, 0x41, 0x2f]) == nil)
  }

  @Test func `absent fields are zero`() {
    #expect(EnvelopeHead([])?.callID == 0)
    #expect(EnvelopeHead([0x32, 0x00])?.status == 0)
  }

  @Test(arguments: [[0x08], [0x32, 0x05, 0x00], [0x00], [0x0b], [0x09, 0x01], [UInt8](repeating: 0xff, count: 12)])
  func `what is no message has no head`(bytes: [UInt8]) {
    #expect(EnvelopeHead(bytes) == nil)
  }
}
