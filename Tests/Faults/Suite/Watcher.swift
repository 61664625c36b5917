import Foundation
import Synchronization
import TestKit

/// A thread that starts a process and waits for its end. The kernel ends the process with the thread, should this program
/// be killed.
final class Watcher: Sendable {
  private let started = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let result = Mutex<(process: Int32?, whenEnded: (@Sendable (Int32) -> Void)?)>((nil, nil))

  init(_ command: [String], environment: [String], input: Int32, output: Int32, errors: Int32? = nil) {
    let thread = Thread { [self] in
      let process = ChildProcess.spawn(
        command, environment: environment, input: input, output: output, errors: errors ?? output)
      result.withLock { $0.process = process }
      started.signal()
      guard let process else { return }
      ended.wait()
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      result.withLock { $0.whenEnded }?(status)
    }
    thread.start()
    // Starting takes no longer than a fork.
    started.wait()
  }

  var process: Int32? { result.withLock { $0.process } }

  /// Calls `body` with the status once the process has ended.
  func watch(_ body: @escaping @Sendable (Int32) -> Void) {
    result.withLock { $0.whenEnded = body }
    ended.signal()
  }
}
