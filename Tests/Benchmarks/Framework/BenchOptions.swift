import ArgumentParser
import Foundation

/// What every measurement is told.
struct BenchOptions: ParsableArguments {
  @Option(help: "How long each measurement lasts, in seconds.")
  var seconds = 3

  @Option(help: "Rounds of each measurement, ours and the peer's alternately; at least 3.")
  var rounds = 3

  @Option(help: "Write the results to this file as JSON.")
  var json: String?

  @Flag(help: "Also measure the peers that Debian packages bring: gRPC C++ and Redis.")
  var peers = false

  func validate() throws {
    guard seconds >= 1 else { throw ValidationError("--seconds must be at least 1") }
    guard rounds >= 3 else { throw ValidationError("--rounds must be at least 3") }
  }

  /// Says how far the run is, to whoever watches, also through a pipe.
  func progress(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Runs ours and the peers one after the other, again and again, and gives the median of each.
  func alternate(
    _ name: String, _ programs: [(name: String, run: () async throws -> Measured)]
  ) async throws -> [Measured] {
    var rounds = programs.map { _ in [Measured]() }
    for _ in 0..<self.rounds {
      for (index, program) in programs.enumerated() { rounds[index].append(try await program.run()) }
    }
    let medians = rounds.map(Measured.median)
    let figures = zip(programs, medians).map { "\($0.name) \(BenchReport.short($1.perSecond))/s" }
    progress("\(name): \(figures.joined(separator: ", "))")
    return medians
  }

  /// Prints the table, and writes the file if one was asked for.
  func publish(_ results: [BenchResult]) throws {
    let report = BenchReport(results: results)
    print(report.table)
    if let json { try report.json().write(to: URL(fileURLWithPath: json)) }
  }
}

/// Why something could not be measured; the run then ends with exit code 1.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
