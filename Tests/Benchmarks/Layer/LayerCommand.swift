import ArgumentParser
import Foundation

/// `suite-bench writers`: durable commands beside `pgbench`.
struct LayerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writers",
    abstract: "Durable commands without the wire: writers and log in this process, beside pgbench.",
    discussion: """
      One command: idempotency key, row lock and read, state change, history row, event; fsync on. The peer runs the same \
      statements with a sequence instead of the log's head row, one transaction each. Rounds alternate; medians count.

      Example: suite-bench writers --rounds 5 --json command.json
      """)

  @Option(help: "How long each measurement lasts, in seconds.")
  var seconds = 4

  @Option(help: "Measurements of each kind; at least 3.")
  var rounds = 3

  @Option(parsing: .upToNextOption, help: "Numbers of callers.")
  var callers = [1, 8, 32, 128]

  @Option(help: "Write the results to this file as JSON.")
  var json: String?

  /// How many times the peer's rate is asked for, with 32 callers or more.
  static let target = 2.0

  func validate() throws {
    guard rounds >= 3, seconds >= 1, callers.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("at least 3 rounds of at least 1 second with at least 1 caller")
    }
  }

  func run() async throws {
    let results = try await LayerBench(seconds: seconds, rounds: rounds, callers: callers).run { line in
      // Not `print`: progress is for whoever watches, also through a pipe.
      FileHandle.standardError.write(Data((line + "\n").utf8))
    }
    let report = LayerReport(target: Self.target, rounds: rounds, seconds: seconds, results: results)
    print(report.table)
    if let json { try report.write(to: json) }
    if !report.isMet { throw ExitCode.failure }
  }
}

/// What `suite-bench writers` has found.
struct LayerReport: Encodable {
  struct Row: Encodable {
    /// `spread` over 10,000 rows, or on 50 `hot` ones.
    let rows: String
    let callers: Int
    let oursPerSecond: Double
    let peerPerSecond: Double
    let ratio: Double
    /// `nil` where nothing was asked for.
    let isMet: Bool?
  }

  let bench = "writers"
  let peer = "pgbench, same statements with a sequence, one transaction each"
  let target: Double
  let rounds: Int
  let seconds: Int
  let results: [Row]

  var isMet: Bool { results.allSatisfy { $0.isMet ?? true } }

  var table: String {
    let lines = results.map { row in
      let cells = [
        row.rows, "\(row.callers)", "\(Int(row.oursPerSecond))", "\(Int(row.peerPerSecond))",
        String(format: "%.2f", row.ratio), row.isMet.map { $0 ? "met" : "MISSED" } ?? "",
      ]
      return zip(cells, [8, 8, 10, 10, 7, 8]).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined()
    }
    return (["rows    callers ours/s    peer/s    ratio  target \(target)"] + lines).joined(separator: "\n")
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }
}
