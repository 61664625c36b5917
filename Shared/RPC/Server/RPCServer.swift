package import Logging
internal import ServiceLifecycle
internal import Synchronization
package import ZeroMQ

/// The listening end of a service: answers calls until it is shut down.
///
/// The I/O thread looks each caller up before anything is decoded, counts its call against the limits, and hands over what
/// it lets in to ``CallWorkers``, where every call is a child task. On graceful shutdown new calls are sent elsewhere, those running get time to
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
    let arrivals = Arrivals<Intake.Call>()
    let (serving, intake) = (serving, Intake(serving, settings: parts.settings))
    let endpoints = listeners.map { _ in
      RouterEndpoint(
        thread: parts.thread, factory: SocketFactory(settings: parts.sockets),
        onMessages: { arrivals.append(intake.admit($1, at: $0, receivedAt: $2), mayStay: serving.isQuick) },
        onEvent: report)
    }
    do {
      for (endpoint, listener) in zip(endpoints, listeners) {
        try await endpoint.open(listener.address, keyPair: listener.keyPair)
      }
    } catch {
      for endpoint in endpoints { await endpoint.close() }
      throw error
    }
    let drain = Drain(serving: serving, settings: parts.settings) { arrivals.finish() }
    let watch = parts.thread.onTurn { _, now in drain.turn(at: now) }
    listening.value.store(true, ordering: .relaxed)

    await withGracefulShutdownHandler {
      await withTaskCancellationHandler {
        await CallWorkers(serving: serving, thread: parts.thread).work(on: arrivals)
      } onCancel: {
        arrivals.finish()
      }
    } onGracefulShutdown: {
      listening.value.store(false, ordering: .relaxed)
      drain.begin()
      parts.thread.wake()
    }
    listening.value.store(false, ordering: .relaxed)
    for endpoint in endpoints { await endpoint.close() }
    withExtendedLifetime(watch) {}
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
