package import FoundationEssentials
package import Rules

/// A right to deliveries (授权), enforced at every one of them.
package struct Grant: Sendable, Hashable {
  package typealias ID = TypedID<Grant>

  package let id: ID
  package let request: ShareRequest.ID
  package let entry: String
  package let entryVersion: Int
  package let user: String
  package let provider: String
  package let columns: [String]
  package let purpose: Purpose
  package let mode: DeliveryMode
  /// Holder id of the system that receives.
  package private(set) var receivingSystem: String
  /// Holder ids of further systems that receive.
  package private(set) var furtherSystems: [String]
  package let conditions: Conditions
  package let period: ShareRequest.Period
  package let issuedAt: Date
  /// The dispute in which it was decided; such a grant binds its provider.
  package let decidedIn: Dispute.ID?
  package private(set) var revokedAt: Date?
  /// Why deliveries are stopped, while a hold covers the grant.
  package let onHold: Hold.Ground?
  /// Those of its receiving systems that are stopped, by holder id.
  package let systemsOnHold: [String: Hold.Ground]
  package internal(set) var storageConsents: [StorageConsent]

  /// A grant as it was stored.
  package init(
    id: ID, request: ShareRequest.ID, entry: String, entryVersion: Int, user: String, provider: String,
    columns: [String], purpose: Purpose, mode: DeliveryMode, receivingSystem: String,
    furtherSystems: [String] = [], conditions: Conditions,
    period: ShareRequest.Period, issuedAt: Date, decidedIn: Dispute.ID? = nil, revokedAt: Date?,
    onHold: Hold.Ground? = nil, systemsOnHold: [String: Hold.Ground] = [:],
    storageConsents: [StorageConsent]
  ) {
    self.id = id
    self.request = request
    self.entry = entry
    self.entryVersion = entryVersion
    self.user = user
    self.provider = provider
    self.columns = columns
    self.purpose = purpose
    self.mode = mode
    self.receivingSystem = receivingSystem
    self.furtherSystems = furtherSystems
    self.conditions = conditions
    self.period = period
    self.issuedAt = issuedAt
    self.decidedIn = decidedIn
    self.revokedAt = revokedAt
    self.onHold = onHold
    self.systemsOnHold = systemsOnHold
    self.storageConsents = storageConsents
  }

  init(
    for request: ShareRequest, columns: [String], conditions: Conditions, decidedIn dispute: Dispute.ID? = nil,
    at now: Date
  ) {
    let allowed = conditions.receivingSystems
    let receivers = allowed.isEmpty ? request.receivers : request.receivers.filter(allowed.contains)
    self.init(
      id: ID(), request: request.id, entry: request.entry, entryVersion: request.entryVersion, user: request.user,
      provider: request.provider, columns: columns, purpose: request.purpose, mode: request.mode,
      receivingSystem: receivers[0], furtherSystems: Array(receivers.dropFirst()), conditions: conditions,
      period: .init(from: request.period.from, until: conditions.validUntil ?? request.period.until), issuedAt: now,
      decidedIn: dispute, revokedAt: nil, storageConsents: [])
  }

  /// Holder ids of all systems that receive.
  package var receivers: [String] { [receivingSystem] + furtherSystems }

  package enum State: Sendable, Hashable {
    case active, expired, revoked
    case suspended(Hold.Ground)
  }

  package func state(at now: Date) -> State {
    if revokedAt != nil { return .revoked }
    guard now < period.until else { return .expired }
    if let onHold { return .suspended(onHold) }
    // One stopped system leaves the others theirs.
    guard let ground = systemsOnHold[receivingSystem], receivers.allSatisfy({ systemsOnHold[$0] != nil }) else {
      return .active
    }
    return .suspended(ground)
  }

  /// Ends the grant for good; the provider only, or only who decided it in a dispute.
  package mutating func revoke(by organisation: String, decidedBy judge: String? = nil, at now: Date) throws(Refusal) {
    if decidedIn == nil {
      guard organisation == provider else { throw .notTheProvider }
    } else {
      guard organisation != provider else { throw .grantDecided }
      guard organisation == judge else { throw .notTheJudge }
    }
    try checkIsRunning(at: now)
    revokedAt = now
  }

  /// Has systems of the successor's receive in place of those of the body that it was given to (CC-29).
  ///
  /// A hold on any of those goes on: nobody gets round it by naming others.
  ///
  /// - Parameter isInherited: whether those that receive are of a body that the officer's has succeeded.
  package mutating func nameReceivers(
    _ named: Receivers, isInherited: Bool, by officer: Officer, at now: Date
  ) throws(Refusal) {
    guard officer.organisation == user else { throw .notTheUser }
    for receiver in receivers { try checkState(for: receiver, at: now) }
    guard isInherited else { throw .notInherited }
    (receivingSystem, furtherSystems) = (named.first, named.further)
  }

  /// Ends the grant of a user that provides the data itself now: it needs none (CC-28).
  ///
  /// - Returns: whether it was running.
  package mutating func becomeOwn(at now: Date) -> Bool {
    guard revokedAt == nil, now < period.until else { return false }
    revokedAt = now
    return true
  }

  /// Refuses unless the grant is neither revoked nor over; it may begin later.
  func checkIsRunning(at now: Date) throws(Refusal) {
    switch state(at: now) {
    case .active, .suspended: return
    case .revoked: throw .grantRevoked
    case .expired: throw .grantExpired
    }
  }

  /// Refuses also while a hold covers the grant or the system that receives.
  func checkState(for receiver: String, at now: Date) throws(Refusal) {
    try checkIsRunning(at: now)
    if let ground = onHold ?? systemsOnHold[receiver] { throw .onHold(ground) }
  }
}

extension Refusal {
  static let grantUnknown = Self(.unknown, "GRANT_UNKNOWN", zh: "没有这个授权", en: "there is no such grant")

  static let grantRevoked = Self(
    .rights, "GRANT_REVOKED", zh: "授权已被终止", en: "the grant was revoked", article: .answer)

  static let grantExpired = Self(
    .rights, "GRANT_EXPIRED", zh: "授权已到期", en: "the grant's period is over", article: .answer,
    remedy: Bilingual(zh: "需要继续使用的，请重新申请。", en: "Ask again if the data are still needed."))
}
