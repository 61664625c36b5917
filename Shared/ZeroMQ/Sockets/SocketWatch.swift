internal import CZeroMQ

/// How a thread learns that a socket has something to read.
///
/// libzmq gives each socket a descriptor that becomes readable when there is something new to be looked at, and quiet
/// again with any use of the socket, whether all was read or not. So a socket's events are looked at when its descriptor
/// speaks, and once more after each use; `zmq_poll` looks at all of them, with two system calls each, every time.
struct SocketWatch {
  let handle: UnsafeMutableRawPointer
  let descriptor: Int32
  let wasUsed: UnsafeMutablePointer<Bool>

  /// Looks at the socket's events; answers whether there is something to read.
  func look() -> Bool {
    var (events, size) = (Int32(0), MemoryLayout<Int32>.size)
    guard zmq_getsockopt(handle, ZMQ_EVENTS, &events, &size) == 0 else { return false }
    let isReadable = events & Int32(ZMQ_POLLIN) != 0
    // Whether whoever is told reads or not, and reads everything or not: the descriptor will not say it again.
    wasUsed.pointee = isReadable
    return isReadable
  }
}
