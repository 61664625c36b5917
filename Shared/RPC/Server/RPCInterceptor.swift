package import Wire

/// Stands around every handler, to bind what its logs and its own calls carry along.
package protocol RPCInterceptor: Sendable {
  /// Must run `body` exactly once and pass its result or error on.
  func around(
    _ call: InterceptedCall, _ body: nonisolated(nonsending) () async throws -> [UInt8]
  ) async throws -> [UInt8]
}

/// What is known of a call when its handler starts.
package struct InterceptedCall: Sendable {
  package let method: MethodDescriptor
  package let caller: Caller
  /// Chosen by the client, unique on its connection.
  package let callID: UInt64
  /// W3C trace context; may be empty.
  package let traceparent: String
}
