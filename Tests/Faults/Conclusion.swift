import RPC
import ServiceKit
import SuiteContracts

/// What must hold when all is quiet again.
extension Experiment {
  func conclude(_ journal: Journal, _ follower: AuditFollower) async {
    let intents = await journal.intents
    findings.note(
      "everything asked for was answered in the end",
      intents.filter { $0.outcome == nil }.map { "“\($0.errand.name)” \($0.number) has no answer" })
    findings.note(
      "nothing was refused",
      intents.filter(\.isKept).compactMap {
        if case .refused(let why) = $0.outcome { "“\($0.errand.name)” \($0.number): \(why)" } else { nil }
      })
    await findings.note("the first answer is given again, and nothing is done again") { try await askAgain(intents) }

    var logs: [SuiteService: LogBook] = [:]
    for service in SuiteService.allCases {
      await findings.note("\(service)'s log has 1…N, chained") {
        logs[service] = try await LogBook.read(service, as: departments.auditor)
      }
    }
    for (service, log) in logs {
      findings.note("what \(service) accepted is there once", problems(with: intents, in: log, of: service))
    }
    await findings.note("audit has 1…N of every log", { try await compare(follower) })
    for service in SuiteService.allCases {
      await findings.note("\(service)'s projections come out the same when made again") {
        try await expectFaithfulProjections(of: service)
      }
    }
    await findings.note("audit verify --sources finds nothing") {
      try await suite.twinriver(
        "audit", "verify", "--sources", "--as", suite.state + "/keys/demo/auditor")
    }
    findings.say(
      "  \(intents.count) commands and questions, \(logs.values.reduce(0) { $0 + $1.entries.count }) events in the logs"
    )
  }

  /// One of each kind, with the key it was asked with.
  private func askAgain(_ intents: [Journal.Intent]) async throws {
    for errand in errands where errand.isCommand {
      let last = intents.last { $0.errand.name == errand.name && $0.isKept }
      guard let last, case .accepted(let trace) = last.outcome, trace != .nothing else { continue }
      let again = try await errand.ask(last.number, last.key)
      guard again == trace else {
        throw RunningSuite.Failed(description: "“\(errand.name)” gives another answer")
      }
    }
  }

  private func problems(with intents: [Journal.Intent], in log: LogBook, of service: SuiteService) -> [String] {
    let index = log.countsByTrace()
    return intents.filter { $0.errand.service == service && $0.isKept }.compactMap { intent in
      guard case .accepted(let trace) = intent.outcome, trace != .nothing else { return nil }
      let counts = index[trace] ?? [:]
      if counts.isEmpty { return "“\(intent.errand.name)” \(intent.number) is lost" }
      return counts.values.allSatisfy { $0 == 1 } ? nil : "“\(intent.errand.name)” \(intent.number) happened twice"
    }
  }

  /// Audit reads at its own pace: it has the time that everything has to recover.
  private func compare(_ follower: AuditFollower) async throws {
    let limit = ContinuousClock.now + Self.recovery
    while true {
      var problems: [String] = []
      for service in SuiteService.allCases {
        let log = try await LogBook.read(service, as: departments.auditor)
        try await follower.catchUp()
        problems += await follower.problems(with: log, of: service).map { "\(service): \($0)" }
      }
      if problems.isEmpty { return }
      if .now >= limit { throw RunningSuite.Failed(description: problems.prefix(5).joined(separator: "; ")) }
    }
  }
}
