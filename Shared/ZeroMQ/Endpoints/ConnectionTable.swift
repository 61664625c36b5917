/// Decides which accepted connections must go: those that let bytes pile up, and those nobody knows.
///
/// A message whose parts never end is gathered inside libzmq and never reaches the application; it has grown a ROUTER
/// to 1.38 GB in five seconds. The same holds for a peer that asks and never reads. So for each connection the bytes the
/// kernel has received are compared with those delivered, and those sent with those acknowledged.
package struct ConnectionTable {
  private enum Standing { case unproven, known, unknown }

  private struct Connection {
    let accepted: ContinuousClock.Instant
    var standing = Standing.unproven
    var key: CurvePublicKey?
    var delivered: UInt64 = 0
    var sent: UInt64 = 0
    var shutAt: ContinuousClock.Instant?
    var isShut = false
  }

  /// Bytes of handshake and, per second, of heartbeats that are received but never delivered.
  private static let handshakeBytes: UInt64 = 4_096
  private static let heartbeatBytesPerSecond: UInt64 = 64

  private let settings: SocketSettings
  private var connections: [Int32: Connection] = [:]
  /// In the order they came; seldom more than may be, so that a flood of strangers costs no look at everybody.
  private var unproven: [Int32] = []

  package init(settings: SocketSettings) {
    self.settings = settings
  }

  package var count: Int { connections.count }
  package var descriptors: [Int32] { Array(connections.keys) }

  /// A connection came in. Answers with those that have to give way to it.
  package mutating func accepted(_ descriptor: Int32, at now: ContinuousClock.Instant) -> [ShutConnection] {
    closed(descriptor)
    connections[descriptor] = Connection(accepted: now)
    unproven.append(descriptor)
    if connections.count > settings.maximumConnections {
      return [shut(descriptor, .tooManyConnections)].compactMap(\.self)
    }
    guard unproven.count > settings.maximumUnprovenConnections else { return [] }
    return [shut(unproven[0], .tooManyUnproven)].compactMap(\.self)
  }

  package mutating func closed(_ descriptor: Int32) {
    connections[descriptor] = nil
    unproven.removeAll { $0 == descriptor }
  }

  /// A message from `key` has reached the application. Answers whether the connection has yet to be proven.
  package mutating func delivered(_ wireBytes: UInt64, from key: CurvePublicKey, on descriptor: Int32) -> Bool {
    guard let index = connections.index(forKey: descriptor) else { return true }
    connections.values[index].delivered += wireBytes
    guard connections.values[index].standing != .known else { return false }
    connections.values[index].key = key
    return true
  }

  package mutating func sent(_ wireBytes: UInt64, on descriptor: Int32) {
    guard let index = connections.index(forKey: descriptor) else { return }
    connections.values[index].sent += wireBytes
  }

  package mutating func prove(_ descriptor: Int32) {
    connections[descriptor]?.standing = .known
    unproven.removeAll { $0 == descriptor }
  }

  /// The key behind the connection is unknown or revoked: it may read its refusal, then it goes.
  package mutating func distrust(_ descriptor: Int32, at now: ContinuousClock.Instant) {
    guard connections[descriptor] != nil, connections[descriptor]?.shutAt == nil else { return }
    connections[descriptor]?.standing = .unknown
    unproven.removeAll { $0 == descriptor }
    connections[descriptor]?.shutAt = now + .milliseconds(settings.unknownKeyLingerMilliseconds)
  }

  /// Compares the kernel's counters of one connection with ours. nil counters mean that it is gone.
  package mutating func check(
    _ descriptor: Int32, counters: (received: UInt64, acknowledged: UInt64)?, at now: ContinuousClock.Instant
  ) -> ShutConnection? {
    guard let connection = connections[descriptor], !connection.isShut else { return nil }
    guard let counters else {
      closed(descriptor)
      return nil
    }
    if let shutAt = connection.shutAt, shutAt <= now { return shut(descriptor, .unknownKey) }

    let seconds = UInt64(clamping: (now - connection.accepted).components.seconds)
    let unseen = Self.handshakeBytes + seconds * Self.heartbeatBytesPerSecond
    let limit = UInt64(settings.maximumBacklogBytes) + unseen
    if counters.received > connection.delivered + limit { return shut(descriptor, .undeliveredBytes) }
    if connection.sent > counters.acknowledged + limit { return shut(descriptor, .unreadBytes) }
    return nil
  }

  private mutating func shut(_ descriptor: Int32, _ reason: ShutConnection.Reason) -> ShutConnection? {
    guard connections[descriptor]?.isShut == false else { return nil }
    connections[descriptor]?.isShut = true
    unproven.removeAll { $0 == descriptor }
    return ShutConnection(descriptor: descriptor, reason: reason, key: connections[descriptor]?.key)
  }

  /// Bytes that a frame of `count` bytes occupies on the wire: CURVE seals it with 33 bytes (RFC 26), ZMTP frames it.
  package static func wireBytes(_ count: Int) -> UInt64 {
    let sealed = count + 33
    return UInt64(sealed + (sealed > 255 ? 9 : 2))
  }
}

/// A connection that had to be ended, and why.
package struct ShutConnection: Sendable {
  package enum Reason: String, Sendable {
    case tooManyConnections = "TOO_MANY_CONNECTIONS"
    case tooManyUnproven = "TOO_MANY_UNPROVEN_CONNECTIONS"
    case unknownKey = "UNKNOWN_KEY"
    case undeliveredBytes = "UNDELIVERED_BYTES"
    case unreadBytes = "UNREAD_BYTES"
  }

  package let descriptor: Int32
  package let reason: Reason
  /// The key the peer has proved, if it has sent a message.
  package let key: CurvePublicKey?
}
