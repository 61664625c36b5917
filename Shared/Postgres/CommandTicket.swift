internal import Synchronization

/// A place in a queue: its holder waits here until it is admitted or refused, and may leave until then.
final class CommandTicket: Sendable {
  private enum State {
    case fresh
    case waiting(CheckedContinuation<Void, any Error>)
    /// Admitted or refused, perhaps before anybody waited.
    case done(Result<Void, any Error>)
  }

  private let state = Mutex(State.fresh)

  /// Waits for ``admit()``. Throws what ``refuse(_:)`` was given, or `CancellationError` if the task is cancelled before.
  func wait() async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let known = state.withLock { state -> Result<Void, any Error>? in
          if case .done(let result) = state { return result }
          state = .waiting(continuation)
          return nil
        }
        if let known { continuation.resume(with: known) }
      }
    } onCancel: {
      _ = settle(.failure(CancellationError()))
    }
  }

  /// Whether the holder has left, or was refused.
  var isOver: Bool {
    state.withLock { if case .done(.failure) = $0 { true } else { false } }
  }

  /// Lets the holder go on; `false` if it has left.
  func admit() -> Bool {
    settle(.success(()))
  }

  func refuse(_ error: DatabaseError) {
    _ = settle(.failure(error))
  }

  /// The first to settle decides.
  private func settle(_ result: Result<Void, any Error>) -> Bool {
    let (isFirst, waiting) = state.withLock { state -> (Bool, CheckedContinuation<Void, any Error>?) in
      switch state {
      case .done: return (false, nil)
      case .fresh:
        state = .done(result)
        return (true, nil)
      case .waiting(let continuation):
        state = .done(result)
        return (true, continuation)
      }
    }
    waiting?.resume(with: result)
    return isFirst
  }
}

/// Wakes whoever waits for something to change, and forgets nothing in between.
///
/// A waiter takes ``version`` before it looks, and waits for another one. Touched only on one thread.
struct Alarm {
  private(set) var version = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  mutating func ring() {
    version += 1
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  /// Resumes `continuation` at the next ring, or at once if there was one since `version`.
  mutating func wait(since version: Int, _ continuation: CheckedContinuation<Void, Never>) {
    if version == self.version { waiting.append(continuation) } else { continuation.resume() }
  }
}
