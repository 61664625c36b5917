import ArgumentParser

/// `suite-bench audit`: how fast the five logs become leaves of the Merkle log.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Events of the five logs into the Merkle log, time to checkpoint, and verification.",
    discussion: """
      Each round adds events to all five logs while audit-service is stopped, then starts it and follows its tree: services \
      and audit are processes of their own, every commit and every entry bundle is synced. Verification replays a state \
      folder of 1,000,000 leaves against its signed checkpoint, as recovery and offline auditors do.

      Example: suite-bench audit --events 200000 --json audit.json
      """)

  @OptionGroup var options: BenchOptions

  @Option(help: "Events of all logs together in each round.")
  var events = 200_000

  @Option(help: "Leaves that are verified.")
  var leaves = 1_000_000

  func validate() throws {
    guard events >= 5_000, leaves > 0 else { throw ValidationError("--events must be at least 5000, --leaves 1") }
  }

  func run() async throws {
    try options.publish(try await AuditBench(options: options, events: events, leaves: leaves).run())
  }
}
