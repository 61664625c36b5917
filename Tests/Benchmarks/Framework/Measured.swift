import Histogram

/// What one round has shown, or the median of several.
struct Measured: Hashable, Sendable {
  /// Operations a second.
  var perSecond: Double
  var p50Microseconds: Double
  var p99Microseconds: Double
  var p999Microseconds: Double
  /// Processor time of all processes involved, the load generator included, for a million operations.
  var cpuSecondsPerMillion: Double?

  /// The median of each figure by itself.
  ///
  /// - Precondition: there is at least one round.
  static func median(of rounds: [Measured]) -> Measured {
    let cpu = rounds.compactMap(\.cpuSecondsPerMillion)
    return Measured(
      perSecond: rounds.map(\.perSecond).median, p50Microseconds: rounds.map(\.p50Microseconds).median,
      p99Microseconds: rounds.map(\.p99Microseconds).median, p999Microseconds: rounds.map(\.p999Microseconds).median,
      cpuSecondsPerMillion: cpu.isEmpty ? nil : cpu.median)
  }
}

extension Measured {
  /// - Parameter latencies: in nanoseconds.
  init(latencies: Latencies, seconds: Double, cpuSeconds: Double?) {
    let count = Double(latencies.count)
    self.init(
      perSecond: count / seconds, p50Microseconds: latencies.microseconds(at: 50),
      p99Microseconds: latencies.microseconds(at: 99), p999Microseconds: latencies.microseconds(at: 99.9),
      cpuSecondsPerMillion: cpuSeconds.map { count > 0 ? $0 / count * 1_000_000 : 0 })
  }

  /// Reads the line a peer's client ends with: `RESULT per_second=… p50_us=… p99_us=… p999_us=… cpu_s_per_million=…`.
  init?(peerOutput: String) {
    guard let line = peerOutput.split(separator: "\n").last(where: { $0.hasPrefix("RESULT ") }) else { return nil }
    let pairs = line.split(separator: " ").dropFirst().compactMap { word -> (String, Double)? in
      let halves = word.split(separator: "=")
      guard halves.count == 2, let number = Double(halves[1]) else { return nil }
      return (String(halves[0]), number)
    }
    let numbers = Dictionary(pairs) { $1 }
    guard let perSecond = numbers["per_second"], let p50 = numbers["p50_us"], let p99 = numbers["p99_us"],
      let p999 = numbers["p999_us"]
    else { return nil }
    self.init(
      perSecond: perSecond, p50Microseconds: p50, p99Microseconds: p99, p999Microseconds: p999,
      cpuSecondsPerMillion: numbers["cpu_s_per_million"])
  }
}

/// How long operations took, to three digits.
struct Latencies: Sendable {
  private static let longest: UInt64 = 120_000_000_000
  private var histogram = Histogram<UInt64>(highestTrackableValue: longest, numberOfSignificantValueDigits: .three)

  var count: Int { Int(histogram.totalCount) }

  mutating func record(nanoseconds: some Sequence<UInt32>) {
    for value in nanoseconds { histogram.record(UInt64(value)) }
  }

  mutating func record(microseconds: UInt64) {
    histogram.record(min(microseconds * 1_000, Self.longest))
  }

  func microseconds(at percentile: Double) -> Double {
    count == 0 ? 0 : Double(histogram.valueAtPercentile(percentile)) / 1_000
  }
}

extension [Double] {
  /// The middle one; of an even number the upper of the two.
  var median: Double { sorted()[count / 2] }
}
