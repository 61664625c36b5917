/// How a mount answered in the last minutes (挂接运行情况): counts, and times by a sliding window of whole minutes.
package struct MountHealth: Sendable {
  /// What became of one question to a mount.
  package enum Outcome: Sendable, Hashable {
    case answered
    /// It was not put to the data: they were busy, or the question was not right.
    case refused(reason: String)
    case failed(reason: String)
  }

  private struct Minute {
    let number: Int
    var counts: [Outcome: Int] = [:]
    var times = TimeHistogram()
  }

  private let windowMinutes: Int
  /// Oldest first.
  private var minutes: [Minute] = []

  package init(windowMinutes: Int) {
    self.windowMinutes = windowMinutes
  }

  /// - Parameters:
  ///   - took: how long the data took to answer; `nil` where that says nothing, as with a batch.
  ///   - minute: the minute it ended in, counted from any beginning.
  package mutating func add(_ outcome: Outcome, took: Duration?, in minute: Int) {
    forget(before: minute)
    if minutes.last?.number != minute { minutes.append(Minute(number: minute)) }
    minutes[minutes.count - 1].counts[outcome, default: 0] += 1
    if let took, outcome == .answered { minutes[minutes.count - 1].times.add(took) }
  }

  /// All that happened in the window that ends with `minute`.
  package func summary(at minute: Int) -> Summary {
    var summary = Summary(windowMinutes: windowMinutes)
    var times = TimeHistogram()
    for past in minutes where past.number > minute - windowMinutes {
      for (outcome, count) in past.counts { summary.count(outcome, count) }
      times.add(past.times)
    }
    (summary.p50, summary.p95, summary.p99) = (times.percentile(0.5), times.percentile(0.95), times.percentile(0.99))
    return summary
  }

  private mutating func forget(before minute: Int) {
    minutes.removeAll { $0.number <= minute - windowMinutes }
  }

  package struct Summary: Sendable, Hashable {
    package let windowMinutes: Int
    package private(set) var answered = 0
    /// By reason.
    package private(set) var refused: [String: Int] = [:]
    package private(set) var failed: [String: Int] = [:]
    /// Of what was answered by key; `nil` if nothing was.
    package fileprivate(set) var p50: Duration?
    package fileprivate(set) var p95: Duration?
    package fileprivate(set) var p99: Duration?

    fileprivate init(windowMinutes: Int) { self.windowMinutes = windowMinutes }

    package var asked: Int { answered + refused.values.reduce(0, +) + failed.values.reduce(0, +) }

    fileprivate mutating func count(_ outcome: Outcome, _ count: Int) {
      switch outcome {
      case .answered: answered += count
      case .refused(let reason): refused[reason, default: 0] += count
      case .failed(let reason): failed[reason, default: 0] += count
      }
    }
  }
}

/// Times in steps of fifteen hundredths, from a tenth of a millisecond on: what a percentile says is at most so much too long.
package struct TimeHistogram: Sendable {
  /// By step.
  private var counts: [Int: Int] = [:]
  private static let first = Duration.microseconds(100)
  private static let factor = 1.15

  package init() {}

  package mutating func add(_ time: Duration) {
    var (step, bound) = (0, Self.first)
    while bound < time {
      step += 1
      bound = bound * Self.factor
    }
    counts[step, default: 0] += 1
  }

  package mutating func add(_ other: TimeHistogram) { counts.merge(other.counts, uniquingKeysWith: +) }

  /// The time that this share of all did not exceed; `nil` without any.
  package func percentile(_ share: Double) -> Duration? {
    let wanted = Int((share * Double(counts.values.reduce(0, +))).rounded(.up))
    var seen = 0
    for (step, count) in counts.sorted(by: { $0.key < $1.key }) {
      seen += count
      if seen >= wanted { return (0..<step).reduce(Self.first) { bound, _ in bound * Self.factor } }
    }
    return nil
  }
}
