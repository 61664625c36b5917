package import Logging
internal import Metrics
internal import Postgres
internal import ServiceLifecycle
internal import SuiteContracts

/// A view in memory of what a log says.
package protocol LogView: Sendable {
  /// As metrics and log lines name it.
  var name: String { get }

  /// Topic prefixes; none means all.
  var topics: [String] { get }

  /// Takes events in order. `isCurrent` says whether these are the last there are at the moment.
  func apply(_ events: [ConsumedEvent], isCurrent: Bool) async throws

  /// Forgets everything: the log was restored, and all events come again.
  func reset() async throws

  /// The log has just been read to its end, so the view is as new as now. Called every 25 s at least, while it can be.
  func confirm()
}

/// Feeds a log to a view in memory, from the first event on at every start.
///
/// For what every replica must know for itself and at once, such as the directory of keys.
package struct LogFollower: Service {
  private let view: any LogView
  private let source: any LogSource
  private let logger: Logger
  private let reader: LogCursorReader

  package init(_ view: any LogView, reading source: any LogSource, logger: Logger) {
    self.view = view
    self.source = source
    self.logger = logger
    reader = LogCursorReader(source: source, topics: view.topics)
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown { await follow() }
  }

  private func follow() async {
    var cursor = EventLogV1.Cursor()
    // The first read does not wait, so that a view of an empty log is current at once.
    var isCurrent = false
    var backoff = Backoff.ofReading
    while !Task.isCancelled {
      do {
        (cursor, isCurrent) = try await step(cursor, wait: isCurrent)
        backoff.reset()
      } catch {
        guard !Task.isCancelled else { return }
        logger.warning("a log could not be followed", metadata: ["log.source": "\(source.name)", "error": "\(error)"])
        await backoff.pause()
      }
    }
  }

  /// Follows to the present end of the log from the beginning; for tests.
  package func catchUp() async throws {
    var (cursor, isCurrent) = (EventLogV1.Cursor(), false)
    while !isCurrent { (cursor, isCurrent) = try await step(cursor, wait: false) }
  }

  private func step(_ cursor: EventLogV1.Cursor, wait: Bool) async throws -> (EventLogV1.Cursor, isCurrent: Bool) {
    switch try await reader.read(after: cursor, wait: wait) {
    case .batch(let batch):
      let isCurrent = batch.next.position >= batch.headPosition
      try await view.apply(batch.events, isCurrent: isCurrent)
      if isCurrent { view.confirm() }
      return (batch.next, isCurrent)
    case .rewound(let error):
      logger.warning(
        "a log was rewound",
        metadata: ["reader": "\(view.name)", "log.source": "\(source.name)", "error": "\(error)"])
      Counter.rewinds(of: source, noticedBy: view.name).increment()
      try await view.reset()
      return (EventLogV1.Cursor(), false)
    }
  }
}
