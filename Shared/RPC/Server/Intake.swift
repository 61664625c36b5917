internal import Synchronization
internal import ZeroMQ

/// Decides on the I/O thread what is let in: looks every caller up before anything is decoded, and counts every call
/// against the limits, so that what waits to be answered is bounded. What is not let in is answered here, or not at all.
final class Intake: Sendable {
  /// A call that is let in: counted, and to be counted out by whoever answers it.
  struct Call: Sendable {
    let message: InboundMessage
    let caller: Caller
    let receivedAt: ContinuousClock.Instant
    let endpoint: RouterEndpoint
  }

  private let serving: CallServing
  private let settings: RPCServerSettings
  private let unknownKeys: Mutex<UnknownKeys>

  init(_ serving: CallServing, settings: RPCServerSettings) {
    self.serving = serving
    self.settings = settings
    unknownKeys = Mutex(UnknownKeys(settings: settings))
  }

  func admit(
    _ messages: [InboundMessage], at endpoint: RouterEndpoint, receivedAt: ContinuousClock.Instant
  ) -> [Call] {
    var calls: [Call] = []
    calls.reserveCapacity(messages.count)
    for message in messages {
      switch serving.directory.lookup(message.key) {
      case .known(let caller):
        if message.isUnproven { endpoint.prove(message.route) }
        if let limit = serving.inFlight.enter(message.key, bytes: message.body.count) {
          refuse(message, limit, at: endpoint)
        } else {
          calls.append(Call(message: message, caller: caller, receivedAt: receivedAt, endpoint: endpoint))
        }
      case let lookup:
        let answering = unknownKeys.withLock { $0.shouldAnswer(message.key, at: receivedAt) }
        refuse(message, lookup, at: endpoint, answering: answering)
      }
    }
    return calls
  }

  private func refuse(_ message: InboundMessage, _ limit: InFlightCalls.Limit, at endpoint: RouterEndpoint) {
    let error = RPCError.limitMet(limit, retryAfterMilliseconds: settings.retryAfterMilliseconds)
    let callID = EnvelopeHead(message.body)?.callID ?? 0
    endpoint.send(serving.refuse(error, callID: callID), to: message.route)
  }

  private func refuse(
    _ message: InboundMessage, _ lookup: CallerLookup, at endpoint: RouterEndpoint, answering: Bool
  ) {
    serving.metrics.keyRefused(lookup.refusalReason, answered: answering)
    guard answering else { return }
    let error = RPCError.keyRefused(lookup, message.key)
    endpoint.refuse(message.route, with: error.packedReply(to: 0, in: .zh))
    serving.observer?.refused(
      fingerprint: KeyFingerprint(of: message.key), organisation: nil, method: "", reason: error.reason)
  }
}
