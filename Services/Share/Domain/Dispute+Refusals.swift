import Rules

/// What is refused in disputes.
extension Refusal {
  static let disputeUnknown = Self(.unknown, "DISPUTE_UNKNOWN", zh: "没有这个争议", en: "there is no such dispute")

  static let disputeExists = Self(
    .exists, "DISPUTE_EXISTS", zh: "对该申请已提出过争议", en: "this request was disputed already", article: .dispute,
    remedy: Bilingual(zh: "一个申请只能提出一次争议；可重新申请。", en: "A request is disputed once; a new request may be made."))

  static let answerStillDue = Self(
    .state, "ANSWER_STILL_DUE", zh: "答复期限未届满", en: "the provider still has time to answer", article: .answer,
    remedy: Bilingual(zh: "逾期未答复的，可以提出争议。", en: "Once the due day is over without an answer, it can be disputed."))

  static let nothingDisputed = Self(
    .state, "NOTHING_DISPUTED", zh: "该申请已全部同意或者已撤回，没有争议",
    en: "the request was granted as asked or withdrawn: there is nothing to dispute", article: .dispute)

  static let statementMissing = Self(
    .field("statement"), "STATEMENT_MISSING", zh: "须陈述意见", en: "a dispute needs a statement", article: .dispute,
    remedy: Bilingual(zh: "请说明争议的内容和理由。", en: "Say what is disputed, and why."))

  static let statedAlready = Self(
    .state, "STATED_ALREADY", zh: "提供单位已陈述意见", en: "the provider has stated its side already", article: .dispute)

  static let nothingOffered = Self(
    .state, "NOTHING_OFFERED", zh: "提供单位没有提出共享条件", en: "the provider has not offered to share", article: .dispute)

  static let negotiationFirst = Self(
    .state, "NEGOTIATION_FIRST", zh: "按照政务数据共享条例第二十八条，应当先由双方协商",
    en: "by Art. 28 of State Council decree 809 both sides negotiate first",
    remedy: Bilingual(
      zh: "提供单位陈述意见、提出条件或者等待期满后方可受理。",
      en: "It can be taken up once the provider has stated its side or conceded, or its time for that is over."))

  static let disputeTakenUp = Self(
    .state, "DISPUTE_TAKEN_UP", zh: "争议已由主管部门或者政府受理",
    en: "the dispute is with the authority or the government", article: .dispute,
    remedy: Bilingual(zh: "提供单位愿意共享的，可以在争议中让步。", en: "A provider that will share after all concedes in the dispute."))

  static let disputeNotTakenUp = Self(
    .state, "DISPUTE_NOT_TAKEN_UP", zh: "争议尚未受理", en: "nobody has taken the dispute up", article: .dispute,
    remedy: Bilingual(zh: "请先受理。", en: "Take it up first."))

  static let statementAwaited = Self(
    .state, "STATEMENT_AWAITED", zh: "提供单位陈述意见的时间未到", en: "the provider still has time for its statement",
    article: .dispute, remedy: Bilingual(zh: "请听取双方意见。", en: "Hear both sides."))

  static let disputeClosed = Self(
    .state, "DISPUTE_CLOSED", zh: "争议已经结束", en: "the dispute has ended", article: .dispute)

  static let judgeInOwnCause = Self(
    .rights, "JUDGE_IN_OWN_CAUSE", zh: "争议双方及其经办人不能协调或者决定该争议",
    en: "no side decides its own dispute, nor does who spoke for one", article: .dispute)

  static let notTheJudge = Self(
    .rights, "NOT_THE_JUDGE", zh: "该争议由另一主管部门或者政府协调", en: "another authority or government decides this dispute",
    article: .dispute)

  static let nothingAbove = Self(
    .state, "NOTHING_ABOVE", zh: "争议已在本级政府，没有上一级", en: "it is with the government already: nothing is above",
    article: .dispute)

  static let reasonsMissing = Self(
    .field("reasons"), "REASONS_MISSING", zh: "决定须说明理由", en: "a decision gives its reasons", article: .dispute)

  static let documentMissing = Self(
    .field("document"), "DOCUMENT_MISSING", zh: "平台外作出的决定，须注明文号和日期",
    en: "a decision made outside the platform is recorded with number and date of its document", article: .dispute)

  static let outcomeContradictory = Self(
    .field("outcome"), "DECISION_CONTRADICTORY", zh: "决定共享时不写不予共享的理由类别，其他决定不写使用条件",
    en: "a decision to share gives no reason of refusal, and any other no conditions")

  static let decisionBinds = Self(
    .state, "DECISION_BINDS", zh: "该申请的争议已有决定，提供单位不能再次答复",
    en: "the dispute about this request was decided; the provider cannot answer it again", article: .dispute,
    remedy: Bilingual(zh: "请按决定办理。", en: "The decision is to be followed."))

  static let grantDecided = Self(
    .rights, "GRANT_DECIDED", zh: "该授权由争议决定作出，提供单位不能自行终止",
    en: "this grant was decided in a dispute; its provider cannot end it by itself", article: .dispute,
    remedy: Bilingual(zh: "请由作出决定的机关终止。", en: "Whoever decided it can end it."))
}
