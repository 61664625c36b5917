import ArgumentParser

/// `suite-bench exchange`: what departments get from each other, with its evidence.
struct ExchangeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "Queries and batches under a grant, each with its event and signed receipt.",
    discussion: """
      A provider's database of 100,000 real records is mounted from outside share-service's own schema. A query is one exchange: \
      grant, entry and quota checked, the record read at the provider, receipt signed, event and holder stored, commit synced. The \
      batch of all records lies beside psql's \\copy of the same view; the stream is as large as it is told to be.

      Example: suite-bench exchange --stream-megabytes 1024 --json exchange.json
      """)

  @OptionGroup var options: BenchOptions

  @Option(help: "Megabytes of the one large batch; 0 leaves it out.")
  var streamMegabytes = ExchangeBench.streamMegabytes

  func validate() throws {
    guard (0...4_096).contains(streamMegabytes) else { throw ValidationError("--stream-megabytes must be 0 to 4096") }
  }

  func run() async throws {
    try options.publish(try await ExchangeBench(options: options, streamMegabytes: streamMegabytes).run())
  }
}
