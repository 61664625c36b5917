import Synchronization

/// Tells those who wait for it that the tree has grown in this process.
package final class TreeGrowth: Sendable {
  private struct State {
    var size: UInt64 = 0
    var nextID = 0
    var waiters: [Int: Waiter] = [:]
  }

  private struct Waiter {
    let size: UInt64
    let continuation: CheckedContinuation<Void, Never>
  }

  private let state = Mutex(State())

  package init() {}

  /// Wakes whoever waits for a size that is reached now.
  package func report(_ size: UInt64) {
    let woken = state.withLock { state in
      state.size = max(state.size, size)
      let ready = state.waiters.filter { $0.value.size < state.size }
      for id in ready.keys { state.waiters[id] = nil }
      return ready.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }

  /// Returns once the tree is larger than `size`, after `timeout`, or when the task is cancelled.
  ///
  /// Another replica may have grown it without this process hearing: callers look at the database either way.
  package func wait(beyond size: UInt64, atMost timeout: Duration) async {
    await withTaskGroup { group in
      group.addTask { await self.wait(beyond: size) }
      group.addTask { try? await Task.sleep(for: timeout) }
      await group.next()
      group.cancelAll()
    }
  }

  private func wait(beyond size: UInt64) async {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if Task.isCancelled || state.size > size { return true }
          state.waiters[id] = Waiter(size: size, continuation: continuation)
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.continuation.resume()
    }
  }
}
