internal import Synchronization

/// A command's place in the queue: it waits here until a group seats it, and may leave until then.
final class CommandTicket: Sendable {
  private enum State {
    case fresh
    case waiting(CheckedContinuation<Void, any Error>)
    case done
    case cancelled
  }

  private let state = Mutex(State.fresh)

  /// Waits for ``admit()``. Throws `CancellationError` if the task is cancelled before, and what ``refuse(_:)`` was given.
  func wait() async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = state.withLock { state in
          if case .cancelled = state { return true }
          state = .waiting(continuation)
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      take(cancelling: true)?.resume(throwing: CancellationError())
    }
  }

  /// Whether the command has left the queue.
  var isCancelled: Bool {
    state.withLock { if case .cancelled = $0 { true } else { false } }
  }

  /// Lets the command run; `false` if it has left.
  func admit() -> Bool {
    guard let continuation = take(cancelling: false) else { return false }
    continuation.resume()
    return true
  }

  func refuse(_ error: DatabaseError) {
    take(cancelling: false)?.resume(throwing: error)
  }

  private func take(cancelling: Bool) -> CheckedContinuation<Void, any Error>? {
    state.withLock { state in
      switch state {
      case .waiting(let continuation):
        state = cancelling ? .cancelled : .done
        return continuation
      case .fresh:
        if cancelling { state = .cancelled }
        return nil
      case .done, .cancelled: return nil
      }
    }
  }
}
