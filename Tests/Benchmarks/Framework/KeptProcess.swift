import Foundation
import TestKit

/// A program that runs until it is stopped, or until this process is gone, however it ended.
///
/// A shell between the two waits for the end of a pipe that only this process holds open, and then kills the program.
final class KeptProcess: Sendable {
  let id: Int32
  private let life: Int32
  private let watcher: Int32

  private static let script = """
    log=$1; shift
    "$@" >>"$log" 2>&1 </dev/null &
    child=$!
    trap '' INT TERM HUP
    echo $child
    exec >/dev/null 2>&1
    cat >/dev/null
    kill -KILL $child 2>/dev/null
    wait $child
    """

  private init(id: Int32, life: Int32, watcher: Int32) {
    (self.id, self.life, self.watcher) = (id, life, watcher)
  }

  /// - Parameter log: the file that its output is added to.
  static func start(_ command: [String], log: String, environment: [String: String]? = nil) async throws -> KeptProcess
  {
    let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0.key)=\($0.value)" }
    return try await BlockingThread.value {
      var (life, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
      guard pipe(&life) == 0, pipe(&output) == 0 else { throw BenchFailure("no pipes left") }
      // Another child that inherits an end would keep the program alive.
      for descriptor in life + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      let watcher = ChildProcess.spawn(
        ["/bin/sh", "-c", script, "watcher", log] + command, environment: variables, input: life[0], output: output[1])
      close(life[0])
      close(output[1])
      let line = FileHandle(fileDescriptor: output[0], closeOnDealloc: true).availableData
      guard let watcher, let id = Int32(String(decoding: line, as: UTF8.self).filter(\.isNumber)) else {
        close(life[1])
        throw BenchFailure("\(command[0]) could not be started")
      }
      return KeptProcess(id: id, life: life[1], watcher: watcher)
    }
  }

  /// Kills the program and waits until it is gone.
  func stop() async {
    let (life, watcher) = (life, watcher)
    try? await BlockingThread.value {
      close(life)
      var status: Int32 = 0
      waitpid(watcher, &status, 0)
    }
  }
}
