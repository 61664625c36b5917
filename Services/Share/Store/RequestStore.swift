import Contracts
import FoundationEssentials
import Postgres
import Rules
import ServiceKit

/// Share requests as rows of `request`.
extension QuerySource where Self: ~Copyable {
  borrowing func request(_ id: ShareRequest.ID) async throws -> ShareRequest? {
    try await requests("WHERE id = \(id)").first
  }

  /// Requests in which `organisation` is a side, or all for `nil`; least remaining time first, closed ones last.
  ///
  /// - Parameters:
  ///   - side: those only where it is on this side.
  ///   - after: the last request of the page before.
  borrowing func requests(
    of organisation: String?, side: RequestSide?, includingClosed: Bool, after: RequestPage?, limit: Int
  ) async throws -> [ShareRequest] {
    let names = SQL.names(of: organisation)
    let order: SQL = "coalesce(closed_at, '-infinity'), coalesce(answer_due_at, 'infinity'), received_at, id"
    let place: SQL =
      if let after {
        """
        (\(order)) > (coalesce(\(after.closedAt), '-infinity'::timestamptz),
          coalesce(\(after.dueAt), 'infinity'::timestamptz), \(after.receivedAt), \(after.id))
        """
      } else {
        "true"
      }
    return try await requests(
      """
      LEFT JOIN LATERAL (SELECT due_at AS answer_due_at FROM obligation
         WHERE kind IN (\(ClockKind.shareAnswer.rawValue), \(ClockKind.shareAggregation.rawValue)) AND subject = request.id::text
           AND obligation.closed_at IS NULL) AS answer ON request.closed_at IS NULL
      WHERE (\(organisation)::text IS NULL OR (user_code = ANY (\(names)) AND \(side != .provider))
          OR (provider = ANY (\(names)) AND \(side != .user)))
        AND (\(includingClosed) OR closed_at IS NULL) AND \(place)
      ORDER BY \(order) LIMIT \(limit)
      """)
  }

  /// Whose request it is; that changes only with the end of a body, whose keys end before.
  borrowing func user(ofRequest id: ShareRequest.ID) async throws -> String? {
    try await query("SELECT user_code FROM request WHERE id = \(id)", as: String.self).first
  }

  /// Requests for an entry that wait for an answer of `provider`.
  borrowing func openRequests(for entry: String, to provider: String) async throws -> [ShareRequest] {
    try await requests(
      "WHERE entry = \(entry) AND provider = \(provider) AND closed_at IS NULL ORDER BY received_at, id")
  }

  /// Requests of a user that go on: those without an answer, and those whose dispute is undecided.
  borrowing func requestsGoingOn(of user: String) async throws -> [ShareRequest] {
    try await requests("WHERE user_code = \(user) AND \(RequestRows.goesOn) ORDER BY received_at, id")
  }

  private borrowing func requests(_ clauses: SQL) async throws -> [ShareRequest] {
    try await query(
      """
      SELECT id, entry, entry_version, user_code, provider, submitted_by, columns, conditional_columns, purpose, duty,
             mode, receiving_system, valid_from, valid_until, received_at, state, closed_at, conditions, refusal_reason,
             refusal_text, supplement_notice, supplement_asked_by, supplement_asked_at, supplement, supplemented_by,
             supplemented_at, extension_reason, further_systems
        FROM request \(clauses)
      """,
      as: ShareRequest.ID.self, String.self, Int.self, String.self, String.self, String.self, [String].self,
      [String].self, Purpose.self, String.self, DeliveryMode.self, String.self, Date.self, Date.self, Date.self,
      String.self, Date?.self, String?.self, RefusalGround.Reason?.self, String?.self, String?.self, String?.self,
      Date?.self, String?.self, String?.self, Date?.self, String?.self, [String].self
    ).map { row in
      let state = try ShareRequest.State(
        row.15, of: row.0, closedAt: row.16, conditions: row.17, reason: row.18, text: row.19)
      return ShareRequest(
        id: row.0, entry: row.1, entryVersion: row.2, user: row.3, provider: row.4, submittedBy: row.5,
        scope: RequestScope(columns: row.6, conditional: row.7), purpose: row.8, duty: row.9, mode: row.10,
        receivingSystem: row.11, furtherSystems: row.27, period: .init(from: row.12, until: row.13), receivedAt: row.14,
        state: state,
        supplement: Supplement(row.20, row.21, row.22, reply: row.23, row.24, row.25), extensionReason: row.26)
    }
  }
}

/// What statements about requests have in common.
enum RequestRows {
  /// Whether a request has no answer yet, or one that is disputed.
  static let goesOn: SQL = """
    (closed_at IS NULL
      OR EXISTS (SELECT FROM dispute WHERE dispute.request = request.id AND dispute.closed_at IS NULL))
    """
}

/// On which side of a request an organisation is.
enum RequestSide: Sendable, Hashable {
  case user, provider
}

/// Where a page of requests ended.
struct RequestPage: Sendable, Hashable {
  let closedAt: Date?
  /// When the provider's answer is due; `nil` while a calendar is missing and where none is.
  let dueAt: Date?
  let receivedAt: Date
  let id: ShareRequest.ID
}

extension Transaction {
  /// Gives the open requests, those under dispute and the grants of an entry to the body it went to.
  borrowing func handOverCases(of event: CatalogV1.EntryTransferred) throws {
    try execute(
      """
      UPDATE request SET provider = \(event.to)
       WHERE entry = \(event.code) AND provider = \(event.from) AND \(RequestRows.goesOn)
      """)
    try execute(
      """
      UPDATE share_grant SET provider = \(event.to)
       WHERE entry = \(event.code) AND provider = \(event.from) AND revoked_at IS NULL
      """)
  }

  /// Gives a request that goes on to its user's successor.
  borrowing func handOver(_ request: ShareRequest, to successor: String) throws {
    try execute(
      """
      UPDATE request SET user_code = \(successor)
       WHERE id = \(request.id) AND user_code = \(request.user) AND state = \(request.state.name)
         AND \(RequestRows.goesOn)
      """, expecting: 1)
  }

  /// Stores other receiving systems of a request that is open.
  borrowing func saveReceivers(of request: ShareRequest) throws {
    try execute(
      """
      UPDATE request SET receiving_system = \(request.receivingSystem), further_systems = \(request.furtherSystems)
       WHERE id = \(request.id) AND closed_at IS NULL
      """, expecting: 1)
  }

  borrowing func insert(_ request: ShareRequest) throws {
    let period = request.period
    try execute(
      """
      INSERT INTO request (id, entry, entry_version, user_code, provider, submitted_by, columns, conditional_columns,
        purpose, duty, mode, receiving_system, valid_from, valid_until, received_at, state, closed_at,
        further_systems)
      VALUES (\(request.id), \(request.entry), \(request.entryVersion), \(request.user), \(request.provider),
        \(request.submittedBy), \(request.scope.columns), \(request.scope.conditional), \(request.purpose),
        \(request.duty), \(request.mode), \(request.receivingSystem), \(period.from), \(period.until),
        \(request.receivedAt), \(request.state.name), \(request.state.closedAt), \(request.furtherSystems))
      """)
  }

  /// Stores what becomes of a request that stays open and was `before`.
  borrowing func save(_ request: ShareRequest, after before: ShareRequest.State) throws {
    let (supplement, reply) = (request.supplement, request.supplement?.reply)
    try execute(
      """
      UPDATE request
         SET state = \(request.state.name), supplement_notice = \(supplement?.notice),
             supplement_asked_by = \(supplement?.askedBy), supplement_asked_at = \(supplement?.askedAt),
             supplement = \(reply?.text), supplemented_by = \(reply?.by), supplemented_at = \(reply?.at),
             extension_reason = \(request.extensionReason)
       WHERE id = \(request.id) AND state = \(before.name) AND closed_at IS NULL
      """, expecting: 1)
  }

  /// Stores an answer or a withdrawal of a request that was open, or what a dispute made of one that was answered.
  borrowing func close(
    _ request: ShareRequest, after before: ShareRequest.State, by holder: String
  ) throws {
    var (conditions, ground): (Conditions?, RefusalGround?)
    switch request.state {
    case .partlyGranted(_, let agreed): conditions = agreed
    case .refused(_, let given): ground = given
    case .held, .underReview, .needsSupplement, .granted, .withdrawn: break
    }
    let answeredBy = request.answeredAt == nil ? nil : holder
    try execute(
      """
      UPDATE request
         SET state = \(request.state.name), closed_at = \(request.state.closedAt), answered_by = \(answeredBy),
             conditions = \(conditions.map(StoredConditions.json))::jsonb, refusal_reason = \(ground?.reason),
             refusal_text = \(ground?.text)
       WHERE id = \(request.id) AND state = \(before.name)
      """, expecting: 1)
  }
}

extension ShareRequest.State {
  var name: String {
    switch self {
    case .held: "held"
    case .underReview: "under-review"
    case .needsSupplement: "needs-supplement"
    case .granted: "granted"
    case .partlyGranted: "partly-granted"
    case .refused: "refused"
    case .withdrawn: "withdrawn"
    }
  }

  var closedAt: Date? {
    switch self {
    case .held, .underReview, .needsSupplement: nil
    case .granted(let at), .partlyGranted(let at, _), .refused(let at, _), .withdrawn(let at): at
    }
  }

  init(
    _ name: String, of id: ShareRequest.ID, closedAt: Date?, conditions: String?, reason: RefusalGround.Reason?,
    text: String?
  ) throws {
    switch (name, closedAt, conditions, text) {
    case ("held", nil, nil, nil): self = .held
    case ("under-review", nil, nil, nil): self = .underReview
    case ("needs-supplement", nil, nil, nil): self = .needsSupplement
    case ("granted", let at?, nil, nil): self = .granted(at: at)
    case ("partly-granted", let at?, let json?, nil):
      self = .partlyGranted(at: at, try StoredConditions.conditions(json))
    case ("refused", let at?, nil, let text?): self = .refused(at: at, try RefusalGround(reason, text: text))
    case ("withdrawn", let at?, nil, nil): self = .withdrawn(at: at)
    default: throw StoredRowInvalid(table: "request", id: id.description)
    }
  }
}

extension Supplement {
  /// As it was stored; `nil` where nothing was asked for.
  fileprivate init?(
    _ notice: String?, _ askedBy: String?, _ askedAt: Date?, reply text: String?, _ by: String?, _ at: Date?
  ) {
    guard let notice, let askedBy, let askedAt else { return nil }
    var reply: Reply?
    if let text, let by, let at { reply = Reply(text: text, by: by, at: at) }
    self.init(notice: notice, askedBy: askedBy, askedAt: askedAt, reply: reply)
  }
}

extension RequestScope {
  /// As it was stored.
  init(columns: [String], conditional: [String]) {
    self.columns = columns
    self.conditional = conditional
  }
}
