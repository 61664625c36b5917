import Rules

/// Why a version does not change as asked.
extension Refusal {
  static func notADraft(_ state: EntryVersion.StateName) -> Refusal {
    Refusal(
      .state, "ENTRY_NOT_A_DRAFT",
      Bilingual(zh: "该版本\(state.text.zh)，内容不可更改", en: "this version is \(state.text.en); its content cannot change"),
      remedy: Bilingual(zh: "待其发布或退回后另存新版本。", en: "Wait until it is published or returned, then save the next version.")
    )
  }
  static func wrongState(_ state: EntryVersion.StateName, wanted: EntryVersion.StateName) -> Refusal {
    Refusal(
      .state, "ENTRY_STATE_\(wanted.rawValue.uppercased())_NEEDED",
      Bilingual(
        zh: "该版本\(state.text.zh)，此操作仅适用于\(wanted.text.zh)的版本",
        en: "this version is \(state.text.en); the act needs one that is \(wanted.text.en)"),
      remedy: Bilingual(zh: "请先查看该版本的当前状态。", en: "Look at the version's present state first."))
  }
  static func profileIncomplete(_ gaps: [ProfileGap]) -> Refusal {
    let missing = Bilingual(
      zh: gaps.map(\.name.zh).joined(separator: "、"), en: gaps.map(\.name.en).joined(separator: ", "))
    return Refusal(
      .state, "PROFILE_INCOMPLETE", article: gaps == [.secrecyReviewer] ? "30" : "6",
      Bilingual(zh: "机构档案尚缺\(missing.zh)", en: "the department's profile lacks \(missing.en)"),
      remedy: Bilingual(
        zh: "请补全专门机构、联系方式、内部制度，并任命主要负责人、专职人员和保密审查员。",
        en: "Name unit, contact and procedures, and give somebody each of the roles head, officer, secrecy reviewer."))
  }
  static let reviewerIsSubmitter = Refusal(
    .rights, "REVIEWER_IS_SUBMITTER", article: "30",
    Bilingual(zh: "编制或提交人不得自行保密审查", en: "who wrote or submitted a version cannot review it"),
    remedy: Bilingual(zh: "请由另一名保密审查员审查。", en: "Another secrecy reviewer must do it."))
  static let conclusionMissing = Refusal(
    .field("conclusion"), "CONCLUSION_MISSING", article: "30",
    Bilingual(zh: "缺少审查结论", en: "the review has no conclusion"),
    remedy: Bilingual(zh: "请写明审查结论和依据。", en: "State the conclusion and what it rests on."))
  static let publisherIsReviewer = Refusal(
    .rights, "PUBLISHER_IS_REVIEWER", article: "30",
    Bilingual(zh: "保密审查人不得发布同一版本", en: "who reviewed a version cannot publish it"),
    remedy: Bilingual(zh: "请由主管部门其他人员发布。", en: "Another person of the authority must publish it."))
  static let basesNotVerified = Refusal(
    .field("bases_verified"), "BASES_NOT_VERIFIED", article: "17(1)",
    Bilingual(zh: "含有条件共享或不予共享的信息项，依据未经核实", en: "items are restricted and their bases were not verified"),
    remedy: Bilingual(zh: "请核实每项依据后发布，或退回。", en: "Verify every basis, then publish; or return the version."))
  static let returnReasonMissing = Refusal(
    .field("reason"), "RETURN_REASON_MISSING", article: "10",
    Bilingual(zh: "退回须说明理由", en: "a return needs a reason"),
    remedy: Bilingual(zh: "请写明需要更正的内容。", en: "Say what must be corrected."))
}

/// Why a version in force does not go out of use, come back or end as asked.
extension Refusal {
  static let signerIsReviewer = Refusal(
    .rights, "SIGNER_IS_REVIEWER", article: "30",
    Bilingual(zh: "保密审查人不得审签同一版本", en: "who reviewed a version cannot sign it off"),
    remedy: Bilingual(zh: "请由未参与审查的主要负责人审签。", en: "The head, who did not review it, must sign."))
  static func assessmentMissing(_ field: String) -> Refusal {
    Refusal(
      .field(field), "ASSESSMENT_MISSING",
      Bilingual(
        zh: "审签须附保密风险评估和个人信息保护影响评估（国务院令第809号第十三条）",
        en: "a sign-off needs the secrecy-risk and the personal-information impact assessment (decree 809, Art. 13)"),
      remedy: Bilingual(zh: "请写明评估文件和结论。", en: "State the document and its conclusion."))
  }
  static let suspensionReasonMissing = Refusal(
    .field("reason"), "SUSPENSION_REASON_MISSING", article: "28",
    Bilingual(zh: "暂停须说明理由", en: "a suspension needs a reason"),
    remedy: Bilingual(zh: "请写明发生了什么。", en: "Say what has happened."))
  static let emergencyIsAtOnce = Refusal(
    .field("begins_at"), "EMERGENCY_IS_AT_ONCE", article: "28",
    Bilingual(zh: "应急暂停立即生效，不得预告", en: "an emergency suspension begins at once"),
    remedy: Bilingual(zh: "请不填开始时间，或取消应急标记。", en: "Leave out the time, or the mark of an emergency."))
  static let suspensionBeginsInThePast = Refusal(
    .field("begins_at"), "SUSPENSION_BEGINS_IN_THE_PAST", article: "28",
    Bilingual(zh: "暂停开始时间已过", en: "the suspension would have begun already"),
    remedy: Bilingual(zh: "立即暂停的，请不填开始时间。", en: "To suspend at once, leave out the time."))
  static let suspensionEndsBeforeItBegins = Refusal(
    .field("expected_until"), "SUSPENSION_ENDS_BEFORE_IT_BEGINS", article: "28",
    Bilingual(zh: "预计恢复时间不晚于开始时间", en: "the suspension would end before it begins"),
    remedy: Bilingual(zh: "请核对两个时间，或不填预计恢复时间。", en: "Check both times, or leave out the end."))
  static let resumerIsSuspender = Refusal(
    .rights, "RESUMER_IS_SUSPENDER", article: "28",
    Bilingual(zh: "暂停人不得自行恢复", en: "who suspended a version cannot resume it"),
    remedy: Bilingual(zh: "请由另一人确认后恢复。", en: "Another person must look and resume it."))
  static let suspendedByAuthority = Refusal(
    .rights, "SUSPENDED_BY_AUTHORITY", article: "28",
    Bilingual(zh: "主管部门作出的暂停只能由主管部门变更或恢复", en: "what the authority suspended only the authority changes or resumes"),
    remedy: Bilingual(zh: "请将查明和处理的情况报主管部门。", en: "Tell the authority what was found and mended."))
  static let resumptionReasonMissing = Refusal(
    .field("reason"), "RESUMPTION_REASON_MISSING", article: "28",
    Bilingual(zh: "恢复须说明处理情况", en: "a resumption says what was found and mended"),
    remedy: Bilingual(zh: "请写明查明和处理的情况。", en: "Say what was found and mended."))
  static let retirementReasonMissing = Refusal(
    .field("reason"), "RETIREMENT_REASON_MISSING", article: "9",
    Bilingual(zh: "注销须说明理由", en: "a retirement needs a reason"),
    remedy: Bilingual(zh: "请写明目录为何终止。", en: "Say why the entry ends."))
  static let replacedByItself = Refusal(
    .field("replaced_by"), "REPLACED_BY_ITSELF", article: "9",
    Bilingual(zh: "目录不能由自身替代", en: "an entry does not take its own place"),
    remedy: Bilingual(zh: "请填写替代它的目录代码，没有则留空。", en: "Give the code of the entry that does, or none."))
}
