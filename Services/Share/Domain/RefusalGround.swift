package import Rules

/// Why a provider does not agree: a code and, always, words (Art. 19 ¶2: 不同意的应当说明理由).
package struct RefusalGround: Sendable, Hashable {
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// 超出履职需要
    case notNeededForDuty = "not-needed-for-duty"
    /// 依据不允许
    case legalBasisForbids = "legal-basis-forbids"
    /// 用途不明确
    case purposeNotAdmissible = "purpose-not-admissible"
    /// 安全条件不具备
    case securityNotMet = "security-not-met"
    /// 汇聚后可能涉及国家秘密或重要敏感内容; the authority's alone.
    case aggregation
    /// 其他
    case other
  }

  package let reason: Reason
  package let text: String

  package static let textBytesLimit = 4_000

  /// Refuses a ground without reason or without words.
  package init(_ reason: Reason?, text: String) throws(Refusal) {
    guard let reason else { throw .reasonMissing(field: "refusal_reason") }
    guard !text.isBlank else { throw .reasonMissing(field: "refusal_text") }
    guard text.utf8.count <= Self.textBytesLimit else { throw .textTooLong(field: "refusal_text", Self.textBytesLimit) }
    self.reason = reason
    self.text = text
  }
}

extension Refusal {
  static func reasonMissing(field: String) -> Self {
    Self(
      .field(field), "REASON_MISSING", zh: "不同意共享的，应当说明理由", en: "a refusal needs a reason and its words",
      article: .answer, remedy: Bilingual(zh: "请选择理由并用文字说明。", en: "Choose a reason and put it in words."))
  }

  static func textTooLong(field: String, _ limit: Int) -> Self {
    Self(.field(field), "TEXT_TOO_LONG", zh: "文字超过\(limit)字节", en: "the text is longer than \(limit) bytes")
  }

  static let ownData = Self(
    .rights, "OWN_DATA", zh: "申请单位就是提供单位，使用本部门数据不需要申请",
    en: "the asking organisation is the provider; its own data need no request", article: .dutyNeed)

  static let dutyMissing = Self(
    .field("duty"), "DUTY_MISSING", zh: "申请须说明履职需要及其依据", en: "a request says which duty needs the data, and its basis",
    article: .dutyNeed, remedy: Bilingual(zh: "请填写职责、依据和使用场景。", en: "Name the duty, its basis and the use."))

  static func periodTooLong(_ limit: Duration) -> Self {
    let days = limit.components.seconds / 86_400
    return Self(
      .field("valid_until"), "PERIOD_TOO_LONG", zh: "使用期限最长\(days)天", en: "a period ends at most \(days) days from now")
  }

  static let requestPeriodOver = Self(
    .state, "PERIOD_OVER", zh: "申请的使用期限已过", en: "the period that was asked for is over",
    remedy: Bilingual(zh: "申请单位可以重新申请。", en: "The user may ask again."))

  static let notTheProvider = Self(
    .rights, "NOT_THE_PROVIDER", zh: "只有提供单位可以办理", en: "only the providing organisation may do this")

  static let notTheUser = Self(
    .rights, "NOT_THE_USER", zh: "只有申请单位可以办理", en: "only the asking organisation may do this")

  static let answeredByApplicant = Self(
    .rights, "ANSWERED_BY_APPLICANT", zh: "提出申请的人员不能答复同一申请", en: "whoever submitted a request cannot answer it")

  static let alreadyAnswered = Self(
    .state, "ALREADY_ANSWERED", zh: "该申请已经办结", en: "the request was already answered or withdrawn")

  static let requestUnknown = Self(.unknown, "REQUEST_UNKNOWN", zh: "没有这个申请", en: "there is no such request")
}
