package import ArgumentParser
import Glibc

extension AsyncParsableCommand {
  /// Runs the command that the arguments name and ends the process with its exit code, at once.
  ///
  /// Not by `exit`: that destroys what libzmq and OpenSSL keep for the whole process while their threads still use it,
  /// and a program that has done its work would now and then end with a crash.
  package static func runAndLeave() async -> Never {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      leave(EXIT_SUCCESS)
    } catch let error as any ServiceExit {
      say("\(configuration.commandName ?? ""): \(error)", to: STDERR_FILENO)
      leave(error.exitCode)
    } catch {
      let code = exitCode(for: error)
      say(fullMessage(for: error), to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
      leave(code.rawValue)
    }
  }

  private static func say(_ text: String, to descriptor: Int32) {
    guard !text.isEmpty else { return }
    // What was printed before comes before it.
    fflush(nil)
    let line = Array((text + "\n").utf8)
    var sent = 0
    while sent < line.count {
      let count = line[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
    }
  }

  private static func leave(_ code: Int32) -> Never {
    fflush(nil)
    _exit(code)
  }
}

/// Errors with an exit code that supervisors understand (sysexits.h).
package protocol ServiceExit: Error {
  var exitCode: Int32 { get }
}

extension SettingsError: ServiceExit {
  /// EX_CONFIG: starting again does not help.
  package var exitCode: Int32 { 78 }
}
