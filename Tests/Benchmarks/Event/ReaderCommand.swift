import ArgumentParser
import Foundation
import Operator
import RPC
import ServiceKit
import SuiteContracts
import TestKit

/// `suite-bench event-reader`: what `suite-bench event` runs beside itself. Follows the catalog's log from its end.
///
/// Says `READY`, is told `FROM TO` in microseconds since 1970, and answers with what it has seen of that time.
struct ReaderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event-reader", abstract: "Reads events for suite-bench event.", shouldDisplay: false)

  @Option var settings: String
  @Option var keys: String
  @Option var readers: Int
  /// How long each event takes.
  @Option var pauseMilliseconds = 0

  func run() async throws {
    let suite = try await OperatorSettings.load(settings).suite
    let curve = try KeyFolder(keys).ensure(SuiteConfiguration.monitor).curve
    let sightings = Sightings()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<readers {
        let client = try BenchSuite.client(for: .catalog, of: suite, as: curve)
        group.addTask { try await client.connected { try await follow(.init($0), sightings) } }
      }
      group.addTask {
        await sightings.begun(by: readers)
        say("READY")
        try await answer(sightings)
        throw CancellationError()
      }
      try? await group.next()
      group.cancelAll()
    }
  }

  private func answer(_ sightings: Sightings) async throws {
    let line = try await BlockingThread.value { readLine() ?? "" }
    let times = line.split(separator: " ").compactMap { Int64($0) }
    guard times.count == 2 else { throw BenchFailure("told “\(line)”, not FROM TO") }
    // Events of the last moment are still on their way.
    try await Task.sleep(for: .milliseconds(300))
    say(sightings.result(from: times[0], to: times[1]))
  }

  /// Not `print`, which keeps to itself what goes into a pipe.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private func follow(_ log: EventLogV1.EventLog.Client, _ sightings: Sightings) async throws {
    var cursor = try await log.head(.init(), options: CallOptions()).head
    sightings.begin()
    while !Task.isCancelled {
      let reply = try await log.read(
        .init(after: cursor, limit: pauseMilliseconds > 0 ? 1 : 256, waitMs: 10_000),
        options: CallOptions(timeout: .seconds(15)))
      cursor = reply.scannedUpTo
      let now = Date()
      try sightings.add(reply.events, at: now)
      if pauseMilliseconds > 0 { try await Task.sleep(for: .milliseconds(pauseMilliseconds)) }
    }
  }
}
