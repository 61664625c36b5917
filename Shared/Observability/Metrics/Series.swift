import CoreMetrics
import Synchronization

/// Prometheus' types, as far as we use them.
enum MetricKind: String, Sendable {
  case counter, gauge, histogram
}

/// All series of one name.
struct Family: Sendable {
  let kind: MetricKind
  var series: [LabelSet: any Series] = [:]
}

/// One set of dimensions of a metric, and its value.
protocol Series: AnyObject, Sendable {
  /// The series' lines.
  func write(_ name: String, _ labels: LabelSet, to writer: inout ExpositionWriter)
}

/// A value read at the moment of exposition.
struct Observed: Sendable {
  let name: String
  let kind: MetricKind
  let labels: LabelSet
  let read: @Sendable () -> Double?
}

final class CounterSeries: Series, CounterHandler {
  private let value = Atomic<Int64>(0)

  func increment(by amount: Int64) { value.add(amount, ordering: .relaxed) }
  func reset() { value.store(0, ordering: .relaxed) }

  func write(_ name: String, _ labels: LabelSet, to writer: inout ExpositionWriter) {
    writer.sample(name, labels, Double(value.load(ordering: .relaxed)))
  }
}

final class FloatingPointCounterSeries: Series, FloatingPointCounterHandler {
  private let value = Mutex(0.0)

  func increment(by amount: Double) { value.withLock { $0 += amount } }
  func reset() { value.withLock { $0 = 0 } }

  func write(_ name: String, _ labels: LabelSet, to writer: inout ExpositionWriter) {
    writer.sample(name, labels, value.withLock { $0 })
  }
}

final class GaugeSeries: Series, MeterHandler, RecorderHandler {
  private let value = Mutex(0.0)

  func set(_ new: Int64) { set(Double(new)) }
  func set(_ new: Double) { value.withLock { $0 = new } }
  func increment(by amount: Double) { value.withLock { $0 += amount } }
  func decrement(by amount: Double) { value.withLock { $0 -= amount } }
  func record(_ new: Int64) { set(new) }
  func record(_ new: Double) { set(new) }

  func write(_ name: String, _ labels: LabelSet, to writer: inout ExpositionWriter) {
    writer.sample(name, labels, value.withLock { $0 })
  }
}

final class HistogramSeries: Series, TimerHandler, RecorderHandler {
  private struct Counts {
    /// Per bucket, not cumulative; the last one is everything above the highest bound.
    var buckets: [UInt64]
    var sum = 0.0
  }

  private let bounds: [Double]
  private let counts: Mutex<Counts>

  init(buckets bounds: [Double]) {
    self.bounds = bounds
    counts = Mutex(Counts(buckets: Array(repeating: 0, count: bounds.count + 1)))
  }

  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    guard value.isFinite else { return }
    let index = bounds.firstIndex { value <= $0 } ?? bounds.count
    counts.withLock {
      $0.buckets[index] += 1
      $0.sum += value
    }
  }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  func write(_ name: String, _ labels: LabelSet, to writer: inout ExpositionWriter) {
    let (buckets, sum) = counts.withLock { ($0.buckets, $0.sum) }
    var total: UInt64 = 0
    for (bound, count) in zip(bounds, buckets) {
      total += count
      writer.sample(name + "_bucket", labels.adding("le", ExpositionWriter.number(bound)), Double(total))
    }
    total += buckets[bounds.count]
    writer.sample(name + "_bucket", labels.adding("le", "+Inf"), Double(total))
    writer.sample(name + "_sum", labels, sum)
    writer.sample(name + "_count", labels, Double(total))
  }
}

/// Upper bounds of histograms.
enum Buckets {
  /// From a local call (100 µs) to a long poll (1 min).
  static let seconds: [Double] = [
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
  ]
  /// From a small message to the largest file chunk, by fours.
  static let bytes: [Double] = (0..<11).map { 64.0 * Double(1 << (2 * $0)) }
  /// Sizes of groups, batches and queues.
  static let counts: [Double] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 16384, 65536]

  static func forRecorder(named label: String) -> [Double] {
    if label.hasSuffix("bytes") { return bytes }
    if label.hasSuffix("seconds") { return seconds }
    return counts
  }
}
