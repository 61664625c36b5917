package import FoundationEssentials
package import Rules

/// Storing what is delivered under one grant in one store of the user (存储), Art. 34(5).
///
///     requested ─▶ consented ─▶ deletionDue ─▶ deleted
///         └─▶ refused    └─▶ ended ◀─┘         (nothing was delivered meanwhile, or the data are the user's own now)
///
/// Consent ends by its time or is taken back; either way what was stored is deleted, and the user certifies it.
package struct StorageCase: Sendable, Hashable {
  package typealias ID = TypedID<StorageCase>

  package enum State: Sendable, Hashable {
    /// 待同意
    case requested
    /// 已同意
    case consented(StorageConsent)
    /// 不同意
    case refused(at: Date, reason: String)
    /// 待销毁
    case deletionDue(Ending)
    /// 已销毁
    case deleted(Ending, Certificate)
    /// 已终止
    case ended(Ending)
  }

  /// How consent came to its end.
  package struct Ending: Sendable, Hashable {
    package let consent: StorageConsent
    package let at: Date
    /// Why the provider took it back; `nil` where its time was over.
    package let withdrawal: String?

    package init(of consent: StorageConsent, at: Date, withdrawal: String?) {
      self.consent = consent
      self.at = at
      self.withdrawal = withdrawal
    }
  }

  /// What the user says of the deletion (销毁证明).
  package struct Certificate: Sendable, Hashable {
    package let by: String
    package let at: Date
    package let statement: String
    /// SHA-256 of the document that the user keeps; may be empty.
    package let sha256: [UInt8]

    package init(by holder: String, at: Date, statement: String, sha256: [UInt8]) {
      self.by = holder
      self.at = at
      self.statement = statement
      self.sha256 = sha256
    }
  }

  /// What the user asked for.
  package struct Application: Sendable, Hashable {
    package let purpose: String
    package let until: Date?
    package let by: String
    package let at: Date

    package init(purpose: String, until: Date?, by holder: String, at: Date) {
      self.purpose = purpose
      self.until = until
      self.by = holder
      self.at = at
    }
  }

  package let id: ID
  package let grant: Grant.ID
  package let store: String
  package let entry: String
  package let user: String
  package let provider: String
  /// `nil` where the provider consented of its own accord.
  package let application: Application?
  package private(set) var state: State

  /// A case as it was stored.
  package init(
    id: ID, grant: Grant.ID, store: String, entry: String, user: String, provider: String, application: Application?,
    state: State
  ) {
    self.id = id
    self.grant = grant
    self.store = store
    self.entry = entry
    self.user = user
    self.provider = provider
    self.application = application
    self.state = state
  }

  private init(under grant: Grant, in store: String, application: Application?, state: State) {
    self.init(
      id: ID(), grant: grant.id, store: store, entry: grant.entry, user: grant.user, provider: grant.provider,
      application: application, state: state)
  }

  /// The consent that was given, also once it is over.
  package var consent: StorageConsent? {
    switch state {
    case .requested, .refused: nil
    case .consented(let consent): consent
    case .deletionDue(let ending), .deleted(let ending, _), .ended(let ending): ending.consent
    }
  }

  package var ending: Ending? {
    switch state {
    case .requested, .refused, .consented: nil
    case .deletionDue(let ending), .deleted(let ending, _), .ended(let ending): ending
    }
  }
}

// MARK: What happens to storage

extension StorageCase {
  /// The user asks the provider.
  package static func request(
    under grant: Grant, in store: String, purpose: String, until: Date?, by officer: Officer, at now: Date
  ) throws(Refusal) -> StorageCase {
    guard officer.organisation == grant.user else { throw .notTheUser }
    try grant.checkIsRunning(at: now)
    guard !purpose.isBlank else { throw .whyMissing(field: "purpose") }
    if let until {
      guard until > now else { throw .periodOver(field: "valid_until") }
      guard until <= grant.period.until else { throw .consentLongerThanGrant }
    }
    return StorageCase(
      under: grant, in: store,
      application: Application(purpose: purpose, until: until, by: officer.holder, at: now), state: .requested)
  }

  /// A consent that nobody asked for.
  package static func consented(_ consent: StorageConsent, under grant: Grant) -> StorageCase {
    StorageCase(under: grant, in: consent.store, application: nil, state: .consented(consent))
  }

  /// Takes the provider's consent; while one is in force the newer counts.
  package mutating func take(_ consent: StorageConsent) throws(Refusal) {
    switch state {
    case .requested, .consented: state = .consented(consent)
    case .deletionDue: throw .deletionFirst
    case .refused, .deleted, .ended: throw .storageOver
    }
  }

  package mutating func refuse(_ reason: ReasonText, by officer: Officer, at now: Date) throws(Refusal) {
    guard officer.organisation == provider else { throw .notTheProvider }
    guard state == .requested else { throw .storageDecided }
    state = .refused(at: now, reason: reason.text)
  }

  /// The provider takes its consent back.
  package mutating func withdraw(
    _ reason: ReasonText, by officer: Officer, delivered: Bool, at now: Date
  ) throws(Refusal) {
    guard officer.organisation == provider else { throw .notTheProvider }
    guard case .consented(let consent) = state else { throw .storageOver }
    end(Ending(of: consent, at: min(now, consent.validUntil), withdrawal: reason.text), delivered: delivered)
  }

  /// Ends what is over by its time.
  ///
  /// - Returns: whether it was.
  package mutating func expire(delivered: Bool, at now: Date) -> Bool {
    guard case .consented(let consent) = state, consent.validUntil <= now else { return false }
    end(Ending(of: consent, at: consent.validUntil, withdrawal: nil), delivered: delivered)
    return true
  }

  /// The user certifies that what was stored is deleted.
  package mutating func certify(
    _ statement: String, sha256: [UInt8], by officer: Officer, at now: Date
  ) throws(Refusal) {
    guard officer.organisation == user else { throw .notTheUser }
    guard case .deletionDue(let ending) = state else { throw .nothingToDelete }
    state = .deleted(ending, Certificate(by: officer.holder, at: now, statement: statement, sha256: sha256))
  }

  /// Ends what is open where the user provides the data itself now: it needs no consent, and keeps what is its own (CC-28).
  ///
  /// - Returns: whether anything was open.
  package mutating func becomeOwn(at now: Date) -> Bool {
    switch state {
    case .requested: state = .refused(at: now, reason: Self.ownReason)
    case .consented(let consent):
      state = .ended(Ending(of: consent, at: min(now, consent.validUntil), withdrawal: nil))
    case .deletionDue(let ending): state = .ended(ending)
    case .refused, .deleted, .ended: return false
    }
    return true
  }

  private static let ownReason = "数据已由申请单位自己提供，无需同意。"

  private mutating func end(_ ending: Ending, delivered: Bool) {
    state = delivered ? .deletionDue(ending) : .ended(ending)
  }
}

extension Refusal {
  static let storageUnknown = Self(.unknown, "STORAGE_UNKNOWN", zh: "没有这个存储事项", en: "there is no such case of storage")

  static let storageDecided = Self(
    .state, "STORAGE_DECIDED", zh: "该存储申请已经答复", en: "the request for storage was already decided")

  static let storageOver = Self(.state, "STORAGE_OVER", zh: "存储同意已经终止", en: "consent to this storage is over already")

  static let storageOpen = Self(
    .state, "STORAGE_OPEN", zh: "该授权在该存储位置已有未办结的存储事项",
    en: "storage under this grant in this store is asked for or consented to already")

  static let deletionFirst = Self(
    .state, "DELETION_FIRST", zh: "此前存储的数据尚未销毁", en: "what was stored before is not deleted yet", article: .storage,
    remedy: Bilingual(zh: "使用部门提交销毁证明后再同意。", en: "Consent again once the user has certified the deletion."))

  static let nothingToDelete = Self(
    .state, "NOTHING_TO_DELETE", zh: "没有待销毁的数据", en: "nothing is to be deleted")
}
