internal import SuiteContracts
internal import SuiteCrypto

/// An event as it lies in the log.
struct StoredEvent: Sendable, Hashable {
  let position: Int64
  let topic: String
  let everyone: Bool
  let organisations: [String]
  let body: [UInt8]
  let chain: Digest

  var message: EventLogV1.Event {
    EventLogV1.Event(position: UInt64(position), body: body, chain: chain.bytes)
  }

  func matches(_ topics: [String]) -> Bool {
    topics.isEmpty || topics.contains { topic.hasPrefix($0) }
  }
}

/// The newest place of a log.
package struct LogHead: Sendable, Hashable {
  var epoch: Int64
  var position: Int64
  var chain: Digest

  var cursor: EventLogV1.Cursor {
    EventLogV1.Cursor(epoch: UInt64(epoch), position: UInt64(position), chain: position == 0 ? [] : chain.bytes)
  }

  /// Takes the next positions for `events` and moves on behind them.
  mutating func append(_ events: [PendingEvent]) -> [StoredEvent] {
    events.map { event in
      position += 1
      chain = SHA256.hash(chain, event.body)
      return StoredEvent(
        position: position, topic: event.topic, everyone: event.everyone, organisations: event.organisations,
        body: event.body, chain: chain)
    }
  }
}
