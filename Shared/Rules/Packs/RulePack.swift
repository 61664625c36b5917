/// One act's numbers, approvers and bases as data, each with the article it comes from (规则包).
///
/// A case keeps the pack that was in force on its day of receipt, also when a later act changes the numbers.
package struct RulePack: Sendable, Hashable {
  /// `CQ320`, `SC809`.
  package struct ID: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }

    package static let cq320 = ID(rawValue: "CQ320")
    package static let sc809 = ID(rawValue: "SC809")
  }

  /// An answer and the article that gives it.
  package struct Rule: Sendable, Hashable {
    package let value: RuleValue
    package let citation: Bilingual
  }

  package let id: ID
  package let title: Bilingual
  /// The first day of receipt it can apply to.
  package let inForceFrom: CivilDate
  private let rules: [RuleKey: Rule]

  init(id: ID, title: Bilingual, inForceFrom: CivilDate, rules: [RuleKey: Rule]) {
    self.id = id
    self.title = title
    self.inForceFrom = inForceFrom
    self.rules = rules
  }

  /// The pack's rule for `key`; absent only for the approver of an extension the act does not allow.
  package subscript(key: RuleKey) -> Rule? { rules[key] }

  /// The rule for a key every pack has.
  package func rule(_ key: RuleKey) -> Rule {
    guard let rule = rules[key] else { preconditionFailure("pack \(id) was read without \(key.rawValue)") }
    return rule
  }

  package func citation(_ key: RuleKey) -> Bilingual { rule(key).citation }

  /// The codes of a key that has codes, such as the formats allowed for opening.
  package func codes(_ key: RuleKey) -> [String] {
    if case .codes(let codes) = rule(key).value { codes } else { [] }
  }

  /// The number of a key that has one; `nil` where the act states none.
  package func number(_ key: RuleKey) -> Int? {
    if case .numbers(let numbers) = rule(key).value { numbers.first } else { nil }
  }

  /// Every rule, for showing the whole pack.
  package var allRules: [(key: RuleKey, rule: Rule)] {
    RuleKey.allCases.compactMap { key in rules[key].map { (key, $0) } }
  }

  /// The rules of this pack with `other`'s laid over them.
  func overlaid(with other: [RuleKey: Rule]) -> [RuleKey: Rule] {
    rules.merging(other) { _, newer in newer }
  }
}
