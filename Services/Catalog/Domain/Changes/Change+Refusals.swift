import Rules

/// Why a change is not registered or an entry not handled as asked.
extension Refusal {
  static let basisEndsByItself = Refusal(
    .field("kind"), "CHANGE_KIND_NOT_REGISTERED", article: "17(1)",
    Bilingual(zh: "依据失效由平台按废止日期发现，不须登记", en: "that a basis ended is found by the platform from its day of repeal"),
    remedy: Bilingual(zh: "法律法规修订请登记为相应类别。", en: "Register the revision of the act as what it is."))
  static func noTrigger(_ kind: Change.Kind, _ pack: RulePack) -> Refusal {
    Refusal(
      .field("kind"), "CHANGE_WITHOUT_DUTY", article: "9",
      Bilingual(
        zh: "按\(pack.title.zh)，\(kind.name.zh)不产生更新义务",
        en: "under \(pack.title.en), a \(kind.name.en) obliges nobody to update"),
      remedy: Bilingual(zh: "如目录须更新，可直接保存新版本。", en: "To update the entry all the same, save its next version."))
  }
  static let changeInFuture = Refusal(
    .field("happened_on"), "CHANGE_IN_FUTURE", article: "9",
    Bilingual(zh: "修订或变化日期尚未到来", en: "the day of the revision has not come yet"),
    remedy: Bilingual(
      zh: "请在公布之日起登记；施行日期填入effective_on。",
      en: "Register it from its promulgation on; its entry into force goes into effective_on."))
  static let nothingAffected = Refusal(
    .field("codes"), "CHANGE_AFFECTS_NOTHING", article: "9",
    Bilingual(zh: "未列出受影响的目录", en: "no affected entry is named"),
    remedy: Bilingual(zh: "请列出至少一个本部门已发布的目录代码。", en: "Name at least one entry of the department that was published."))
  static func entryNotOfDepartment(_ index: Int) -> Refusal {
    Refusal(
      .field("codes[\(index)]"), "CHANGE_ENTRY_NOT_FOUND", article: "9",
      Bilingual(zh: "不是该部门已发布的目录", en: "is no published entry of this department"),
      remedy: Bilingual(zh: "请核对代码；每个部门的变更分别登记。", en: "Check the code; a change is registered for each department."))
  }
  static func tooManyAffected(_ limit: Int) -> Refusal {
    Refusal(
      .limit, "CHANGE_TOO_LARGE", Bilingual(zh: "一次变更最多\(limit)个目录", en: "a change has at most \(limit) entries"),
      remedy: Bilingual(zh: "请分几次登记。", en: "Register it in several parts."))
  }
  static let changeUnknown = Refusal(
    .unknown, "CHANGE_NOT_FOUND",
    Bilingual(zh: "没有该变更，或者您无权查看", en: "there is no such change, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对编号。", en: "Check the id."))
  static let entryNotAffected = Refusal(
    .field("code"), "ENTRY_NOT_AFFECTED", article: "9",
    Bilingual(zh: "该目录不在此变更范围内", en: "this change does not affect the entry"),
    remedy: Bilingual(zh: "请核对代码和变更编号。", en: "Check the code and the change."))
  static let entryHandled = Refusal(
    .state, "ENTRY_HANDLED_ALREADY", article: "9",
    Bilingual(zh: "该目录已处理", en: "the entry has been handled"),
    remedy: Bilingual(zh: "无需再次处理。", en: "There is nothing left to do about it."))
  static let noChangeReasonMissing = Refusal(
    .field("reason"), "NO_CHANGE_REASON_MISSING", article: "9",
    Bilingual(zh: "无需变更须说明理由", en: "that nothing changes needs a reason"),
    remedy: Bilingual(zh: "请写明为何该修订不影响目录内容。", en: "Say why the revision leaves the entry as it is."))
  static let basisEndedNeedsVersion = Refusal(
    .state, "BASIS_ENDED_NEEDS_VERSION", article: "17(1)",
    Bilingual(zh: "限制共享的依据已失效，不能决定无需变更", en: "the basis of a restriction has ended; that cannot be left unchanged"),
    remedy: Bilingual(
      zh: "请保存新版本：引用现行依据，或改为无条件共享。", en: "Save a new version that cites an act in force, or shares unconditionally."))
}
