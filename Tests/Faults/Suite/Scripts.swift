import Foundation
import TestKit

/// Runs shell with what Deploy's own scripts know: where PostgreSQL is, how a configuration is made.
struct Scripts: Sendable {
  let deploy: String
  let state: String
  /// Where the services' programs are.
  let programs: String

  private static let prelude = """
    set -euo pipefail
    deploy=$1 state=$2 programs=$3; shift 3
    for part in common install postgres config; do . "$deploy/lib/$part.sh"; done
    postgres_locate "$state"

    """

  @discardableResult
  func run(_ script: String, _ arguments: [String] = []) async throws -> String {
    let command =
      ["/bin/bash", "-c", Self.prelude + script, "suite-faults", deploy, state, programs] + arguments
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    guard let ended = await ChildProcess.run(command, environment: environment) else {
      throw Suite.Failed("/bin/bash could not be started")
    }
    guard ended.status == 0 else {
      throw Suite.Failed("\(script) \(arguments.joined(separator: " ")) ended with \(ended.status): \(ended.output)")
    }
    return ended.output
  }
}
