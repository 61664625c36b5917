import Synchronization

/// Whether the process can do its work, as the sum of named checks.
package final class Readiness: Sendable {
  /// What one check found.
  package enum State: Sendable, Hashable {
    case ready
    /// Cannot work; the reason is for operators and leaks no data.
    case notReady(reason: String)
  }

  /// One check's finding.
  package struct Finding: Sendable, Hashable {
    package let name: String
    package let state: State
  }

  private typealias Check = @Sendable () async -> State

  private let checks = Mutex<[(name: String, check: Check)]>([])

  package init() {}

  /// Adds a check. It is asked whenever somebody looks, several at a time, and must answer within a second.
  package func register(_ name: String, _ check: @escaping @Sendable () async -> State) {
    checks.withLock { $0.append((name, check)) }
  }

  /// Asks every check, side by side; findings in the order of registration.
  package func findings() async -> [Finding] {
    let checks = checks.withLock { $0 }
    return await withTaskGroup(of: (Int, Finding).self) { group in
      for (index, entry) in checks.enumerated() {
        group.addTask { (index, Finding(name: entry.name, state: await entry.check())) }
      }
      var found: [(Int, Finding)] = []
      for await finding in group { found.append(finding) }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
