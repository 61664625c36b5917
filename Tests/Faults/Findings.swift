import Foundation
import Synchronization

/// What held and what did not, said as it is found.
final class Findings: Sendable {
  private let counts = Mutex((passed: 0, failed: 0))

  var passed: Int { counts.withLock(\.passed) }
  var failed: Int { counts.withLock(\.failed) }

  /// - Parameter problems: what speaks against the claim; none if it holds.
  func note(_ claim: String, _ problems: [String]) {
    counts.withLock { if problems.isEmpty { $0.passed += 1 } else { $0.failed += 1 } }
    say(problems.isEmpty ? "✓ \(claim)" : "✗ \(claim): \(problems.prefix(5).joined(separator: "; "))")
  }

  /// Not `print`: whoever watches through a pipe is to see it now.
  func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Notes whether `body` succeeds.
  func note(_ claim: String, _ body: () async throws -> Void) async {
    do {
      try await body()
      note(claim, [])
    } catch {
      note(claim, ["\(error)"])
    }
  }
}
