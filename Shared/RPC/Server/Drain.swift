internal import Synchronization

/// Ends calls at their deadlines, and all of them, step by step, when the server shuts down. Driven by the I/O thread.
final class Drain: Sendable {
  private let began = Mutex<ContinuousClock.Instant?>(nil)
  private let serving: CallServing
  private let settings: RPCServerSettings
  private let finish: @Sendable () -> Void

  init(serving: CallServing, settings: RPCServerSettings, finish: @escaping @Sendable () -> Void) {
    self.serving = serving
    self.settings = settings
    self.finish = finish
  }

  func begin() {
    serving.drain()
    began.withLock { $0 = $0 ?? .now }
  }

  /// Answers when to look again.
  func turn(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    serving.inFlight.cancelExpired(at: now)
    guard let began = began.withLock(\.self) else {
      return now + .milliseconds(settings.deadlineCheckMilliseconds)
    }
    let elapsed = now - began
    if elapsed >= .milliseconds(settings.drainQueriesMilliseconds) { serving.inFlight.cancelAll(onlyQueries: true) }
    if elapsed >= .milliseconds(settings.drainMilliseconds) { serving.inFlight.cancelAll(onlyQueries: false) }
    if serving.inFlight.count == 0 || elapsed >= .milliseconds(settings.drainMilliseconds) { finish() }
    return now + .milliseconds(settings.deadlineCheckMilliseconds)
  }
}
