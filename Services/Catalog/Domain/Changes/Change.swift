package import FoundationEssentials
package import Rules

/// A revision of a law or a change of function, and what became of each entry it affects (变更事项, Art. 9 ¶2).
///
/// It is closed once every entry is handled: by a version that became final after the change was registered, or by a
/// decision that the entry needs none. Its clock is the duty `catalog.update`, which begins on the day of the revision.
package struct Change: Sendable, Hashable {
  package typealias ID = TypedID<Change>

  /// What happened.
  package enum Kind: String, ContractNumbered, Hashable {
    case law
    case administrativeRegulation = "administrative_regulation"
    case localRegulation = "local_regulation"
    case function
    case basisEnded = "basis_ended"
  }

  /// How an affected entry was handled.
  package enum Handling: Sendable, Hashable {
    case updated(version: Int)
    /// Needs no change, and why (无需变更).
    case noChange(reason: String)
  }

  package struct Affected: Sendable, Hashable {
    package let code: String
    package internal(set) var handling: Handling?
    package internal(set) var handledAt: Date?

    package init(code: String, handling: Handling? = nil, handledAt: Date? = nil) {
      self.code = code
      self.handling = handling
      self.handledAt = handledAt
    }
  }

  package let id: ID
  package let kind: Kind
  /// The department that must update its entries.
  package internal(set) var organisation: SocialCreditCode
  /// The act or decision.
  package let document: String
  /// Promulgated or decided on.
  package let happenedOn: CivilDate
  package let effectiveOn: CivilDate?
  package let registeredAt: Date
  /// Whether the due day had passed by then: only a person can call that a violation.
  package var isOverdueAtRegistration = false
  package internal(set) var entries: [Affected]
  package private(set) var closedAt: Date?

  /// A change as it was stored, or as the platform itself finds it.
  package init(
    id: ID = ID(), kind: Kind, organisation: SocialCreditCode, document: String, happenedOn: CivilDate,
    effectiveOn: CivilDate? = nil, entries: [Affected], registeredAt: Date, closedAt: Date? = nil
  ) {
    self.id = id
    self.kind = kind
    self.organisation = organisation
    self.document = document
    self.happenedOn = happenedOn
    self.effectiveOn = effectiveOn
    self.entries = entries
    self.registeredAt = registeredAt
    self.closedAt = closedAt
  }

  package var isOpen: Bool { closedAt == nil }
}

/// Registration and the two ways to handle an entry.
extension Change {
  /// Registers what somebody has noticed; the rule pack says which acts oblige.
  package static func register(
    _ kind: Kind, by organisation: SocialCreditCode, document: String, happenedOn: CivilDate, effectiveOn: CivilDate?,
    codes: [String], under pack: RulePack, at now: Date
  ) throws(Refusal) -> Change {
    guard let trigger = kind.trigger else { throw .basisEndsByItself }
    guard pack.obligesToUpdate(after: trigger) else { throw .noTrigger(kind, pack) }
    guard happenedOn <= ChinaTime.date(of: now) else { throw .changeInFuture }
    guard !codes.isEmpty else { throw .nothingAffected }
    var known: Set<String> = []
    return Change(
      kind: kind, organisation: organisation, document: document, happenedOn: happenedOn, effectiveOn: effectiveOn,
      entries: codes.filter { known.insert($0).inserted }.map { Affected(code: $0) }, registeredAt: now)
  }

  /// The day the period is counted from: promulgation, unless the pack says entry into force (CC-16).
  package func anchor(under pack: RulePack) -> CivilDate {
    pack.updateAnchor == .entryIntoForce ? effectiveOn ?? happenedOn : happenedOn
  }

  /// A version of `code` became final.
  ///
  /// - Returns: whether it handles the entry; what was handled before stays as it was.
  package mutating func update(_ code: String, byVersion number: Int, at now: Date) -> Bool {
    guard isOpen, let index = entries.firstIndex(where: { $0.code == code && $0.handling == nil }) else { return false }
    handle(index, .updated(version: number), at: now)
    return true
  }

  /// The entry ended (注销), which leaves nothing to update.
  ///
  /// - Returns: whether it waited.
  package mutating func end(_ code: String, because reason: String, at now: Date) -> Bool {
    guard isOpen, let index = entries.firstIndex(where: { $0.code == code && $0.handling == nil }) else { return false }
    handle(index, .noChange(reason: ServiceReason.entryRetired(words: reason).stored), at: now)
    return true
  }

  /// The department decides that an entry needs no change. Where a basis has ended there is nothing to decide while the
  /// entry is in use.
  package mutating func decideNoChange(
    _ code: String, reason: String, isInUse: Bool = true, at now: Date
  ) throws(Refusal) {
    guard kind != .basisEnded || !isInUse else { throw .basisEndedNeedsVersion }
    guard let index = entries.firstIndex(where: { $0.code == code }) else { throw .entryNotAffected }
    guard entries[index].handling == nil else { throw .entryHandled }
    guard !reason.isBlank else { throw .noChangeReasonMissing }
    handle(index, .noChange(reason: reason), at: now)
  }

  /// Ends the change once nothing waits any more.
  ///
  /// - Returns: whether it ended now.
  package mutating func closeIfHandled(at now: Date) -> Bool {
    guard isOpen, entries.allSatisfy({ $0.handling != nil }) else { return false }
    closedAt = now
    return true
  }

  mutating func handle(_ index: Int, _ handling: Handling, at now: Date) {
    entries[index].handling = handling
    entries[index].handledAt = now
  }
}

extension Change.Kind {
  /// The rule packs' word for what obliges to update; `nil` for what nobody registers.
  var trigger: ChangeTrigger? {
    switch self {
    case .law: .law
    case .administrativeRegulation: .adminRegulation
    case .localRegulation: .localRegulation
    case .function: .functionChange
    case .basisEnded: nil
    }
  }

  package var name: Bilingual {
    switch self {
    case .law: Bilingual(zh: "法律修订", en: "revision of a law")
    case .administrativeRegulation: Bilingual(zh: "行政法规修订", en: "revision of an administrative regulation")
    case .localRegulation: Bilingual(zh: "地方性法规修订", en: "revision of a local regulation")
    case .function: Bilingual(zh: "职能变化", en: "change of function")
    case .basisEnded: Bilingual(zh: "依据失效", en: "end of a basis")
    }
  }
}
