internal import CZeroMQ
internal import Synchronization

/// A socket and its monitor, closed in the only order that works.
///
/// libzmq's I/O thread reports with a blocking send: were the monitor closed first, or not stopped at all, that thread
/// and with it every connection of the process would stand still for ever.
struct MonitoredSocket: ~Copyable {
  let socket: Socket
  let monitor: Monitor

  init(_ socket: consuming Socket) throws(ZeroMQError) {
    let monitor = try Monitor(of: socket)
    self.socket = socket
    self.monitor = monitor
  }

  deinit {
    zmq_socket_monitor(socket.handle, nil, 0)
  }
}

/// Reports what happens to a socket's connections. Its receive queue is unbounded, so that a report never blocks.
struct Monitor: ~Copyable {
  enum Event: Sendable {
    case accepted(descriptor: Int32)
    case acceptFailed(error: Int32)
    case handshakeSucceeded
    case handshakeRefused
    case handshakeFailed
    case disconnected(descriptor: Int32)
    case other
  }

  private static let serial = Atomic<UInt64>(0)
  let socket: Socket

  /// Watches `watched`; both must live on the same thread.
  init(of watched: borrowing Socket) throws(ZeroMQError) {
    let number = Self.serial.wrappingAdd(1, ordering: .relaxed).newValue
    let address = "inproc://twinriver.monitor.\(number)"
    guard zmq_socket_monitor(watched.handle, address, ZMQ_EVENT_ALL) == 0 else { throw .last("zmq_socket_monitor") }
    let socket = try SocketFactory.internalSocket(ZMQ_PAIR)
    try socket.connect(to: address)
    self.socket = socket
  }

  borrowing func next() throws(ZeroMQError) -> Event? {
    let event = try socket.receive { frame in
      let bytes = frame.bytes
      // Frame 1 is a native-endian 16-bit event and a 32-bit value (zmq_socket_monitor(3)).
      return bytes.withUnsafeBytes { raw in
        raw.count < 6
          ? Event.other
          : Self.event(
            Int32(raw.loadUnaligned(as: UInt16.self)),
            value: raw.loadUnaligned(fromByteOffset: 2, as: Int32.self))
      }
    }
    if event != nil { try socket.discardRest() }
    return event
  }

  private static func event(_ number: Int32, value: Int32) -> Event {
    switch number {
    case ZMQ_EVENT_ACCEPTED: .accepted(descriptor: value)
    case ZMQ_EVENT_ACCEPT_FAILED: .acceptFailed(error: value)
    case ZMQ_EVENT_HANDSHAKE_SUCCEEDED: .handshakeSucceeded
    case ZMQ_EVENT_HANDSHAKE_FAILED_AUTH: .handshakeRefused
    case ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL, ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL: .handshakeFailed
    case ZMQ_EVENT_DISCONNECTED: .disconnected(descriptor: value)
    default: .other
    }
  }
}
