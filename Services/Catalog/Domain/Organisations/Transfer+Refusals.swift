import Rules

/// Why entries do not change hands.
extension Refusal {
  static let transferUnknown = Refusal(
    .unknown, "TRANSFER_NOT_FOUND",
    Bilingual(zh: "没有该移交，或者您无权查看", en: "there is no such transfer, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对编号。", en: "Check the id."))
  static let transferToItself = Refusal(
    .field("to"), "TRANSFER_TO_ITSELF", article: "6",
    Bilingual(zh: "移交方与接收方相同", en: "giver and taker are the same"),
    remedy: Bilingual(zh: "请填写接收单位。", en: "Name the body that takes over."))
  static let takerHasNoData = Refusal(
    .field("to"), "TAKER_UNFIT", article: "6",
    Bilingual(zh: "该单位不能作为提供部门", en: "this body cannot answer for entries"),
    remedy: Bilingual(zh: "请选择本市政务部门或参照执行的单位。", en: "Choose a department, or a body to which the decree applies."))
  static let transferCodesMissing = Refusal(
    .field("codes"), "TRANSFER_CODES_MISSING", article: "6",
    Bilingual(zh: "职能划转须列明移交的目录", en: "a transfer of function names the entries that go with it"),
    remedy: Bilingual(zh: "请填写信息资源代码。", en: "Give their codes."))
  static let transferTakesAll = Refusal(
    .field("codes"), "TRANSFER_TAKES_ALL", article: "6",
    Bilingual(zh: "合并、撤销时全部目录一并移交", en: "with a merger or abolition all entries go"),
    remedy: Bilingual(zh: "请勿填写代码，或改为职能划转。", en: "Leave the codes out, or propose a transfer of function."))
  static let transferCompleted = Refusal(
    .state, "TRANSFER_COMPLETED", article: "6", Bilingual(zh: "该移交已完成", en: "the transfer is completed"),
    remedy: Bilingual(zh: "无需再次操作。", en: "Nothing is left to do."))
  static let consentGiven = Refusal(
    .state, "CONSENT_GIVEN", article: "6",
    Bilingual(zh: "贵单位已同意", en: "your organisation has agreed already"),
    remedy: Bilingual(zh: "请等待另一方同意。", en: "Wait for the other side."))
  static let transferNotAgreed = Refusal(
    .state, "TRANSFER_NOT_AGREED", article: "6",
    Bilingual(zh: "双方主要负责人尚未都同意", en: "the heads of both bodies have not agreed yet"),
    remedy: Bilingual(zh: "请由移交方和接收方主要负责人签名同意。", en: "The heads of giver and taker must consent."))
  static let completedByConsenter = Refusal(
    .rights, "COMPLETER_CONSENTED", article: "6",
    Bilingual(zh: "同意移交的人不得办理完成", en: "who agreed to a transfer cannot complete it"),
    remedy: Bilingual(zh: "请由主管部门另一人办理。", en: "Another person of the authority must do it."))
  static let transferChanged = Refusal(
    .state, "TRANSFER_CHANGED",
    Bilingual(zh: "移交方的目录或人员刚刚变更", en: "the giver's entries or people have changed just now"),
    remedy: Bilingual(zh: "请重试。", en: "Try again."))
  static func entriesNotTheGivers(_ codes: [String]) -> Refusal {
    let list = codes.prefix(10).joined(separator: ", ")
    return Refusal(
      .field("codes"), "ENTRIES_NOT_THE_GIVERS", article: "6",
      Bilingual(zh: "移交方不是这些目录的提供部门：\(list)", en: "the giver does not answer for these entries: \(list)"),
      remedy: Bilingual(zh: "请核对代码。", en: "Check the codes."))
  }
  static func namesClash(_ clashes: [NameClash]) -> Refusal {
    let list = clashes.map { "\($0.given)=\($0.taken)" }.joined(separator: ", ")
    return Refusal(
      .state, "TRANSFER_NAMES_CLASH", article: "9",
      Bilingual(zh: "移交方与接收方的目录重名（V04）：\(list)", en: "entries of giver and taker have the same name (V04): \(list)"),
      remedy: Bilingual(zh: "请先为其中一个发布改名的新版本或予以撤销。", en: "Publish one under another name, or retire it, first."))
  }
  static func transferTooLarge(_ limit: Int) -> Refusal {
    Refusal(
      .limit, "TRANSFER_TOO_LARGE",
      Bilingual(zh: "一次移交的目录超过\(limit)个", en: "more than \(limit) entries would go at once"),
      remedy: Bilingual(
        zh: "请先以职能划转分批移交，再办理合并或撤销。", en: "Hand over part by transfers of function first, then the rest."))
  }
  static let notYourArea = Refusal(
    .rights, "NOT_YOUR_AREA", article: "5",
    Bilingual(zh: "该单位由其他主管部门管理", en: "another competent authority is responsible for this organisation"),
    remedy: Bilingual(zh: "请由该单位所属层级和区域的主管部门办理。", en: "The authority of its own level and area must do it."))
}
