internal import Glibc
internal import Synchronization

/// A named place where a process may be told to die or to stand still, so that tests can do it at the worst moment.
///
/// Nothing happens unless ``variable`` was set when the process started. Without it, passing a place costs the check of one
/// constant that is `nil`.
package enum Failpoint: String, Sendable, CaseIterable {
  /// The first body of a group has run, others have not ended.
  case midGroup = "mid-group"
  /// A group's writes are sent, its COMMIT is not.
  case beforeCommit = "before-commit"
  /// A group is committed, none of its members has been told.
  case afterCommitBeforeReply = "after-commit-before-reply"
  /// A reply is packed and not handed to its connection.
  case beforeReplySent = "before-reply-sent"
  /// A consumer has sent its effects, the cursor has not moved.
  case betweenEffectAndCursor = "between-effect-and-cursor"
  /// A consumer's batch is committed, the next is not asked for.
  case afterEffectAndCursor = "after-effect-and-cursor"
  /// Leaves and the source's cursor are sent, not committed.
  case leavesBeforeCommit = "leaves-before-commit"
  /// The entries of a checkpoint are on disk, it is not signed.
  case beforeSigning = "before-signing"
  /// A checkpoint is signed, and nowhere but in memory.
  case afterSigning = "after-signing"
  /// A checkpoint's list of sources is replaced, the checkpoint itself is not.
  case midCheckpoint = "mid-checkpoint"
  /// A checkpoint is in force on disk and not published.
  case checkpointKept = "checkpoint-kept"
  /// A batch's chunk is stored, others are still to be read.
  case midBatch = "mid-batch"
  /// A delivery is recorded, and not a byte of it has left.
  case beforeFirstByte = "before-first-byte"
  /// A migration's statements are sent, not committed.
  case midMigration = "mid-migration"

  /// The environment variable that arms one place: `name:kill`, `name:stop`, or `name:3:kill` for the third time.
  package static let variable = "TWINRIVER_FAILPOINT"

  /// To be called at the place.
  @inline(__always)
  package static func reached(_ place: Failpoint) {
    guard let armed else { return }
    armed.reached(place)
  }

  /// What this process was told to do, for its log.
  package static var order: FailpointOrder? { armed?.order }

  /// Read once: a process is armed from its start or never.
  private static let armed: ArmedFailpoint? = getenv(variable).flatMap { text in
    guard let order = FailpointOrder(parsing: String(cString: text)) else {
      fatalError("\(variable) is to be NAME:kill, NAME:stop or NAME:NTH:kill; names: \(FailpointOrder.names)")
    }
    return ArmedFailpoint(order)
  }
}

/// What is to happen at which place, and at which time it is passed.
package struct FailpointOrder: Sendable, Hashable, CustomStringConvertible {
  package enum Action: String, Sendable { case kill, stop }

  package let place: Failpoint
  package let nth: Int
  package let action: Action

  package init(_ place: Failpoint, nth: Int = 1, _ action: Action) {
    self.place = place
    self.nth = nth
    self.action = action
  }

  /// `nil` unless it is `NAME:ACTION` or `NAME:NTH:ACTION`.
  package init?(parsing text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let place = Failpoint(rawValue: String(parts[0])),
      let action = Action(rawValue: String(parts[parts.count - 1])),
      let nth = parts.count == 3 ? Int(parts[1]) : 1, nth > 0
    else { return nil }
    self.init(place, nth: nth, action)
  }

  package var description: String { "\(place.rawValue):\(nth):\(action.rawValue)" }

  static var names: String { Failpoint.allCases.map(\.rawValue).joined(separator: ", ") }
}

private final class ArmedFailpoint: Sendable {
  let order: FailpointOrder
  private let passed = Atomic(0)

  init(_ order: FailpointOrder) { self.order = order }

  func reached(_ place: Failpoint) {
    guard place == order.place, passed.wrappingAdd(1, ordering: .relaxed).newValue == order.nth else { return }
    kill(getpid(), order.action == .kill ? SIGKILL : SIGSTOP)
  }
}
