import Synchronization

/// The order of an import's calls: the next is checked while the one before is stored, and stored after it.
///
/// It knows the calls of this process alone. One that overtakes another in another replica is refused as out of order, and
/// sent again.
final class ImportTurns: Sendable {
  private struct Call {
    let id: String
    let first: Int
    var waiter: CheckedContinuation<Void, Never>?
  }

  private struct State {
    var calls: [UInt64: Call] = [:]
    var next: UInt64 = 0

    func isNext(_ number: UInt64) -> Bool {
      guard let call = calls[number] else { return true }
      return !calls.values.contains { $0.id == call.id && $0.first < call.first }
    }

    /// Takes out whoever need not wait any longer.
    mutating func released() -> [CheckedContinuation<Void, Never>] {
      calls.keys.filter(isNext).compactMap { calls[$0]?.waiter.take() }
    }
  }

  private let state = Mutex(State())

  /// Runs `body`, for which calls with later rows of the same import wait. It calls what it is given when everything is
  /// ready to be stored, and goes on once all calls with earlier rows have ended.
  func inOrder<R: Sendable>(
    _ id: String, from first: Int, _ body: nonisolated(nonsending) (_ turn: () async -> Void) async throws -> R
  ) async throws -> R {
    let number = state.withLock { state in
      state.next += 1
      state.calls[state.next] = Call(id: id, first: first)
      return state.next
    }
    defer { leave(number) }
    return try await body { await wait(number) }
  }

  private func wait(_ number: UInt64) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goesOn = state.withLock { state in
          if Task.isCancelled || state.isNext(number) { return true }
          state.calls[number]?.waiter = continuation
          return false
        }
        if goesOn { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.calls[number]?.waiter.take() }?.resume()
    }
  }

  private func leave(_ number: UInt64) {
    let released = state.withLock { state in
      state.calls[number] = nil
      return state.released()
    }
    for waiter in released { waiter.resume() }
  }
}
