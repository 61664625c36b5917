import Foundation
import Postgres
import ServiceKit
import TestKit

/// Fills the logs, lets audit-service take them in, and times its tree and its checkpoints.
struct AuditBench {
  let options: BenchOptions
  var events = 200_000
  var leaves = 1_000_000

  func run() async throws -> [BenchResult] {
    let verification = try await ReplayBench(options: options, leaves: leaves).run()
    return try await ingestion() + [verification]
  }

  private func ingestion() async throws -> [BenchResult] {
    try await BenchSuite.with { suite in
      let sources = SuiteService.allCases.filter { $0 != .audit }
      var running: [RunningService] = []
      for service in sources { running.append(try await suite.start(service)) }
      var rounds: [Round] = []
      for number in 1...options.rounds {
        try await LogFiller(suite: suite).fill(events: events / SuiteService.allCases.count)
        rounds.append(try await round(suite, sources: running))
        let last = rounds[number - 1]
        options.progress("audit, round \(number): \(BenchReport.short(last.perSecond)) leaves/s")
      }
      for service in running { await service.process.stop() }
      return rows(rounds)
    }
  }

  private struct Round {
    let perSecond: Double
    let cpuSecondsPerMillion: Double
    /// From the last leaf to the checkpoint that covers it.
    let secondsToCheckpoint: Double
  }

  /// Starts audit-service and follows its tree until the logs are in and signed.
  private func round(_ suite: BenchSuite, sources: [RunningService]) async throws -> Round {
    try await TreeWatch.with(suite) { watch in
      let before = try await watch.treeSize()
      let audit = try await suite.start(.audit)
      let cpu = CPUMeter(
        processes: sources.map(\.process.id) + [audit.process.id], families: [suite.postmaster],
        countsThisProcess: false)
      do {
        // The first tenth is the warm-up.
        let first = try await watch.reached(before + UInt64(events / 10))
        let cpuBefore = cpu.seconds
        let last = try await watch.reached(before + UInt64(events))
        let cpuSeconds = cpu.seconds - cpuBefore
        let signed = try await watch.signed(last.size)
        await audit.process.stop()
        let taken = Double(last.size - first.size)
        return Round(
          perSecond: taken / first.at.duration(to: last.at).seconds,
          cpuSecondsPerMillion: cpuSeconds / taken * 1_000_000,
          secondsToCheckpoint: last.at.duration(to: signed).seconds)
      } catch {
        await audit.process.stop()
        throw error
      }
    }
  }

  private func rows(_ rounds: [Round]) -> [BenchResult] {
    var rate = BenchResult(
      name: "audit, five logs into the tree", unit: "/s", ours: rounds.map(\.perSecond).median,
      target: .oursAtLeast(10_000), note: "Tessera publishes 1,500 to 10,000/s")
    rate.cpuSecondsPerMillionAlone = rounds.map(\.cpuSecondsPerMillion).median
    return [
      rate,
      BenchResult(
        name: "audit, last leaf to checkpoint", unit: "s", ours: rounds.map(\.secondsToCheckpoint).median,
        note: "checkpointIntervalMilliseconds is 1000"),
    ]
  }
}

extension ContinuousClock.Instant.Duration {
  var seconds: Double { self / .seconds(1) }
}
