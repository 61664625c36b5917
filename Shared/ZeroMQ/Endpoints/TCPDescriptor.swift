internal import CZeroMQ
internal import Glibc

/// A descriptor of libzmq's that we may look at and shut, but never close.
///
/// libzmq may close it at any time and the kernel may give the number to somebody else, say a database connection. So
/// before each use the connection must still be the one that was accepted: same remote address, same local port.
struct TCPDescriptor: Hashable {
  let number: Int32
  private let remote: [UInt8]

  /// Remembers the connection behind `number` if it belongs to the listener on `port`.
  init?(_ number: Int32, listener port: Int) {
    guard Self.localPort(number) == port, let remote = Self.address(number, getpeername) else { return nil }
    self.number = number
    self.remote = remote
  }

  /// Bytes the kernel has received and had acknowledged on this connection; nil once it is another or gone.
  func counters(listener port: Int) -> (received: UInt64, acknowledged: UInt64)? {
    guard isSame(listener: port) else { return nil }
    var received: UInt64 = 0
    var acknowledged: UInt64 = 0
    guard twinriver_tcp_byte_counters(number, &acknowledged, &received) == 0 else { return nil }
    return (received, acknowledged)
  }

  /// Ends the connection; libzmq then closes the descriptor by itself.
  func shut(listener port: Int) {
    if isSame(listener: port) { shutdown(number, Int32(SHUT_RDWR)) }
  }

  private func isSame(listener port: Int) -> Bool {
    Self.localPort(number) == port && Self.address(number, getpeername) == remote
  }

  private static func localPort(_ number: Int32) -> Int? {
    // Port in network order at offset 2, for IPv4 and IPv6 alike.
    address(number, getsockname).map { Int($0[2]) << 8 | Int($0[3]) }
  }

  private static func address(
    _ number: Int32, _ ask: (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32
  ) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: MemoryLayout<sockaddr_storage>.size)
    var size = socklen_t(bytes.count)
    let status = bytes.withUnsafeMutableBytes {
      ask(number, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), &size)
    }
    guard status == 0, size >= 8 else { return nil }
    let family = Int32(bytes[0]) | Int32(bytes[1]) << 8
    guard family == AF_INET || family == AF_INET6 else { return nil }
    return Array(bytes.prefix(Int(size)))
  }
}
