package import FoundationEssentials
package import Rules

/// A dispute about what a provider answered, or that it did not answer (共享争议), Art. 19 ¶3: one for each request.
///
///     open ─take up─▶ coordinating ─escalate─▶ escalated
///       │                  ├────────decide────────┴─▶ decidedShare · decidedRefuse
///       └──────────────────┴─▶ settled (both sides agree) · withdrawn (by the user), also while escalated
///
/// Decree 320 gives it no period: its time is measured, and no length of it is a violation.
package struct Dispute: Sendable, Hashable {
  package typealias ID = TypedID<Dispute>

  package enum State: Sendable, Hashable {
    /// 已提出
    case open
    /// 协调中
    case coordinating
    /// 报请政府
    case escalated
    /// 决定共享
    case decidedShare(Conditions, Grant.ID)
    /// 决定不予共享
    case decidedRefuse(RefusalGround.Reason)
    /// 协商一致; no grant where an answer settled it.
    case settled(Conditions, Grant.ID?)
    /// 已撤回
    case withdrawn
  }

  /// What somebody says about it.
  package struct Statement: Sendable, Hashable {
    package let text: String
    /// Holder who said it.
    package let by: String
    package let at: Date

    package init(text: String, by: String, at: Date) {
      self.text = text
      self.by = by
      self.at = at
    }
  }

  /// Conditions under which the provider would share, and the holder who offered them.
  package struct Offer: Sendable, Hashable {
    package let conditions: Conditions
    package let by: String

    package init(_ conditions: Conditions, by: String) {
      self.conditions = conditions
      self.by = by
    }
  }

  package let id: ID
  package let request: ShareRequest.ID
  package let entry: String
  package let user: String
  package let provider: String
  /// What is disputed: the request as it stood.
  package let disputed: ShareRequest.State
  /// The user's.
  package let statement: Statement
  /// Until when the provider's statement is waited for.
  package let statementDueAt: Date
  /// Whether the act has both sides negotiate before anybody decides.
  package let negotiatesFirst: Bool
  package internal(set) var forum: DisputeForum
  package internal(set) var providerStatement: Statement?
  package internal(set) var offer: Offer?
  package internal(set) var takenUpAt: Date?
  package internal(set) var escalatedAt: Date?
  package internal(set) var state: State
  package internal(set) var closedAt: Date?
  /// Of the decision, or of putting it to the government.
  package internal(set) var reasons: String?
  /// Number and date of the decision's document (文号).
  package internal(set) var document: String?

  /// A dispute as it was stored, or one that begins.
  package init(
    id: ID, request: ShareRequest.ID, entry: String, user: String, provider: String, disputed: ShareRequest.State,
    statement: Statement, statementDueAt: Date, negotiatesFirst: Bool, forum: DisputeForum,
    providerStatement: Statement? = nil, offer: Offer? = nil, takenUpAt: Date? = nil, escalatedAt: Date? = nil,
    state: State = .open, closedAt: Date? = nil, reasons: String? = nil, document: String? = nil
  ) {
    self.id = id
    self.request = request
    self.entry = entry
    self.user = user
    self.provider = provider
    self.disputed = disputed
    self.statement = statement
    self.statementDueAt = statementDueAt
    self.negotiatesFirst = negotiatesFirst
    self.forum = forum
    self.providerStatement = providerStatement
    self.offer = offer
    self.takenUpAt = takenUpAt
    self.escalatedAt = escalatedAt
    self.state = state
    self.closedAt = closedAt
    self.reasons = reasons
    self.document = document
  }

  package var isUndecided: Bool { closedAt == nil }

  /// Whether the provider has said anything, or has had its time to.
  func providerWasHeard(at now: Date) -> Bool {
    providerStatement != nil || offer != nil || now >= statementDueAt
  }
}

/// What bounds disputes, and what their length is compared with.
package struct DisputeLimits: Sendable, Hashable {
  package var statementBytes = 8_000
  /// How long the provider's statement is waited for.
  package var statementWait = Duration.seconds(5 * 86_400)
  package var targetWorkingDays = 20

  package init() {}

  func check(_ statement: String) throws(Refusal) {
    guard !statement.isBlank else { throw .statementMissing }
    guard statement.utf8.count <= statementBytes else { throw .textTooLong(field: "statement", statementBytes) }
  }
}

// MARK: What the two sides do

extension Dispute {
  /// The user disputes a refusal, an agreement in part or with conditions, or silence after the due day.
  ///
  /// - Parameter isOnPlatform: whether who decides is on the platform; if not, it is put to the government outside at once.
  package static func open(
    _ statement: String, over request: ShareRequest, isOverdue: Bool, by officer: Officer, before forum: DisputeForum,
    isOnPlatform: Bool, negotiatesFirst: Bool, limits: DisputeLimits, at now: Date
  ) throws(Refusal) -> Dispute {
    guard officer.organisation == request.user else { throw .notTheUser }
    switch request.state {
    case .refused, .partlyGranted: break
    case .underReview: guard isOverdue else { throw .answerStillDue }
    case .held, .needsSupplement: throw .answerStillDue
    case .granted, .withdrawn: throw .nothingDisputed
    }
    try limits.check(statement)
    return Dispute(
      id: ID(), request: request.id, entry: request.entry, user: request.user, provider: request.provider,
      disputed: request.state, statement: Statement(text: statement, by: officer.holder, at: now),
      statementDueAt: now.addingTimeInterval(Double(limits.statementWait.components.seconds)),
      negotiatesFirst: negotiatesFirst, forum: forum, escalatedAt: isOnPlatform ? nil : now,
      state: isOnPlatform ? .open : .escalated)
  }

  /// The provider's side, once.
  package mutating func takeStatement(
    _ text: String, by officer: Officer, limits: DisputeLimits, at now: Date
  ) throws(Refusal) {
    guard officer.organisation == provider else { throw .notTheProvider }
    try checkUndecided()
    guard providerStatement == nil else { throw .statedAlready }
    try limits.check(text)
    providerStatement = Statement(text: text, by: officer.holder, at: now)
  }

  /// The provider gives way. As asked it is settled; conditions are an offer, which the user may accept.
  ///
  /// - Returns: the grant if it is settled.
  package mutating func concede(
    _ conditions: Conditions, in request: inout ShareRequest, of entry: PublishedEntry, by officer: Officer,
    at now: Date
  ) throws(Refusal) -> Grant? {
    guard officer.organisation == provider else { throw .notTheProvider }
    guard officer.holder != request.submittedBy else { throw .answeredByApplicant }
    try checkUndecided()
    guard conditions == .none else {
      try request.check(conditions, of: entry, at: now)
      offer = Offer(conditions, by: officer.holder)
      return nil
    }
    return try settle(conditions, in: &request, of: entry, at: now)
  }

  /// The user accepts the offer.
  package mutating func accept(
    in request: inout ShareRequest, of entry: PublishedEntry, by officer: Officer, at now: Date
  ) throws(Refusal) -> Grant {
    guard officer.organisation == user else { throw .notTheUser }
    try checkUndecided()
    guard let offer else { throw .nothingOffered }
    return try settle(offer.conditions, in: &request, of: entry, at: now)
  }

  package mutating func withdraw(by organisation: String, at now: Date) throws(Refusal) {
    guard organisation == user else { throw .notTheUser }
    try checkUndecided()
    close(.withdrawn, at: now)
  }

  private mutating func settle(
    _ conditions: Conditions, in request: inout ShareRequest, of entry: PublishedEntry, at now: Date
  ) throws(Refusal) -> Grant {
    let grant = try request.share(conditions, of: entry, at: now)
    close(.settled(conditions, grant.id), at: now)
    return grant
  }
}
