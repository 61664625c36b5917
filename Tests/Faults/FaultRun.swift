import Foundation
import ServiceKit

/// A suite from its making to its end, and one round after the other on it.
struct FaultRun {
  private let seeds: [UInt64]
  private let length: Duration
  private let state: String
  private let isTemporary: Bool
  private let portBase: Int
  private let scripts: Scripts
  private let releases: Releases
  private let findings = Findings()

  init(
    seeds: [UInt64], length: Duration, state: String?, portBase: Int, deploy: String, previousRelease: String?
  ) throws {
    self.seeds = seeds
    self.length = length
    self.portBase = portBase
    isTemporary = state == nil
    self.state = try Self.makeFolder(state)
    // The services lie beside this program.
    let programs = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = URL(fileURLWithPath: programs).deletingLastPathComponent().path
    scripts = Scripts(deploy: deploy, state: self.state, programs: folder)
    releases = Releases(current: folder, previous: previousRelease)
  }

  private static func makeFolder(_ wanted: String?) throws -> String {
    let folder =
      wanted.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
      ?? "\(FileManager.default.temporaryDirectory.path)/suite-faults-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    return folder
  }

  /// Forty ports of which none is listened on.
  static func freePortBase() throws -> Int {
    for base in stride(from: 22_000, to: 32_000, by: 100).shuffled() {
      let listeners = (0..<40).compactMap { try? TCP.listen(on: base + $0) }
      listeners.forEach { close($0) }
      if listeners.count == 40 { return base }
    }
    throw Suite.Failed("no forty ports are free from 22000 to 32000; name some with --port-base")
  }

  /// - Returns: how much did not hold.
  func run() async -> Int {
    sayWhatIsMissing()
    do {
      findings.say("Making a suite in \(state)")
      let suite = try await Suite.setUp(
        scripts, portBase: portBase, releases: releases, onSmallDisk: Sandbox.isInside)
      await findings.note("all rounds could be had") { try await rounds(on: suite) }
      await suite.tearDown()
    } catch {
      findings.note("a suite could be made", ["\(error)"])
      _ = try? await scripts.run("postgres_stop \"$state\"")
    }
    await cleanUp()
    findings.say("\(findings.passed) passed, \(findings.failed) failed")
    return findings.failed
  }

  private var able: Set<Requirement> {
    var able: Set<Requirement> = []
    if Sandbox.isInside { able.insert(.root) }
    if FalseClock.library != nil { able.insert(.faketime) }
    return able
  }

  private func sayWhatIsMissing() {
    if !able.contains(.root) {
      findings.say("Skipped, because they need \(Requirement.root.rawValue): disk full, partition")
    }
    if !able.contains(.faketime) {
      findings.say("Skipped, because it needs \(Requirement.faketime.rawValue): clock jump")
    }
  }

  private func rounds(on suite: Suite) async throws {
    let stalls = StallWatch()
    let watch = CallWatch(stalls)
    try await Departments.connected(to: suite, watch) { departments in
      let followers = Followers(departments.auditor)
      let cast = Round.Cast(
        suite: suite, departments: departments, errands: try await departments.errands(), followers: followers,
        stalls: stalls, findings: findings, able: able)
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await followers.run() }
        group.addTask { await stalls.run() }
        for seed in seeds { await round(seed, cast) }
        await conclude(on: suite)
        group.cancelAll()
      }
    }
  }

  private func round(_ seed: UInt64, _ cast: Round.Cast) async {
    let plan = FaultPlan(seed: seed, length: length)
    let failedBefore = findings.failed
    findings.say("\nSeed \(seed), \(length.inSeconds), \(plan.steps.count) faults")
    do {
      await Round(plan, cast, journal: try Journal("\(state)/journal-\(seed).jsonl")).run()
    } catch {
      findings.note("the journal of seed \(seed) can be written", ["\(error)"])
    }
    if findings.failed > failedBefore {
      findings.say("  have it again: suite-faults --seed \(seed) --seconds \(length.components.seconds)")
    }
  }

  /// What takes a quiet suite, once.
  private func conclude(on suite: Suite) async {
    findings.say("\nAt the end")
    for service in SuiteService.allCases {
      await findings.note("\(service)'s projections come out the same when made again") {
        for name in try await suite.command(service, "rebuild-projection").split(separator: "\n") {
          let report = try await suite.command(service, "rebuild-projection", String(name))
          let halves = report.components(separatedBy: "after:\n")
          guard halves.count == 2, halves[0] == "before:\n" + halves[1] else {
            throw Suite.Failed("\(name) differs: \(report)")
          }
        }
      }
    }
    await findings.note("audit verify --sources finds nothing") {
      try await suite.twinriver("audit", "verify", "--sources", "--as", suite.state + "/keys/demo/auditor")
    }
  }

  private func cleanUp() async {
    guard isTemporary else { return }
    guard findings.failed == 0 else { return findings.say("What was left is in \(state)") }
    _ = try? await scripts.run(
      "case $postgres_data in /var/lib/twinriver/*) umount \"$postgres_data\" 2>/dev/null; rm -rf \"$postgres_data\" ;; esac"
    )
    try? FileManager.default.removeItem(atPath: state)
  }
}
