import Foundation
import TestKit

/// A process that is spoken to in lines. It ends when this process closes its input, or is gone.
final class Companion: Sendable {
  let id: Int32
  private let input: Int32
  private let output: LineReader

  private init(id: Int32, input: Int32, output: Int32) {
    (self.id, self.input) = (id, input)
    self.output = LineReader(output)
  }

  static func start(_ command: [String]) throws -> Companion {
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&input) == 0, pipe(&output) == 0 else { throw BenchFailure("no pipes left") }
    // Another child that inherits an end would keep this one waiting.
    for descriptor in input + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let id = ChildProcess.spawn(command, environment: environment, input: input[0], output: output[1])
    close(input[0])
    close(output[1])
    guard let id else { throw BenchFailure("\(command[0]) could not be started") }
    return Companion(id: id, input: input[1], output: output[0])
  }

  /// Its next line; throws if it has ended instead.
  func line() async throws -> String {
    let output = output
    return try await BlockingThread.value {
      guard let line = output.next() else { throw BenchFailure("a companion process ended too early") }
      return line
    }
  }

  func send(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(input, bytes, bytes.count)
  }

  /// Kills it, also if it is stopped, and waits until it is gone.
  func end() async {
    let (id, input) = (id, input)
    try? await BlockingThread.value {
      kill(id, SIGKILL)
      close(input)
      var status: Int32 = 0
      waitpid(id, &status, 0)
    }
  }
}

/// Reads a descriptor line by line; one thread at a time does.
private final class LineReader: @unchecked Sendable {  // A companion's lines are awaited one after the other.
  private let file: UnsafeMutablePointer<FILE>?

  init(_ descriptor: Int32) { file = fdopen(descriptor, "r") }

  deinit { if let file { fclose(file) } }

  func next() -> String? {
    guard let file else { return nil }
    var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    guard getline(&line, &capacity, file) > 0, let line else { return nil }
    return String(cString: line).trimmingCharacters(in: .newlines)
  }
}
