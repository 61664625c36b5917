package import Logging
package import ProtobufC
internal import ServiceLifecycle
internal import SuiteCrypto
internal import Synchronization
package import Wire
package import ZeroMQ

/// Calls one service, at all of its replicas.
///
/// One connection per replica; each call goes to the least busy connected one. What is lost with a connection, or
/// answered `UNAVAILABLE`, is tried again where that is safe: queries, idempotent methods, and commands, whose
/// idempotency key makes the service give the first answer again.
package final class RPCClient: RPCCaller, Service {
  /// One replica of the service and the server key it must prove to hold.
  package struct Replica: Sendable, Hashable {
    package let address: SocketAddress
    package let serverKey: CurvePublicKey

    package init(address: SocketAddress, serverKey: CurvePublicKey) {
      self.address = address
      self.serverKey = serverKey
    }
  }

  typealias Waiter = CheckedContinuation<[UInt8], any Error>
  typealias Calls = PendingCalls<Waiter, Envelope>

  /// A request as it waits to be sent, perhaps more than once; a class, so that keeping it is one reference.
  final class Envelope: Sendable {
    let request: WireV1.Request

    init(_ request: WireV1.Request) { self.request = request }
  }

  private let replicas: [Replica]
  private let keyPair: CurveKeyPair
  private let settings: RPCClientSettings
  private let sockets: SocketSettings
  private let thread: SocketThread
  private let logger: Logger
  private let calls: Mutex<Calls>
  private let endpoints = Mutex<[DealerEndpoint]>([])
  // Call ids need only differ on one connection; starting anywhere keeps those of a restarted client apart in logs.
  private let nextID = Atomic<UInt64>(UInt64.random(in: 1...UInt64(UInt32.max)))

  package init(
    replicas: [Replica], keyPair: CurveKeyPair, settings: RPCClientSettings = RPCClientSettings(),
    sockets: SocketSettings = SocketSettings(), thread: SocketThread = .shared, logger: Logger
  ) {
    self.replicas = replicas
    self.keyPair = keyPair
    self.settings = settings
    self.sockets = sockets
    self.thread = thread
    self.logger = logger
    calls = Mutex(Calls(replicas: replicas.count, settings: settings))
  }

  /// Whether any replica is connected.
  package var isConnected: Bool { calls.withLock(\.isConnected) }

  /// Keeps the connections until graceful shutdown or cancellation; then unanswered calls fail as `UNAVAILABLE`.
  package func run() async throws {
    let endpoints = replicas.indices.map(makeEndpoint)
    // Known before they are opened: the first may be connected while the second is being opened.
    self.endpoints.withLock { $0 = endpoints }
    let ticking = thread.onTurn { [weak self] _, now in self?.tick(at: now) }
    do {
      for endpoint in endpoints { try await endpoint.open() }
      try? await gracefulShutdown()
    } catch {
      await close(endpoints)
      throw error
    }
    await close(endpoints)
    withExtendedLifetime(ticking) {}
  }

  /// Connects for as long as `body` runs.
  package func connected<Result: Sendable>(
    _ body: nonisolated(nonsending) (RPCClient) async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.run() }
      defer { group.cancelAll() }
      return try await body(self)
    }
  }

  package func call<Input: ContractMessage, Output: ContractMessage>(
    _ method: MethodDescriptor, _ request: Input, options: CallOptions
  ) async throws -> Output {
    let deadline = try deadline(for: options)
    let envelope = try envelope(method, payload: request.packed(), options)
    let bytes = try await answer(to: envelope, deadline: deadline)
    let reply = try WireV1.Reply(packed: bytes)
    guard reply.status == .ok else { throw RPCError(reply) }
    return try Output(packed: reply.payload)
  }

  /// Sends a packed payload and gives the reply as it came: for tools that know methods by descriptor alone.
  package func callRaw(
    _ method: MethodDescriptor, payload: [UInt8], options: CallOptions = CallOptions()
  ) async throws -> WireV1.Reply {
    let deadline = try deadline(for: options)
    return try await WireV1.Reply(packed: answer(to: envelope(method, payload: payload, options), deadline: deadline))
  }
}

/// One call.
extension RPCClient {
  private func deadline(for options: CallOptions) throws(RPCError) -> Deadline {
    guard let outer = options.outerDeadline else { return .after(options.timeout) }
    guard outer.remaining >= .milliseconds(settings.minimumNestedMilliseconds) else {
      throw .deadlineExceeded("DEADLINE_TOO_SHORT")
    }
    return min(outer, .after(options.timeout))
  }

  private func envelope(
    _ method: MethodDescriptor, payload: [UInt8], _ options: CallOptions
  ) throws -> WireV1.Request {
    var envelope = WireV1.Request()
    envelope.callID = nextID.wrappingAdd(1, ordering: .relaxed).oldValue
    envelope.method = method.fullName
    envelope.traceparent = options.traceparent
    envelope.payload = payload
    if method.idempotency == .command {
      envelope.idempotencyKey = options.idempotencyKey ?? Random.bytes(RequestChecks.idempotencyKeyBytes)
    }
    if options.language != .zh {
      envelope.metadata = [WireV1.Metadata(key: "locale", value: Array(options.language.rawValue.utf8))]
    }
    if let signer = options.signer {
      envelope.signature = try signer.sign(
        Act(
          method: method.fullName, idempotencyKey: envelope.idempotencyKey,
          payloadSHA256: SHA256.hash(payload).bytes))
    }
    return envelope
  }

  private func answer(to envelope: WireV1.Request, deadline: Deadline) async throws -> [UInt8] {
    // Every method is safe to try again: see the type's description.
    let callID = envelope.callID
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter in
        let action = calls.withLock {
          $0.start(envelope.callID, Envelope(envelope), waiter: waiter, deadline: deadline, mayRetry: true, at: .now)
        }
        // Without a connection the thread must learn of the new deadline.
        if let action { perform(action) } else { thread.wake() }
        // Cancelled before there was anything to cancel.
        if Task.isCancelled { cancel(callID) }
      }
    } onCancel: {
      cancel(callID)
    }
  }

  private func cancel(_ callID: UInt64) {
    if let action = calls.withLock({ $0.cancel(callID) }) { perform(action) }
  }

  private func perform(_ action: Calls.Action) {
    switch action {
    case .finish(let waiter, .reply(let bytes)): waiter.resume(returning: bytes)
    case .finish(let waiter, let outcome): waiter.resume(throwing: outcome.error)
    case .send(let sending):
      do {
        let endpoint = endpoints.withLock { $0.indices.contains(sending.replica) ? $0[sending.replica] : nil }
        endpoint?.send(try Self.pack(sending))
      } catch {
        let action = calls.withLock { $0.fail(sending.callID) }
        if case .finish(let waiter, _) = action { waiter.resume(throwing: error) }
      }
    }
  }

  /// The frame, with what is left of the time at this moment.
  private static func pack(_ sending: Calls.Sending) throws -> [UInt8] {
    var request = sending.content.request
    let (seconds, attoseconds) = sending.deadline.remaining.components
    request.timeoutMs = UInt32(clamping: max(1, seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
    return try request.packed()
  }
}

/// What the I/O thread reports.
extension RPCClient {
  private func makeEndpoint(_ index: Int) -> DealerEndpoint {
    DealerEndpoint(
      thread: thread, factory: SocketFactory(settings: sockets), keyPair: keyPair,
      serverKey: replicas[index].serverKey, address: replicas[index].address,
      onMessages: { [weak self] in self?.received($0, from: index) },
      onEvent: { [weak self] in self?.happened($0, at: index) })
  }

  private func received(_ replies: [[UInt8]], from replica: Int) {
    let now = ContinuousClock.now
    let actions = calls.withLock { calls in
      var actions: [Calls.Action] = []
      actions.reserveCapacity(replies.count)
      for reply in replies {
        guard let head = EnvelopeHead(reply) else { continue }
        if head.status == 0, let action = calls.answered(head.callID, reply) {
          actions.append(action)
        } else {
          actions += calls.received(
            reply, head: head, from: replica, retryAfter: RPCError.retryAfter(reply, head),
            jitter: .random(in: -1...1), at: now)
        }
      }
      return actions
    }
    actions.forEach(perform)
  }

  private func happened(_ event: DealerEndpoint.Event, at replica: Int) {
    logger.debug(
      event == .connected ? "A replica is connected" : "A replica is disconnected",
      metadata: ["rpc.replica": "\(replicas[replica].address)"])
    let actions = calls.withLock {
      switch event {
      case .connected: $0.connected(replica)
      case .disconnected: $0.disconnected(replica, jitter: .random(in: -1...1), at: .now)
      }
    }
    actions.forEach(perform)
  }

  private func tick(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    let (actions, due) = calls.withLock { ($0.tick(at: now), $0.nextDue) }
    actions.forEach(perform)
    return due
  }

  private func close(_ endpoints: [DealerEndpoint]) async {
    for endpoint in endpoints { await endpoint.close() }
    calls.withLock { $0.close() }.forEach(perform)
    self.endpoints.withLock { $0 = [] }
  }
}
