import Foundation
import RPC
import ServiceKit
import SuiteContracts

/// A service's schema is put back to an earlier state, once or twice from one back-up. Every reader must notice.
///
/// What was accepted after the back-up is gone for good: that is what restoring means. The second time the back-up knows
/// nothing of the epoch that the first time opened.
struct SchemaRestored: Fault {
  let service: SuiteService
  let times: Int

  init(_ generator: inout SeededGenerator) {
    service = [.share, .catalog, .correction, .open].randomElement(using: &generator)!
    times = Int.random(in: 1...2, using: &generator)
  }

  // Nobody must be excused for not noticing.
  var needs: Set<Resource> { Resource.everything }
  var length: Duration { .seconds(10 * times) }
  var description: String { "\(service)'s schema is restored\(times == 2 ? " twice" : "")" }

  /// Who follows a log into tables or memory, under which name. A service's own directory follows too.
  static let readers: [SuiteService: [(SuiteService, String)]] = [
    .share: [(.correction, "deliveries")],
    .catalog: [(.share, "published-entries"), (.open, "open-catalog")]
      + SuiteService.allCases.filter { $0 != .catalog }.map { ($0, "directory") },
  ]

  func happen(to suite: Suite, during round: Round) async throws {
    let file = suite.state + "/faults-\(service).dump"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try await suite.database.backUp(service, to: file)
    for _ in 0..<times {
      try await round.expectProgress("everything works before \(service) is restored")
      try await restore(suite, from: file, round)
    }
  }

  private func restore(_ suite: Suite, from file: String, _ round: Round) async throws {
    let auditor = round.departments.auditor
    let place = try await round.eventually("\(service) tells where its log ends") {
      try await auditor.log(of: service).head(.init(), options: auditor.options()).head ?? .init()
    }
    if service == .catalog {
      // Something that every directory takes in.
      try await suite.twinriver("org", "enrol", "11500000MBX002022W", "--name", "恢复演练", "--kind", "system")
    }
    let readers = try await readers(past: place.position, suite, round)
    try await round.eventually("audit reads \(service) on") {
      guard await round.auditFollower.hasSeen(service, place) else { throw Suite.Failed("audit lags") }
    }
    var counted: [Int] = []
    for (reader, name) in readers { counted.append(try await noticed(by: reader, name, suite)) }
    for replica in Replica.all(of: service) { try await suite.stop(replica) }
    try await suite.database.restore(service, from: file)
    try await suite.command(service, "restore")
    await round.journal.forget(service)
    round.forgetRefusals(by: service)
    for replica in Replica.all(of: service) { try await suite.start(replica) }

    try await round.eventually("a reader who has read too far is told so") {
      do {
        _ = try await auditor.log(of: service).read(.init(after: place, limit: 1), options: auditor.options())
      } catch let error as RPCError where error.reason == "LOG_REWOUND" {
        return
      }
      throw Suite.Failed("the cursor \(place.epoch)/\(place.position) of \(service) is still accepted")
    }
    try await round.eventually("audit records that \(service) was rewound") {
      guard await round.auditFollower.hasSeenRewind(of: service, from: place) else {
        throw Suite.Failed("no leaf tells that \(service) was rewound")
      }
    }
    for ((reader, name), before) in zip(readers, counted) {
      try await round.eventually("\(reader)'s \(name) notices that \(service) was restored") {
        guard try await noticed(by: reader, name, suite) > before else { throw Suite.Failed("it is not counted") }
      }
    }
  }

  /// Those that have read past a position: soon everybody whom the newest events concern.
  private func readers(past position: UInt64, _ suite: Suite, _ round: Round) async throws -> [(SuiteService, String)] {
    let all = Self.readers[service] ?? []
    let concerned = all.filter { $0.1 == (service == .catalog ? "directory" : "deliveries") }
    return try await round.eventually("every reader of \(service) reads on") {
      var past: [(SuiteService, String)] = []
      for reader in all where try await suite.database.position(of: reader.1, in: reader.0) > position {
        past.append(reader)
      }
      guard past.count >= concerned.count else { throw Suite.Failed("only \(past) have read past \(position)") }
      return past
    }
  }

  /// How often a reader says that it has found the log restored, all replicas together.
  private func noticed(by reader: SuiteService, _ name: String, _ suite: Suite) async throws -> Int {
    var sum = 0
    for replica in Replica.all(of: reader) {
      let line = try await suite.metrics(of: replica).split(separator: "\n").first {
        $0.contains("log_rewinds_total") && $0.contains("source=\"\(service)\"") && $0.contains("reader=\"\(name)\"")
      }
      sum += line.flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }.map(Int.init) ?? 0
    }
    return sum
  }
}
