package import FoundationEssentials
package import Rules

/// What a provider finds missing in a request, and what the user adds (补正): one notice, where the request's pack has it.
package struct Supplement: Sendable, Hashable {
  /// What is missing.
  package let notice: String
  /// Holder who asked.
  package let askedBy: String
  package let askedAt: Date
  package private(set) var reply: Reply?

  package struct Reply: Sendable, Hashable {
    package let text: String
    /// Holder who replied.
    package let by: String
    package let at: Date

    package init(text: String, by: String, at: Date) {
      self.text = text
      self.by = by
      self.at = at
    }
  }

  /// A notice as it was stored, or a new one.
  package init(notice: String, askedBy: String, askedAt: Date, reply: Reply? = nil) {
    self.notice = notice
    self.askedBy = askedBy
    self.askedAt = askedAt
    self.reply = reply
  }

  mutating func take(_ reply: Reply) { self.reply = reply }
}

/// What a rule pack says of an incomplete request (CC-09).
package struct SupplementRule: Sendable, Hashable {
  /// Whether the provider may ask for a supplement, once.
  package let isAllowed: Bool
  /// Whether the period begins anew with the supplement; otherwise it never stops.
  package let restartsClock: Bool

  package init(_ pack: RulePack) {
    isAllowed = pack.codes(.shareSupplementNotice).contains("ON")
    restartsClock = pack.codes(.countingSupplement).contains("RESTART")
  }
}

extension ShareRequest {
  /// The provider says, once and before its due day has passed, what is missing.
  package mutating func askForSupplement(
    _ notice: ReasonText, by officer: Officer, isOverdue: Bool, at now: Date
  ) throws(Refusal) {
    try checkIsProvider(officer)
    guard supplement == nil else { throw .supplementAskedAlready }
    guard isUnderReview else { throw notUnderReview }
    guard !isOverdue else { throw .supplementTooLate }
    supplement = Supplement(notice: notice.text, askedBy: officer.holder, askedAt: now)
    state = .needsSupplement
  }

  /// The user adds what was missing.
  package mutating func supplement(
    _ text: ReasonText, by officer: Officer, at now: Date
  ) throws(Refusal) {
    guard officer.organisation == user else { throw .notTheUser }
    guard state == .needsSupplement else { throw .noSupplementAsked }
    supplement?.take(.init(text: text.text, by: officer.holder, at: now))
    state = .underReview
  }
}

extension Refusal {
  static let supplementAskedAlready = Self(
    .state, "SUPPLEMENT_ASKED_ALREADY", zh: "补正只能一次性告知，已经告知过", en: "what is missing is asked for once, and was",
    remedy: Bilingual(zh: "请答复该申请。", en: "Answer the request."))

  static let supplementTooLate = Self(
    .state, "SUPPLEMENT_TOO_LATE", zh: "答复期限已过，不能再要求补正",
    en: "the period to answer is over; nothing can be asked for any more",
    remedy: Bilingual(zh: "请尽快答复。", en: "Answer as soon as possible."))

  static let supplementAwaited = Self(
    .state, "SUPPLEMENT_AWAITED", zh: "正在等待申请单位补正，此间可以同意，不能不同意",
    en: "the user's supplement is awaited; meanwhile the request can be agreed to, not refused")

  static let noSupplementAsked = Self(
    .state, "NO_SUPPLEMENT_ASKED", zh: "该申请没有待补正的内容", en: "nothing is asked for in this request")
}
