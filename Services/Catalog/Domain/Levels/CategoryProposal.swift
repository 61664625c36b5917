package import FoundationEssentials
package import Rules

/// A department's proposal to take its entry into a category (提议编入), Art. 17 ¶2.
///
///     open ──accept──▶ accepted        open ──refuse──▶ refused
package struct CategoryProposal: Sendable, Hashable {
  package typealias ID = TypedID<CategoryProposal>

  package enum State: String, ContractNumbered {
    case open
    case accepted
    case refused
  }

  package let id: ID
  package let area: RegionCode
  package let category: String
  package let code: String
  /// Who answers for the entry; another department once it changed hands.
  package private(set) var proposer: SocialCreditCode
  package let reason: String
  package let proposed: EntryVersion.Act
  package private(set) var state: State
  /// The lead's reason; empty while open.
  package private(set) var answer: String
  package private(set) var decided: EntryVersion.Act?

  /// A proposal as it was stored.
  package init(
    id: ID, area: RegionCode, category: String, code: String, proposer: SocialCreditCode, reason: String,
    proposed: EntryVersion.Act, state: State = .open, answer: String = "", decided: EntryVersion.Act? = nil
  ) {
    self.id = id
    self.area = area
    self.category = category
    self.code = code
    self.proposer = proposer
    self.reason = reason
    self.proposed = proposed
    self.state = state
    self.answer = answer
    self.decided = decided
  }

  package mutating func handOver(to taker: SocialCreditCode) {
    proposer = taker
  }

  /// The lead's decision; a refusal says why.
  package mutating func decide(accept: Bool, reason: String, by holder: Holder.ID, at now: Date) throws(Refusal) {
    guard state == .open else { throw .proposalDecided }
    guard accept || !reason.isBlank else { throw .refusalReasonMissing }
    state = accept ? .accepted : .refused
    answer = reason
    decided = EntryVersion.Act(by: holder, at: now)
  }
}

extension Refusal {
  static let proposalUnknown = Refusal(
    .unknown, "PROPOSAL_NOT_FOUND", article: "17",
    Bilingual(zh: "没有该提议，或者您无权查看", en: "there is no such proposal, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对编号。", en: "Check the id."))
  static let proposalDecided = Refusal(
    .state, "PROPOSAL_DECIDED", article: "17", Bilingual(zh: "该提议已有决定", en: "the proposal was decided"),
    remedy: Bilingual(zh: "如有新的理由，请另行提议。", en: "Propose it anew if there is a new reason."))
  static let proposalOpen = Refusal(
    .exists, "PROPOSAL_OPEN", article: "17",
    Bilingual(zh: "该目录已提议编入，待牵头部门决定", en: "the entry is proposed already and waits for the lead"),
    remedy: Bilingual(zh: "请等待牵头部门的决定。", en: "Wait for the lead's decision."))
  static let refusalReasonMissing = Refusal(
    .field("reason"), "DECISION_REASON_MISSING", article: "17",
    Bilingual(zh: "不予编入须说明理由", en: "a refusal needs a reason"),
    remedy: Bilingual(zh: "请写明理由。", en: "Say why it does not belong there."))
}
