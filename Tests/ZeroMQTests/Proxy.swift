import Glibc
import TestKit
import Testing
import ZeroMQ

/// Forwards one TCP connection, and in one direction only so many bytes of it; then it stops reading there.
actor Proxy {
  private let thread = SocketThread(name: "proxy")
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  nonisolated let address: SocketAddress
  private let listener: Int32
  private let upstreamPort: Int
  private let limits: [Int]

  init(to upstream: SocketAddress, upstreamLimitBytes: Int = .max, downstreamLimitBytes: Int = .max) throws {
    let port = freePort()
    address = try SocketAddress("tcp://127.0.0.1:\(port)")
    upstreamPort = try #require(upstream.port)
    limits = [upstreamLimitBytes, downstreamLimitBytes]
    listener = try listenRaw(on: port)
  }

  /// Blocks its own thread until one side closes.
  func run() {
    forward(limits: limits, cutsWhenFull: false)
    close(listener)
  }

  /// Cuts a first connection when a limit is reached, and forwards a second one whole.
  func cutAndForward() {
    forward(limits: limits, cutsWhenFull: true)
    forward(limits: [.max, .max], cutsWhenFull: false)
    close(listener)
  }

  private func forward(limits: [Int], cutsWhenFull: Bool) {
    let client = accept(listener, nil, nil)
    defer { close(client) }
    guard let server = try? connectRaw(to: upstreamPort) else { return }
    defer { close(server) }
    var sides = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var forwarded = [0, 0]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while poll(&sides, 2, -1) > 0 {
      for index in 0...1 where sides[index].revents != 0 {
        let count = sides[index].events == 0 ? 0 : read(sides[index].fd, &buffer, buffer.count)
        guard count > 0, send(sides[1 - index].fd, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
        forwarded[index] += count
        guard forwarded[index] >= limits[index] else { continue }
        if cutsWhenFull { return }
        // Without POLLIN the kernel still reports a hangup.
        sides[index].events = 0
      }
    }
  }
}

/// A plain TCP listener on loopback.
func listenRaw(on port: Int) throws -> Int32 {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  try #require(withLoopback(port) { bind(descriptor, $0, $1) } == 0 && listen(descriptor, 1) == 0)
  return descriptor
}

/// A plain TCP connection to a port on loopback.
func connectRaw(to port: Int) throws -> Int32 {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  try #require(withLoopback(port) { connect(descriptor, $0, $1) } == 0)
  return descriptor
}

private func withLoopback<Result>(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  return withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
  }
}
