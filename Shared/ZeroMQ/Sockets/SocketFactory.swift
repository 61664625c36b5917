internal import CZeroMQ

/// Makes every socket of the suite, with options that have been audited against libzmq 4.3.4.
///
/// | Option | Because |
/// | --- | --- |
/// | `RCVHWM=0` | heartbeats with a finite mark abort the process or lose accepted messages when the reader stalls |
/// | `SNDHWM=0` | a full pipe would look like a dead peer; the byte budget of ``ConnectionTable`` bounds memory |
/// | `ROUTER_HANDOVER=0`, generated routing ids | a peer could otherwise take another's replies |
/// | `ZAP_DOMAIN`, `ZAP_ENFORCE_DOMAIN=1` | without an authenticator a peer may name its own User-Id |
/// | one DEALER per replica | nothing is queued for a dead replica and run late: the endpoint sends to a connected one only |
/// | `IMMEDIATE=0` | with 1, answers that came just before a disconnect are thrown away unread |
/// | `MAXMSGSIZE` | bounds one frame; the descriptor watch bounds the sum of frames |
/// | `TCP_MAXRT`, heartbeats | notice a silent peer with and without data in flight |
package struct SocketFactory: Sendable {
  static let zapDomain = "twinriver"

  package let settings: SocketSettings

  package init(settings: SocketSettings = SocketSettings()) {
    self.settings = settings
  }

  /// A ROUTER with CURVE, not yet bound.
  func router(keyPair: CurveKeyPair) throws(ZeroMQError) -> Socket {
    guard ZeroMQContext.hasCurve else {
      throw ZeroMQError(.curveMissing, "this libzmq was built without CURVE: install Debian's libzmq5")
    }
    let socket = try Socket(type: ZMQ_ROUTER)
    try applyCommonOptions(to: socket)
    try socket.set(ZMQ_BACKLOG, settings.backlogConnections)
    try socket.set(ZMQ_ROUTER_MANDATORY, 1)
    try socket.set(ZMQ_ROUTER_HANDOVER, 0)
    try socket.set(ZMQ_CURVE_SERVER, 1)
    try socket.set(ZMQ_CURVE_SECRETKEY, keyPair.secretKey)
    try socket.set(ZMQ_ZAP_DOMAIN, Array(Self.zapDomain.utf8))
    try socket.set(Int32(TWINRIVER_ZMQ_ZAP_ENFORCE_DOMAIN), 1)
    return socket
  }

  /// A DEALER with CURVE for one replica, not yet connected.
  package func dealer(keyPair: CurveKeyPair, serverKey: CurvePublicKey) throws(ZeroMQError) -> Socket {
    let socket = try Socket(type: ZMQ_DEALER)
    try applyCommonOptions(to: socket)
    try socket.set(ZMQ_IMMEDIATE, 0)
    try socket.set(ZMQ_CONNECT_TIMEOUT, settings.connectMilliseconds)
    try socket.set(ZMQ_RECONNECT_IVL, settings.reconnectMilliseconds)
    try socket.set(ZMQ_RECONNECT_IVL_MAX, settings.reconnectMaximumMilliseconds)
    try socket.set(ZMQ_CURVE_SERVERKEY, serverKey.bytes)
    try socket.set(ZMQ_CURVE_PUBLICKEY, keyPair.publicKey.bytes)
    try socket.set(ZMQ_CURVE_SECRETKEY, keyPair.secretKey)
    return socket
  }

  /// A socket that only talks inside the process.
  static func internalSocket(_ type: Int32) throws(ZeroMQError) -> Socket {
    let socket = try Socket(type: type)
    try socket.set(ZMQ_RCVHWM, 0)
    try socket.set(ZMQ_SNDHWM, 0)
    try socket.set(ZMQ_LINGER, 0)
    return socket
  }

  private func applyCommonOptions(to socket: borrowing Socket) throws(ZeroMQError) {
    try socket.set(ZMQ_RCVHWM, 0)
    try socket.set(ZMQ_SNDHWM, 0)
    try socket.set(ZMQ_LINGER, 0)
    try socket.set(ZMQ_HANDSHAKE_IVL, settings.handshakeMilliseconds)
    try socket.set(ZMQ_MAXMSGSIZE, Int64(settings.maximumMessageBytes))
    try socket.set(ZMQ_TCP_MAXRT, settings.retransmitMilliseconds)
    try socket.set(ZMQ_TCP_KEEPALIVE, 1)
    try socket.set(ZMQ_HEARTBEAT_IVL, settings.heartbeatIntervalMilliseconds)
    try socket.set(ZMQ_HEARTBEAT_TIMEOUT, settings.heartbeatTimeoutMilliseconds)
  }
}

extension Socket {
  borrowing func set(_ option: Int32, _ value: Int) throws(ZeroMQError) {
    var value = Int32(clamping: value)
    guard zmq_setsockopt(handle, option, &value, MemoryLayout<Int32>.size) == 0 else { throw .last("zmq_setsockopt") }
  }

  borrowing func set(_ option: Int32, _ value: Int64) throws(ZeroMQError) {
    var value = value
    guard zmq_setsockopt(handle, option, &value, MemoryLayout<Int64>.size) == 0 else { throw .last("zmq_setsockopt") }
  }

  borrowing func set(_ option: Int32, _ value: [UInt8]) throws(ZeroMQError) {
    guard zmq_setsockopt(handle, option, value, value.count) == 0 else { throw .last("zmq_setsockopt") }
  }

  borrowing func integer(_ option: Int32) -> Int32 {
    var value: Int32 = 0
    var size = MemoryLayout<Int32>.size
    return zmq_getsockopt(handle, option, &value, &size) == 0 ? value : -1
  }

  borrowing func bind(to address: String) throws(ZeroMQError) {
    try enableIPv6(for: address)
    guard zmq_bind(handle, address) == 0 else { throw .last("zmq_bind") }
  }

  package borrowing func connect(to address: String) throws(ZeroMQError) {
    try enableIPv6(for: address)
    guard zmq_connect(handle, address) == 0 else { throw .last("zmq_connect") }
  }

  private borrowing func enableIPv6(for address: String) throws(ZeroMQError) {
    if address.contains("[") { try set(ZMQ_IPV6, 1) }
  }
}
