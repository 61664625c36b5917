/// The periods an act sets. How long each is, whether it can be extended and by whom, a ``RulePack`` says.
package enum ClockKind: String, Sendable, Hashable, CaseIterable {
  /// Updating the catalog after a law or a function changed (目录更新, Art. 9 ¶2).
  case catalogUpdate = "catalog.update"
  /// Reporting an established or updated catalog (目录报送, Art. 10 ¶2).
  case catalogReport = "catalog.report"
  /// The county authority's passing on of a report; no number in decree 320.
  case catalogSecondHop = "catalog.report.second-hop"
  /// Correcting what the authority returned, in the time that it states (退回更正, Art. 10 ¶2).
  case catalogReturned = "catalog.report.returned"
  /// The authority's review of a reported catalog; no number in decree 320.
  case catalogReview = "catalog.review"
  /// Answering a request for unconditional resources: at once under decree 320 (无条件共享, Art. 19 ¶2).
  case shareUnconditional = "share.unconditional.answer"
  /// Answering a request for conditional resources (有条件共享答复, Art. 19 ¶2).
  case shareAnswer = "share.answer"
  /// Delivering after consent; no number in decree 320.
  case shareDeliver = "share.deliver"
  /// Opening an interface or database to the platform; no number (Art. 18).
  case shareMount = "share.mount"
  /// Coordinating a dispute; no number (Art. 19 ¶3).
  case shareDispute = "share.dispute"
  /// Deleting what was stored once consent to it has ended; no number (Art. 34(5)).
  case shareDeletion = "share.deletion"
  /// Deciding on a request held for what it would aggregate; no number in decree 320 (Art. 34(2)).
  case shareAggregation = "share.aggregation"
  /// Checking a doubt or an error (疑义、错误校核, Art. 20 ¶2).
  case correctionCheck = "correction.check"
  /// Answering an application to open (开放申请答复, Art. 24 ¶2).
  case openAnswer = "open.answer"
  /// Opening after consent, “promptly” (Art. 24 ¶3).
  case openProvide = "open.provide"
  /// Last year's report of counties and city departments (Art. 37 ¶1).
  case reportLocal = "report.local"
  /// Last year's report of the city authority (Art. 37 ¶2).
  case reportCity = "report.city"
  /// Mending by the date in an order (责令限期整改, Art. 40).
  case rectification = "rectification"

  package var name: Bilingual {
    switch self {
    case .catalogUpdate: Bilingual(zh: "目录更新", en: "catalog update")
    case .catalogReport: Bilingual(zh: "目录报送", en: "catalog report")
    case .catalogSecondHop: Bilingual(zh: "目录逐级上报", en: "passing on a catalog report")
    case .catalogReturned: Bilingual(zh: "退回更正", en: "correction of a returned catalog")
    case .catalogReview: Bilingual(zh: "目录审核", en: "catalog review")
    case .shareUnconditional: Bilingual(zh: "无条件共享答复", en: "answer to an unconditional request")
    case .shareAnswer: Bilingual(zh: "有条件共享答复", en: "answer to a share request")
    case .shareDeliver: Bilingual(zh: "共享数据提供", en: "delivery of shared data")
    case .shareMount: Bilingual(zh: "资源挂接", en: "connection of a resource")
    case .shareDispute: Bilingual(zh: "共享争议协调", en: "coordination of a dispute")
    case .shareDeletion: Bilingual(zh: "存储数据销毁", en: "deletion of stored data")
    case .shareAggregation: Bilingual(zh: "数据汇聚审查", en: "review of an aggregation")
    case .correctionCheck: Bilingual(zh: "疑义校核", en: "check of a doubt")
    case .openAnswer: Bilingual(zh: "开放申请答复", en: "answer to an application to open")
    case .openProvide: Bilingual(zh: "开放数据提供", en: "opening after consent")
    case .reportLocal: Bilingual(zh: "区县和市级部门年度报告", en: "local annual report")
    case .reportCity: Bilingual(zh: "全市年度报告", en: "city annual report")
    case .rectification: Bilingual(zh: "限期整改", en: "rectification")
    }
  }

  /// The keys a pack answers for this period.
  var keys: (period: RuleKey, extensionDays: RuleKey?, approver: RuleKey?) {
    switch self {
    case .catalogUpdate: (.catalogUpdateDays, .catalogUpdateExtension, .catalogUpdateApprover)
    case .catalogReport: (.catalogReportDays, .catalogReportExtension, .catalogReportApprover)
    case .catalogSecondHop: (.catalogReportSecondHop, nil, nil)
    case .catalogReturned: (.catalogReportReturned, nil, nil)
    case .catalogReview: (.catalogReviewDays, .catalogReviewExtension, .catalogReviewApprover)
    case .shareUnconditional: (.shareUnconditionalAnswerDays, nil, nil)
    case .shareAnswer: (.shareAnswerDays, .shareAnswerExtension, .shareAnswerApprover)
    case .shareDeliver: (.shareDeliverDays, .shareDeliverExtension, .shareDeliverApprover)
    case .shareMount: (.shareMountDays, nil, nil)
    case .shareDispute: (.shareDisputeDays, nil, nil)
    case .shareDeletion: (.shareDeletionDays, nil, nil)
    case .shareAggregation: (.shareAggregationDays, nil, nil)
    case .correctionCheck: (.correctionCheckDays, .correctionCheckExtension, .correctionCheckApprover)
    case .openAnswer: (.openAnswerDays, .openAnswerExtension, .openAnswerApprover)
    case .openProvide: (.openProvideDays, nil, nil)
    case .reportLocal: (.reportLocalDue, nil, nil)
    case .reportCity: (.reportCityDue, nil, nil)
    case .rectification: (.rectificationDays, nil, nil)
    }
  }
}
