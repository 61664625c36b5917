internal import FoundationEssentials
package import Postgres
package import SuiteCrypto

/// Statements about the log, and what their rows say.
package enum LogRows {
  /// Where the log ends. Whoever sees the same place sees everything as it was whenever the log ended there, as far as
  /// events tell of it.
  package static var head: Question<LogHead> { head("SELECT epoch, position, chain FROM log_head") }

  fileprivate static func head(_ sql: SQL) -> Question<LogHead> {
    Question(sql) { result in
      guard let (epoch, position, chain) = try result.rows(as: Int64.self, Int64.self, Digest.self).first else {
        throw DatabaseError(.misuse("The schema has no log; run the migrate command."))
      }
      return LogHead(epoch: epoch, position: position, chain: chain)
    }
  }
}

/// The log as rows.
extension QuerySource where Self: ~Copyable {
  borrowing func logHead() async throws -> LogHead {
    try await ask(LogRows.head)
  }

  /// Names this log among all there ever were: a restored one has another name, because it goes on differently.
  package borrowing func logName() async throws -> String {
    let newest = try await first(
      """
      SELECT epoch, (extract(epoch FROM started_at) * 1000000)::bigint FROM log_epoch ORDER BY epoch DESC LIMIT 1
      """, as: Int64.self, Int64.self)
    guard let (epoch, microseconds) = newest else { throw DatabaseError(.misuse("The log has no epoch yet.")) }
    return "\(epoch)-\(microseconds)"
  }

  /// Whether the log still has this very event at this position.
  borrowing func contains(_ place: LogHead) async throws -> Bool {
    if place.position == 0 { return true }
    return try await logChain(at: place.position) == place.chain
  }

  borrowing func logChain(at position: Int64) async throws -> Digest? {
    try await first("SELECT chain FROM log WHERE position = \(position)", as: Digest.self)
  }

  /// The last position that a reader who knows `epoch` may have in common with this log.
  borrowing func startOfEpoch(after epoch: Int64) async throws -> Int64? {
    try await first(
      "SELECT start_position FROM log_epoch WHERE epoch > \(epoch) ORDER BY epoch LIMIT 1", as: Int64.self)
  }

  borrowing func newestEpoch() async throws -> (startedAt: Date, reason: String)? {
    try await first("SELECT started_at, reason FROM log_epoch ORDER BY epoch DESC LIMIT 1", as: Date.self, String.self)
  }

  /// Events after `position` up to `last`, in order.
  borrowing func logEvents(
    after position: Int64, upTo last: Int64, topics: [String] = [], visibility: Visibility = .everything, limit: Int
  ) async throws -> [StoredEvent] {
    var filter: SQL = ""
    if !topics.isEmpty { filter = "AND topic LIKE ANY (\(topics.map(\.likePrefix)))" }
    if case .organisations(let codes) = visibility {
      filter = "\(filter) AND (everyone OR organisations && \(codes.sorted()))"
    }
    return try await query(
      """
      SELECT position, topic, everyone, organisations, body, chain
        FROM log
       WHERE position > \(position) AND position <= \(last) \(filter)
       ORDER BY position
       LIMIT \(limit)
      """,
      as: Int64.self, String.self, Bool.self, [String].self, [UInt8].self, Digest.self
    ).map(StoredEvent.init)
  }
}

extension Transaction {
  borrowing func lockLogHead() async throws -> LogHead {
    try await ask(LogRows.head("SELECT epoch, position, chain FROM log_head FOR UPDATE"))
  }

  /// Adds events that have consecutive positions.
  borrowing func insert(_ events: [StoredEvent]) throws {
    guard let first = events.first else { return }
    // PostgreSQL has no arrays of arrays of different lengths, so each list of organisations travels as one text.
    try execute(
      """
      INSERT INTO log (position, topic, everyone, organisations, body, chain)
      SELECT \(first.position - 1) + n, topic, everyone, string_to_array(organisations, ','), body, chain
        FROM unnest(\(events.map(\.topic)), \(events.map(\.everyone)),
                    \(events.map { $0.organisations.joined(separator: ",") }),
                    \(events.map(\.body)), \(events.map(\.chain.bytes)))
             WITH ORDINALITY AS e (topic, everyone, organisations, body, chain, n)
      """)
  }

  borrowing func save(_ head: LogHead) throws {
    try execute("UPDATE log_head SET position = \(head.position), chain = \(head.chain.bytes)")
  }
}

extension Digest: PostgresDecodable {
  package static func decode(_ bytes: RawSpan, type: PostgresType) throws(CellError) -> Digest {
    guard let digest = Digest(try [UInt8].decode(bytes, type: type)) else { throw .malformed }
    return digest
  }
}

extension String {
  /// A LIKE pattern for everything that begins with this text.
  fileprivate var likePrefix: String {
    var pattern = ""
    for character in self {
      if "\\%_".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }
}
