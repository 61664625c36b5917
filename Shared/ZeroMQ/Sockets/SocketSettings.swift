/// Every limit and interval of the suite's sockets.
package struct SocketSettings: Sendable {
  /// The largest frame a peer may send; a larger one costs it the connection and everything queued behind the frame, so
  /// this is the last resort behind the limits of the call layer.
  package var maximumMessageBytes = 4 << 20
  /// How long a handshake may take before the connection is dropped.
  package var handshakeMilliseconds = 3_000
  /// How long a TCP connect may take.
  package var connectMilliseconds = 3_000
  /// First pause before a reconnect; doubled up to `reconnectMaximumMilliseconds`.
  package var reconnectMilliseconds = 100
  package var reconnectMaximumMilliseconds = 5_000
  /// Connections the kernel may hold ready for accept: enough for every client to come back at once.
  package var backlogConnections = 1_024
  /// How often a quiet connection is probed, and how long without an answer counts as dead.
  package var heartbeatIntervalMilliseconds = 5_000
  package var heartbeatTimeoutMilliseconds = 15_000
  /// How long sent bytes may stay unacknowledged (TCP_USER_TIMEOUT).
  package var retransmitMilliseconds = 10_000
  /// Connections of all peers together.
  package var maximumConnections = 4_096
  /// Connections that have not yet shown a key the service knows; the oldest give way.
  package var maximumUnprovenConnections = 64
  /// How long a connection lives after its unknown key was told off.
  package var unknownKeyLingerMilliseconds = 1_000
  /// Bytes that may wait in ZeroMQ for one connection, in either direction, before it is shut.
  package var maximumBacklogBytes = 16 << 20
  /// How often the backlog of every connection is looked at.
  package var backlogCheckMilliseconds = 100
  /// Messages taken from one socket before the next one has its turn.
  package var messagesPerTurn = 256
  /// Connections that came or went looked at before messages have their turn.
  package var connectionEventsPerTurn = 32
  /// Connections whose backlog is looked at before messages have their turn.
  package var connectionChecksPerTurn = 128
  /// How long closing a socket may go on sending answers that are already queued.
  package var closeLingerMilliseconds = 500
  /// Ports from 32768 on are refused, because a client that retries a stopped service there can connect to itself
  /// and take the service's port; the setting is for machines with another ephemeral range.
  package var allowsEphemeralPorts = false

  package init() {}
}
