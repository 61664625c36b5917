package import FoundationEssentials
package import Rules

/// A request that an aggregation rule holds for a decision (34(2)审查), CC-21: a secrecy reviewer concludes, then another
/// person of the authority decides.
///
///     held ─review─▶ reviewed ─decide─▶ released (the request goes its way) · refused
package struct AggregationHold: Sendable, Hashable {
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// 解除
    case release
    /// 不予共享
    case refuse
  }

  /// What somebody says of it.
  package struct Word: Sendable, Hashable {
    package let outcome: Outcome
    package let text: String
    /// Holder who said it.
    package let by: String
    package let at: Date

    package init(_ outcome: Outcome, text: String, by holder: String, at: Date) {
      self.outcome = outcome
      self.text = text
      self.by = holder
      self.at = at
    }
  }

  package let request: ShareRequest.ID
  package let rule: AggregationRule
  /// What the user would have of the rule's elements.
  package let elements: [DataElement]
  package let heldAt: Date
  package private(set) var review: Word?
  package private(set) var decision: Word?

  /// A hold as it was stored, or one that begins.
  package init(
    request: ShareRequest.ID, rule: AggregationRule, elements: [DataElement], heldAt: Date, review: Word? = nil,
    decision: Word? = nil
  ) {
    self.request = request
    self.rule = rule
    self.elements = elements
    self.heldAt = heldAt
    self.review = review
    self.decision = decision
  }

  /// The secrecy reviewer's conclusion; it may be given anew until the decision.
  package mutating func review(
    _ outcome: Outcome, _ opinion: ReasonText, by reviewer: Officer, at now: Date
  ) throws(Refusal) {
    try checkAuthority(of: reviewer)
    review = Word(outcome, text: opinion.text, by: reviewer.holder, at: now)
  }

  package mutating func decide(
    _ outcome: Outcome, _ reasons: ReasonText, by officer: Officer, at now: Date
  ) throws(Refusal) {
    try checkAuthority(of: officer)
    guard let review else { throw .reviewMissing }
    guard review.by != officer.holder else { throw .decidedByReviewer }
    guard outcome == .refuse || review.outcome == .release else { throw .releaseNotReviewed }
    decision = Word(outcome, text: reasons.text, by: officer.holder, at: now)
  }

  private func checkAuthority(of officer: Officer) throws(Refusal) {
    guard officer.organisation == rule.authority else { throw .ruleNotYours }
    guard decision == nil else { throw .alreadyAnswered }
  }
}

extension Refusal {
  static let reviewMissing = Self(
    .state, "REVIEW_MISSING", zh: "须先经保密审查员审查", en: "a secrecy reviewer concludes first", article: .aggregation)

  static let decidedByReviewer = Self(
    .rights, "DECIDED_BY_REVIEWER", zh: "审查人不能自行决定", en: "whoever reviewed it does not decide it",
    article: .aggregation)

  static let releaseNotReviewed = Self(
    .state, "RELEASE_NOT_REVIEWED", zh: "保密审查的结论不是解除，不能解除",
    en: "the secrecy reviewer has not concluded that it can be released", article: .aggregation)

  static let heldForReview = Self(
    .state, "HELD_FOR_REVIEW", zh: "该申请正在审查是否触及数据汇聚的禁止性规定",
    en: "the request is held for review of what it would aggregate", article: .aggregation,
    remedy: Bilingual(
      zh: "由主管部门会同保密审查员决定后再办理。", en: "It goes on once the authority and a secrecy reviewer have decided."))
}
