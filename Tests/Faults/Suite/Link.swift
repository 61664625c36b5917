import Foundation
import Synchronization
import TestKit

/// A TCP proxy before one process, whose weather can be changed: late, frozen, cut, one byte wrong.
final class Link: Sendable {
  enum Direction: String, Sendable, Hashable, CaseIterable {
    case toService = "to"
    case fromService = "from"
  }

  /// What holds for everything that passes, until it is changed.
  struct Weather: Sendable {
    var delay = Duration.zero
    var jitter = Duration.zero
    /// Where nothing passes.
    var frozen: Set<Direction> = []
  }

  /// What is done once to what passes next.
  struct Harm: Sendable {
    /// Every connection ends after so many more bytes.
    var cutAfterBytes: Int?
    /// The byte at this place of what goes this way next is changed.
    var changedByte: (place: Int, direction: Direction)?
  }

  private struct State {
    var weather = Weather()
    var harm = Harm()
    var isClosed = false
  }

  let port: Int
  private let state = Mutex(State())

  /// - Parameter port: where it listens; any free one by default.
  init(to servicePort: Int, listeningOn port: Int = freePort()) throws {
    self.port = port
    let listener = try TCP.listen(on: port)
    // Ends when it is told to close: see the loop's condition.
    Thread { [self] in LinkLoop(listener: listener, servicePort: servicePort, link: self).run() }.start()
  }

  func change(_ body: (inout Weather) -> Void) { state.withLock { body(&$0.weather) } }
  func cut(afterBytes count: Int) { state.withLock { $0.harm.cutAfterBytes = count } }
  func changeByte(_ place: Int, _ direction: Direction) { state.withLock { $0.harm.changedByte = (place, direction) } }
  func close() { state.withLock { $0.isClosed = true } }

  var isClosed: Bool { state.withLock(\.isClosed) }
  var weather: Weather { state.withLock(\.weather) }

  func takeCut() -> Int? {
    state.withLock { state in
      defer { state.harm.cutAfterBytes = nil }
      return state.harm.cutAfterBytes
    }
  }

  /// Changes the byte that is to be changed, if it is here.
  func harm(_ bytes: inout [UInt8], _ direction: Direction) {
    state.withLock { state in
      guard let (place, way) = state.harm.changedByte, way == direction else { return }
      if place < bytes.count {
        bytes[place] ^= 0x20
        state.harm.changedByte = nil
      } else {
        state.harm.changedByte = (place - bytes.count, way)
      }
    }
  }
}

/// Sockets on the loopback.
enum TCP {
  static func listen(on port: Int) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var on: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    guard withLoopback(port, { bind(descriptor, $0, $1) }) == 0, Glibc.listen(descriptor, 1_024) == 0 else {
      close(descriptor)
      throw Suite.Failed("port \(port) cannot be listened on: \(String(cString: strerror(errno)))")
    }
    return descriptor
  }

  /// Connects; loopback answers at once or refuses, unless its packets are dropped. `nil` if it is refused.
  static func connect(to port: Int) -> Int32? {
    let descriptor = socket(
      AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    let result = withLoopback(port) { Glibc.connect(descriptor, $0, $1) }
    if result == 0 || errno == EINPROGRESS { return descriptor }
    close(descriptor)
    return nil
  }

  private static func withLoopback(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}
