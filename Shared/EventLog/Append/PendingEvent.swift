package import Postgres
internal import ProtobufC
internal import RPC
internal import SuiteContracts
package import Wire

/// An event waiting for its position.
struct PendingEvent: CommitRecord {
  let topic: String
  let everyone: Bool
  let organisations: [String]
  /// A serialised `EventBody`.
  let body: [UInt8]

  /// Events are ids and codes; anything larger belongs into a table and a call.
  static let bodyLimitBytes = 32_768
}

/// An event that cannot be appended; a mistake of the program.
package enum EventError: Error, Hashable, Sendable {
  /// The serialised event has more than 32 KiB.
  case tooLarge(topic: String, bytes: Int)
}

extension Transaction {
  /// Appends `event` to this service's log if, and only if, this command is committed.
  ///
  /// It takes its position when the group commits, so positions are contiguous and in commit order. Ids and codes only:
  /// no free text and no personal values.
  ///
  /// - Parameters:
  ///   - subject: the id of what it happened to.
  ///   - audience: who may read it.
  ///   - actor: who did it.
  package borrowing func append<Event: EventMessage>(
    _ event: Event, subject: String, audience: Audience, actor: EventActor
  ) throws {
    let message = audience.message
    let body = try EventLogV1.EventBody(
      topic: Event.topic, subject: subject, actor: actor.actor, recordedAt: now, audience: message,
      payload: event.packed(), traceparent: actor.traceparent, signature: actor.signature,
      signedMethod: actor.act?.method ?? "", signedIdempotencyKey: actor.act?.idempotencyKey ?? [],
      signedPayloadSha256: actor.act?.payloadSHA256 ?? []
    ).packed()
    guard body.count <= PendingEvent.bodyLimitBytes else {
      throw EventError.tooLarge(topic: Event.topic, bytes: body.count)
    }
    record(
      PendingEvent(
        topic: Event.topic, everyone: message.everyone, organisations: message.organisations, body: body))
  }
}
