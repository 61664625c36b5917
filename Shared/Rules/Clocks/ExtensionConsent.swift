package import FoundationEssentials

/// A consent to more time: how many working days, who gives it, when and why.
package struct ExtensionConsent: Sendable, Hashable {
  package let days: Int
  /// What the consenting holder may approve at `decidedAt`, delegations included.
  package let roles: Set<ApproverRole>
  package let decidedAt: Date
  /// Told to the other side; never empty.
  package let reason: String

  package init(days: Int, roles: Set<ApproverRole>, decidedAt: Date, reason: String) {
    self.days = days
    self.roles = roles
    self.decidedAt = decidedAt
    self.reason = reason
  }

  /// Refuses what `policy` does not allow for `clock`.
  func check(_ clock: LegalClock, policy: ExtensionPolicy) throws(RuleViolation) {
    guard case .allowed(let maxDays, let approver, let times, let citation) = policy else {
      throw .extensionNotAllowed(clock, citation: policy.citation)
    }
    guard clock.extensions.count < times else { throw .extensionUsed(times, citation: citation) }
    guard days >= 1, days <= maxDays - clock.extensionDays else {
      throw .extensionTooLong(days, left: maxDays - clock.extensionDays, citation: citation)
    }
    guard roles.contains(approver) else { throw .extensionNotApproved(approver, citation: citation) }
    guard !reason.isBlank else { throw .extensionWithoutReason(citation: citation) }
    guard !clock.due.isOver(at: decidedAt) else { throw .extensionTooLate(clock.due, citation: citation) }
  }
}

/// Refusals of an extension.
extension RuleViolation {
  static func extensionNotAllowed(_ clock: LegalClock, citation: Bilingual) -> Self {
    Self(
      reason: "EXTENSION_NOT_ALLOWED", citation: citation,
      message: Bilingual(
        zh: "“\(clock.kind.name.zh)”的期限不得延长", en: "the period for \(clock.kind.name.en) cannot be extended"),
      remedy: Bilingual(
        zh: "请在\(clock.due.text.zh)前答复；逾期仍可答复，但会被记录。",
        en: "Answer by \(clock.due.text.en); a later answer is still taken, and recorded as late."))
  }

  static func extensionUsed(_ times: Int, citation: Bilingual) -> Self {
    Self(
      reason: "EXTENSION_ALREADY_USED", citation: citation,
      message: Bilingual(zh: "期限最多延长\(times)次，已经用完", en: "the period can be extended \(times) time(s), all used"),
      remedy: Bilingual(zh: "请在现有期限内答复。", en: "Answer within the period as it is."))
  }

  static func extensionTooLong(_ days: Int, left: Int, citation: Bilingual) -> Self {
    Self(
      reason: "EXTENSION_TOO_LONG", citation: citation,
      message: Bilingual(
        zh: "延长\(days)个工作日不在允许范围内", en: "an extension of \(days) working days is outside what is allowed"),
      remedy: Bilingual(zh: "可延长1至\(left)个工作日。", en: "1 to \(left) working days are possible."))
  }

  static func extensionNotApproved(_ approver: ApproverRole, citation: Bilingual) -> Self {
    Self(
      reason: "EXTENSION_NOT_APPROVED", citation: citation,
      message: Bilingual(
        zh: "延长期限须经\(approver.name.zh)同意", en: "an extension needs the consent of \(approver.name.en)"),
      remedy: Bilingual(
        zh: "请由其本人或在授权期内的受托人批准。", en: "Have that person, or a delegate whose delegation is in force, consent."))
  }

  static func extensionWithoutReason(citation: Bilingual) -> Self {
    Self(
      reason: "EXTENSION_REASON_MISSING", citation: citation,
      message: Bilingual(zh: "延长期限须说明理由", en: "an extension needs a reason"),
      remedy: Bilingual(zh: "请写明理由，它将告知对方。", en: "State it; the other side is told."))
  }

  static func extensionTooLate(_ due: Due, citation: Bilingual) -> Self {
    Self(
      reason: "EXTENSION_TOO_LATE", citation: citation,
      message: Bilingual(
        zh: "期限已于\(due.text.zh)24时届满，不能再延长",
        en: "the period ended at 24:00 of \(due.text.en) and can no longer be extended"),
      remedy: Bilingual(zh: "请尽快答复。", en: "Answer as soon as possible."))
  }
}
