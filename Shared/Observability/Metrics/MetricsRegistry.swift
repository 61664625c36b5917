package import CoreMetrics
import Synchronization

/// Keeps every metric of the process and writes them as Prometheus text. The backend of swift-metrics.
///
/// A label such as `rpc.request.duration` becomes `twinriver_rpc_request_duration_seconds`: counters end in `_total`,
/// timers in `_seconds`. Asking twice for the same label and dimensions gives the same series.
package final class MetricsRegistry: MetricsFactory {
  /// What bounds the registry.
  package struct Limits: Sendable {
    /// Series with different dimensions under one name; further ones share a series labelled `overflow="true"`.
    package var maxSeriesPerName = 1000

    package init() {}
  }

  private struct State {
    var families: [String: Family] = [:]
    var help: [String: String] = [:]
    var observed: [Observed] = []
    var refused = 0
  }

  private let prefix: String
  private let limits: Limits
  private let state = Mutex(State())

  /// - Parameter prefix: Put before every name, with an underscore.
  package init(prefix: String = "twinriver", limits: Limits = Limits()) {
    self.prefix = prefix
    self.limits = limits
  }

  /// Gives a metric its `# HELP` line.
  package func describe(_ label: String, _ help: String) {
    state.withLock { $0.help[PrometheusName.of(label, prefix: prefix)] = help }
  }

  /// Registers a gauge that is read when somebody looks.
  package func observe(
    _ label: String, dimensions: [(String, String)] = [], isCounter: Bool = false,
    _ read: @escaping @Sendable () -> Double?
  ) {
    let name = PrometheusName.of(label, prefix: prefix, suffix: isCounter ? "_total" : "")
    let observed = Observed(
      name: name, kind: isCounter ? .counter : .gauge, labels: LabelSet(dimensions), read: read)
    state.withLock { $0.observed.append(observed) }
  }

  /// Everything in Prometheus' text exposition format, version 0.0.4, sorted by name.
  package func exposition() -> String {
    let (families, help, observed, refused) = state.withLock { ($0.families, $0.help, $0.observed, $0.refused) }
    var writer = ExpositionWriter(help: help)
    var blocks: [String: String] = [:]
    for (name, family) in families { blocks[name] = writer.block(name, family) }
    for (name, group) in Dictionary(grouping: observed, by: \.name) { blocks[name] = writer.block(name, group) }
    if refused > 0 {
      let name = PrometheusName.of("metrics.refused.series", prefix: prefix, suffix: "_total")
      blocks[name] = "# TYPE \(name) counter\n\(name) \(refused)\n"
    }
    return blocks.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, suffix: "_total", kind: .counter, dimensions) { CounterSeries() }
  }

  package func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    series(label, suffix: "_total", kind: .counter, dimensions) { FloatingPointCounterSeries() }
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, suffix: "", kind: .gauge, dimensions) { GaugeSeries() }
  }

  package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    guard aggregate else { return series(label, suffix: "", kind: .gauge, dimensions) { GaugeSeries() } }
    let buckets = Buckets.forRecorder(named: label)
    return series(label, suffix: "", kind: .histogram, dimensions) { HistogramSeries(buckets: buckets) }
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(label, suffix: "_seconds", kind: .histogram, dimensions) { HistogramSeries(buckets: Buckets.seconds) }
  }

  // Series are shared by label and dimensions, so one holder's end is not the series' end: counts go on from where
  // they were when the same metric is made again.
  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}

  private func series<S: Series>(
    _ label: String, suffix: String, kind: MetricKind, _ dimensions: [(String, String)], _ make: () -> S
  ) -> S {
    let name = PrometheusName.of(label, prefix: prefix, suffix: suffix)
    return state.withLock { state in
      var family = state.families[name] ?? Family(kind: kind)
      var labels = LabelSet(dimensions)
      if family.series[labels] == nil, family.series.count >= limits.maxSeriesPerName {
        labels = .overflow
        state.refused += 1
      }
      if let known = family.series[labels] {
        if let same = known as? S { return same }
        // One name with two types cannot be exposed; the second use counts into nothing, and that is counted.
        state.refused += 1
        return make()
      }
      guard family.kind == kind else {
        state.refused += 1
        return make()
      }
      let made = make()
      family.series[labels] = made
      state.families[name] = family
      return made
    }
  }
}
