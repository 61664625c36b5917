package import FoundationEssentials
package import Rules

/// What was done to a version, by whom and when: the facts its states rest on.
extension EntryVersion {
  package struct Review: Sendable, Hashable {
    package let act: Act
    package let passed: Bool
    package let conclusion: String

    package init(act: Act, passed: Bool, conclusion: String) {
      self.act = act
      self.passed = passed
      self.conclusion = conclusion
    }
  }

  /// The head's sign-off with both assessments, each a document and its conclusion (审签).
  package struct SignOff: Sendable, Hashable {
    package let act: Act
    package let secrecyAssessment: String
    package let personalInformationAssessment: String

    package init(act: Act, secrecyAssessment: String, personalInformationAssessment: String) {
      self.act = act
      self.secrecyAssessment = secrecyAssessment
      self.personalInformationAssessment = personalInformationAssessment
    }
  }

  /// What a version needs before anybody outside its department may see it.
  package struct Clearance: Sendable, Hashable {
    package let submitted: Act
    package let review: Review
    /// Only where the rule pack asks for it.
    package internal(set) var signOff: SignOff?

    package init(submitted: Act, review: Review, signOff: SignOff? = nil) {
      self.submitted = submitted
      self.review = review
      self.signOff = signOff
    }

    /// When the version became final, which starts the reporting clock of Art. 10.
    package var finalisedAt: Date { signOff?.act.at ?? review.act.at }
  }

  /// How a version came into force.
  package struct Publication: Sendable, Hashable {
    package let reported: Act
    package let act: Act
    package let basesVerified: Bool
    /// The provider's name on that day; empty where it was not kept then.
    package let providerName: String

    package init(reported: Act, act: Act, basesVerified: Bool, providerName: String) {
      self.reported = reported
      self.act = act
      self.basesVerified = basesVerified
      self.providerName = providerName
    }
  }

  /// Why and how long a version is out of use (暂停).
  package struct Suspension: Sendable, Hashable {
    package let act: Act
    package let reason: String
    /// Later than the act where it was announced ahead.
    package let beginsAt: Date
    package let expectedUntil: Date?
    /// At once because of an incident (Art. 28 ¶2).
    package let emergency: Bool
    /// Whether the competent authority holds it back, and not its department.
    package let byAuthority: Bool

    package init(
      act: Act, reason: String, beginsAt: Date, expectedUntil: Date?, emergency: Bool, byAuthority: Bool
    ) {
      self.act = act
      self.reason = reason
      self.beginsAt = beginsAt
      self.expectedUntil = expectedUntil
      self.emergency = emergency
      self.byAuthority = byAuthority
    }
  }

  /// Why an entry ended and what takes its place (注销).
  package struct Retirement: Sendable, Hashable {
    package let act: Act
    package let reason: String
    /// A code; empty if nothing takes its place.
    package let replacedBy: String

    package init(act: Act, reason: String, replacedBy: String) {
      self.act = act
      self.reason = reason
      self.replacedBy = replacedBy
    }
  }
}

extension RulePack {
  /// Whether a version is final only once the head signed it off with impact assessments (decree 809 Art. 13).
  package var asksForSignOff: Bool { codes(.catalogSignOff).contains("HEAD_WITH_IMPACT_ASSESSMENTS") }
}

extension EntryVersion {
  /// Why a suspension is over; stored as a code, or as the words of whoever resumed it.
  package enum SuspensionEnd: Sendable, Hashable {
    case resumed(String)
    case replaced
    case superseded
    case entryRetired

    package var stored: String {
      switch self {
      case .resumed(let words): words
      case .replaced: "@replaced"
      case .superseded: "@superseded"
      case .entryRetired: "@entry-retired"
      }
    }
  }
}
