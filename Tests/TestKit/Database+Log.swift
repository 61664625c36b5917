package import Postgres
internal import ProtobufC
internal import SuiteContracts
package import Wire

/// What a test asks of a log.
extension Database {
  /// Topics of all events in order.
  package func loggedTopics() async throws -> [String] {
    try await read { try await $0.query("SELECT topic FROM log ORDER BY position", as: String.self) }
  }

  /// Events of one type, oldest first, with the organisations that may read them.
  package func loggedEvents<E: EventMessage>(_ type: E.Type = E.self) async throws -> [(event: E, audience: [String])] {
    let bodies = try await read {
      try await $0.query("SELECT body FROM log WHERE topic = \(E.topic) ORDER BY position", as: [UInt8].self)
    }
    return try bodies.map { bytes in
      let body = try EventLogV1.EventBody(packed: bytes)
      return (try E(packed: body.payload), body.audience?.organisations ?? [])
    }
  }
}
