internal import Glibc

/// Programs that tests and measurements run.
package enum ChildProcess {
  /// Starts `command` in a process group of its own, so that the terminal's Ctrl-C leaves it to whoever started it.
  ///
  /// No signal is blocked in it, although this process's threads block most: a program that ends itself by an alarm would
  /// never end otherwise.
  ///
  /// - Returns: its process id, or `nil` if it could not be started.
  package static func spawn(_ command: [String], environment: [String], input: Int32, output: Int32, errors: Int32 = 2)
    -> Int32?
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    let (arguments, variables) = (command.map { strdup($0) }, environment.map { strdup($0) })
    defer {
      for string in arguments + variables { free(string) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, &attributes, arguments + [nil], variables + [nil])
    return code == 0 ? process : nil
  }

  /// What a program wrote, errors included, and how it ended: its exit code, or 128 and the signal.
  package struct Ended: Sendable {
    package let status: Int32
    package let output: String
  }

  /// Runs `command` until it and everything that writes for it has ended; `nil` if it could not be started.
  ///
  /// - Parameter spawned: is told its process id.
  package static func run(
    _ command: [String], environment: [String], spawned: @escaping @Sendable (Int32) -> Void = { _ in }
  ) async -> Ended? {
    await withCheckedContinuation { continuation in
      BlockingThread.run { continuation.resume(returning: blockingRun(command, environment: environment, spawned)) }
    }
  }

  private static func blockingRun(
    _ command: [String], environment: [String], _ spawned: (Int32) -> Void
  ) -> Ended? {
    var ends: [Int32] = [0, 0]
    // What the program leaves behind must not keep the pipe open by an end that nobody gave it.
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { close(nothing) }
    let process = spawn(command, environment: environment, input: nothing, output: ends[1], errors: ends[1])
    close(ends[1])
    guard let process else { return nil }
    spawned(process)
    var (output, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 4_096))
    while case let count = read(ends[0], &buffer, buffer.count), count > 0 { output += buffer.prefix(count) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signal = status & 0x7f
    return Ended(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: String(decoding: output, as: UTF8.self))
  }
}

/// A thread for one blocking job, because the cooperative pool is not to be blocked.
package enum BlockingThread {
  private final class Job {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// What `body` gives.
  package static func value<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      run { continuation.resume(with: Result(catching: body)) }
    }
  }

  static func run(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    // The new thread takes over the only reference.
    let job = Unmanaged.passRetained(Job(body)).toOpaque()
    pthread_create(
      &thread, nil,
      { job in
        Unmanaged<Job>.fromOpaque(job!).takeRetainedValue().run()
        return nil
      }, job)
    pthread_detach(thread)
  }
}
