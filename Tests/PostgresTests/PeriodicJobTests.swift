import Logging
import Metrics
import Synchronization
import Testing

@testable import Postgres

/// Jobs that go on after a sweep that failed, and end with the service.
@Suite struct PeriodicJobTests {
  struct Unready: Error {}

  /// Fails its first sweep, and says when it has done its second.
  struct Job: PeriodicJob {
    static let failure = "nothing was done"
    let interval = Duration.zero
    let failures = Counter(label: "periodic_job_failures_total")
    let logger: Logger
    let sweeps = Sweeps()

    func sweep() async throws {
      if sweeps.next() == 1 { throw Unready() }
      sweeps.done.yield()
    }
  }

  final class Sweeps: Sendable {
    private let count = Mutex(0)
    let (finished, done) = AsyncStream.makeStream(of: Void.self)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  /// Keeps what is logged.
  final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }

    struct Handler: LogHandler {
      let lines: Lines
      var metadata: Logger.Metadata = [:]
      var logLevel = Logger.Level.info
      subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
      }

      func log(event: LogEvent) { lines.lines.withLock { $0.append("\(event.message)") } }
    }

    var logger: Logger { Logger(label: "job") { _ in Handler(lines: self) } }
  }

  @Test func `a sweep that failed is told and made good by the next, until the service ends`() async throws {
    let lines = Lines()
    let job = Job(logger: lines.logger)

    try await withThrowingTaskGroup { group in
      group.addTask { try await job.run() }
      for await _ in job.sweeps.finished { break }
      group.cancelAll()
      try await group.waitForAll()
    }

    #expect(lines.all == ["nothing was done"])
  }
}
