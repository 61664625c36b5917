import Synchronization

/// Two sets of programs, and which of them each process runs.
final class Releases: Sendable {
  private let folders: [String]
  private let chosen = Mutex<[Replica: Int]>([:])

  /// - Parameter previous: the folder of an earlier release's programs; without one, these programs play both parts.
  init(current: String, previous: String?) { folders = [current, previous ?? current] }

  func folder(of replica: Replica) -> String { folders[chosen.withLock { $0[replica] ?? 0 }] }

  func change(_ replica: Replica) { chosen.withLock { $0[replica] = 1 - ($0[replica] ?? 0) } }

  /// Goes back to the current programs; whether another one was running.
  func restore(_ replica: Replica) -> Bool { chosen.withLock { $0.updateValue(0, forKey: replica) ?? 0 } == 1 }
}
