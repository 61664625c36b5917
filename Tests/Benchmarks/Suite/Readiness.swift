import Foundation
import TestKit

/// Asks a service's `/readyz` until it answers 200: the process is watched from outside, and tells nobody.
enum Readiness {
  static func wait(port: Int, for limit: Duration) async throws {
    try await BlockingThread.value {
      let end = ContinuousClock.now + limit
      var answer = "no connection"
      while ContinuousClock.now < end {
        answer = ask(port: port) ?? answer
        if answer.hasPrefix("HTTP/1.1 200") { return }
        // A thread of its own, so nothing else waits; asking without pause would slow down what is measured.
        usleep(2_000)
      }
      throw BenchFailure("/readyz: \(answer)")
    }
  }

  /// The first kilobytes of the answer, `nil` without a connection.
  private static func ask(port: Int) -> String? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { return nil }
    let request = Array("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
    guard write(descriptor, request, request.count) == request.count else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }
}
