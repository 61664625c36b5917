import FoundationEssentials
import Postgres
import Rules

/// Aggregation rules as rows of `aggregation_rule`, what they hold as rows of `aggregation_hold`.
extension QuerySource where Self: ~Copyable {
  borrowing func aggregationRule(_ id: AggregationRule.ID) async throws -> AggregationRule? {
    try await aggregationRules("WHERE id = \(id)").first
  }

  /// Rules in force that name the entry.
  borrowing func aggregationRules(about entry: String) async throws -> [AggregationRule] {
    try await aggregationRules("WHERE ended_at IS NULL AND entries @> ARRAY[\(entry)]::text[] ORDER BY set_at, id")
  }

  /// Newest first, those behind `place` only.
  borrowing func aggregationRules(
    includingEnded: Bool, after place: TimePage<AggregationRule>?, limit: Int
  ) async throws -> [AggregationRule] {
    try await aggregationRules(
      """
      WHERE (\(includingEnded) OR ended_at IS NULL)
        AND (\(place?.id)::uuid IS NULL OR (set_at, id) < (\(place?.at), \(place?.id)))
      ORDER BY set_at DESC, id DESC LIMIT \(limit)
      """)
  }

  private borrowing func aggregationRules(_ clauses: SQL) async throws -> [AggregationRule] {
    try await query(
      """
      SELECT id, authority, entries, columns, at_least, at_least_records, determination, issuer, set_by, set_at, ended_by,
             ended_at, end_reason
        FROM aggregation_rule \(clauses)
      """,
      as: AggregationRule.ID.self, String.self, [String].self, [String].self, Int.self, Int?.self, String.self,
      String.self, String.self, Date.self, String?.self, Date?.self, String?.self
    ).map { row in
      var end: AggregationRule.End?
      if let by = row.10, let at = row.11, let reason = row.12 { end = .init(by: by, at: at, reason: reason) }
      return AggregationRule(
        id: row.0, authority: row.1, elements: DataElement.pairs(row.2, row.3), atLeast: row.4, atLeastRecords: row.5,
        determination: row.6, issuer: row.7, setBy: row.8, setAt: row.9, end: end)
    }
  }

  /// Columns of these entries in a user's running grants.
  borrowing func grantedElements(of user: String, in entries: [String], at now: Date) async throws -> Set<DataElement> {
    Set(
      try await query(
        """
        SELECT DISTINCT entry, unnest(columns) FROM share_grant
         WHERE user_code = \(user) AND entry = ANY(\(entries)) AND revoked_at IS NULL AND valid_until > \(now)
        """, as: String.self, String.self
      ).map { DataElement(entry: $0.0, column: $0.1) })
  }

  /// Columns of these entries that a user has asked for and may still be given, in other requests than `request`.
  borrowing func awaitedElements(
    of user: String, in entries: [String], besides request: ShareRequest.ID
  ) async throws -> Set<DataElement> {
    Set(
      try await query(
        """
        SELECT DISTINCT entry, unnest(columns) FROM request
         WHERE user_code = \(user) AND entry = ANY(\(entries)) AND id <> \(request)
           AND (closed_at IS NULL
             OR EXISTS (SELECT FROM dispute WHERE dispute.request = request.id AND dispute.closed_at IS NULL))
        """, as: String.self, String.self
      ).map { DataElement(entry: $0.0, column: $0.1) })
  }

  /// Records of each entry as its mount was last counted.
  borrowing func recordCounts(of entries: [String]) async throws -> [String: Int] {
    let rows = try await query(
      "SELECT entry, record_count FROM mount WHERE entry = ANY(\(entries)) AND record_count IS NOT NULL",
      as: String.self, Int.self)
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The hold that waits for a decision.
  borrowing func undecidedHold(of request: ShareRequest.ID) async throws -> AggregationHold? {
    try await aggregationHolds("WHERE request = \(request) AND decided_at IS NULL").first
  }

  /// Rules that a request was released from.
  borrowing func rulesReleased(of request: ShareRequest.ID) async throws -> [AggregationRule.ID] {
    try await query(
      "SELECT rule FROM aggregation_hold WHERE request = \(request) AND outcome = 'release'",
      as: AggregationRule.ID.self)
  }

  /// Undecided holds that `authority` decides, or all for `nil`; the oldest first.
  borrowing func undecidedHolds(
    of authority: String?, after place: TimePage<ShareRequest>?, limit: Int
  ) async throws -> [AggregationHold] {
    try await aggregationHolds(
      """
      WHERE decided_at IS NULL AND EXISTS (SELECT FROM request r WHERE r.id = request AND r.state = 'held')
        AND (\(authority)::text IS NULL
          OR EXISTS (SELECT FROM aggregation_rule a WHERE a.id = rule AND a.authority = \(authority)))
        AND (\(place?.id)::uuid IS NULL OR (held_at, request) > (\(place?.at), \(place?.id)))
      ORDER BY held_at, request LIMIT \(limit)
      """)
  }

  private borrowing func aggregationHolds(_ clauses: SQL) async throws -> [AggregationHold] {
    let rows = try await query(
      """
      SELECT request, rule, entries, columns, held_at, reviewed_by, reviewed_at, conclusion, opinion, decided_by,
             decided_at, outcome, reasons
        FROM aggregation_hold \(clauses)
      """,
      as: ShareRequest.ID.self, AggregationRule.ID.self, [String].self, [String].self, Date.self, String?.self,
      Date?.self, AggregationHold.Outcome?.self, String?.self, String?.self, Date?.self, AggregationHold.Outcome?.self,
      String?.self)
    let rules = try await aggregationRules("WHERE id = ANY(\(rows.map(\.1.rawValue)))")
    return try rows.map { row in
      guard let rule = rules.first(where: { $0.id == row.1 }) else {
        throw StoredRowInvalid(table: "aggregation_hold", id: row.0.description)
      }
      return AggregationHold(
        request: row.0, rule: rule, elements: DataElement.pairs(row.2, row.3), heldAt: row.4,
        review: .init(row.7, row.8, row.5, row.6), decision: .init(row.11, row.12, row.9, row.10))
    }
  }
}

extension Transaction {
  borrowing func insert(_ rule: AggregationRule) throws {
    try execute(
      """
      INSERT INTO aggregation_rule (id, authority, entries, columns, at_least, at_least_records, determination, issuer,
        set_by, set_at)
      VALUES (\(rule.id), \(rule.authority), \(rule.elements.map(\.entry)), \(rule.elements.map(\.column)),
        \(rule.atLeast), \(rule.atLeastRecords), \(rule.determination), \(rule.issuer), \(rule.setBy), \(rule.setAt))
      """)
  }

  borrowing func saveEnd(of rule: AggregationRule) throws {
    try execute(
      """
      UPDATE aggregation_rule
         SET ended_by = \(rule.end?.by), ended_at = \(rule.end?.at), end_reason = \(rule.end?.reason)
       WHERE id = \(rule.id) AND ended_at IS NULL
      """, expecting: 1)
  }

  borrowing func insert(_ hold: AggregationHold) throws {
    try execute(
      """
      INSERT INTO aggregation_hold (request, rule, entries, columns, held_at)
      VALUES (\(hold.request), \(hold.rule.id), \(hold.elements.map(\.entry)), \(hold.elements.map(\.column)),
        \(hold.heldAt))
      """)
  }

  borrowing func save(_ hold: AggregationHold) throws {
    let (review, decision) = (hold.review, hold.decision)
    try execute(
      """
      UPDATE aggregation_hold
         SET reviewed_by = \(review?.by), reviewed_at = \(review?.at), conclusion = \(review?.outcome),
             opinion = \(review?.text), decided_by = \(decision?.by), decided_at = \(decision?.at),
             outcome = \(decision?.outcome), reasons = \(decision?.text)
       WHERE request = \(hold.request) AND rule = \(hold.rule.id) AND decided_at IS NULL
      """, expecting: 1)
  }
}

extension AggregationHold.Outcome: PostgresEncodable, PostgresDecodable {}

extension AggregationHold.Word {
  /// As it was stored; `nil` where nothing was said.
  fileprivate init?(_ outcome: AggregationHold.Outcome?, _ text: String?, _ by: String?, _ at: Date?) {
    guard let outcome, let text, let by, let at else { return nil }
    self.init(outcome, text: text, by: by, at: at)
  }
}

extension DataElement {
  /// From two arrays, entry and column at the same place.
  fileprivate static func pairs(_ entries: [String], _ columns: [String]) -> [DataElement] {
    zip(entries, columns).map { DataElement(entry: $0, column: $1) }
  }
}
