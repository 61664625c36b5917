/// Every question a rule pack answers. A pack that leaves one out, or answers one not listed here, is refused.
package enum RuleKey: String, Sendable, Hashable, CaseIterable {
  case countingFirstDay = "counting.first-day"
  case countingDueTime = "counting.due-time"
  case countingSilence = "counting.silence"
  case countingSupplement = "counting.supplement"
  case extensionsMax = "extensions.max"
  case extensionsDeadline = "extensions.deadline"
  case extensionsNotice = "extensions.notice"
  case reminders = "reminders.working-days-before"

  case catalogUpdateDays = "catalog.update.days"
  case catalogUpdateAnchor = "catalog.update.anchor"
  case catalogUpdateTriggers = "catalog.update.triggers"
  case catalogUpdateExtension = "catalog.update.extension.days"
  case catalogUpdateApprover = "catalog.update.extension.approver"
  case catalogReportDays = "catalog.report.days"
  case catalogReportAnchor = "catalog.report.anchor"
  case catalogReportExtension = "catalog.report.extension.days"
  case catalogReportApprover = "catalog.report.extension.approver"
  case catalogReportSecondHop = "catalog.report.second-hop.days"
  case catalogReportReturned = "catalog.report.returned.days"
  case catalogReviewDays = "catalog.review.days"
  case catalogReviewExtension = "catalog.review.extension.days"
  case catalogReviewApprover = "catalog.review.extension.approver"
  case catalogSignOff = "catalog.sign-off"
  case catalogSecrecyReview = "catalog.secrecy-review"

  case shareApplicants = "share.applicants"
  case shareUnconditionalAnswerDays = "share.unconditional.answer.days"
  case shareAnswerDays = "share.answer.days"
  case shareAnswerExtension = "share.answer.extension.days"
  case shareAnswerApprover = "share.answer.extension.approver"
  case shareRefusal = "share.refusal"
  case shareDeliverDays = "share.deliver.days"
  case shareDeliverExtension = "share.deliver.extension.days"
  case shareDeliverApprover = "share.deliver.extension.approver"
  case shareMountDays = "share.mount.days"
  case shareDisputeDays = "share.dispute.days"
  case shareDeletionDays = "share.deletion.days"
  case shareAggregationDays = "share.aggregation.days"
  case shareDisputeLadder = "share.dispute.ladder"
  case shareBasisConditional = "share.basis.conditional"
  case shareBasisWithheld = "share.basis.withheld"
  case shareBasicItems = "share.basic-items"
  case shareTopicResources = "share.topic-resources"
  case shareThirdParty = "share.third-party"
  case shareStorage = "share.storage"
  case shareRepeatCollection = "share.repeat-collection"
  case shareSupplementNotice = "share.supplement.notice"
  case shareLogRetentionYears = "share.log.retention-years"

  case correctionReportDays = "correction.report.days"
  case correctionCheckDays = "correction.check.days"
  case correctionCheckExtension = "correction.check.extension.days"
  case correctionCheckApprover = "correction.check.extension.approver"
  case correctionBusiness = "correction.business"

  case openAnswerDays = "open.answer.days"
  case openAnswerExtension = "open.answer.extension.days"
  case openAnswerApprover = "open.answer.extension.approver"
  case openRefusal = "open.refusal"
  case openProvideDays = "open.provide.days"
  case openProvideWarnDays = "open.provide.warn-days"
  case openSensitive = "open.sensitive"
  case openFormats = "open.formats"
  case openSupplementNotice = "open.supplement.notice"

  case securityAssessmentMonths = "security.assessment.months"
  case securityIncidentDays = "security.incident.days"
  case evaluationInterval = "evaluation.interval"
  case reportLocalDue = "report.local.due"
  case reportCityDue = "report.city.due"
  case rectificationDays = "rectification.days"

  /// An approver is named only where an extension is allowed.
  var isApprover: Bool { rawValue.hasSuffix(".extension.approver") }

  /// What a value of this key must look like.
  var shape: RuleValue.Shape {
    switch self {
    case .reportLocalDue, .reportCityDue: .yearlyDate
    case .extensionsMax, .shareLogRetentionYears, .openProvideWarnDays, .securityAssessmentMonths,
      .shareAggregationDays:
      .number
    case .reminders: .numbers
    case .rectificationDays: .codes
    default: rawValue.hasSuffix(".days") ? .days : .codes
    }
  }
}

/// A pack's answer to a ``RuleKey``.
package enum RuleValue: Sendable, Hashable {
  case numbers([Int])
  /// The act gives no number: the time is measured, and no length of it is a violation.
  case unstated
  /// The act allows nothing of the kind.
  case notAllowed
  case yearly(month: Int, day: YearlyDay)
  case codes([String])

  package enum YearlyDay: Sendable, Hashable {
    case day(Int)
    case lastOfMonth
  }

  enum Shape: Sendable { case days, number, numbers, yearlyDate, codes }

  /// Reads a value of the given shape, or `nil` if the text is not one.
  init?(_ text: String, shape: Shape) {
    let parts = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    let numbers = parts.compactMap { Int($0) }.filter { $0 >= 0 }
    switch shape {
    case .days where text == "unstated": self = .unstated
    case .days where text == "none": self = .notAllowed
    case .days, .number:
      guard parts.count == 1, numbers.count == 1 else { return nil }
      self = .numbers(numbers)
    case .numbers:
      guard !parts.isEmpty, numbers.count == parts.count else { return nil }
      self = .numbers(numbers)
    case .yearlyDate:
      guard let date = Self.yearly(text) else { return nil }
      self = date
    case .codes:
      guard !parts.isEmpty, parts.allSatisfy(Self.isCode) else { return nil }
      self = .codes(parts)
    }
  }

  private static func yearly(_ text: String) -> RuleValue? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
    if parts[1] == "last" { return .yearly(month: month, day: .lastOfMonth) }
    // 2001 is no leap year: 29 February is written 02-last.
    guard let day = Int(parts[1]), CivilDate(year: 2001, month: month, day: day) != nil else { return nil }
    return .yearly(month: month, day: .day(day))
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
