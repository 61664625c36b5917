internal import ZeroMQ

/// Remembers which unknown keys were told off lately, so that answering them costs next to nothing.
struct UnknownKeys {
  private let pause: Duration
  private let capacity: Int
  private var answeredAt: [CurvePublicKey: ContinuousClock.Instant] = [:]

  init(settings: RPCServerSettings) {
    pause = .milliseconds(settings.unknownKeyPauseMilliseconds)
    capacity = settings.maximumUnknownKeys
  }

  /// Whether this key should be answered now.
  mutating func shouldAnswer(_ key: CurvePublicKey, at now: ContinuousClock.Instant) -> Bool {
    if let last = answeredAt[key], now - last < pause { return false }
    if answeredAt.count >= capacity {
      answeredAt = answeredAt.filter { now - $0.value < pause }
      // More fresh keys than can be remembered is a flood: silence is the answer.
      guard answeredAt.count < capacity else { return false }
    }
    answeredAt[key] = now
    return true
  }
}
