internal import CZeroMQ
internal import Synchronization

/// Answers ZeroMQ's authentication requests (ZAP, RFC 27): lets every CURVE key in, under its own name.
///
/// A refused handshake would never be tried again by libzmq, so keys are judged per request by the call layer, which
/// sees revocation at once. What this gives is a User-Id that the peer cannot choose: the Z85 text of the public key it
/// has proved to hold.
actor Authenticator {
  private static let running = Mutex<Authenticator?>(nil)

  nonisolated let thread: SocketThread
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private var socket: Socket

  /// Starts the process's authenticator unless it runs already. Called on the I/O thread, before any bind.
  static func ensureRunning(on thread: SocketThread) throws(ZeroMQError) {
    thread.checkIsolated()
    try running.withLock { running throws(ZeroMQError) in
      guard running == nil else { return }
      running = try Authenticator(thread: thread)
    }
  }

  private init(thread: SocketThread) throws(ZeroMQError) {
    self.thread = thread
    let socket = try SocketFactory.internalSocket(ZMQ_REP)
    try socket.bind(to: "inproc://zeromq.zap.01")
    let watch = socket.watch
    self.socket = socket
    _ = thread.register([watch]) { [self] readiness, _ in
      assumeIsolated { $0.takeTurn(readable: readiness[0]) }
      return nil
    }
  }

  private func takeTurn(readable: Bool) {
    guard readable else { return }
    while let request = nextRequest() {
      for (index, frame) in request.answer.enumerated() {
        // The peer is libzmq in this process; its pipe has no limit, so a send cannot be refused.
        _ = try? socket.send(frame, more: index < request.answer.count - 1)
      }
    }
  }

  private func nextRequest() -> ZAPRequest? {
    var frames: [[UInt8]] = []
    var hasMore = true
    while hasMore {
      guard let frame = try? socket.receive({ ($0.bytes, $0.hasMore) }) else { return nil }
      frames.append(frame.0)
      hasMore = frame.1
    }
    return ZAPRequest(frames: frames)
  }
}

/// One request of the ZAP protocol: version, request id, domain, address, routing id, mechanism, credentials.
package struct ZAPRequest {
  package let frames: [[UInt8]]

  package init(frames: [[UInt8]]) {
    self.frames = frames
  }

  /// Version, request id, status, text, User-Id, metadata.
  package var answer: [[UInt8]] {
    let requestID = frames.count > 1 ? frames[1] : []
    let key = curveKey
    let status = key == nil ? ("400", "only CURVE") : ("200", "")
    return [Array("1.0".utf8), requestID, Array(status.0.utf8), Array(status.1.utf8), key ?? [], []]
  }

  /// The Z85 name of the peer's key, if the request is a well-formed CURVE one of our own sockets.
  private var curveKey: [UInt8]? {
    guard frames.count == 7, frames[0] == Array("1.0".utf8), frames[2] == Array(SocketFactory.zapDomain.utf8),
      frames[5] == Array("CURVE".utf8), frames[6].count == Z85.keyByteCount
    else { return nil }
    return Array(Z85.encode(frames[6]).utf8)
  }
}
