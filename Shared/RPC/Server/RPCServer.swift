internal import Failpoints
package import Logging
internal import ServiceLifecycle
internal import Synchronization
internal import Wire
package import ZeroMQ

/// The listening end of a service: answers calls until it is shut down.
///
/// The I/O thread hands over batches of frames. Each caller is looked up before anything is decoded; then every call is a
/// child task, checked, run and answered. On graceful shutdown new calls are sent elsewhere, those running get time to
/// finish, and the rest are answered `UNAVAILABLE`.
package struct RPCServer: Service {
  /// One address and the server key that is offered there. Two of them let callers move to a new key in their own time.
  package struct Listener: Sendable {
    package let address: SocketAddress
    package let keyPair: CurveKeyPair

    package init(address: SocketAddress, keyPair: CurveKeyPair) {
      self.address = address
      self.keyPair = keyPair
    }
  }

  /// What a server is made of.
  package struct Parts: Sendable {
    package var router: RPCRouter
    package var directory: any CallerDirectory
    package var policy: any AccessPolicy
    package var observer: (any RefusalObserver)?
    package var interceptor: (any RPCInterceptor)?
    package var settings = RPCServerSettings()
    package var sockets = SocketSettings()
    package var thread = SocketThread.shared
    package var logger: Logger

    package init(
      router: RPCRouter, directory: any CallerDirectory, policy: any AccessPolicy, logger: Logger,
      observer: (any RefusalObserver)? = nil, interceptor: (any RPCInterceptor)? = nil
    ) {
      self.router = router
      self.directory = directory
      self.policy = policy
      self.logger = logger
      self.observer = observer
      self.interceptor = interceptor
    }
  }

  private struct Batch: Sendable {
    let listener: Int
    let messages: [InboundMessage]
    let receivedAt: ContinuousClock.Instant
  }

  private let listeners: [Listener]
  private let parts: Parts
  private let serving: CallServing
  private let listening = Listening()

  /// Whether the server has bound its addresses and has not begun to shut down: a part of readiness.
  package var isListening: Bool { listening.value.load(ordering: .relaxed) }

  private final class Listening: Sendable {
    let value = Atomic<Bool>(false)
  }

  package init(listeners: [Listener], parts: Parts) {
    self.listeners = listeners
    self.parts = parts
    serving = CallServing(parts)
  }

  package func run() async throws {
    let (batches, inbox) = AsyncStream<Batch>.makeStream()
    let endpoints = listeners.indices.map { index in
      RouterEndpoint(
        thread: parts.thread, factory: SocketFactory(settings: parts.sockets),
        onMessages: { inbox.yield(Batch(listener: index, messages: $0, receivedAt: $1)) }, onEvent: report)
    }
    do {
      for (endpoint, listener) in zip(endpoints, listeners) {
        try await endpoint.open(listener.address, keyPair: listener.keyPair)
      }
    } catch {
      for endpoint in endpoints { await endpoint.close() }
      throw error
    }
    let drain = Drain(serving: serving, settings: parts.settings) { inbox.finish() }
    let watch = parts.thread.onTurn { _, now in drain.turn(at: now) }
    listening.value.store(true, ordering: .relaxed)

    await withGracefulShutdownHandler {
      await serve(batches, at: endpoints)
    } onGracefulShutdown: {
      listening.value.store(false, ordering: .relaxed)
      drain.begin()
      parts.thread.wake()
    }
    listening.value.store(false, ordering: .relaxed)
    for endpoint in endpoints { await endpoint.close() }
    withExtendedLifetime(watch) {}
  }

  private func serve(_ batches: AsyncStream<Batch>, at endpoints: [RouterEndpoint]) async {
    var unknownKeys = UnknownKeys(settings: parts.settings)
    await withDiscardingTaskGroup { group in
      for await batch in batches {
        let endpoint = endpoints[batch.listener]
        for message in batch.messages {
          switch serving.directory.lookup(message.key) {
          case .known(let caller):
            if message.isUnproven { endpoint.prove(message.route) }
            start(message, from: caller, at: endpoint, receivedAt: batch.receivedAt, in: &group)
          case let lookup:
            refuse(
              message, lookup, at: endpoint, answering: unknownKeys.shouldAnswer(message.key, at: batch.receivedAt))
          }
        }
      }
    }
  }

  private func start(
    _ message: InboundMessage, from caller: Caller, at endpoint: RouterEndpoint,
    receivedAt: ContinuousClock.Instant, in group: inout DiscardingTaskGroup
  ) {
    if let limit = serving.inFlight.enter(message.key, bytes: message.body.count) {
      let error = RPCError.limitMet(limit, retryAfterMilliseconds: parts.settings.retryAfterMilliseconds)
      let callID = EnvelopeHead(message.body)?.callID ?? 0
      return endpoint.send(serving.refuse(error, callID: callID), to: message.route)
    }
    group.addTask {
      let reply = await serving.answer(message, from: caller, receivedAt: receivedAt)
      Failpoint.reached(.beforeReplySent)
      endpoint.send(reply, to: message.route)
      serving.inFlight.leave(message.key, bytes: message.body.count)
    }
  }

  private func refuse(
    _ message: InboundMessage, _ lookup: CallerLookup, at endpoint: RouterEndpoint, answering: Bool
  ) {
    let error = RPCError.keyRefused(lookup, message.key)
    serving.metrics.keyRefused(error.reason, answered: answering)
    guard answering else { return }
    endpoint.refuse(message.route, with: error.packedReply(to: 0, in: .zh))
    serving.observer?.refused(
      fingerprint: KeyFingerprint(of: message.key), organisation: nil, method: "", reason: error.reason)
  }

  /// Called on the I/O thread, as often as strangers like.
  private var report: @Sendable (RouterEndpoint.Event) -> Void {
    let (serving, logger, lines) = (serving, parts.logger, ShutLines())
    return { event in
      serving.metrics.connection(event)
      switch event {
      case .shut(let connection):
        let fingerprint = connection.key.map(KeyFingerprint.init(of:))
        if let count = lines.next(connection.reason, at: .now) {
          logger.warning(
            "A connection was shut",
            metadata: [
              "reason": "\(connection.reason.rawValue)", "key.fingerprint": "\(fingerprint?.hex ?? "none")",
              "count": "\(count)",
            ])
        }
        if let fingerprint {
          serving.observer?.refused(
            fingerprint: fingerprint, organisation: nil, method: "", reason: connection.reason.rawValue)
        }
      case .acceptFailed(let error):
        logger.error("No connection can be accepted: raise LimitNOFILE", metadata: ["errno": "\(error)"])
      case .answerUndeliverable: break
      }
    }
  }
}
