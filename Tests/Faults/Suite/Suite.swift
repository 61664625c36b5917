import Failpoints
import Foundation
import Operator
import ServiceKit
import Synchronization
import TestKit

/// The real processes of a suite in a folder of their own, and everything that can be done to them.
final class Suite: Sendable {
  struct Failed: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// How a process is started otherwise than usual.
  struct Circumstances: Sendable {
    var failpoint: FailpointOrder?
    var clock: FalseClock?

    var environment: [String] {
      (failpoint.map { ["\(Failpoint.variable)=\($0)"] } ?? []) + (clock?.environment ?? [])
    }
  }

  let state: String
  let portBase: Int
  let database: SuiteDatabase
  let settings: OperatorSettings
  private let scripts: Scripts
  private let releases: Releases
  private let links: [Replica: Link]
  private let processes = Mutex<[Replica: ServiceProcess]>([:])
  private let kills = Mutex<[(service: SuiteService, at: ContinuousClock.Instant)]>([])
  private let ends = Mutex<[ServiceProcess.UnexpectedEnd]>([])

  init(_ scripts: Scripts, portBase: Int, releases: Releases, links: [Replica: Link]) async throws {
    state = scripts.state
    self.portBase = portBase
    self.scripts = scripts
    self.releases = releases
    self.links = links
    database = SuiteDatabase(scripts)
    settings = try await OperatorSettings.load(state + "/config/twinriver.yaml")
  }

  var portal: String { settings.portal }
  func link(to replica: Replica) -> Link { links[replica]! }
  func changeRelease(of replica: Replica) async { releases.change(replica) }
  func restoreRelease(of replica: Replica) -> Bool { releases.restore(replica) }

  /// Processes that ended although nobody had ended them.
  var unexpectedEnds: [ServiceProcess.UnexpectedEnd] {
    collectEnds()
    return ends.withLock { $0 }
  }
}

// MARK: Processes

extension Suite {
  func start(
    _ replica: Replica, _ circumstances: Circumstances = Circumstances(), awaitingReadiness: Bool = true
  ) async throws {
    collectEnds()
    let program = releases.folder(of: replica) + "/" + replica.service.executable
    let process = try ServiceProcess(
      [program, "serve", "--config", "\(state)/config/\(replica)-service.yaml"],
      environment: circumstances.environment, log: "\(state)/logs/\(replica).log",
      mayDie: circumstances.failpoint != nil)
    processes.withLock { $0[replica] = process }
    if awaitingReadiness { try await waitUntilReady(replica) }
  }

  func waitUntilReady(_ replica: Replica) async throws {
    let address = "http://127.0.0.1:\(replica.httpPort(portBase))/readyz"
    var timer = AwakeTimer(.seconds(60))
    while true {
      guard let ended = await ChildProcess.run(["/usr/bin/curl", "-fsS", "--max-time", "2", address], environment: [])
      else { throw Failed("curl cannot be started") }
      if ended.status == 0 { return }
      if timer.hasRunOut { throw Failed("\(replica) is not ready after 60 s: \(ended.output)") }
      if try await startAgainIfUnavailable(replica) { continue }
      if let end = processes.withLock({ $0[replica] })?.end {
        throw Failed("\(replica) ended with \(end) as it started")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// Does what every supervisor does with a process that could not begin, because PostgreSQL was away.
  private func startAgainIfUnavailable(_ replica: Replica) async throws -> Bool {
    guard processes.withLock({ $0[replica] })?.hasEndedUnavailable ?? false else { return false }
    try await Task.sleep(for: .milliseconds(200))
    try await start(replica, awaitingReadiness: false)
    return true
  }

  /// As an operator stops it.
  func stop(_ replica: Replica) async throws {
    guard let process = take(replica) else { return }
    process.signal(SIGTERM)
    if await !process.hasEnded(within: .seconds(20)) {
      await process.noteWhereItStands()
      process.kill()
      _ = await process.hasEnded(within: .seconds(5))
      throw Failed("\(replica) did not end within 20 s of SIGTERM")
    }
  }

  /// kill -9: nothing is finished, nothing is said.
  func kill(_ replica: Replica) async throws {
    guard let process = take(replica) else { return }
    kills.withLock { $0.append((replica.service, .now)) }
    process.kill()
    guard await process.hasEnded(within: .seconds(5)) else { throw Failed("\(replica) cannot be killed") }
  }

  func wasKilled(_ service: SuiteService, within time: Duration, after start: ContinuousClock.Instant) -> Bool {
    kills.withLock { $0.contains { $0.service == service && (start...start + time).contains($0.at) } }
  }

  func pause(_ replica: Replica) async throws { processes.withLock { $0[replica] }?.signal(SIGSTOP) }
  func resume(_ replica: Replica) async throws { processes.withLock { $0[replica] }?.signal(SIGCONT) }

  /// Whether a process has ended by kill -9.
  func isKilled(_ replica: Replica, within limit: Duration) async -> Bool {
    guard let process = processes.withLock({ $0[replica] }) else { return false }
    return await process.hasEnded(within: limit) && process.end == SIGKILL
  }

  /// Starts whoever ended although nobody had ended them, and whoever a fault that went wrong has left behind.
  func startMissing() async throws {
    for replica in Replica.all {
      let isRunning = processes.withLock { $0[replica] }.map { $0.end == nil } ?? false
      if !isRunning { try await start(replica, awaitingReadiness: false) }
    }
  }

  /// Resident memory in bytes; `nil` while it does not run.
  func residentBytes(of replica: Replica) -> Int? { processes.withLock { $0[replica] }?.residentBytes }

  func stopAll() async {
    for replica in Replica.all.reversed() { try? await stop(replica) }
    links.values.forEach { $0.close() }
  }

  private func take(_ replica: Replica) -> ServiceProcess? {
    collectEnds()
    return processes.withLock { $0.removeValue(forKey: replica) }
  }

  private func collectEnds() {
    let found = processes.withLock { processes in
      processes.compactMap { replica, process in process.unexpectedEnd(as: replica) }
    }
    ends.withLock { $0 += found }
  }
}

// MARK: Commands

extension Suite {
  /// Runs one of the service's own commands, such as `restore`.
  @discardableResult
  func command(_ service: SuiteService, _ words: String...) async throws -> String {
    try await scripts.run(
      "\"$programs/$1-service\" \"${@:2}\" --config \"$state/config/$1-service.yaml\"",
      [service.rawValue] + words)
  }

  /// Runs `twinriver` as the operator.
  @discardableResult
  func twinriver(_ words: String...) async throws -> String {
    try await scripts.run(". \"$state/env\"; twinriver \"$@\"", words)
  }

  @discardableResult
  func shell(_ script: String) async throws -> String { try await scripts.run(script, []) }

  /// A replica's metrics, as monitoring scrapes them.
  func metrics(of replica: Replica) async throws -> String {
    try await scripts.run("curl -fsS --max-time 5 \"$1\"", ["http://127.0.0.1:\(replica.httpPort(portBase))/metrics"])
  }

  /// Fetches a page of the portal as a citizen without JavaScript does; `nil` if the portal does not answer well.
  func fetch(_ path: String, form: [(String, String)] = []) async -> String? {
    let fields = form.flatMap { ["--data-urlencode", "\($0.0)=\($0.1)"] }
    let command = ["/usr/bin/curl", "-fsS", "--max-time", "5"] + fields + [portal + path]
    guard let ended = await ChildProcess.run(command, environment: []), ended.status == 0 else { return nil }
    return ended.output
  }
}
