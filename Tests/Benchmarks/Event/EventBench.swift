import Contracts
import Foundation
import RPC
import ServiceKit

/// Publishes at several rates to several numbers of readers and collects how long events took.
struct EventBench {
  let options: BenchOptions
  var rates = Self.usualRates
  var readers = Self.usualReaders

  static let usualRates = [500, 2_000, 5_000]
  static let usualReaders = [1, 8, 32]
  /// The rate that limits are asked for at.
  private static let targetRate = 2_000
  private static let departments = 1_000

  func run() async throws -> [BenchResult] {
    try await withTemporaryFolder { folder in
      let redis = options.peers ? try await RedisPeer.build(in: folder) : nil
      return try await BenchSuite.with { suite in
        let catalog = try await suite.start(.catalog)
        let keys = try suite.keys(of: "operator")
        let results = try await suite.connected(as: keys, to: .catalog, 4) { clients in
          let enrolment = Enrolment(suite: suite, registrar: .init(clients[0]))
          let publisher = Publisher(
            directories: clients.map { .init($0) }, departments: try await enrolment.departments(Self.departments))
          return try await measure(publisher, suite, catalog, redis)
        }
        await catalog.process.stop()
        return results
      }
    }
  }

  private func measure(
    _ publisher: Publisher, _ suite: BenchSuite, _ catalog: RunningService, _ redis: RedisPeer?
  ) async throws -> [BenchResult] {
    var results: [BenchResult] = []
    for rate in rates {
      for count in readers {
        var programs: [(name: String, run: () async throws -> Measured)] = [
          ("ours", { try await round(publisher, rate, count, suite, catalog) })
        ]
        if let redis {
          programs.append(("Redis", { try await redis.measure(rate: rate, readers: count, seconds: options.seconds) }))
        }
        let title = "event, \(rate)/s, \(count) reader\(count == 1 ? "" : "s")"
        let medians = try await options.alternate(title, programs)
        results += rows(title, rate, medians)
      }
    }
    return results
  }

  /// One round: readers, a dead one and a slow one beside them, a warm-up, and then what counts.
  private func round(
    _ publisher: Publisher, _ rate: Int, _ count: Int, _ suite: BenchSuite, _ catalog: RunningService
  ) async throws -> Measured {
    let readers = try await ReaderProcess.start(suite, readers: count)
    let dead = try await ReaderProcess.start(suite, readers: 1)
    kill(dead.process.id, SIGSTOP)
    let slow = try await ReaderProcess.start(suite, readers: 1, pauseMilliseconds: 1_000_000 / rate)
    let cpu = CPUMeter(
      processes: [catalog.process.id, readers.process.id, slow.process.id], families: [suite.postmaster])
    do {
      try await publisher.publish(at: rate, for: .seconds(1))
      let (before, began) = (cpu.seconds, Date())
      let published = try await publisher.publish(at: rate, for: .seconds(options.seconds))
      let (cpuSeconds, end) = (cpu.seconds - before, Date())
      var measured = try await readers.conclude(from: began, to: end)
      measured.perSecond = Double(published) / end.timeIntervalSince(began)
      measured.cpuSecondsPerMillion = cpuSeconds / Double(published) * 1_000_000
      for reader in [readers, dead, slow] { await reader.process.end() }
      return measured
    } catch {
      for reader in [readers, dead, slow] { await reader.process.end() }
      throw error
    }
  }

  private func rows(_ title: String, _ rate: Int, _ medians: [Measured]) -> [BenchResult] {
    let (ours, peer) = (medians[0], medians.count > 1 ? medians[1] : nil)
    let isTarget = rate == Self.targetRate
    func row(_ name: String, _ figure: KeyPath<Measured, Double>, _ limit: Double) -> BenchResult {
      BenchResult(
        name: "\(title), \(name)", unit: "us", ours: ours[keyPath: figure], peer: peer?[keyPath: figure],
        peerName: peer.map { _ in RedisPeer.name }, target: isTarget ? .oursAtMost(limit) : .none, detail: ours,
        peerDetail: peer, note: "\(Int(ours.perSecond))/s published")
    }
    return [row("p50", \.p50Microseconds, 2_000), row("p99", \.p99Microseconds, 20_000)]
  }
}

/// Makes events happen at a rate that does not depend on how soon they are answered, as long as not too many wait.
struct Publisher: Sendable {
  /// What a service would refuse more of; from here on the rate is what the service can do.
  private static let underWayLimit = 128

  let directories: [CatalogV1.DirectoryService.Client]
  let departments: [String]

  /// Answers how many were accepted; those that are under way at the end are waited for.
  @discardableResult
  func publish(at rate: Int, for duration: Duration) async throws -> Int {
    let began = ContinuousClock.now
    let count = Int(duration / .seconds(1) * Double(rate))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<count {
        let due = began + .seconds(1) / rate * number
        // A schedule is what is waited for; what is overdue follows at once.
        if due > .now { try await Task.sleep(until: due, tolerance: .zero, clock: .continuous) }
        if number >= Self.underWayLimit { try await group.next() }
        group.addTask { try await publish(number) }
      }
      try await group.waitForAll()
    }
    return count
  }

  private func publish(_ number: Int) async throws {
    _ = try await directories[number % directories.count].updateProfile(
      .init(
        code: departments[number % departments.count],
        profile: .init(unit: "信息化处", contact: "023-\(number)", procedures: "数据资源管理办法")),
      options: CallOptions())
  }
}
