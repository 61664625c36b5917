package import ProtobufC
package import RPC
package import SuiteContracts
package import Wire

/// A log that can be read: another service's over the wire, or this service's own.
package protocol LogSource: Sendable {
  /// The service whose log it is, such as `"catalog"`.
  var name: String { get }

  func read(_ request: EventLogV1.ReadRequest, timeout: Duration) async throws -> EventLogV1.ReadReply
}

/// Another service's log.
package struct RemoteLog: LogSource {
  package let name: String
  private let client: EventLogV1.EventLog.Client

  package init(name: String, _ rpc: any RPCCaller) {
    self.name = name
    client = EventLogV1.EventLog.Client(rpc)
  }

  package func read(_ request: EventLogV1.ReadRequest, timeout: Duration) async throws -> EventLogV1.ReadReply {
    try await client.read(request, options: CallOptions(timeout: timeout))
  }
}

/// An event as a consumer is given it.
package struct ConsumedEvent: Sendable, Hashable {
  /// The log it comes from.
  package let source: String
  package let epoch: UInt64
  package let position: UInt64
  package let chain: [UInt8]
  /// The body as it lies in the log and was hashed.
  package let bytes: [UInt8]
  package let body: EventLogV1.EventBody

  package init(_ event: EventLogV1.Event, source: String, epoch: UInt64) throws(CodecError) {
    self.source = source
    self.epoch = epoch
    position = event.position
    chain = event.chain
    bytes = event.body
    body = try EventLogV1.EventBody(packed: event.body)
  }

  package var topic: String { body.topic }

  /// The event's message if it is of this type.
  package func decoded<Event: EventMessage>(as type: Event.Type = Event.self) throws(CodecError) -> Event? {
    guard body.topic == Event.topic else { return nil }
    return try Event(packed: body.payload)
  }
}
