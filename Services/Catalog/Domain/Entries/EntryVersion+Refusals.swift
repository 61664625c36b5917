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
    let names = gaps.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .state, "PROFILE_INCOMPLETE", article: gaps == [.secrecyReviewer] ? "30" : "6",
      Bilingual(zh: "机构档案不完整：\(names)", en: "the department's profile is incomplete: \(names)"),
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
