internal import DequeModule
internal import Synchronization

/// What has come in and waits for somebody to work on it.
///
/// One item alone that may, while nothing else waits, goes to the task that works on the I/O thread itself; everything
/// else to whichever of the other tasks asks first.
final class Arrivals<Item: Sendable>: Sendable {
  private typealias Waiter = CheckedContinuation<Item?, Never>

  private struct State {
    var items = Deque<Item>()
    var waiting: [Waiter] = []
    var waitingOnThread: Waiter?
    var isFinished = false

    /// A waiting task and what it is woken with.
    mutating func callOne() -> (Waiter, Item)? {
      guard !waiting.isEmpty, let item = items.popFirst() else { return nil }
      return (waiting.removeLast(), item)
    }
  }

  /// More than this for each task at work, and another one is called.
  private static var fairShare: Int { 8 }

  private let state = Mutex(State())

  /// Adds what came together and wakes one task; that one calls the others if there is enough for them.
  func append(_ items: [Item], mayStay: (Item) -> Bool) {
    let isLone = items.count == 1 && mayStay(items[0])
    let woken = state.withLock { state -> (Waiter, Item)? in
      guard !state.isFinished else { return nil }
      if isLone, state.items.isEmpty, let onThread = state.waitingOnThread.take() {
        return (onThread, items[0])
      }
      state.items.append(contentsOf: items)
      return state.callOne()
    }
    if let (task, item) = woken { task.resume(returning: item) }
  }

  /// The next one; `nil` once all that came before ``finish()`` is gone.
  func next() async -> Item? {
    switch take() {
    case .item(let item): return item
    case .finished: return nil
    case .empty: return await withCheckedContinuation { wait($0) }
    }
  }

  /// The next one that comes alone; `nil` after ``finish()``. For one task only.
  func nextAlone() async -> Item? {
    await withCheckedContinuation { task in
      let isFinished = state.withLock { state in
        if !state.isFinished { state.waitingOnThread = task }
        return state.isFinished
      }
      if isFinished { task.resume(returning: nil) }
    }
  }

  /// Nothing is added any more.
  func finish() {
    let waiting = state.withLock { state in
      state.isFinished = true
      defer { (state.waiting, state.waitingOnThread) = ([], nil) }
      return state.waiting + [state.waitingOnThread].compactMap(\.self)
    }
    for task in waiting { task.resume(returning: nil) }
  }

  private enum Taken {
    case item(Item)
    case empty
    case finished
  }

  private func take() -> Taken {
    let (taken, woken) = state.withLock { state -> (Taken, (Waiter, Item)?) in
      guard let item = state.items.popFirst() else { return (state.isFinished ? .finished : .empty, nil) }
      return (.item(item), state.items.count > Self.fairShare ? state.callOne() : nil)
    }
    if let (task, item) = woken { task.resume(returning: item) }
    return taken
  }

  private func wait(_ task: Waiter) {
    // Something may have come since the task looked.
    let answer = state.withLock { state -> Item?? in
      if let item = state.items.popFirst() { return .some(item) }
      if state.isFinished { return .some(nil) }
      state.waiting.append(task)
      return .none
    }
    if let answer { task.resume(returning: answer) }
  }
}
