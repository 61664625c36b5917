import Contracts
import FoundationEssentials
import Obligations
import Postgres
import RPC
import Rules
import ServiceKit

/// Looking at requests, grants and duties.
extension ShareHandler {
  private static let requestsPageLimit = 100
  private static let grantsLimit = 200
  private static let obligationsLimit = 200

  func getRequest(_ request: ShareV1.GetRequestRequest, context: ServerContext) async throws -> ShareV1.Request {
    let id = try ShareRequest.ID(request.id, field: "id")
    let now = try await database.now()
    return try await database.read { tx in
      let asked = try await visibleRequest(id, context.caller, in: tx)
      return try await render(asked, at: now, context, in: tx)
    }
  }

  func listRequests(
    _ request: ShareV1.ListRequestsRequest, context: ServerContext
  ) async throws -> ShareV1.ListRequestsReply {
    let after = try request.pageToken.isEmpty ? nil : RequestPage(token: request.pageToken)
    let side = try RequestSide(request.side)
    let now = try await database.now()
    return try await database.read { tx in
      let page = try await tx.requests(
        of: side == nil ? context.caller.listedCases : context.caller.organisation.code, side: side,
        includingClosed: request.includeClosed, after: after, limit: Self.requestsPageLimit)
      var shown: [ShareV1.Request] = []
      for asked in page { shown.append(try await render(asked, at: now, context, in: tx)) }
      let next = page.count == Self.requestsPageLimit ? page.last.map { RequestPage($0, shown.last).token } : nil
      return ShareV1.ListRequestsReply(requests: shown, nextPageToken: next ?? "")
    }
  }

  func getGrant(_ request: ShareV1.GetGrantRequest, context: ServerContext) async throws -> ShareV1.Grant {
    let id = try Grant.ID(request.id, field: "id")
    let now = try await database.now()
    return try await database.read { try await visibleGrant(id, context.caller, in: $0).contract(at: now) }
  }

  func listGrants(
    _ request: ShareV1.ListGrantsRequest, context: ServerContext
  ) async throws -> ShareV1.ListGrantsReply {
    let after = try request.pageToken.isEmpty ? nil : TimePage<Grant>(token: request.pageToken)
    let now = try await database.now()
    let grants = try await database.read { tx in
      try await tx.grants(
        of: context.caller.listedCases, entry: request.entry.isEmpty ? nil : request.entry, after: after,
        limit: Self.grantsLimit)
    }
    let next = grants.count == Self.grantsLimit ? grants.last.map { TimePage(at: $0.issuedAt, id: $0.id).token } : nil
    return ShareV1.ListGrantsReply(grants: grants.map { $0.contract(at: now) }, nextPageToken: next ?? "")
  }

  func listObligations(
    _ request: ShareV1.ListObligationsRequest, context: ServerContext
  ) async throws -> ShareV1.ListObligationsReply {
    let now = try await database.now()
    let duties = try await database.read { tx in
      try await tx.obligations(
        of: context.caller.listedCases.map(OrganisationID.init), includingClosed: request.includeClosed,
        limit: Self.obligationsLimit)
    }
    return ShareV1.ListObligationsReply(
      obligations: try duties.map { try obligations.rendered($0, at: now, for: context) })
  }

  /// A request the caller may know of.
  func visibleRequest<Source: QuerySource & ~Copyable>(
    _ id: ShareRequest.ID, _ caller: Caller, in source: borrowing Source
  ) async throws -> ShareRequest {
    guard let request = try await source.request(id),
      try await source.isSeen(by: caller, between: request.user, and: request.provider)
    else { throw Refusal.requestUnknown }
    return request
  }

  /// A grant the caller may know of.
  func visibleGrant<Source: QuerySource & ~Copyable>(
    _ id: Grant.ID, _ caller: Caller, in source: borrowing Source
  ) async throws -> Grant {
    guard let grant = try await source.grant(id),
      try await source.isSeen(by: caller, between: grant.user, and: grant.provider)
    else {
      throw Refusal.grantUnknown
    }
    return grant
  }

  /// - Parameter obligation: the duty as the running command leaves it; otherwise it is looked up.
  func render<Source: QuerySource & ~Copyable>(
    _ request: ShareRequest, obligation: Obligation? = nil, at now: Date, _ context: ServerContext,
    in source: borrowing Source
  ) async throws -> ShareV1.Request {
    var duty = obligation
    let hold = request.state == .held ? try await source.undecidedHold(of: request.id) : nil
    if duty == nil, hold != nil || !request.scope.conditional.isEmpty {
      duty = try await source.obligation(
        hold == nil ? .shareAnswer : .shareAggregation, about: request.id.description)
    }
    var shown = request.contract(
      obligation: try duty.map { try obligations.rendered($0, at: now, for: context) },
      grants: try await source.grants(of: request.id), dispute: try await source.disputeID(over: request.id))
    if let hold { (shown.heldByRule, shown.heldByDetermination) = (hold.rule.id.description, hold.rule.determination) }
    return shown
  }
}

extension RequestPage {
  init(_ request: ShareRequest, _ shown: ShareV1.Request?) {
    let duty = shown?.obligation
    self.init(
      closedAt: request.state.closedAt, dueAt: request.isOpen && duty?.closedAt == nil ? duty?.dueAt : nil,
      receivedAt: request.receivedAt, id: request.id)
  }

  /// `CLOSED.DUE.RECEIVED.ID`, times in microseconds since 1970.
  var token: String { "\(Self.text(closedAt)).\(Self.text(dueAt)).\(TokenTime.text(receivedAt)).\(id)" }

  init(token: String) throws(Refusal) {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 4, let closed = Self.date(parts[0]), let due = Self.date(parts[1]),
      let received = TokenTime.date(parts[2]), let id = ShareRequest.ID(parts[3])
    else { throw .pageToken }
    self.init(closedAt: closed, dueAt: due, receivedAt: received, id: id)
    guard self.token == token else { throw .pageToken }
  }
}

extension RequestPage {
  private static func text(_ date: Date?) -> String { date.map(TokenTime.text) ?? "-" }

  private static func date(_ text: String) -> Date?? {
    text == "-" ? .some(nil) : TokenTime.date(text).map(Optional.some)
  }
}

extension RequestSide {
  /// `nil` for either; a word this build does not know is refused.
  fileprivate init?(_ side: ShareV1.RequestSide) throws(Refusal) {
    switch side {
    case .unspecified: return nil
    case .user: self = .user
    case .provider: self = .provider
    default: throw .wordMissing("side", ["user", "provider"])
    }
  }
}

extension Refusal {
  static let pageToken = Self(
    .field("page_token"), "PAGE_TOKEN", zh: "须为上一页应答给出的值", en: "must be what the last page gave")
}
