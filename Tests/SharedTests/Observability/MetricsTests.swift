import Metrics
import Observability
import Testing

@Suite struct MetricsTests {
  private let registry = MetricsRegistry()

  @Test func `a counter is exposed with its labels sorted and escaped`() {
    registry.describe("rpc.requests", "Calls answered.")

    Counter(label: "rpc.requests", dimensions: [("status", "OK"), ("method", "a\"b\\c\nd")], factory: registry)
      .increment(by: 3)

    #expect(
      registry.exposition() == #"""
        # HELP twinriver_rpc_requests_total Calls answered.
        # TYPE twinriver_rpc_requests_total counter
        twinriver_rpc_requests_total{method="a\"b\\c\nd",status="OK"} 3

        """#)
  }

  @Test func `the same label and dimensions are the same series whoever asks`() {
    Counter(label: "x", dimensions: [("a", "1"), ("b", "2")], factory: registry).increment()
    Counter(label: "x", dimensions: [("b", "2"), ("a", "1")], factory: registry).increment()

    #expect(registry.exposition().contains("twinriver_x_total{a=\"1\",b=\"2\"} 2\n"))
  }

  @Test func `a label that is a whole Prometheus name stays as it is`() {
    Counter(label: "twinriver_database_refused_total", factory: registry).increment()

    #expect(registry.exposition().contains("\ntwinriver_database_refused_total 1\n"))
  }

  @Test func `a gauge goes up and down`() {
    let meter = Meter(label: "rpc.connections", factory: registry)

    meter.set(5)
    meter.decrement(by: 1.5)

    #expect(registry.exposition() == "# TYPE twinriver_rpc_connections gauge\ntwinriver_rpc_connections 3.5\n")
  }

  @Test func `a timer is a histogram in seconds with cumulative buckets`() {
    let timer = Timer(label: "rpc.request.duration", factory: registry)

    timer.recordNanoseconds(2_000_000)
    timer.recordNanoseconds(30_000_000)
    timer.recordNanoseconds(600_000_000_000)

    let text = registry.exposition()
    #expect(text.contains("# TYPE twinriver_rpc_request_duration_seconds histogram\n"))
    #expect(text.contains("_seconds_bucket{le=\"0.001\"} 0\n"))
    #expect(text.contains("_seconds_bucket{le=\"0.0025\"} 1\n"))
    #expect(text.contains("_seconds_bucket{le=\"0.05\"} 2\n"))
    #expect(text.contains("_seconds_bucket{le=\"60\"} 2\n"))
    #expect(text.contains("_seconds_bucket{le=\"+Inf\"} 3\n"))
    #expect(text.contains("_seconds_count 3\n"))
    #expect(text.contains("_seconds_sum 600.032\n"))
  }

  @Test func `sizes in bytes get buckets in bytes`() {
    Recorder(label: "rpc.reply.bytes", factory: registry).record(1000)

    #expect(registry.exposition().contains("twinriver_rpc_reply_bytes_bucket{le=\"1024\"} 1\n"))
  }

  @Test func `an observed gauge is read at exposition, and an absent value leaves no line`() {
    registry.observe("pool.idle") { 4 }
    registry.observe("directory.age.seconds") { nil }

    #expect(registry.exposition().contains("twinriver_pool_idle 4\n"))
    #expect(!registry.exposition().contains("\ntwinriver_directory_age_seconds "))
  }

  @Test func `series past the limit share one and are counted`() {
    var limits = MetricsRegistry.Limits()
    limits.maxSeriesPerName = 2
    let registry = MetricsRegistry(limits: limits)

    for index in 0..<5 { Counter(label: "x", dimensions: [("i", "\(index)")], factory: registry).increment() }

    #expect(registry.exposition().contains("twinriver_x_total{overflow=\"true\"} 3\n"))
    #expect(registry.exposition().contains("twinriver_metrics_refused_series_total 3\n"))
  }

  @Test func `a second type under one name is refused and counted`() {
    Meter(label: "x", factory: registry).set(1)
    Recorder(label: "x", factory: registry).record(2)

    #expect(registry.exposition().contains("twinriver_x 1\n"))
    #expect(registry.exposition().contains("twinriver_metrics_refused_series_total 1\n"))
  }

  @Test func `the process reports its memory, descriptors and version`() {
    registry.observeProcess(service: "share-service", version: "0.1.0")

    let text = registry.exposition()
    #expect(text.contains("twinriver_build_info{service=\"share-service\",version=\"0.1.0\"} 1\n"))
    for name in ["process_resident_memory_bytes", "process_open_fds", "process_max_fds", "process_cpu_seconds_total"] {
      #expect(text.contains("\n\(name) "))
    }
  }
}
