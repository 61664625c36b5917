import Foundation
import Synchronization
import TestKit

/// One process of a service, from its start to its end.
final class ServiceProcess: Sendable {
  /// A process that ended although nobody had ended it.
  struct UnexpectedEnd: Sendable, Hashable, CustomStringConvertible {
    let replica: Replica
    let status: Int32
    let log: String

    var description: String {
      let how = status & 0x7f == 0 ? "exit code \(status >> 8 & 0xff)" : "signal \(status & 0x7f)"
      return "\(replica) ended by itself with \(how), see \(log)"
    }
  }

  private struct State {
    var end: Int32?
    /// Whether somebody has told it to end, or has heard that it did.
    var isAccountedFor: Bool
  }

  private let process: Int32
  private let log: String
  private let state: Mutex<State>

  /// - Parameter mayDie: whether it was started to die.
  init(_ command: [String], environment: [String], log: String, mayDie: Bool) throws {
    let output = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { [output, nothing].forEach { close($0) } }
    let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" } + environment
    // Dies with the thread that starts it, which waits for it as long as this process lives.
    let watcher = Watcher(
      ["/usr/bin/setpriv", "--pdeathsig", "KILL"] + command, environment: variables, input: nothing, output: output)
    guard let process = watcher.process else { throw Suite.Failed("\(command[0]) cannot be started") }
    self.process = process
    self.log = log
    state = Mutex(State(isAccountedFor: mayDie))
    watcher.watch { [weak self] in self?.ended($0) }
  }

  var end: Int32? { state.withLock(\.end) }

  func signal(_ number: Int32) {
    state.withLock { state in
      guard state.end == nil else { return }
      if number == SIGTERM || number == SIGKILL { state.isAccountedFor = true }
      _ = Glibc.kill(process, number)
    }
  }

  func kill() { signal(SIGKILL) }

  /// Waits for its end, or for the limit.
  func hasEnded(within limit: Duration) async -> Bool {
    var timer = AwakeTimer(limit)
    while end == nil, !timer.hasRunOut { try? await Task.sleep(for: .milliseconds(10)) }
    return end != nil
  }

  /// Leaves what its threads do beside its log, if there is a debugger to ask.
  func noteWhereItStands() async {
    let debugger = ["/usr/bin/gdb", "-p", "\(process)", "-batch", "-ex", "thread apply all backtrace 16"]
    guard end == nil, let said = await ChildProcess.run(debugger, environment: []) else { return }
    try? said.output.write(toFile: log + ".stacks", atomically: false, encoding: .utf8)
  }

  /// EX_UNAVAILABLE: it says of itself that it is worth starting again.
  var hasEndedUnavailable: Bool { end == 69 << 8 }

  /// Its end, once, if nobody had told it to.
  func unexpectedEnd(as replica: Replica) -> UnexpectedEnd? {
    state.withLock { state in
      guard let end = state.end, end != 69 << 8, !state.isAccountedFor else { return nil }
      state.isAccountedFor = true
      return UnexpectedEnd(replica: replica, status: end, log: log)
    }
  }

  var residentBytes: Int? {
    guard end == nil, let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8) else {
      return nil
    }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { $0 * Int(getpagesize()) } : nil
  }

  private func ended(_ status: Int32) { state.withLock { $0.end = status } }
}
