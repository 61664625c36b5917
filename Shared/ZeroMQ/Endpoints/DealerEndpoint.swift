internal import CZeroMQ

/// The calling end towards one replica: sends from any thread, takes answers in batches, tells whether it is connected.
///
/// Messages and events are handed over on the I/O thread, in order: the closures must not block and should not decode.
package actor DealerEndpoint {
  package enum Event: Hashable, Sendable {
    /// The handshake is done: what is sent from now on reaches the replica.
    case connected
    /// Whatever was sent and is unanswered may or may not have been run.
    case disconnected
  }

  package nonisolated let thread: SocketThread
  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  package nonisolated let address: SocketAddress

  private nonisolated let outbox: Outbox<[UInt8]>
  private let factory: SocketFactory
  private let keyPair: CurveKeyPair
  private let serverKey: CurvePublicKey
  private let onMessages: @Sendable ([[UInt8]]) -> Void
  private let onEvent: @Sendable (Event) -> Void
  private var link: Link?
  private var isConnected = false
  private var unsent: [[UInt8]] = []
  private var connectedAt: ContinuousClock.Instant?
  private var pause: Duration
  private var rebuildAt: ContinuousClock.Instant?
  private var rebuildTurn: TurnToken?

  package init(
    thread: SocketThread = .shared, factory: SocketFactory, keyPair: CurveKeyPair, serverKey: CurvePublicKey,
    address: SocketAddress, onMessages: @escaping @Sendable ([[UInt8]]) -> Void,
    onEvent: @escaping @Sendable (Event) -> Void
  ) {
    self.thread = thread
    self.factory = factory
    self.keyPair = keyPair
    self.serverKey = serverKey
    self.address = address
    self.onMessages = onMessages
    self.onEvent = onEvent
    outbox = Outbox(thread: thread)
    pause = .milliseconds(factory.settings.reconnectMilliseconds)
  }

  isolated deinit {
    if let member = link?.member { thread.unregister(member) }
  }

  /// Starts connecting, and goes on trying until ``close()``.
  package func open() throws(ZeroMQError) {
    try address.refuseEphemeralPort(unless: factory.settings.allowsEphemeralPorts)
    let sockets = try MonitoredSocket(factory.dealer(keyPair: keyPair, serverKey: serverKey))
    try sockets.socket.connect(to: address.text)
    let member = thread.register([sockets.socket.watch, sockets.monitor.socket.watch]) { [weak self] readiness, now in
      self?.assumeIsolated { $0.takeTurn(readiness, at: now) }
    }
    link = Link(sockets: sockets, member: member)
  }

  /// Closes the connection; unanswered messages are given up.
  package func close() {
    rebuildAt = nil
    rebuildTurn = nil
    dropLink()
    disconnected()
  }

  /// Sends a message if the replica is connected; otherwise drops it, and ``Event/disconnected`` says so.
  package nonisolated func send(_ body: [UInt8]) {
    outbox.append(body)
  }

  private func takeTurn(_ ready: SocketThread.Readiness, at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    if ready[0] { receiveBatch() }
    flush()
    if ready[1] { readEvents(at: now) }
    return unsent.isEmpty ? nil : now + .milliseconds(1)
  }

  /// Answers whether there may be more.
  @discardableResult
  private func receiveBatch() -> Bool {
    var batch: [[UInt8]] = []
    batch.reserveCapacity(factory.settings.messagesPerTurn)
    for _ in 0..<factory.settings.messagesPerTurn {
      guard let frame = try? link?.sockets.socket.receive({ ($0.bytes, $0.hasMore) }) else { break }
      if frame.1 { _ = try? link?.sockets.socket.discardRest() }
      batch.append(frame.0)
    }
    if !batch.isEmpty { onMessages(batch) }
    return batch.count == factory.settings.messagesPerTurn
  }

  private func flush() {
    let fresh = outbox.takeAll()
    guard isConnected else { return unsent.removeAll() }
    if unsent.isEmpty, fresh.isEmpty { return }
    let pending = unsent + fresh
    unsent.removeAll()
    for (index, body) in pending.enumerated() {
      guard (try? link?.sockets.socket.send(body)) == .sent else {
        // The pipe is not attached yet, or not any more: the next poll, or the monitor, will tell.
        unsent = Array(pending[index...])
        return
      }
    }
  }

  private func readEvents(at now: ContinuousClock.Instant) {
    while let event = try? link?.sockets.monitor.next() {
      switch event {
      case .handshakeSucceeded:
        isConnected = true
        connectedAt = now
        onEvent(.connected)
      case .disconnected where isConnected:
        // What arrived before the connection broke is an answer, not a loss; it may have come since the socket was polled.
        while receiveBatch() {}
        // A new socket: the old one would deliver to the next connection what this one did not get.
        scheduleRebuild(at: now)
        disconnected()
      case .handshakeRefused, .handshakeFailed:
        // libzmq never tries again after a refused handshake: only a new socket does.
        pause = .milliseconds(factory.settings.reconnectMaximumMilliseconds)
        scheduleRebuild(at: now)
      case .disconnected, .accepted, .acceptFailed, .other: break
      }
    }
  }

  private func disconnected() {
    unsent.removeAll()
    guard isConnected else { return }
    isConnected = false
    onEvent(.disconnected)
  }

  private func dropLink() {
    if let member = link?.member { thread.unregister(member) }
    link = nil
  }
}

/// Coming back.
extension DealerEndpoint {
  /// Pauses before the next connection: longer each time that one did not hold.
  private func scheduleRebuild(at now: ContinuousClock.Instant) {
    dropLink()
    let first = Duration.milliseconds(factory.settings.reconnectMilliseconds)
    if let connectedAt, now - connectedAt > .seconds(1) { pause = first }
    // At random, so that not all clients of a restarted service come at once.
    rebuildAt = now + pause * Double.random(in: 0.5...1)
    pause = min(pause * 2, .milliseconds(factory.settings.reconnectMaximumMilliseconds))
    rebuildTurn = thread.onTurn { [weak self] _, now in self?.assumeIsolated { $0.awaitRebuild(at: now) } }
  }

  private func awaitRebuild(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard let rebuildAt, rebuildAt <= now else { return rebuildAt }
    self.rebuildAt = nil
    rebuildTurn = nil
    do {
      try open()
    } catch {
      // Out of descriptors, most likely: try once more later rather than give the replica up.
      scheduleRebuild(at: now)
    }
    return nil
  }
}

/// The connected socket and its place on the thread.
private struct Link: ~Copyable {
  let sockets: MonitoredSocket
  let member: UInt64
}
