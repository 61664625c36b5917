import Contracts
import EventLog
import Foundation
import RPC
import ServiceKit
import SuiteContracts
import Wire

/// One kind of fault under traffic: everything works, something breaks, everything works again, nothing is amiss.
struct Experiment {
  let suite: RunningSuite
  let departments: Departments
  let errands: [Errand]
  /// How often every errand must be accepted before it goes on.
  let commands: Int
  let findings: Findings

  /// After the last fault everything must move again within this.
  static let recovery = Duration.seconds(30)

  /// Who follows a log into tables, and under which name.
  private static let consumers: [SuiteService: [(SuiteService, String)]] = [
    .share: [(.correction, "deliveries")],
    .catalog: [(.share, "published-entries"), (.open, "open-catalog")]
      + SuiteService.allCases.filter { $0 != .catalog }.map { ($0, "directory") },
  ]

  func run(_ fault: Fault) async throws {
    let (journal, stopped) = (Journal(), Flag())
    let follower = AuditFollower(departments.auditor)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for errand in errands { group.addTask { await errand.run(into: journal, until: stopped) } }
      group.addTask { try await follower.follow(until: stopped) }
      await progress(journal, of: errands, "everything works before")
      do {
        switch fault {
        case .killed: for service in SuiteService.allCases { try await kill(service, journal) }
        case .stopped: try await stopDatabase(journal)
        case .restored: for service in [.share, .catalog] as [SuiteService] { try await restore(service, journal) }
        }
      } catch {
        findings.note("the fault could be brought about", ["\(error)"])
      }
      stopped.raise()
      try await group.waitForAll()
    }
    await conclude(journal, follower)
  }

  private func progress(_ journal: Journal, of errands: [Errand], _ claim: String) async {
    let stuck = await journal.progress(of: errands, times: commands, within: Self.recovery)
    findings.note(claim, stuck.map { "“\($0.name)” stands still" })
  }
}

// MARK: Faults

extension Experiment {
  private func kill(_ service: SuiteService, _ journal: Journal) async throws {
    try await suite.kill(service)
    await progress(
      journal, of: errands.filter { $0.service != service }, "the other four work while \(service) is dead")
    let clock = ContinuousClock()
    let started = clock.now
    try await suite.start(service)
    findings.say(
      "  \(service) was ready again after \((clock.now - started).formatted(.units(allowed: [.milliseconds])))")
    await progress(journal, of: errands, "everything works after \(service) was killed")
  }

  private func stopDatabase(_ journal: Journal) async throws {
    try await suite.stopDatabase()
    let commands = errands.filter { $0.service != .audit }
    async let silent = journal.answers(.unavailable, to: commands, within: .seconds(10))
    // The outage itself.
    try await Task.sleep(for: .seconds(10))
    findings.note("every command is UNAVAILABLE meanwhile", await silent.map { "“\($0.name)” is not" })
    try await suite.startDatabase()
    await progress(journal, of: errands, "everything works after PostgreSQL is back")
  }

  /// Twice from one back-up: the second time it knows nothing of the epoch that the first time opened.
  private func restore(_ service: SuiteService, _ journal: Journal) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("suite-faults-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("schema.dump").path
    try await suite.backUp(service, to: file)
    for time in ["restored", "restored again"] {
      await progress(journal, of: errands, "everything works before \(service) is \(time)")
      try await restore(service, from: file, journal)
      await progress(journal, of: errands, "everything works after \(service) is \(time)")
    }
  }

  /// What was accepted after the back-up is gone for good: that is what restoring means. Nobody may overlook it.
  private func restore(_ service: SuiteService, from file: String, _ journal: Journal) async throws {
    let auditor = departments.auditor
    let place = try await auditor.log(of: service).head(.init(), options: auditor.options()).head ?? .init()
    // Something that every service's directory takes in.
    try await suite.twinriver("org", "enrol", "11500000MBX002022W", "--name", "恢复演练", "--kind", "system")
    let readers = try await consumers(of: service, past: place.position)
    var counted: [Int] = []
    for (reader, name) in readers { counted.append(try await noticed(of: service, by: reader, name)) }
    try await suite.stop(service)
    try await suite.restore(service, from: file)
    try await suite.command(service, "restore")
    await journal.forget(service)
    try await suite.start(service)
    await findings.note("a reader who has read too far is told from where to read again") {
      try await expectRewound(place, at: service)
    }
    await findings.note("audit has recorded that the log of \(service) was rewound") {
      try await AuditFollower(auditor).expectRewind(of: service, from: place)
    }
    for ((reader, name), before) in zip(readers, counted) {
      await findings.note("\(reader)'s \(name) has noticed it") {
        try await expectNotice(of: service, by: reader, name, moreThan: before)
      }
    }
  }

  /// Those that have read past a position: soon everybody whom the newest events concern.
  private func consumers(of service: SuiteService, past position: UInt64) async throws -> [(SuiteService, String)] {
    let all = Self.consumers[service] ?? []
    let concerned = all.filter { $0.1 == (service == .catalog ? "directory" : "deliveries") }
    let limit = ContinuousClock.now + Self.recovery
    while true {
      var past: [(SuiteService, String)] = []
      for consumer in all where try await suite.position(of: consumer.1, in: consumer.0) > position {
        past.append(consumer)
      }
      if past.count >= concerned.count { return past }
      guard .now < limit else { throw RunningSuite.Failed(description: "not every reader of \(service) reads on") }
    }
  }

  private func expectRewound(_ place: EventLogV1.Cursor, at service: SuiteService) async throws {
    let auditor = departments.auditor
    let limit = ContinuousClock.now + Self.recovery
    while true {
      do {
        _ = try await auditor.log(of: service).read(.init(after: place, limit: 1), options: auditor.options())
        throw RunningSuite.Failed(description: "the cursor \(place.epoch)/\(place.position) is still accepted")
      } catch let error as RPCError where error.reason == "LOG_REWOUND" {
        return
      } catch let error as RPCError where error.code == .unavailable && .now < limit {
        // The connection is being made again.
        continue
      }
    }
  }

  /// Readers look at their own pace; they have the time that everything has to recover.
  private func expectNotice(
    of source: SuiteService, by reader: SuiteService, _ name: String, moreThan before: Int
  ) async throws {
    let limit = ContinuousClock.now + Self.recovery
    while try await noticed(of: source, by: reader, name) <= before {
      guard .now < limit else { throw RunningSuite.Failed(description: "it is not counted") }
    }
  }

  /// How often a reader says that it has found the log restored.
  private func noticed(of source: SuiteService, by reader: SuiteService, _ name: String) async throws -> Int {
    let line = try await suite.metrics(of: reader).split(separator: "\n").first {
      $0.contains("log_rewinds_total") && $0.contains("source=\"\(source)\"") && $0.contains("reader=\"\(name)\"")
    }
    return line.flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }.map(Int.init) ?? 0
  }

  /// Makes each projection again, while nothing happens: it must come out as it was.
  func expectFaithfulProjections(of reader: SuiteService) async throws {
    for name in try await suite.command(reader, "rebuild-projection").split(separator: "\n") {
      let report = try await suite.command(reader, "rebuild-projection", String(name))
      let halves = report.components(separatedBy: "after:\n")
      guard halves.count == 2, halves[0] == "before:\n" + halves[1] else {
        throw RunningSuite.Failed(description: "\(name) differs: \(report)")
      }
    }
  }
}
