import ArgumentParser

/// `suite-bench command`: durable commands over the wire, beside `pgbench`.
struct CommandCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "command",
    abstract: "Durable commands to a service in another process, beside pgbench with the same statements.",
    discussion: """
      The command is DirectoryService/UpdateProfile of catalog-service: call, identity, idempotency key, lock, three reads, \
      state change, event with position and chain, answer kept, commit synced, answer. The peer runs the same statements with \
      a sequence instead of the log's head row, one transaction each, from as many connections as there are callers.

      Example: suite-bench command --callers 32 128 --json command.json
      """)

  @OptionGroup var options: BenchOptions

  @Option(parsing: .upToNextOption, help: "Numbers of callers.")
  var callers = CommandBench.numbersOfCallers

  func validate() throws {
    guard callers.allSatisfy({ $0 > 0 }) else { throw ValidationError("--callers must be at least 1") }
  }

  func run() async throws { try options.publish(try await CommandBench(options: options, callers: callers).run()) }
}
