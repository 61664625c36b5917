/// A limit for waiting in a loop that does not run out while this program, and perhaps the whole suite, stands still.
struct AwakeTimer {
  /// What passes between two looks is counted up to this.
  private static let step = Duration.milliseconds(2_500)

  private var left: Duration
  private var last = ContinuousClock.now

  init(_ limit: Duration) { left = limit }

  /// To be asked in every turn of the loop.
  var hasRunOut: Bool {
    mutating get {
      let now = ContinuousClock.now
      left -= min(now - last, Self.step)
      last = now
      return left < .zero
    }
  }
}
