internal import CPostgres
internal import Glibc
internal import Synchronization

/// A thread that waits for libpq connections and runs the jobs of the actors that use them.
///
/// libpq is not to be called by two threads at once, and waiting for it must not block the cooperative pool. An actor whose
/// `unownedExecutor` is a `ConnectionThread` can keep its connection as a plain property. One thread serves any number of
/// connections: a turn runs the jobs there are, flushes what they sent, and only then waits. So statements of several
/// bodies that become runnable together share one network round trip.
///
/// The thread ends when the last reference to its `ConnectionThread` goes.
package final class ConnectionThread: SerialExecutor {
  private let mailbox: Mailbox

  package init(name: String) {
    mailbox = Mailbox()
    Loop(mailbox: mailbox, executor: self).start(name: name)
  }

  deinit {
    mailbox.stop()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    mailbox.post(UnownedJob(job))
  }

  package func isIsolatingCurrentContext() -> Bool? {
    mailbox.isCurrentThread
  }

  package func checkIsolated() {
    precondition(mailbox.isCurrentThread, "A connection was used outside its thread.")
  }

  /// Waits for `connection` too, until ``unwatch(_:)``.
  func watch(_ connection: Connection) {
    mailbox.state.withLock { $0.watched.append(connection) }
  }

  func unwatch(_ connection: Connection) {
    mailbox.state.withLock { $0.watched.removeAll { $0 === connection } }
  }
}

/// What others hand to the thread.
private final class Mailbox: Sendable {
  struct State {
    var jobs: [UnownedJob] = []
    var watched: [Connection] = []
    /// The thread is in `poll` or about to enter it: a new job must wake it.
    var isWaiting = false
    var isStopped = false
  }

  let state = Mutex(State())
  let wakeDescriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
  let thread = Atomic<UInt>(0)

  deinit {
    close(wakeDescriptor)
  }

  var isCurrentThread: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

  func post(_ job: UnownedJob) {
    let mustWake = state.withLock { state in
      state.jobs.append(job)
      defer { state.isWaiting = false }
      return state.isWaiting
    }
    if mustWake { wake() }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    wake()
  }

  private func wake() {
    var one: UInt64 = 1
    _ = write(wakeDescriptor, &one, MemoryLayout<UInt64>.size)
  }
}

/// The thread's own side: touched by nothing but the thread.
private final class Loop {
  /// Jobs run before sent statements are flushed and sockets are looked at, however many more there are.
  private static let jobsPerTurn = 512

  private let mailbox: Mailbox
  private weak var executor: ConnectionThread?
  private var jobs: [UnownedJob] = []
  private var descriptors: [pollfd] = []

  init(mailbox: Mailbox, executor: ConnectionThread) {
    self.mailbox = mailbox
    self.executor = executor
  }

  func start(name: String) {
    var thread = pthread_t()
    // The new thread takes over the only reference: from here on nobody else can touch the loop.
    let loop = Unmanaged.passRetained(self).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { loop in
        Unmanaged<Loop>.fromOpaque(loop!).takeRetainedValue().run()
        return nil
      }, loop)
    precondition(code == 0, "No thread for database connections could be started (errno \(code)).")
    pthread_setname_np(thread, String(name.prefix(15)))
    pthread_detach(thread)
  }

  private func run() {
    mailbox.thread.store(UInt(pthread_self()), ordering: .relaxed)
    while runJobs() {
      let watched = mailbox.state.withLock { $0.watched }
      for connection in watched {
        connection.assumeIsolated { $0.flush() }
      }
      wait(for: watched)
    }
  }

  /// Runs what is runnable; `false` once the executor is gone.
  private func runJobs() -> Bool {
    var ran = 0
    while ran < Self.jobsPerTurn {
      // Held for the batch: a job may release the last actor that holds the executor it runs on.
      guard let executor else { return false }
      swap(&jobs, with: mailbox)
      if jobs.isEmpty { return true }
      for job in jobs { job.runSynchronously(on: executor.asUnownedSerialExecutor()) }
      ran += jobs.count
      jobs.removeAll(keepingCapacity: true)
    }
    return true
  }

  private func swap(_ jobs: inout [UnownedJob], with mailbox: Mailbox) {
    mailbox.state.withLock { Swift.swap(&jobs, &$0.jobs) }
  }

  private func wait(for watched: [Connection]) {
    descriptors.removeAll(keepingCapacity: true)
    descriptors.append(pollfd(fd: mailbox.wakeDescriptor, events: Int16(POLLIN), revents: 0))
    var deadline: ContinuousClock.Instant?
    for connection in watched {
      let interest = connection.assumeIsolated { $0.interest }
      descriptors.append(pollfd(fd: interest.descriptor, events: interest.events, revents: 0))
      if let other = interest.deadline { deadline = min(deadline ?? other, other) }
    }
    let hasJobs = mailbox.state.withLock { state in
      state.isWaiting = state.jobs.isEmpty && !state.isStopped
      return !state.isWaiting
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), hasJobs ? 0 : milliseconds(until: deadline))
    mailbox.state.withLock { $0.isWaiting = false }
    if descriptors[0].revents != 0 { drainWake() }
    guard ready > 0 || deadline != nil else { return }
    for (connection, descriptor) in zip(watched, descriptors.dropFirst()) {
      connection.assumeIsolated { $0.ready(descriptor.revents) }
    }
  }

  private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    return Int32(clamping: max(0, (deadline - .now).milliseconds + 1))
  }

  private func drainWake() {
    var count: UInt64 = 0
    _ = read(mailbox.wakeDescriptor, &count, MemoryLayout<UInt64>.size)
  }
}
