internal import CZeroMQ
internal import Glibc

/// The listening end of calls: takes messages in batches, sends answers from any thread.
///
/// Messages are handed over on the I/O thread: the closure must not block and should not decode.
package actor RouterEndpoint {
  /// What an operator should hear of.
  package enum Event: Sendable {
    /// A connection was ended because of what it did.
    case shut(ShutConnection)
    /// The process has no descriptors left for new connections.
    case acceptFailed(error: Int32)
    /// An answer was dropped because its connection is gone.
    case answerUndeliverable
  }

  package typealias BatchHandler = @Sendable (RouterEndpoint, [InboundMessage], ContinuousClock.Instant) -> Void

  package nonisolated let thread: SocketThread
  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private nonisolated let outbox: Outbox<Outgoing>
  private let factory: SocketFactory
  private let onMessages: BatchHandler
  private let onEvent: @Sendable (Event) -> Void
  private var bound: Bound?
  private var connections: ConnectionTable
  private var accepted: [Int32: TCPDescriptor] = [:]
  private var names: [Int32: (text: [CChar], key: CurvePublicKey)] = [:]
  /// Connections that this round of checks has yet to come to.
  private var unchecked: [Int32] = []
  private var nextCheck: ContinuousClock.Instant?

  package init(
    thread: SocketThread = .shared, factory: SocketFactory, onMessages: @escaping BatchHandler,
    onEvent: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.thread = thread
    self.factory = factory
    self.onMessages = onMessages
    self.onEvent = onEvent
    outbox = Outbox(thread: thread)
    connections = ConnectionTable(settings: factory.settings)
  }

  isolated deinit {
    if let member = bound?.member { thread.unregister(member) }
  }

  /// Connections that are open now.
  package var connectionCount: Int { connections.count }

  /// Binds to `address`; peers may connect from then on.
  package func open(_ address: SocketAddress, keyPair: CurveKeyPair) throws(ZeroMQError) {
    try address.refuseEphemeralPort(unless: factory.settings.allowsEphemeralPorts)
    try Authenticator.ensureRunning(on: thread)
    let sockets = try MonitoredSocket(factory.router(keyPair: keyPair))
    try sockets.socket.bind(to: address.text)
    // Weak: an endpoint that was dropped without `close` must not be kept alive by its own registration.
    let member = thread.register([sockets.monitor.socket.watch, sockets.socket.watch]) { [weak self] readiness, now in
      self?.assumeIsolated { $0.takeTurn(readiness, at: now) }
    }
    bound = Bound(sockets: sockets, member: member, port: address.port ?? -1)
  }

  /// Sends what is queued and closes the socket; unsent answers are kept for `closeLingerMilliseconds`.
  package func close() {
    guard bound != nil else { return }
    flush()
    try? bound?.sockets.socket.set(ZMQ_LINGER, factory.settings.closeLingerMilliseconds)
    if let member = bound?.member { thread.unregister(member) }
    bound = nil
    connections = ConnectionTable(settings: factory.settings)
    accepted = [:]
    names = [:]
  }

  /// Sends an answer. One that can no longer be delivered is dropped and counted.
  package nonisolated func send(_ body: [UInt8], to route: Route) {
    outbox.append(Outgoing(route: route, body: body, kind: .answer))
  }

  /// Vouches for the connection behind `route`.
  package nonisolated func prove(_ route: Route) {
    outbox.append(Outgoing(route: route, body: [], kind: .proof))
  }

  /// Sends a last answer to a peer whose key is unknown or revoked and ends its connection soon after.
  package nonisolated func refuse(_ route: Route, with body: [UInt8]) {
    outbox.append(Outgoing(route: route, body: body, kind: .refusal))
  }

  private func takeTurn(_ ready: SocketThread.Readiness, at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard bound != nil else { return nil }
    // First the monitor: a descriptor must be known as new before its first message is counted.
    if ready[0] { readEvents(at: now) }
    flush()
    if ready[1] { receiveBatch(at: now) }
    return checkConnections(at: now)
  }
}

/// Messages in and out.
extension RouterEndpoint {
  private func receiveBatch(at now: ContinuousClock.Instant) {
    var batch: [InboundMessage] = []
    batch.reserveCapacity(factory.settings.messagesPerTurn)
    for _ in 0..<factory.settings.messagesPerTurn {
      guard let identity = try? bound?.sockets.socket.receive({ $0.bytes }) else { break }
      if let message = receiveMessage(from: identity) { batch.append(message) }
    }
    if !batch.isEmpty { onMessages(self, batch, now) }
  }

  /// Reads the frames behind the routing id. A message nobody vouches for (no User-Id) is dropped.
  private func receiveMessage(from identity: [UInt8]) -> InboundMessage? {
    var first = receivePart()
    var wireBytes = ConnectionTable.wireBytes(first?.body.count ?? 0)
    let hasDelimiter = first.map { $0.body.isEmpty && $0.hasMore } ?? false
    if hasDelimiter {
      first = receivePart()
      wireBytes += ConnectionTable.wireBytes(first?.body.count ?? 0)
    }
    guard let part = first else { return nil }
    var hasMore = part.hasMore
    while hasMore {
      guard let surplus = try? bound?.sockets.socket.receive({ ($0.count, $0.hasMore) }) else { break }
      wireBytes += ConnectionTable.wireBytes(surplus.0)
      hasMore = surplus.1
    }
    guard let key = part.key else { return nil }
    let isUnproven = connections.delivered(wireBytes, from: key, on: part.descriptor)
    return InboundMessage(
      route: Route(identity: identity, hasDelimiter: hasDelimiter, descriptor: part.descriptor), key: key,
      body: part.body, hasSurplusFrames: part.hasMore, isUnproven: isUnproven)
  }

  private struct Part {
    let body: [UInt8]
    let hasMore: Bool
    let descriptor: Int32
    let key: CurvePublicKey?
  }

  private func receivePart() -> Part? {
    let names = names
    let part = try? bound?.sockets.socket.receive { frame in
      let descriptor = frame.descriptor ?? -1
      let known = names[descriptor].flatMap { frame.hasUserID($0.text) ? $0.key : nil }
      let key = known ?? frame.userID.flatMap { try? CurvePublicKey(z85: $0) }
      return Part(body: frame.bytes, hasMore: frame.hasMore, descriptor: descriptor, key: key)
    }
    if let part, let key = part.key, names[part.descriptor]?.key != key {
      self.names[part.descriptor] = (Array(key.z85.utf8CString), key)
    }
    return part
  }

  private func flush() {
    for item in outbox.takeAll() {
      let descriptor = item.route.descriptor
      switch item.kind {
      case .proof:
        connections.prove(descriptor)
        continue
      case .refusal: connections.distrust(descriptor, at: .now)
      case .answer: break
      }
      if transmit(item) {
        connections.sent(ConnectionTable.wireBytes(item.body.count), on: descriptor)
      } else {
        onEvent(.answerUndeliverable)
      }
    }
  }

  private func transmit(_ item: Outgoing) -> Bool {
    // A ROUTER decides on the first frame whether the peer can be reached; the rest then goes the same way.
    guard (try? bound?.sockets.socket.send(item.route.identity, more: true)) == .sent else { return false }
    if item.route.hasDelimiter { _ = try? bound?.sockets.socket.send([], more: true) }
    return (try? bound?.sockets.socket.send(item.body)) == .sent
  }
}

/// Connections.
extension RouterEndpoint {
  private func readEvents(at now: ContinuousClock.Instant) {
    // Not all at once: strangers who connect without end would keep the thread here, and messages from being read.
    for _ in 0..<factory.settings.connectionEventsPerTurn {
      guard let event = try? bound?.sockets.monitor.next() else { return }
      switch event {
      case .accepted(let descriptor): accept(descriptor, at: now)
      case .disconnected(let descriptor): forget(descriptor)
      case .acceptFailed(let error): onEvent(.acceptFailed(error: error))
      case .handshakeSucceeded, .handshakeRefused, .handshakeFailed, .other: break
      }
    }
  }

  private func accept(_ number: Int32, at now: ContinuousClock.Instant) {
    forget(number)
    guard let port = bound?.port, let descriptor = TCPDescriptor(number, listener: port) else { return }
    accepted[number] = descriptor
    connections.accepted(number, at: now).forEach(end)
  }

  private func forget(_ number: Int32) {
    connections.closed(number)
    accepted[number] = nil
    names[number] = nil
  }

  private func checkConnections(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard connections.count > 0, let port = bound?.port else {
      nextCheck = nil
      return nil
    }
    if let nextCheck, nextCheck > now { return nextCheck }
    if unchecked.isEmpty { unchecked = connections.descriptors }
    // Not all at once either: each asks the kernel.
    for number in unchecked.suffix(factory.settings.connectionChecksPerTurn) {
      let counters = accepted[number]?.counters(listener: port)
      if let shut = connections.check(number, counters: counters, at: now) { end(shut) }
      if counters == nil { forget(number) }
    }
    unchecked.removeLast(min(unchecked.count, factory.settings.connectionChecksPerTurn))
    nextCheck = unchecked.isEmpty ? now + .milliseconds(factory.settings.backlogCheckMilliseconds) : now
    return nextCheck
  }

  private func end(_ shut: ShutConnection) {
    if let port = bound?.port { accepted[shut.descriptor]?.shut(listener: port) }
    onEvent(.shut(shut))
  }
}

/// What other threads hand to the endpoint.
private struct Outgoing: Sendable {
  enum Kind { case answer, proof, refusal }

  let route: Route
  let body: [UInt8]
  let kind: Kind
}

/// The bound socket and what belongs to it.
private struct Bound: ~Copyable {
  let sockets: MonitoredSocket
  let member: UInt64
  let port: Int
}
