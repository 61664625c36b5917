package import FoundationEssentials
package import Rules

/// A column of an entry (数据元素), as aggregation rules name it.
package struct DataElement: Sendable, Hashable {
  package let entry: String
  package let column: String

  package init(entry: String, column: String) {
    self.entry = entry
    self.column = column
  }
}

/// Which elements may not come together in one department's hands without review (汇聚规则), Art. 34(2).
///
/// It is data of the platform: an authority puts a determination on record; without one nothing is ever held. A rule names
/// elements of two entries at least, so a single resource is never held (CC-21).
package struct AggregationRule: Sendable, Hashable {
  package typealias ID = TypedID<AggregationRule>

  package struct End: Sendable, Hashable {
    package let by: String
    package let at: Date
    package let reason: String

    package init(by holder: String, at: Date, reason: String) {
      self.by = holder
      self.at = at
      self.reason = reason
    }
  }

  package let id: ID
  /// Who set it and decides what it holds.
  package let authority: String
  package let elements: [DataElement]
  /// How many of the elements together are too many.
  package let atLeast: Int
  /// From how many records on, all entries together; `nil` whatever their number.
  package let atLeastRecords: Int?
  /// The document it rests on (认定文件), and who issued that.
  package let determination: String
  package let issuer: String
  package let setBy: String
  package let setAt: Date
  package private(set) var end: End?

  /// The elements stand in one call and one row.
  package static let elementsLimit = 200

  /// A rule as it was stored.
  package init(
    id: ID, authority: String, elements: [DataElement], atLeast: Int, atLeastRecords: Int?, determination: String,
    issuer: String, setBy: String, setAt: Date, end: End? = nil
  ) {
    self.id = id
    self.authority = authority
    self.elements = elements
    self.atLeast = atLeast
    self.atLeastRecords = atLeastRecords
    self.determination = determination
    self.issuer = issuer
    self.setBy = setBy
    self.setAt = setAt
    self.end = end
  }

  /// Puts a determination on record.
  package static func set(
    _ elements: [DataElement], atLeast: Int, atLeastRecords: Int?, determination: ReasonText, issuer: ReasonText,
    by officer: Officer, at now: Date
  ) throws(Refusal) -> AggregationRule {
    guard (2...elementsLimit).contains(elements.count), Set(elements).count == elements.count,
      Set(elements.map(\.entry)).count >= 2
    else { throw .ruleElements }
    guard (2...elements.count).contains(atLeast) else { throw .ruleThreshold(elements.count) }
    return AggregationRule(
      id: ID(), authority: officer.organisation, elements: elements, atLeast: atLeast, atLeastRecords: atLeastRecords,
      determination: determination.text, issuer: issuer.text, setBy: officer.holder, setAt: now)
  }

  /// Ends it; by the authority that set it.
  package mutating func end(_ reason: ReasonText, by officer: Officer, at now: Date) throws(Refusal) {
    guard officer.organisation == authority else { throw .ruleNotYours }
    guard end == nil else { throw .ruleEnded }
    end = End(by: officer.holder, at: now, reason: reason.text)
  }

  /// The rule's elements a user would have who has `held` and asks for `asked`, if that completes the rule; `nil` if it
  /// does not, or if nothing asked for is new.
  ///
  /// - Parameter records: of each entry, as far as they were counted; what was not counted may be any number.
  package func completed(
    by asked: Set<DataElement>, with held: Set<DataElement>, records: [String: Int]
  ) -> [DataElement]? {
    let within = elements.filter { asked.contains($0) || held.contains($0) }
    guard within.count >= atLeast, within.contains(where: { !held.contains($0) }) else { return nil }
    guard let atLeastRecords else { return within }
    let counts = Set(within.map(\.entry)).map { records[$0] }
    let total = counts.compactMap(\.self).reduce(0, +)
    return total >= atLeastRecords || counts.contains(nil) ? within : nil
  }
}

extension Refusal {
  static let ruleUnknown = Self(.unknown, "RULE_UNKNOWN", zh: "没有这个汇聚规则", en: "there is no such aggregation rule")

  static let ruleElements = Self(
    .field("elements"), "RULE_ELEMENTS",
    zh: "须列出2至\(AggregationRule.elementsLimit)个不重复的数据元素，至少来自两个条目",
    en: "names 2 to \(AggregationRule.elementsLimit) different elements, of two entries at least",
    article: .aggregation)

  static func ruleThreshold(_ count: Int) -> Self {
    Self(.field("at_least"), "RULE_THRESHOLD", zh: "须为2至\(count)", en: "is 2 to \(count)", article: .aggregation)
  }

  static let ruleNotYours = Self(
    .rights, "RULE_NOT_YOURS", zh: "只有制定该规则的主管部门可以办理", en: "this is for the authority that set the rule",
    article: .aggregation)

  static let ruleEnded = Self(.state, "RULE_ENDED", zh: "该规则已停用", en: "the rule has ended")

  /// Where a grant would complete a rule that the request was not reviewed for.
  static func aggregates(_ rule: AggregationRule) -> Self {
    Self(
      .state, "AGGREGATION_NOT_REVIEWED", zh: "与申请单位已有的授权汇聚后触及汇聚规则\(rule.id)，尚未经审查",
      en: "together with what the user has, this would complete aggregation rule \(rule.id), and was not reviewed",
      article: .aggregation,
      remedy: Bilingual(
        zh: "申请单位重新申请后由主管部门会同保密审查员决定。",
        en: "If the user asks anew, the authority and a secrecy reviewer decide."))
  }
}
