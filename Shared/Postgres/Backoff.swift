/// Growing pauses between attempts at something whose success nothing announces.
package struct Backoff {
  private let first: Duration
  private let limit: Duration
  private var next: Duration

  package init(first: Duration, limit: Duration) {
    self.first = first
    self.limit = limit
    next = first
  }

  init(_ settings: DatabaseSettings) {
    self.init(first: settings.reconnectBackoff, limit: settings.reconnectBackoffLimit)
  }

  package mutating func reset() {
    next = first
  }

  /// Waits out the pause, or returns at once when the task is cancelled. Time itself is what is waited for here: nothing
  /// tells when a server that refuses will accept.
  package mutating func pause() async {
    let pause = next * Double.random(in: 0.8...1.2)
    next = min(next * 2, limit)
    try? await Task.sleep(for: pause)
  }
}
