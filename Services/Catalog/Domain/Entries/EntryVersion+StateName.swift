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
    case .finalised: .finalised
    case .reported: .reported
    case .published: .published
    case .returned: .returned
    case .superseded: .superseded
    }
  }

  /// The submission and review the state rests on; `nil` before a review passed.
  package var clearance: Clearance? {
    switch state {
    case .draft, .departmentReview: nil
    case .finalised(let clearance), .reported(let clearance, _), .published(let clearance, _, _, _),
      .returned(let clearance, _, _, _), .superseded(let clearance, _, _, _, _, _):
      clearance
    }
  }

  /// The latest review, also one that failed.
  package var review: Review? {
    if case .draft(let failed) = state { failed } else { clearance?.review }
  }

  package var published: Act? {
    switch state {
    case .published(_, _, let act, _), .superseded(_, _, let act, _, _, _): act
    default: nil
    }
  }

  package var basesVerified: Bool {
    switch state {
    case .published(_, _, _, let verified), .superseded(_, _, _, let verified, _, _): verified
    default: false
    }
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
