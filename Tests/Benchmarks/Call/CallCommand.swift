import ArgumentParser

/// `suite-bench call`: calls beside raw ZeroMQ with CURVE, and beside gRPC.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Calls to a service in another process, beside raw ZeroMQ with CURVE and gRPC C++.",
    discussion: """
      The method is Reflection/ListServices of catalog-service, which is answered from memory. Every call passes \
      everything that calls pass: CURVE, the caller's key looked up in the live directory, access table, limits, deadline, \
      protobuf both ways. The peers echo as many bytes as its reply has, over one connection too.

      Example: suite-bench call --peers --json call.json
      """)

  @OptionGroup var options: BenchOptions

  @Option(parsing: .upToNextOption, help: "Numbers of calls in flight.")
  var inFlight = CallBench.numbersInFlight

  func validate() throws {
    guard inFlight.allSatisfy({ $0 > 0 }) else { throw ValidationError("--in-flight must be at least 1") }
  }

  func run() async throws { try options.publish(try await CallBench(options: options, inFlight: inFlight).run()) }
}
