import Rules

/// The articles share-service cites.
extension Refusal.Article {
  /// Sharing is between departments for their duties.
  static let betweenDepartments = Self("2(4)", zh: "第二条第四款")
  /// The catalog is the basis of sharing.
  static let catalogIsBasis = Self("8", zh: "第八条")
  /// Departments collect according to the catalog, completely and in time.
  static let collection = Self("11", zh: "第十一条")
  /// Conditional sharing may stop at part of the content; not shared stays with the provider.
  static let shareTypes = Self("16", zh: "第十六条")
  /// Interfaces and databases are opened to the platform.
  static let connection = Self("18", zh: "第十八条")
  /// A user asks for what its duty needs.
  static let dutyNeed = Self("19(1)", zh: "第十九条第一款")
  /// Unconditional directly; conditional answered in ten working days; strictly as answered; refusals with reasons.
  static let answer = Self("19(2)", zh: "第十九条第二款")
  /// The competent authority coordinates disputes.
  static let dispute = Self("19(3)", zh: "第十九条第三款")
  /// On an incident measures are taken at once.
  static let incident = Self("28(2)", zh: "第二十八条第二款")
  /// The cybersecurity authority's reviews.
  static let cybersecurity = Self("32", zh: "第三十二条")
  /// Storage units have rules and measures for what they keep.
  static let stores = Self("33", zh: "第三十三条")
  /// No aggregation that may form state secrets or important sensitive content.
  static let aggregation = Self("34(2)", zh: "第三十四条第二项")
  /// For the user's own duty only.
  static let ownDutyOnly = Self("34(4)", zh: "第三十四条第四项")
  /// No storage without consent.
  static let storage = Self("34(5)", zh: "第三十四条第五项")
  /// What may be opened.
  static let openTypes = Self("22", zh: "第二十二条")
}
