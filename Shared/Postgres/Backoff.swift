/// Growing pauses between attempts to connect.
struct Backoff {
  private let first: Duration
  private let limit: Duration
  private var next: Duration

  init(_ settings: DatabaseSettings) {
    first = settings.reconnectBackoff
    limit = settings.reconnectBackoffLimit
    next = first
  }

  mutating func reset() {
    next = first
  }

  /// Waits out the pause, or returns at once when the task is cancelled. Time itself is what is waited for here: nothing
  /// tells when a server that refuses connections will accept them.
  mutating func pause() async {
    let pause = next * Double.random(in: 0.8...1.2)
    next = min(next * 2, limit)
    try? await Task.sleep(for: pause)
  }
}
