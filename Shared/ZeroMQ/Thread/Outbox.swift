internal import Synchronization

/// What any thread wants sent, until the I/O thread takes it, all at once.
///
/// Only the first item of a batch wakes the thread.
final class Outbox<Item: Sendable>: Sendable {
  private let items = Mutex<[Item]>([])
  private let thread: SocketThread

  init(thread: SocketThread) {
    self.thread = thread
  }

  func append(_ item: Item) {
    let isFirst = items.withLock { items in
      items.append(item)
      return items.count == 1
    }
    if isFirst { thread.wake() }
  }

  func takeAll() -> [Item] {
    items.withLock { items in
      if items.isEmpty { return [] }
      let batch = items
      items = []
      items.reserveCapacity(batch.count)
      return batch
    }
  }
}
