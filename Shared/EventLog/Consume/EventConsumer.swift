package import Postgres
package import SuiteContracts

/// Something that happens in this service's schema because of another log's events.
package protocol EventConsumer: Sendable {
  /// Unique within the schema; the cursor is kept under it.
  var name: String { get }

  /// Topic prefixes; none means all.
  var topics: [String] { get }

  /// Applies one event. Called in order; the cursor moves in the same transaction, so each event has its effect once.
  ///
  /// Throwing holds the consumer up until it succeeds: no event is ever skipped.
  func apply(_ event: ConsumedEvent, in transaction: borrowing Transaction) async throws

  /// Events that were applied do not exist any more: the source was restored. Returns where to go on.
  ///
  /// - Parameter cursor: how far this consumer had come.
  func rewound(_ cursor: EventLogV1.Cursor, in transaction: borrowing Transaction) async throws -> EventLogV1.Cursor
}

/// Tables that are nothing but another log's events, put differently. They can be thrown away and made again, byte for byte.
///
/// For that, ``EventConsumer/apply(_:in:)`` uses nothing but the event and the tables: ids and times come from the event,
/// no `now()`, no random numbers, no sequences.
package protocol Projection: EventConsumer {
  /// The tables, in an order in which they can be emptied. Nothing else may write to them.
  var tables: [String] { get }
}

extension Projection {
  /// Empties the tables.
  package func reset(in transaction: borrowing Transaction) async throws {
    for table in tables {
      _ = try await transaction.executeCounting("DELETE FROM \(unescaped: SQL.identifier(table))")
    }
  }

  /// Begins again from the first event.
  package func rewound(
    _ cursor: EventLogV1.Cursor, in transaction: borrowing Transaction
  ) async throws -> EventLogV1.Cursor {
    try await reset(in: transaction)
    return EventLogV1.Cursor()
  }
}

extension Database {
  /// Empties a projection and puts its cursor back: its running ``LogConsumer`` makes it again from the first event.
  package func rebuild(_ projection: some Projection) async throws {
    try await command(locking: [.consumer(projection.name)]) { tx in
      try await projection.reset(in: tx)
      try tx.moveConsumer(projection.name, to: .init(), isRebuilding: true)
    }
  }

  /// A digest of everything in a projection's tables: equal contents, equal digest.
  package func digest(of projection: some Projection) async throws -> String {
    try await read(.snapshot) { tx in
      var digests: [String] = []
      for table in projection.tables {
        let digest = try await tx.first(
          """
          SELECT encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex')
            FROM (SELECT t::text AS line FROM \(unescaped: SQL.identifier(table)) AS t) AS lines
          """,
          as: String.self)
        digests.append("\(table) \(digest ?? "")")
      }
      return digests.joined(separator: "\n")
    }
  }
}

extension LockKey {
  /// Of one consumer's effects and its cursor.
  package static func consumer(_ name: String) -> LockKey { LockKey("eventlog.consumer", name) }
}
