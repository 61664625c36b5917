/// A message as it came in at a ``RouterEndpoint``: one body frame, its sender's key, and the way back.
package struct InboundMessage: Sendable {
  package let route: Route
  /// The key the sender has proved to hold.
  package let key: CurvePublicKey
  package let body: [UInt8]
  /// The peer sent more than one body frame; all but the first are dropped.
  package let hasSurplusFrames: Bool
  /// Nobody has vouched for the connection yet: see ``RouterEndpoint/prove(_:)`` and ``RouterEndpoint/refuse(_:with:)``.
  package let isUnproven: Bool
}

/// The way back to the sender of a message; valid as long as its connection.
package struct Route: Hashable, Sendable {
  /// ZeroMQ's routing id.
  let identity: [UInt8]
  /// The sender is a REQ, or behaves like one: its empty delimiter frame is echoed.
  let hasDelimiter: Bool
  /// The TCP connection, -1 for ipc.
  let descriptor: Int32
}
