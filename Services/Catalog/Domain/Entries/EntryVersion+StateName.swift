package import FoundationEssentials
package import Rules

extension EntryVersion {
  /// The state without its facts, as the contract and the database name it.
  package enum StateName: String, ContractNumbered, Hashable {
    case draft
    case departmentReview = "department_review"
    case finalised
    case reported
    case published
    case returned
    case superseded
    case suspended
    case retired
    case signOff = "sign_off"
  }

  package var name: StateName {
    switch state {
    case .draft: .draft
    case .departmentReview: .departmentReview
    case .signOff: .signOff
    case .finalised: .finalised
    case .reported: .reported
    case .published: .published
    case .returned: .returned
    case .suspended: .suspended
    case .superseded: .superseded
    case .retired: .retired
    }
  }

  /// The submission and review the state rests on; `nil` before a review passed.
  package var clearance: Clearance? {
    switch state {
    case .draft, .departmentReview: nil
    case .signOff(let clearance), .finalised(let clearance), .reported(let clearance, _),
      .returned(let clearance, _, _, _), .published(let clearance, _, _), .suspended(let clearance, _, _),
      .superseded(let clearance, _, _, _), .retired(let clearance, _, _):
      clearance
    }
  }

  /// The latest review, also one that failed.
  package var review: Review? {
    if case .draft(let failed) = state { failed } else { clearance?.review }
  }

  /// When it became final; `nil` before that.
  package var finalisedAt: Date? {
    if case .signOff = state { nil } else { clearance?.finalisedAt }
  }

  /// How it came into force; `nil` until it did.
  package var publication: Publication? {
    switch state {
    case .published(_, let publication, _), .suspended(_, let publication, _), .superseded(_, let publication, _, _),
      .retired(_, let publication, _):
      publication
    default: nil
    }
  }

  package var reported: Act? {
    switch state {
    case .reported(_, let act), .returned(_, let act, _, _): act
    default: publication?.reported
    }
  }

  package var published: Act? { publication?.act }

  package var basesVerified: Bool { publication?.basesVerified ?? false }

  package var retirement: Retirement? {
    if case .retired(_, _, let retirement) = state { retirement } else { nil }
  }

  package var returnReason: String? {
    if case .returned(_, _, _, let reason) = state { reason } else { nil }
  }
}

extension EntryVersion.StateName {
  package var text: Bilingual {
    switch self {
    case .draft: Bilingual(zh: "草稿", en: "a draft")
    case .departmentReview: Bilingual(zh: "保密审查中", en: "under secrecy review")
    case .finalised: Bilingual(zh: "已定稿", en: "final")
    case .reported: Bilingual(zh: "已报送", en: "reported")
    case .published: Bilingual(zh: "已发布", en: "published")
    case .returned: Bilingual(zh: "已退回", en: "returned")
    case .superseded: Bilingual(zh: "已被替代", en: "superseded")
    case .suspended: Bilingual(zh: "已暂停", en: "suspended")
    case .retired: Bilingual(zh: "已注销", en: "retired")
    case .signOff: Bilingual(zh: "待审签", en: "waiting for the head's sign-off")
    }
  }
}
