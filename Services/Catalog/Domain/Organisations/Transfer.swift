package import FoundationEssentials
package import Rules

/// Entries that go from one body to another, some with a function or all with the body (移交、合并、撤销; Art. 6 ¶1).
///
///     proposed ──both heads consent──▶ agreed ──somebody else completes──▶ completed
package struct Transfer: Sendable, Hashable {
  package typealias Act = EntryVersion.Act

  package struct ID: Sendable, Hashable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package enum Kind: String, ContractNumbered {
    /// 职能划转
    case function
    /// 合并
    case merger
    /// 撤销
    case abolition

    /// Whether the giver ceases to exist with it.
    package var endsTheGiver: Bool { self != .function }
  }

  package enum State: String, ContractNumbered {
    case proposed
    case agreed
    case completed
  }

  package let id: ID
  package let kind: Kind
  package let giver: SocialCreditCode
  package let taker: SocialCreditCode
  /// The entries that go with a function; empty where all of the giver's go.
  package let codes: [String]
  /// The decision it rests on.
  package let basis: String
  package let proposed: Act
  package private(set) var giverConsent: Act?
  package private(set) var takerConsent: Act?
  package private(set) var completed: Act?

  /// A transfer as it was stored.
  package init(
    id: ID, kind: Kind, giver: SocialCreditCode, taker: SocialCreditCode, codes: [String], basis: String,
    proposed: Act, giverConsent: Act? = nil, takerConsent: Act? = nil, completed: Act? = nil
  ) {
    self.id = id
    self.kind = kind
    self.giver = giver
    self.taker = taker
    self.codes = codes
    self.basis = basis
    self.proposed = proposed
    self.giverConsent = giverConsent
    self.takerConsent = takerConsent
    self.completed = completed
  }

  package var state: State {
    if completed != nil { return .completed }
    return giverConsent != nil && takerConsent != nil ? .agreed : .proposed
  }

  /// A proposal, if both bodies exist and the taker may answer for entries.
  package static func propose(
    id: ID, kind: Kind, from giver: Organisation, to taker: Organisation, codes: [String], basis: String,
    by holder: Holder.ID, at now: Date
  ) throws(Refusal) -> Transfer {
    try giver.checkExists()
    try taker.checkExists()
    guard giver.code != taker.code else { throw .transferToItself }
    guard taker.kind.mayProvide else { throw .takerHasNoData }
    guard codes.isEmpty == kind.endsTheGiver else { throw codes.isEmpty ? .transferCodesMissing : .transferTakesAll }
    return Transfer(
      id: id, kind: kind, giver: giver.code, taker: taker.code, codes: Set(codes).sorted(), basis: basis,
      proposed: Act(by: holder, at: now))
  }

  /// The head of one of the two agrees.
  package mutating func consent(
    for organisation: SocialCreditCode, by head: Holder.ID, at now: Date
  ) throws(Refusal) {
    guard organisation == giver || organisation == taker else { throw .transferUnknown }
    guard completed == nil else { throw .transferCompleted }
    guard (organisation == giver ? giverConsent : takerConsent) == nil else { throw .consentGiven }
    let act = Act(by: head, at: now)
    if organisation == giver { giverConsent = act } else { takerConsent = act }
  }

  /// Completes what both agreed to; somebody else than the heads who agreed.
  package mutating func complete(by holder: Holder.ID, at now: Date) throws(Refusal) {
    guard completed == nil else { throw .transferCompleted }
    guard let giverConsent, let takerConsent else { throw .transferNotAgreed }
    guard holder != giverConsent.by, holder != takerConsent.by else { throw .completedByConsenter }
    completed = Act(by: holder, at: now)
  }
}

/// Two entries that would have one name with one provider (V04).
package struct NameClash: Sendable, Hashable {
  package let given: String
  package let taken: String

  package init(given: String, taken: String) {
    self.given = given
    self.taken = taken
  }
}
