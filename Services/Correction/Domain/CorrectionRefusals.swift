package import Rules

/// Why correction-service refuses: Art. 20 and what follows from it.
extension Refusal {
  static let notObtained = Self(
    .field("delivery"), "DELIVERY_NOT_YOURS", zh: "贵单位没有通过该次交付取得数据", en: "your organisation obtained no data by that delivery",
    article: .check,
    remedy: Bilingual(
      zh: "请引用本单位交付回执上的编号；社会公众的意见请通过开放平台提出。",
      en: "Cite the delivery id of a receipt of your own; the public reports through the open portal."))

  static let noValues = Self(
    .field("values"), "VALUES_MISSING", zh: "至少指出一处有疑义的数据", en: "name at least one doubted value", article: .check)

  static func tooManyValues(_ limit: Int) -> Self {
    Self(
      .field("values"), "TOO_MANY_VALUES", zh: "一个案件最多\(limit)处", en: "a case holds at most \(limit) values",
      remedy: Bilingual(zh: "请分成多个案件报告。", en: "Report them as several cases."))
  }

  static let noEvidence = Self(
    .field("evidence"), "EVIDENCE_MISSING", zh: "报告错误须说明依据", en: "an error needs evidence", article: .check,
    remedy: Bilingual(zh: "请写明来源；只是怀疑时请报告为“疑义”。", en: "Name the source; report a mere suspicion as a doubt."))

  static func valueTwice(_ index: Int) -> Self {
    Self(
      .field("values[\(index)]"), "VALUE_TWICE", zh: "同一处数据出现了两次", en: "the same record and column is named twice")
  }

  static func handleMalformed(_ index: Int) -> Self {
    Self(
      .field("values[\(index)].handle"), "HANDLE_MALFORMED", zh: "记录标识须为交付时给出的16字节",
      en: "a record handle has the 16 bytes that came with the delivery")
  }

  static func columnNotDelivered(_ index: Int) -> Self {
    Self(
      .field("values[\(index)].column"), "COLUMN_NOT_DELIVERED", zh: "该次交付不含这一信息项",
      en: "that delivery did not contain this column")
  }

  static func proposalMissing(_ index: Int) -> Self {
    Self(
      .field("values[\(index)].value_proposed"), "PROPOSAL_MISSING", zh: "报告错误须写明正确的值",
      en: "an error names the value believed right")
  }

  static func proposalSame(_ index: Int) -> Self {
    Self(
      .field("values[\(index)].value_proposed"), "PROPOSAL_SAME", zh: "建议的值与原值相同",
      en: "the proposed value is the one that was delivered")
  }

  static func correctionSame(_ index: Int) -> Self {
    Self(
      .field("values[\(index)].value_corrected"), "CORRECTION_SAME", zh: "更正后的值与原值相同",
      en: "the corrected value is the one that was delivered",
      remedy: Bilingual(zh: "原值无误时请答复“核实无误”。", en: "Answer “confirmed correct” where the value was right."))
  }

  static let notTheProvider = Self(
    .rights, "NOT_THE_PROVIDER", zh: "只有数据的提供部门才能校核", en: "only the providing department checks its data", article: .check)

  static let alreadyAnswered = Self(.state, "ALREADY_ANSWERED", zh: "该案件已经答复", en: "the case was answered")

  static let noExplanation = Self(
    .field("explanation"), "EXPLANATION_MISSING", zh: "校核结果须附说明", en: "a result needs an explanation", article: .check)

  static let verdictMissing = Self(
    .field("values"), "VERDICT_MISSING", zh: "须对每一处有疑义的数据作出结论，不多不少",
    en: "give a result for every doubted value, and for no other")

  static let unknownCase = Self(.unknown, "CASE_UNKNOWN", zh: "没有该案件，或者您无权查看", en: "there is no such case, or it is not yours to see")

  static let notAHolder = Self(
    .unknown, "CORRECTION_UNKNOWN", zh: "没有发给贵单位的该更正", en: "no such correction was told to your organisation")
}

extension Refusal.Article {
  /// Doubts and errors are reported promptly, checked within ten working days, extended once by fifteen at most.
  static let check = Self("20(2)", zh: "第二十条第二款")
}
