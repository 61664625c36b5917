import ArgumentParser

/// `suite-bench event`: how long after it happened an event is in its readers' hands.
struct EventCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "From an event's commit to its readers' hands, beside Redis Streams.",
    discussion: """
      Departments' profiles are updated at a fixed rate, by commands over the wire, whoever keeps up or not; readers in \
      another process follow the log of catalog-service with EventLog/Read, each over a connection of its own. Besides those \
      that are measured, one reader is dead (stopped while it waits) and one takes a thousand times as long for each event.

      The clock runs from recorded_at, which the command's transaction sets before it commits: what is measured includes \
      the rest of the transaction and the sync. Redis is timed from XADD to the reader, appendfsync always.

      Example: suite-bench event --peers --rates 2000 --readers 1 8 32 --json event.json
      """)

  @OptionGroup var options: BenchOptions

  @Option(parsing: .upToNextOption, help: "Events a second.")
  var rates = EventBench.usualRates

  @Option(parsing: .upToNextOption, help: "Numbers of readers.")
  var readers = EventBench.usualReaders

  func validate() throws {
    guard (rates + readers).allSatisfy({ $0 > 0 }) else {
      throw ValidationError("--rates and --readers must be positive")
    }
  }

  func run() async throws {
    try options.publish(try await EventBench(options: options, rates: rates, readers: readers).run())
  }
}
