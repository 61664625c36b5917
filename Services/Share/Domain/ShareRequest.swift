package import FoundationEssentials
package import Rules

/// One department's request for another department's data (共享申请), Art. 19.
///
///     submitted ─▶ held                          (an aggregation rule; nothing is granted) ─▶ refused · withdrawn
///         │  ◀─release─┘
///         ├─▶ granted                            (unconditional columns only)
///         └─▶ underReview ─answer─▶ granted · partlyGranted · refused
///                  │  ▲  └─withdraw─▶ withdrawn  (also from needsSupplement)
///                  ▼  │
///             needsSupplement                    (once, where the pack has it; may be agreed to meanwhile)
///
/// The clock of `underReview` is an obligation of the provider. Passing it changes nothing here: a late answer is
/// taken and marked, silence is neither consent nor refusal.
package struct ShareRequest: Sendable, Hashable {
  package typealias ID = TypedID<ShareRequest>

  package enum State: Sendable, Hashable {
    /// With the provider (待答复).
    case underReview
    /// With the authority, for what it would aggregate (待审查), Art. 34(2).
    case held
    /// With the user, who is to add what is missing (待补正).
    case needsSupplement
    /// Directly, or as asked (已同意).
    case granted(at: Date)
    /// In part or with conditions (部分同意).
    case partlyGranted(at: Date, Conditions)
    /// With a reason (不同意).
    case refused(at: Date, RefusalGround)
    /// By the user (已撤回).
    case withdrawn(at: Date)
  }

  package let id: ID
  package let entry: String
  package let entryVersion: Int
  /// Asking organisation.
  package let user: String
  package let provider: String
  /// Holder who asked.
  package let submittedBy: String
  package let scope: RequestScope
  package let purpose: Purpose
  package let duty: String
  package let mode: DeliveryMode
  /// Holder id of the system that will receive.
  package private(set) var receivingSystem: String
  /// Holder ids of further systems that will.
  package private(set) var furtherSystems: [String]
  package let period: Period
  package let receivedAt: Date
  package internal(set) var state: State
  /// What was found missing; at most one.
  package internal(set) var supplement: Supplement?
  /// Why the provider was given more time.
  package internal(set) var extensionReason: String?

  /// When and for how long data are wanted; the end is exclusive.
  package struct Period: Sendable, Hashable {
    package let from: Date
    package let until: Date

    package init(from: Date, until: Date) {
      self.from = from
      self.until = until
    }

    package func contains(_ instant: Date) -> Bool { from <= instant && instant < until }
  }

  /// What the user says; the rest follows from the entry and the clock.
  package struct Application: Sendable, Hashable {
    package let user: String
    package let submittedBy: String
    package let columns: [String]
    package let purpose: Purpose
    package let duty: String
    package let mode: DeliveryMode
    package let receivingSystem: String
    package let furtherSystems: [String]
    package let from: Date?
    package let until: Date?

    package init(
      user: String, submittedBy: String, columns: [String], purpose: Purpose, duty: String, mode: DeliveryMode,
      receivingSystem: String, furtherSystems: [String] = [], from: Date? = nil, until: Date? = nil
    ) {
      self.user = user
      self.submittedBy = submittedBy
      self.columns = columns
      self.purpose = purpose
      self.duty = duty
      self.mode = mode
      self.receivingSystem = receivingSystem
      self.furtherSystems = furtherSystems
      self.from = from
      self.until = until
    }
  }

  /// A request as it was stored.
  package init(
    id: ID, entry: String, entryVersion: Int, user: String, provider: String, submittedBy: String, scope: RequestScope,
    purpose: Purpose, duty: String, mode: DeliveryMode, receivingSystem: String, furtherSystems: [String] = [],
    period: Period, receivedAt: Date,
    state: State, supplement: Supplement? = nil, extensionReason: String? = nil
  ) {
    self.id = id
    self.entry = entry
    self.entryVersion = entryVersion
    self.user = user
    self.provider = provider
    self.submittedBy = submittedBy
    self.scope = scope
    self.purpose = purpose
    self.duty = duty
    self.mode = mode
    self.receivingSystem = receivingSystem
    self.furtherSystems = furtherSystems
    self.period = period
    self.receivedAt = receivedAt
    self.state = state
    self.supplement = supplement
    self.extensionReason = extensionReason
  }

  /// Holder ids of all systems that will receive.
  package var receivers: [String] { [receivingSystem] + furtherSystems }

  package var isUnderReview: Bool { state == .underReview }

  /// Whether it has not come to its end.
  package var isOpen: Bool {
    switch state {
    case .held, .underReview, .needsSupplement: true
    case .granted, .partlyGranted, .refused, .withdrawn: false
    }
  }

  package var answeredAt: Date? {
    switch state {
    case .held, .underReview, .needsSupplement, .withdrawn: nil
    case .granted(let at), .partlyGranted(let at, _), .refused(let at, _): at
    }
  }
}

// MARK: What happens to a request

extension ShareRequest {
  /// Accepts an application for `entry` and grants at once what is unconditional (直接获取, Art. 19 ¶2).
  ///
  /// - Returns: the request, and the grant for its unconditional columns if there are any.
  package static func submit(
    _ application: Application, for entry: PublishedEntry, at now: Date, periodLimit: Duration
  ) throws(Refusal) -> (request: ShareRequest, grant: Grant?) {
    guard application.user != entry.provider else { throw .ownData }
    guard !application.duty.isBlank else { throw .dutyMissing }
    let scope = try RequestScope(application.columns, of: entry)
    let period = try Period(application, at: now, limit: periodLimit)
    var request = ShareRequest(
      id: ID(), entry: entry.code, entryVersion: entry.version, user: application.user, provider: entry.provider,
      submittedBy: application.submittedBy, scope: scope, purpose: application.purpose, duty: application.duty,
      mode: application.mode, receivingSystem: application.receivingSystem,
      furtherSystems: application.furtherSystems, period: period, receivedAt: now,
      state: .underReview)
    let grant = request.proceed(at: now)
    return (request, grant)
  }

  /// Agrees, as asked or with conditions.
  package mutating func agree(
    _ conditions: Conditions, by officer: Officer, of entry: PublishedEntry, at now: Date
  ) throws(Refusal) -> Grant {
    try checkIsProvider(officer)
    guard isUnderReview || state == .needsSupplement else { throw notUnderReview }
    return try share(conditions, of: entry, at: now)
  }

  /// Refuses with a reason (说明理由). What was granted directly stays granted.
  package mutating func refuse(
    _ ground: RefusalGround, by officer: Officer, at now: Date
  ) throws(Refusal) {
    try checkIsProvider(officer)
    guard isUnderReview else { throw notUnderReview }
    state = .refused(at: now, ground)
  }

  /// More time was consented to; the user is told why.
  package mutating func extend(because reason: String) throws(Refusal) {
    guard isUnderReview else { throw notUnderReview }
    extensionReason = reason
  }

  package mutating func withdraw(by organisation: String, at now: Date) throws(Refusal) {
    guard organisation == user else { throw .notTheUser }
    guard isOpen else { throw .alreadyAnswered }
    state = .withdrawn(at: now)
  }

  /// Has systems of the successor's receive in place of those of the body that asked (CC-29).
  ///
  /// - Parameter isInherited: whether those that would receive are of a body that the officer's has succeeded.
  package mutating func nameReceivers(
    _ named: Receivers, isInherited: Bool, by officer: Officer
  ) throws(Refusal) {
    guard officer.organisation == user else { throw .notTheUser }
    guard isOpen else { throw .alreadyAnswered }
    guard isInherited else { throw .notInherited }
    (receivingSystem, furtherSystems) = (named.first, named.further)
  }

  func checkIsProvider(_ officer: Officer) throws(Refusal) {
    guard officer.organisation == provider else { throw .notTheProvider }
    guard officer.holder != submittedBy else { throw .answeredByApplicant }
  }

  /// Why the provider cannot answer now.
  var notUnderReview: Refusal {
    switch state {
    case .held: .heldForReview
    case .needsSupplement: .supplementAwaited
    case .underReview, .granted, .partlyGranted, .refused, .withdrawn: .alreadyAnswered
    }
  }
}

/// Who acts for an organisation.
package struct Officer: Sendable, Hashable {
  package let holder: String
  package let organisation: String

  package init(holder: String, organisation: String) {
    self.holder = holder
    self.organisation = organisation
  }
}

extension ShareRequest.Period {
  /// Without a beginning it is now, without an end one year later.
  init(_ application: ShareRequest.Application, at now: Date, limit: Duration) throws(Refusal) {
    let from = max(application.from ?? now, now)
    let until = application.until ?? from.addingTimeInterval(Self.yearSeconds)
    guard until > from else { throw .periodOver(field: "valid_until") }
    guard until.timeIntervalSince(now) <= Double(limit.components.seconds) else { throw .periodTooLong(limit) }
    self.init(from: from, until: until)
  }

  private static let yearSeconds = 365.0 * 86_400
}
