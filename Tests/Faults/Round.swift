import Foundation
import ServiceKit
import Synchronization

/// One seed: traffic, the faults of its plan, and then everything must move again and nothing be amiss.
final class Round: Sendable {
  /// After the last fault everything must move again within this.
  static let recovery = Duration.seconds(30)

  let suite: Suite
  let departments: Departments
  let errands: [Errand]
  let journal: Journal
  let followers: Followers
  let stalls: StallWatch
  let findings: Findings
  private let plan: FaultPlan
  private let able: Set<Requirement>
  private let counts = Mutex<[String: Int]>([:])
  private let peaks = Mutex<[Replica: Int]>([:])
  private let refused = Mutex<[String: [SuiteService: ContinuousClock.Instant]]>([:])

  var auditFollower: AuditFollower { followers.audit }

  init(_ plan: FaultPlan, _ cast: Cast, journal: Journal) {
    self.plan = plan
    self.journal = journal
    suite = cast.suite
    departments = cast.departments
    errands = cast.errands
    followers = cast.followers
    stalls = cast.stalls
    findings = cast.findings
    able = cast.able
  }

  /// What all rounds on one suite share.
  struct Cast: Sendable {
    let suite: Suite
    let departments: Departments
    let errands: [Errand]
    let followers: Followers
    let stalls: StallWatch
    let findings: Findings
    let able: Set<Requirement>
  }

  func run() async {
    let stopped = Flag()
    await withTaskGroup(of: Void.self) { group in
      for errand in errands { group.addTask { await errand.run(in: self, until: stopped) } }
      group.addTask { await self.watchMemory(until: stopped) }
      await breakThings()
      await findings.note("I7 everything moves again within 30 s after the last fault") { try await recover() }
      stopped.raise()
    }
    await findings.note("what happened is answered the same when it is asked for again") { try await askAgain() }
    await check()
    for (name, count) in counts.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      findings.say("  \(count) × \(name)")
    }
  }
}

// MARK: The two phases

extension Round {
  private func breakThings() async {
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for step in plan.steps {
        group.addTask {
          try? await self.wait(step.at - (.now - start))
          await self.happen(step.fault, at: .now - start)
        }
      }
    }
  }

  private func happen(_ fault: any Fault, at time: Duration) async {
    if let requirement = fault.requirement, !able.contains(requirement) {
      return count("skipped, because it needs \(requirement.rawValue): \(fault)")
    }
    await custody.holding(fault.needs) {
      findings.say("  \(time.inSeconds)  \(fault)")
      do {
        try await fault.happen(to: suite, during: self)
      } catch {
        findings.note("\(fault)", ["\(error)"])
      }
    }
  }

  private func recover() async throws {
    for replica in Replica.all where suite.restoreRelease(of: replica) {
      await findings.note("\(replica) ends in good order") { try await suite.stop(replica) }
    }
    let start = ContinuousClock.now
    try await suite.startMissing()
    for replica in Replica.all { try await suite.waitUntilReady(replica) }
    try await expectProgress("everything works after the last fault")
    let took = ContinuousClock.now - start
    findings.say("  everything moved again after \(took.inSeconds)")
    if stalls.hasPassed(Self.recovery, since: start) { throw Suite.Failed("it took \(took.inSeconds)") }
  }

  /// One in so many of the accepted commands, and all kinds.
  private func askAgain() async throws {
    let accepted = try History(JournalFile.read(journal.file.path)).intents.filter { $0.isCommand && $0.isKept }
    for errand in errands where errand.isCommand {
      let mine = accepted.filter { $0.errand == errand.name }
      for intent in stride(from: 0, to: mine.count, by: max(1, mine.count / 5)).map({ mine[$0] }) {
        guard case .ok = intent.outcome, let key = intent.keyBytes else { continue }
        let answer = try await eventually("\(intent.description) is answered again") {
          try await errand.ask(intent.number, key)
        }
        await journal.askedAgain(intent.number, answer)
      }
    }
  }

  /// Readers go at their own pace: they have the time that everything has to recover.
  private func check() async {
    let start = ContinuousClock.now
    while true {
      do {
        let evidence = try await Evidence.collected(in: self)
        let results = Invariant.all.map { ($0.claim, $0.problems(evidence)) }
        guard results.allSatisfy(\.1.isEmpty) || stalls.hasPassed(Self.recovery, since: start) else { continue }
        for (claim, problems) in results { findings.note(claim, problems) }
        return findings.say("  \(evidence.summary)")
      } catch {
        guard stalls.hasPassed(Self.recovery, since: start) else { continue }
        return findings.note("what is to be checked can be read", ["\(error)"])
      }
    }
  }
}

// MARK: For faults

extension Round {
  /// Lets time pass: how long something is broken is what a fault is about.
  func wait(_ time: Duration) async throws {
    if time > .zero { try await Task.sleep(for: time) }
  }

  func count(_ what: String) { counts.withLock { $0[what, default: 0] += 1 } }

  /// Tries until it succeeds; after ``recovery`` what it threw last is thrown.
  @discardableResult
  func eventually<R>(_ claim: String, _ body: () async throws -> R) async throws -> R {
    let start = ContinuousClock.now
    while true {
      do {
        return try await body()
      } catch {
        guard !stalls.hasPassed(Self.recovery, since: start) else {
          throw Suite.Failed("“\(claim)” does not hold: \(error)")
        }
        // Another process is watched.
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  func expectProgress(_ claim: String) async throws {
    let start = ContinuousClock.now
    var stuck = errands
    while !stuck.isEmpty {
      stuck = await journal.progress(of: stuck, within: .seconds(1))
      guard stuck.isEmpty || !stalls.hasPassed(Self.recovery, since: start) else {
        throw Suite.Failed(
          "“\(claim)” does not hold: \(stuck.map { "“\($0.name)”" }.joined(separator: ", ")) stand still")
      }
    }
  }

  /// A key was refused at all services, which must have recorded it.
  func expectRefusals(of key: String) {
    refused.withLock { $0[key] = Dictionary(uniqueKeysWithValues: SuiteService.allCases.map { ($0, .now) }) }
  }

  /// A restored log has forgotten what it recorded.
  func forgetRefusals(by service: SuiteService) {
    refused.withLock { for key in $0.keys { $0[key]?[service] = nil } }
  }

  /// Refusals gather for ten seconds, or until PostgreSQL is back: a process that is killed then takes them with it.
  var refusedKeys: [String: Set<SuiteService>] {
    refused.withLock { refused in
      refused.mapValues { services in
        Set(services.filter { !suite.wasKilled($0.key, within: .seconds(45), after: $0.value) }.keys)
      }
    }
  }

  var peakMemory: [Replica: Int] { peaks.withLock { $0 } }
  private var custody: Custody { .shared }

  private func watchMemory(until stopped: Flag) async {
    while !stopped.isUp {
      for replica in Replica.all {
        guard let bytes = suite.residentBytes(of: replica) else { continue }
        peaks.withLock { $0[replica] = max($0[replica] ?? 0, bytes) }
      }
      try? await wait(.milliseconds(250))
    }
  }
}
