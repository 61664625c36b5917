internal import CZeroMQ
internal import Glibc
internal import Synchronization

/// The thread that owns ZeroMQ sockets and runs the jobs of the actors that use them.
///
/// A socket may be touched by one thread only. An actor whose `unownedExecutor` is a `SocketThread` keeps its sockets as
/// plain stored properties and the compiler does the rest. The thread waits in `poll` for sockets, timers and its eventfd,
/// never blocks anywhere else, and takes no signals. It lives as long as the process.
package final class SocketThread: SerialExecutor {
  /// The one I/O thread of a service.
  package static let shared = SocketThread(name: "zmq")

  /// What a member is called with: which of its sockets have something to read.
  package struct Readiness: Sendable {
    fileprivate(set) var bits: UInt8 = 0
    subscript(index: Int) -> Bool { bits & (1 << UInt8(index)) != 0 }
  }

  /// One turn of a member; answers when it wants the next one at the latest.
  package typealias Turn = @Sendable (Readiness, ContinuousClock.Instant) -> ContinuousClock.Instant?

  private struct Member {
    let id: UInt64
    let sockets: [SocketWatch]
    let turn: Turn
  }

  /// What other threads leave for this one.
  private struct Mailbox {
    var jobs: [UnownedJob] = []
    var arrivals: [UInt64: Turn] = [:]
    var departures: Set<UInt64> = []
  }

  private let mailbox = Mutex(Mailbox())
  private let wakeRequested = Atomic<Bool>(false)
  private let name: String
  private let wakeDescriptor: Int32
  private let threadID = Atomic<UInt>(0)
  private let serial = Atomic<UInt64>(0)
  // Read and written by the thread alone: register and unregister are jobs or turns of it, and check so.
  nonisolated(unsafe) private var members: [Member] = []
  // Read and written by the thread alone.
  nonisolated(unsafe) private var items: [pollfd] = []

  package init(name: String) {
    self.name = name
    wakeDescriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    precondition(wakeDescriptor >= 0, "the process has no descriptors left for its I/O thread")
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<SocketThread>.fromOpaque(argument!).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    precondition(status == 0, "the process may start no more threads")
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    mailbox.withLock { $0.jobs.append(job) }
    wake()
  }

  package func isIsolatingCurrentContext() -> Bool? { isCurrent }

  package func checkIsolated() {
    precondition(isCurrent, "a socket was touched by a thread that does not own it")
  }

  /// Makes the thread take a turn soon. Many calls before that turn cost one write.
  package func wake() {
    guard !wakeRequested.exchange(true, ordering: .sequentiallyConsistent), !isCurrent else { return }
    var one: UInt64 = 1
    _ = write(wakeDescriptor, &one, 8)
  }

  /// Gives `turn` a turn after each wake and at the instants it names, until the token is dropped. From any thread.
  package func onTurn(_ turn: @escaping Turn) -> TurnToken {
    let id = serial.wrappingAdd(1, ordering: .relaxed).newValue
    mailbox.withLock { $0.arrivals[id] = turn }
    wake()
    return TurnToken(thread: self, id: id)
  }

  fileprivate func depart(_ id: UInt64) {
    mailbox.withLock { mailbox in
      if mailbox.arrivals.removeValue(forKey: id) == nil { mailbox.departures.insert(id) }
    }
    wake()
  }

  /// Adds a member with sockets. Called on the thread.
  func register(_ sockets: [SocketWatch], turn: @escaping Turn) -> UInt64 {
    let id = serial.wrappingAdd(1, ordering: .relaxed).newValue
    add(Member(id: id, sockets: sockets, turn: turn))
    return id
  }

  /// Removes a member. Called on the thread, before its sockets are closed.
  func unregister(_ id: UInt64) {
    checkIsolated()
    members.removeAll { $0.id == id }
    items = []
  }

  private func add(_ member: Member) {
    checkIsolated()
    members.append(member)
    items = []
    wake()
  }

  private var isCurrent: Bool { threadID.load(ordering: .relaxed) == UInt(pthread_self()) }
}

/// Keeps a turn alive; dropping it ends it.
package final class TurnToken: Sendable {
  private let thread: SocketThread
  private let id: UInt64

  fileprivate init(thread: SocketThread, id: UInt64) {
    self.thread = thread
    self.id = id
  }

  deinit { thread.depart(id) }
}

/// The loop.
extension SocketThread {
  private func run() {
    threadID.store(UInt(pthread_self()), ordering: .relaxed)
    twinriver_name_this_thread(name)
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, nil)

    var due: ContinuousClock.Instant?
    while true {
      wait(until: due)
      runJobs()
      due = takeTurns()
      // A lone call is answered by a job that this turn has left; its answer goes out before anything else is waited for.
      guard wakeRequested.exchange(false, ordering: .sequentiallyConsistent) else { continue }
      runJobs()
      due = takeTurns()
    }
  }

  private func wait(until due: ContinuousClock.Instant?) {
    if items.isEmpty { rebuildItems() }
    // What was used since is looked at first: its descriptor is quiet, whether there is more or not.
    let hasMore = members.contains { $0.sockets.contains { $0.wasUsed.pointee && $0.look() } }
    let mayWait = !hasMore && !wakeRequested.load(ordering: .sequentiallyConsistent)
    // EINTR cannot come (signals are blocked) and would only make an empty turn.
    if poll(&items, UInt(items.count), mayWait ? milliseconds(until: due) : 0) <= 0 {
      for index in items.indices { items[index].revents = 0 }
    }
    if items[0].revents != 0 {
      var count: UInt64 = 0
      _ = read(wakeDescriptor, &count, 8)
    }
    // Cleared before the queues are emptied: whoever adds to them afterwards wakes the thread again.
    wakeRequested.store(false, ordering: .sequentiallyConsistent)
  }

  private func runJobs() {
    let mail = mailbox.withLock { mailbox in
      if mailbox.jobs.isEmpty, mailbox.arrivals.isEmpty, mailbox.departures.isEmpty { return Mailbox?.none }
      defer { mailbox = Mailbox() }
      return mailbox
    }
    guard let mail else { return }
    for (id, turn) in mail.arrivals { members.append(Member(id: id, sockets: [], turn: turn)) }
    if !mail.departures.isEmpty { members.removeAll { mail.departures.contains($0.id) } }
    for job in mail.jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  private func takeTurns() -> ContinuousClock.Instant? {
    let spoke = items
    for index in items.indices { items[index].revents = 0 }
    var index = 1
    var earliest: ContinuousClock.Instant?
    let now = ContinuousClock.now
    for member in members {
      var readiness = Readiness()
      for (position, socket) in member.sockets.enumerated() {
        // A job or a turn may have added or removed members: then sockets may be gone, and the next poll tells it again.
        guard !items.isEmpty else { break }
        if spoke[index].revents != 0 || socket.wasUsed.pointee, socket.look() { readiness.bits |= 1 << UInt8(position) }
        index += 1
      }
      if let due = member.turn(readiness, now) { earliest = earliest.map { min($0, due) } ?? due }
    }
    return earliest
  }

  private func rebuildItems() {
    let descriptors = [wakeDescriptor] + members.flatMap(\.sockets).map(\.descriptor)
    items = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  private func milliseconds(until due: ContinuousClock.Instant?) -> Int32 {
    guard let due else { return -1 }
    let (seconds, attoseconds) = (due - .now).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    // Rounded up: waking a little before the instant would only cost another turn.
    return Int32(min(seconds, 3_600) * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
