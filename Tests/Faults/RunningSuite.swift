import Foundation
import Operator
import ServiceKit
import TestKit

/// A suite that Deploy/up has started, and what an operator, or an accident, can do to it.
struct RunningSuite: Sendable {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  let state: String
  let settings: OperatorSettings
  let portal: String
  private let deploy: String

  init(state: String, deploy: String) async throws {
    self.state = state
    self.deploy = deploy
    settings = try await OperatorSettings.load(state + "/config/twinriver.yaml")
    portal = settings.portal
  }
}

// MARK: Services

extension RunningSuite {
  /// kill -9: nothing is finished, nothing is said.
  func kill(_ service: SuiteService) async throws {
    try await shell(
      "process=$(<\"$state/run/$1.pid\"); kill -KILL \"$process\"; within 5 service_has_ended \"$state\" \"$1\"",
      service.rawValue)
  }

  /// As an operator stops it.
  func stop(_ service: SuiteService) async throws {
    try await shell("service_stop \"$state\" \"$1\"", service.rawValue)
  }

  /// Starts a service and waits until it says that it can work.
  func start(_ service: SuiteService) async throws {
    try await shell(
      "service_start \"$state\" \"$1\"; service_wait_ready \"$state\" \"$1\"", service.rawValue)
  }

  /// Runs one of the service's own commands, such as `restore`.
  @discardableResult
  func command(_ service: SuiteService, _ words: String...) async throws -> String {
    try await shell(
      "\"$(programs)/$1-service\" \"${@:2}\" --config \"$state/config/$1-service.yaml\"",
      [service.rawValue] + words)
  }

  /// Runs `twinriver` as the operator.
  @discardableResult
  func twinriver(_ words: String...) async throws -> String {
    try await shell(". \"$state/env\"; twinriver \"$@\"", words)
  }
}

// MARK: PostgreSQL

extension RunningSuite {
  /// All sessions end at once, as when the machine is gone.
  func stopDatabase() async throws {
    try await shell("postgres_control stop -m immediate")
  }

  func startDatabase() async throws {
    try await shell("postgres_control start -l \"$postgres_data/start.log\"")
  }

  /// Backs one schema up into a file.
  func backUp(_ service: SuiteService, to file: String) async throws {
    try await shell(
      "\"$postgres_bin/pg_dump\" -d \"$(postgres_connection \"$state\" postgres)\" -n \"$1\" -Fc -f \"$2\"",
      service.rawValue, file)
  }

  /// Puts one schema back to what it was when it was backed up.
  func restore(_ service: SuiteService, from file: String) async throws {
    try await shell(
      """
      PGOPTIONS='-c client_min_messages=warning' \
        "$postgres_bin/psql" -X -q -v ON_ERROR_STOP=1 -d "$(postgres_connection "$state" postgres)" \
        -c "DROP SCHEMA \\"$1\\" CASCADE"
      "$postgres_bin/pg_restore" -d "$(postgres_connection "$state" postgres)" --single-transaction "$2"
      """,
      service.rawValue, file)
  }
}

// MARK: Looking into it

extension RunningSuite {
  /// The service's metrics, as monitoring scrapes them.
  func metrics(of service: SuiteService) async throws -> String {
    try await shell("curl -fsS --max-time 5 \"$(service_http \"$state\" \"$1\")/metrics\"", service.rawValue)
  }

  /// How far a consumer has read the log it follows.
  func position(of consumer: String, in service: SuiteService) async throws -> UInt64 {
    let text = try await shell(
      """
      "$postgres_bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -v consumer="$2" -d "$(postgres_connection "$state" postgres)" \
        -f - <<<"SELECT position FROM $1.consumer_cursor WHERE consumer = :'consumer'"
      """,
      service.rawValue, consumer)
    return UInt64(text.filter(\.isNumber)) ?? 0
  }
}

// MARK: Shell

extension RunningSuite {
  private static let prelude = """
    set -euo pipefail
    deploy=$1 state=$2; shift 2
    for part in common install postgres config services; do . "$deploy/lib/$part.sh"; done
    postgres_locate "$state"

    """

  @discardableResult
  private func shell(_ script: String, _ arguments: String...) async throws -> String {
    try await shell(script, arguments)
  }

  private func shell(_ script: String, _ arguments: [String]) async throws -> String {
    let command = ["/bin/bash", "-c", Self.prelude + script, "suite-faults", deploy, state] + arguments
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    guard let ended = await ChildProcess.run(command, environment: environment) else {
      throw Failed(description: "/bin/bash could not be started")
    }
    guard ended.status == 0 else {
      throw Failed(
        description: "\(script) \(arguments.joined(separator: " ")) ended with \(ended.status): \(ended.output)")
    }
    return ended.output
  }

  /// Fetches a page of the portal as a citizen without JavaScript does; `nil` if the portal does not answer well.
  func fetch(_ path: String, form: [(String, String)] = []) async -> String? {
    let fields = form.flatMap { ["--data-urlencode", "\($0.0)=\($0.1)"] }
    let command = ["/usr/bin/curl", "-fsS", "--max-time", "5"] + fields + [portal + path]
    guard let ended = await ChildProcess.run(command, environment: []), ended.status == 0 else { return nil }
    return ended.output
  }
}
