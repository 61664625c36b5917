import Glibc
import Synchronization

/// Where finished log lines go, each in one write so that lines of several threads never mix.
package struct LogSink: Sendable {
  private let send: @Sendable ([UInt8]) -> Void

  /// - Parameter send: Gets one whole line, line feed included; may be called from any thread.
  package init(_ send: @escaping @Sendable ([UInt8]) -> Void) { self.send = send }

  /// The process's standard error.
  package static let standardError = LogSink(FileLines(descriptor: STDERR_FILENO).write)

  func write(_ line: [UInt8]) { send(line) }
}

/// Writes lines to a descriptor, one at a time.
private final class FileLines: Sendable {
  private let descriptor: Mutex<Int32>

  init(descriptor: Int32) { self.descriptor = Mutex(descriptor) }

  @Sendable func write(_ line: [UInt8]) {
    descriptor.withLock { descriptor in
      line.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let written = systemWrite(descriptor, rest)
          if written > 0 {
            rest = rest.dropFirst(written)
          } else if errno != EINTR {
            return  // a log that cannot be written has nobody left to tell
          }
        }
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
  let rebased = UnsafeRawBufferPointer(rebasing: bytes)
  return write(descriptor, rebased.baseAddress, rebased.count)
}
