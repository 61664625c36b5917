import Foundation
import TestKit

/// Namespaces of this program's own, in which root may drop packets and mount file systems without anybody else noticing.
///
/// The program starts itself again inside; what is left there when it ends, ends with it.
enum Sandbox {
  private static let variable = "TWINRIVER_FAULTS_SANDBOX"

  static var isInside: Bool { getenv(variable) != nil }

  /// Whether namespaces can be had.
  static func isPossible() async -> Bool {
    guard getuid() == 0 else { return false }
    let ended = await ChildProcess.run(unshare + ["/bin/sh", "-c", "ip link set lo up"], environment: environment)
    return ended?.status == 0
  }

  private static let unshare = [
    "/usr/bin/unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "--",
  ]

  private static var environment: [String] {
    ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
  }

  /// Runs this program inside; its exit code.
  static func runInside() async -> Int32 {
    // Routing looks at the rules in the order of their numbers; the one for this machine's own addresses comes first and
    // would leave no place before it.
    let prepare = """
      ip link set lo up && ip rule add pref 100 lookup local && ip rule del pref 0 lookup local || exit 70
      "$@"; exit $?
      """
    let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let command =
      ["/usr/bin/setpriv", "--pdeathsig", "KILL"] + unshare + ["/bin/sh", "-c", prepare, "sh"]
      + [executable ?? CommandLine.arguments[0]] + CommandLine.arguments.dropFirst()
    let watcher = Watcher(command, environment: environment + ["\(variable)=1"], input: 0, output: 1, errors: 2)
    let status = await withCheckedContinuation { continuation in
      watcher.watch { continuation.resume(returning: $0) }
    }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
  }
}
