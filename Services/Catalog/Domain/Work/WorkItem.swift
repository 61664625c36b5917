import FoundationEssentials
package import Rules

/// One thing somebody has to do next (待办), whether or not a period runs.
package struct WorkItem: Sendable, Hashable {
  /// What kind of work it is.
  package enum Kind: String, ContractNumbered, Hashable {
    case submit
    case review
    case signOff = "sign_off"
    case report
    case decide
    case correct
    case update
    case profile
  }

  package let kind: Kind
  /// Whose work it is.
  package let organisation: SocialCreditCode
  package let organisationName: String
  /// Code, change id or field of the profile.
  package let subject: String
  /// 0 where it is about no version.
  package let version: Int
  /// Name of the entry or document.
  package let name: String
  /// Why it was returned, or what failed.
  package let reason: Bilingual

  package init(
    kind: Kind, organisation: SocialCreditCode, organisationName: String, subject: String, version: Int = 0,
    name: String = "", reason: Bilingual = Bilingual(zh: "", en: "")
  ) {
    self.kind = kind
    self.organisation = organisation
    self.organisationName = organisationName
    self.subject = subject
    self.version = version
    self.name = name
    self.reason = reason
  }

  /// The duties that may run for it, with what each is about: "307001/000001@2", or a change's id. What was returned is to be
  /// reported again by the authority's day, however far its next version has come.
  package var duties: [ClockKind: String] {
    var duties: [ClockKind: String] = [:]
    if let clock = kind.clock { duties[clock] = version == 0 ? subject : "\(subject)@\(version)" }
    if kind.leadsToReport, version > 1 { duties[.catalogReturned] = "\(subject)@\(version - 1)" }
    return duties
  }
}

extension WorkItem.Kind {
  /// Who can do it.
  package enum Role: String, Sendable {
    case officer, head, authority
    case secrecyReviewer = "secrecy_reviewer"
  }

  package var role: Role {
    switch self {
    case .submit, .report, .correct, .update, .profile: .officer
    case .review: .secrecyReviewer
    case .signOff: .head
    case .decide: .authority
    }
  }

  /// The period that may run for it.
  package var clock: ClockKind? {
    switch self {
    case .report: .catalogReport
    case .decide: .catalogReview
    case .update: .catalogUpdate
    case .correct: .catalogReturned
    case .submit, .review, .signOff, .profile: nil
    }
  }

  /// Whether it is a step of a version on its way to its report.
  fileprivate var leadsToReport: Bool {
    switch self {
    case .submit, .review, .signOff, .report: true
    case .decide, .correct, .update, .profile: false
    }
  }

  /// What somebody is shown of their own department. The head is the first responsible person and sees all (Art. 6 ¶2).
  package static func ofDepartment(_ roles: Set<HolderRole>) -> Set<Self> {
    if roles.contains(.head) || roles.contains(.auditor) { return Set(allCases) }
    var kinds: Set<Self> = []
    if roles.contains(.officer) { kinds.formUnion([.submit, .report, .decide, .correct, .update, .profile]) }
    if roles.contains(.secrecyReviewer) { kinds.insert(.review) }
    return kinds
  }

  /// What an authority is shown of the departments below it: nothing that is still a department's own draft.
  package static let ofSupervised: Set<Self> = [.report, .decide, .correct, .update, .profile]
}
