import Foundation
import ServiceKit

/// A process with readers of the catalog's log.
struct ReaderProcess: Sendable {
  let process: Companion

  /// Returns when every reader has its place in the log.
  static func start(_ suite: BenchSuite, readers: Int, pauseMilliseconds: Int = 0) async throws -> ReaderProcess {
    let process = try Companion.start([
      Place.programs.appendingPathComponent("suite-bench").path, "event-reader", "--settings", suite.settingsFile,
      "--keys", suite.keys.path, "--readers", "\(readers)", "--pause-milliseconds", "\(pauseMilliseconds)",
    ])
    guard try await process.line() == "READY" else { throw BenchFailure("the readers could not begin") }
    return ReaderProcess(process: process)
  }

  /// What its readers have seen of the events recorded in that time.
  func conclude(from began: Date, to end: Date) async throws -> Measured {
    process.send("\(Int64(began.timeIntervalSince1970 * 1_000_000)) \(Int64(end.timeIntervalSince1970 * 1_000_000))")
    let line = try await process.line()
    guard let measured = Measured(peerOutput: line) else { throw BenchFailure("the readers said: \(line)") }
    return measured
  }
}
