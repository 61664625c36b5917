import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// Disputes as rows of `dispute`; who the sides are stands in the request.
extension QuerySource where Self: ~Copyable {
  borrowing func dispute(_ id: Dispute.ID) async throws -> Dispute? {
    try await disputes("WHERE d.id = \(id)").first
  }

  borrowing func dispute(over request: ShareRequest.ID) async throws -> Dispute? {
    try await disputes("WHERE d.request = \(request)").first
  }

  borrowing func disputeID(over request: ShareRequest.ID) async throws -> Dispute.ID? {
    try await query("SELECT id FROM dispute WHERE request = \(request)", as: Dispute.ID.self).first
  }

  borrowing func disputedRequest(_ id: Dispute.ID) async throws -> ShareRequest.ID? {
    try await query("SELECT request FROM dispute WHERE id = \(id)", as: ShareRequest.ID.self).first
  }

  /// Undecided disputes over an entry with `provider`.
  borrowing func undecidedDisputes(over entry: String, with provider: String) async throws -> [Dispute] {
    try await disputes(
      "WHERE r.entry = \(entry) AND r.provider = \(provider) AND d.closed_at IS NULL ORDER BY d.opened_at, d.id")
  }

  /// Undecided disputes of a user.
  borrowing func undecidedDisputes(of user: String) async throws -> [Dispute] {
    try await disputes("WHERE r.user_code = \(user) AND d.closed_at IS NULL ORDER BY d.opened_at, d.id")
  }

  /// Undecided disputes first, the oldest of them first, then those that ended.
  borrowing func disputes(
    for reader: DisputeReader, includingClosed: Bool, after place: DisputePage?, limit: Int
  ) async throws -> [Dispute] {
    let names = SQL.names(of: reader.organisation)
    let order: SQL = "coalesce(d.closed_at, '-infinity'), d.opened_at, d.id"
    let rest: SQL =
      if let place {
        "(\(order)) > (coalesce(\(place.closedAt), '-infinity'::timestamptz), \(place.openedAt), \(place.id))"
      } else {
        "true"
      }
    return try await disputes(
      """
      WHERE (\(reader.seesAll) OR r.user_code = ANY (\(names)) OR r.provider = ANY (\(names))
          OR (d.forum = 'government' AND d.area = ANY(\(reader.governs)))
          OR (d.forum = 'government' AND \(reader.recordsOutside) AND d.area <> ALL(\(reader.onPlatform))))
        AND (\(includingClosed) OR d.closed_at IS NULL) AND \(rest)
      ORDER BY \(order) LIMIT \(limit)
      """)
  }

  private borrowing func disputes(_ clauses: SQL) async throws -> [Dispute] {
    try await query(
      """
      SELECT d.id, d.request, r.entry, r.user_code, r.provider, d.disputed_state, d.disputed_at,
             d.disputed_conditions, d.disputed_reason, d.disputed_text, d.statement, d.opened_by, d.opened_at,
             d.statement_due_at, d.negotiation_first, d.forum, d.area, d.provider_statement, d.stated_by, d.stated_at,
             d.offer, d.taken_up_at, d.escalated_at, d.state, d.closed_at, d.conditions, d.share_grant,
             d.refusal_reason, d.reasons, d.document, d.offered_by
        FROM dispute d JOIN request r ON r.id = d.request \(clauses)
      """,
      as: Dispute.ID.self, ShareRequest.ID.self, String.self, String.self, String.self, String.self, Date?.self,
      String?.self, RefusalGround.Reason?.self, String?.self, String.self, String.self, Date.self, Date.self,
      Bool.self, DisputeForum.Instance.self, String.self, String?.self, String?.self, Date?.self, String?.self,
      Date?.self, Date?.self, String.self, Date?.self, String?.self, Grant.ID?.self, RefusalGround.Reason?.self,
      String?.self, String?.self, String?.self
    ).map { row in
      var dispute = Dispute(
        id: row.0, request: row.1, entry: row.2, user: row.3, provider: row.4,
        disputed: try ShareRequest.State(
          row.5, of: row.1, closedAt: row.6, conditions: row.7, reason: row.8, text: row.9),
        statement: .init(text: row.10, by: row.11, at: row.12), statementDueAt: row.13, negotiatesFirst: row.14,
        forum: DisputeForum(row.15, of: row.16))
      if let text = row.17, let by = row.18, let at = row.19 {
        dispute.providerStatement = .init(text: text, by: by, at: at)
      }
      if let json = row.20, let by = row.30 {
        dispute.offer = .init(try StoredConditions.conditions(json), by: by)
      }
      (dispute.takenUpAt, dispute.escalatedAt) = (row.21, row.22)
      dispute.state = try Dispute.State(row.23, of: row.0, conditions: row.25, grant: row.26, reason: row.27)
      (dispute.closedAt, dispute.reasons, dispute.document) = (row.24, row.28, row.29)
      return dispute
    }
  }
}

/// Whose disputes are listed.
struct DisputeReader: Sendable {
  let organisation: String
  let seesAll: Bool
  /// Areas whose government this organisation acts for.
  let governs: [String]
  /// Whether decisions made outside the platform are the reader's to record, and the areas that are not outside.
  let recordsOutside: Bool
  let onPlatform: [String]
}

/// Where a page of disputes ended.
struct DisputePage: Sendable, Hashable {
  let closedAt: Date?
  let openedAt: Date
  let id: Dispute.ID
}

extension Transaction {
  borrowing func insert(_ dispute: Dispute) throws {
    var (conditions, ground): (Conditions?, RefusalGround?)
    switch dispute.disputed {
    case .partlyGranted(_, let agreed): conditions = agreed
    case .refused(_, let given): ground = given
    case .held, .underReview, .needsSupplement, .granted, .withdrawn: break
    }
    try execute(
      """
      INSERT INTO dispute (id, request, disputed_state, disputed_at, disputed_conditions, disputed_reason,
        disputed_text, statement, opened_by, opened_at, statement_due_at, negotiation_first, forum, area,
        escalated_at, state)
      VALUES (\(dispute.id), \(dispute.request), \(dispute.disputed.name), \(dispute.disputed.closedAt),
        \(try conditions.map(StoredConditions.json))::jsonb, \(ground?.reason), \(ground?.text),
        \(dispute.statement.text), \(dispute.statement.by), \(dispute.statement.at), \(dispute.statementDueAt),
        \(dispute.negotiatesFirst), \(dispute.forum.instance), \(dispute.forum.area), \(dispute.escalatedAt),
        \(dispute.state.name))
      """)
  }

  /// Stores what became of a dispute that was `before`; `holder` is kept where it ended.
  borrowing func save(_ dispute: Dispute, after before: Dispute.State, by holder: String?) throws {
    let stated = dispute.providerStatement
    let outcome = dispute.state.outcome
    try execute(
      """
      UPDATE dispute
         SET provider_statement = \(stated?.text), stated_by = \(stated?.by), stated_at = \(stated?.at),
             offer = \(try (dispute.offer?.conditions).map(StoredConditions.json))::jsonb,
             offered_by = \(dispute.offer?.by), forum = \(dispute.forum.instance), area = \(dispute.forum.area), taken_up_at = \(dispute.takenUpAt), escalated_at = \(dispute.escalatedAt),
             state = \(dispute.state.name), closed_at = \(dispute.closedAt),
             closed_by = \(dispute.isUndecided ? nil : holder),
             conditions = \(try outcome.conditions.map(StoredConditions.json))::jsonb, share_grant = \(outcome.grant),
             refusal_reason = \(outcome.reason), reasons = \(dispute.reasons), document = \(dispute.document)
       WHERE id = \(dispute.id) AND state = \(before.name) AND closed_at IS NULL
      """, expecting: 1)
  }
}

extension Dispute.State {
  var name: String {
    switch self {
    case .open: "open"
    case .coordinating: "coordinating"
    case .escalated: "escalated"
    case .decidedShare: "decided-share"
    case .decidedRefuse: "decided-refuse"
    case .settled: "settled"
    case .withdrawn: "withdrawn"
    }
  }

  /// What a decision or an agreement leaves.
  var outcome: (conditions: Conditions?, grant: Grant.ID?, reason: RefusalGround.Reason?) {
    switch self {
    case .open, .coordinating, .escalated, .withdrawn: (nil, nil, nil)
    case .decidedShare(let conditions, let grant): (conditions, grant, nil)
    case .settled(let conditions, let grant): (conditions, grant, nil)
    case .decidedRefuse(let reason): (nil, nil, reason)
    }
  }

  init(
    _ name: String, of id: Dispute.ID, conditions: String?, grant: Grant.ID?, reason: RefusalGround.Reason?
  ) throws {
    switch (name, conditions, grant, reason) {
    case ("open", nil, nil, nil): self = .open
    case ("coordinating", nil, nil, nil): self = .coordinating
    case ("escalated", nil, nil, nil): self = .escalated
    case ("withdrawn", nil, nil, nil): self = .withdrawn
    case ("decided-share", let json?, let grant?, nil):
      self = .decidedShare(try StoredConditions.conditions(json), grant)
    case ("settled", let json?, let grant, nil): self = .settled(try StoredConditions.conditions(json), grant)
    case ("decided-refuse", nil, nil, let reason?): self = .decidedRefuse(reason)
    default: throw StoredRowInvalid(table: "dispute", id: id.description)
    }
  }
}
