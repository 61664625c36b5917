internal import Glibc
internal import Synchronization

/// A TCP port on loopback that nobody listens on, below the ephemeral range, as the suite demands of its services.
package func freePort() -> Int {
  for _ in 0..<10_000 {
    let port = Int.random(in: 15_000..<32_000)
    if taken.withLock({ $0.insert(port).inserted }), canBind(port) { return port }
  }
  fatalError("no free port between 15000 and 32000")
}

/// Throws while somebody listens on `port`; connections that a listener left behind do not count.
package func requireFree(_ port: Int) throws {
  guard canBind(port, besideFormerConnections: true) else { throw PortTaken(port: port) }
}

package struct PortTaken: Error {
  package let port: Int
}

/// Ports handed out in this process, whether they are bound yet or not.
private let taken = Mutex<Set<Int>>([])

private func canBind(_ port: Int, besideFormerConnections: Bool = false) -> Bool {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var reuse = Int32(besideFormerConnections ? 1 : 0)
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  return withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }
}
