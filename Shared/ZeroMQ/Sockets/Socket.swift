internal import CZeroMQ

/// One ZeroMQ socket, closed when it goes out of scope.
///
/// It belongs to one thread, which is why it is neither copyable nor sendable and lives in an actor whose executor is a
/// ``SocketThread``. Nothing here ever blocks.
package struct Socket: ~Copyable {
  /// What became of a frame handed to ZeroMQ.
  package enum SendResult: Sendable { case sent, wouldBlock, unreachable }

  let handle: UnsafeMutableRawPointer
  /// One message structure for all receiving: ZeroMQ forbids moving it while it holds a frame.
  private let message: UnsafeMutablePointer<zmq_msg_t>
  /// Whether libzmq was asked for anything since the socket's thread last looked at its events.
  private let wasUsed: UnsafeMutablePointer<Bool>

  init(type: Int32) throws(ZeroMQError) {
    guard let handle = zmq_socket(ZeroMQContext.shared.handle, type) else { throw .last("zmq_socket") }
    self.handle = handle
    message = .allocate(capacity: 1)
    wasUsed = .allocate(capacity: 1)
    wasUsed.initialize(to: true)
  }

  /// What the socket's thread watches; not to be used once the socket is gone.
  var watch: SocketWatch { SocketWatch(handle: handle, descriptor: integer(ZMQ_FD), wasUsed: wasUsed) }

  deinit {
    zmq_close(handle)
    message.deallocate()
    wasUsed.deallocate()
  }

  /// Takes the next frame, if there is one, and lends it to `body`.
  borrowing func receive<Result>(_ body: (borrowing Frame) -> Result) throws(ZeroMQError) -> Result? {
    wasUsed.pointee = true
    zmq_msg_init(message)
    defer { zmq_msg_close(message) }
    while zmq_msg_recv(message, handle, ZMQ_DONTWAIT) < 0 {
      switch zmq_errno() {
      case EINTR: continue
      case EAGAIN: return nil
      default: throw .last("zmq_msg_recv")
      }
    }
    return body(Frame(message: message))
  }

  /// Takes the bytes of the next frame, if there is one.
  package borrowing func receiveBytes() throws(ZeroMQError) -> [UInt8]? {
    try receive { $0.bytes }
  }

  /// Hands one frame to ZeroMQ, which copies it.
  package borrowing func send(_ bytes: [UInt8], more: Bool = false) throws(ZeroMQError) -> SendResult {
    wasUsed.pointee = true
    while zmq_send(handle, bytes, bytes.count, ZMQ_DONTWAIT | (more ? ZMQ_SNDMORE : 0)) < 0 {
      switch zmq_errno() {
      case EINTR: continue
      case EAGAIN: return .wouldBlock
      case EHOSTUNREACH: return .unreachable
      default: throw .last("zmq_send")
      }
    }
    return .sent
  }

  /// Drops the frames of the current message that are still unread.
  borrowing func discardRest() throws(ZeroMQError) {
    while try receive({ $0.hasMore }) == true {}
  }
}

/// A received frame as it lies in ZeroMQ's memory; it does not outlive the closure it is lent to.
struct Frame: ~Copyable {
  fileprivate let message: UnsafeMutablePointer<zmq_msg_t>

  var count: Int { zmq_msg_size(message) }
  var hasMore: Bool { zmq_msg_more(message) != 0 }
  var bytes: [UInt8] { [UInt8](UnsafeRawBufferPointer(start: zmq_msg_data(message), count: count)) }

  /// The descriptor of the TCP connection that brought the frame.
  var descriptor: Int32? {
    let descriptor = zmq_msg_get(message, ZMQ_SRCFD)
    return descriptor >= 0 ? descriptor : nil
  }

  /// The User-Id that the authenticator gave the connection.
  ///
  /// libzmq 4.3.4 loses it on a ROUTER's routing-id frame, so it is only ever read from a payload frame.
  var userID: String? { zmq_msg_gets(message, "User-Id").map { String(cString: $0) } }

  /// Whether the User-Id is exactly `text` with its closing NUL; saves making a string for each message.
  func hasUserID(_ text: [CChar]) -> Bool {
    guard let found = zmq_msg_gets(message, "User-Id") else { return false }
    return strcmp(found, text) == 0
  }
}
